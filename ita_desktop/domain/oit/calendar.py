"""What happens on which day: items are due, become possible, are to be looked through again; months."""

from calendar import SUNDAY, Calendar, monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from ita_desktop.domain.oit.records import OitItem
from ita_desktop.domain.oit.reminders import late_days
from ita_desktop.domain.oit.standings import DONE, state_of

Event = Literal["late", "due", "possible", "review"]
"""Its day is gone, it is due, the day that it waited for, the day of its review; in this order on a day."""

EVENTS: tuple[Event, ...] = get_args(Event)


@dataclass(frozen=True, slots=True)
class Happening:
    """What happens to an item on a day."""

    on: date
    event: Event
    code: str


def happenings(table: Mapping[str, OitItem], codes: Iterable[str], today: date) -> tuple[Happening, ...]:
    """All that happens to these items, by day, the gravest first, then as listed; what is done is not due."""
    found = [each for code in codes if code in table for each in _of_item(code, table[code], today)]
    return tuple(sorted(found, key=lambda each: (each.on, EVENTS.index(each.event))))


def _of_item(code: str, item: OitItem, today: date) -> Iterable[Happening]:
    state = state_of(item, True, today)
    if state in ("current", "review") and item.review_on is not None:
        yield Happening(item.review_on, "review", code)
    if state in ("waiting", "due") and item.waits_until is not None:
        yield Happening(item.waits_until, "possible", code)
    if state not in DONE and item.due is not None:
        late = late_days(item, today) is not None
        yield Happening(item.due, "late" if late else "due", code)


def weeks_of(month: date) -> tuple[tuple[date, ...], ...]:
    """The weeks that a month touches, each from Sunday to Saturday."""
    weeks = Calendar(SUNDAY).monthdatescalendar(month.year, month.month)
    return tuple(tuple(week) for week in weeks)


def month_from(day: date, months: int) -> date:
    """The same day so many months on, the last day of a month that is shorter."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
