"""Meetings that name another one by its number."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.numbers import same_number
from ita_desktop.domain.meetings.states import is_locked


def naming_anew(others: Iterable[Meeting], former: Meeting, number: str) -> Iterator[Meeting]:
    """The other meetings of a committee that name one by its former number, with the new one in its place.

    Approved minutes stay as they are.
    """
    for other in others:
        if other.committee != former.committee or is_locked(other):
            continue
        named = replace(
            other,
            approves=_renamed(other.approves, former.number, number),
            approved_at=_renamed(other.approved_at, former.number, number),
        )
        if named != other:
            yield named


def _renamed(named: str | None, former: str, number: str) -> str | None:
    return number if named and same_number(named, former) else named
