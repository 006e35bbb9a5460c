"""What of a checklist wants to be seen today: each item once, under the gravest of its reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from ita_desktop.domain.oit.records import Link, LinkCheck, OitItem
from ita_desktop.domain.oit.standings import standing_of

Kind = Literal["late", "broken", "due_7", "possible", "review", "due_30", "possible_30", "review_30"]
"""Why an item is named, gravest first: its day is gone, a link does not open any more, it is due within 7
days, the day that it waited for has come, it is to be looked through again, it is due within 30 days, it
becomes possible or is to be looked through within 30 days."""

KINDS: tuple[Kind, ...] = get_args(Kind)
SOON, AHEAD = 7, 30
"""Days that are looked ahead."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """Why an item is named; ``days`` from today to ``on``, below zero where that day is gone.

    For ``broken`` the day is that of the check that first failed, and ``urls`` are the links.
    """

    code: str
    kind: Kind
    on: date | None = None
    days: int | None = None
    urls: tuple[str, ...] = ()


def reminders_of(table: Mapping[str, OitItem], codes: Iterable[str], today: date) -> tuple[Reminder, ...]:
    """The reminders of the items with these codes, gravest first, in each kind by date, then as listed."""
    found = [told for code in codes if code in table if (told := reminder_of(code, table[code], today))]
    return tuple(sorted(found, key=lambda each: (KINDS.index(each.kind), each.on or date.min)))


def reminder_of(code: str, item: OitItem, today: date) -> Reminder | None:
    """The gravest reason to name an item today, None where it is quiet."""
    broken = {link.url or "": since for link in item.links if (since := broken_since(link)) is not None}
    found = [Reminder(code, kind, day, (day - today).days) for kind, day in _dated(item, today)]
    if broken:
        since = min(broken.values())
        days = None if since == date.min else (since - today).days
        found.append(Reminder(code, "broken", None if days is None else since, days, tuple(broken)))
    return min(found, key=lambda each: KINDS.index(each.kind), default=None)


def is_possible(item: OitItem, today: date) -> bool:
    """Whether an item can be worked on: it was begun, or does not wait, or its day has come."""
    return item.status != "not_started" or item.waits_until is None or item.waits_until <= today


def late_days(item: OitItem, today: date) -> int | None:
    """Days since an item was due, None where it is not late: done, not due yet, or not possible yet."""
    if item.status == "done" or item.due is None or item.due >= today or not is_possible(item, today):
        return None
    return (today - item.due).days


def broken_since(link: Link) -> date | None:
    """The day since which every check of a link found it gone or silent, None where the last one did not.

    Checks that tell no verdict say nothing; ``date.min`` where the check has no date.
    """
    since = None
    for check in link.checks:
        if check.verdict is not None:
            since = (since or check.on or date.min) if _fails(check) else None
    return since


def _fails(check: LinkCheck) -> bool:
    return check.verdict in ("gone", "unreachable")


def _dated(item: OitItem, today: date) -> Iterable[tuple[Kind, date]]:
    """Every dated reason to name an item; one that is done is only looked through again."""
    if item.status == "done":
        if standing_of(item) == ("done", "current"):
            yield from _coming(item.review_on, today, "review", "review_30")
        return
    if item.status == "not_started":
        yield from _coming(item.waits_until, today, "possible", "possible_30")
    if item.due is not None and is_possible(item, today):
        days = (item.due - today).days
        if days <= AHEAD:
            yield "late" if days < 0 else "due_7" if days <= SOON else "due_30", item.due


def _coming(day: date | None, today: date, come: Kind, ahead: Kind) -> Iterable[tuple[Kind, date]]:
    if day is not None and (day - today).days <= AHEAD:
        yield come if day <= today else ahead, day
