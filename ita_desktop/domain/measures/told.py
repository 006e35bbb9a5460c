"""What a unit tells of a measure for a round, taken into what was reported already."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final

from ita_desktop.domain.measures.records import Measure, Progress
from ita_desktop.domain.measures.reporters import own_reports
from ita_desktop.domain.measures.rounds import Round, handed_in
from ita_desktop.domain.thai.normal import comparable

SAID: Final = ("on", "percent", "text", "result", "problem", "suggestion", "next", "evidence")
"""The fields of a report that a unit fills in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the cells of a row say; None where a cell is empty, which changes nothing."""

    on: date | None = None
    percent: int | None = None
    text: str | None = None
    result: str | None = None
    problem: str | None = None
    suggestion: str | None = None
    next: str | None = None
    evidence: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said; a day alone says nothing."""
        return all(getattr(self, each.name) is None for each in fields(self) if each.name != "on")


def own_report(measure: Measure, unit: str, of: Round) -> Progress | None:
    """What a unit reported last for a round, None where it did not."""
    return next(reversed(handed_in(own_reports(measure, unit), of)), None)


def taken_in(was: Progress | None, unit: str, of: Round, told: Told, today: date) -> Progress:
    """A unit's report for a round with what it tells now: ``was`` changed, or a new one of ``today``.

    What differs in blanks or digits alone stays as it was. A result changes the text where that is all there
    is: a form shows the one for the other.
    """
    if was is None:
        fresh: Mapping[str, Any] = {name: getattr(told, name) for name in SAID}
        return Progress(**{**fresh, "on": told.on or today}, round=of.key, unit=unit or None)
    if told.result is not None and told.text is None and was.text and not was.result:
        told = replace(told, text=told.result, result=None)
    new = {name: value for name in SAID if (value := getattr(told, name)) is not None}
    return replace(
        was, **{name: value for name, value in new.items() if not _alike(value, getattr(was, name))}
    )


def changed_fields(was: Progress | None, becomes: Progress) -> tuple[str, ...]:
    """The fields that say something else than before."""
    before = was or Progress()
    return tuple(name for name in SAID if getattr(before, name) != getattr(becomes, name))


def _alike(new: Any, old: Any) -> bool:
    if isinstance(new, str) and isinstance(old, str):
        return comparable(new) == comparable(old)
    return bool(new == old)
