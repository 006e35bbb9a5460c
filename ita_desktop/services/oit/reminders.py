"""What of a year's checklist wants to be seen today."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ita_desktop.domain.oit import Kind, Reminder, late_days, reminders_of
from ita_desktop.services.context import Context, YearNotFound


@dataclass(frozen=True, slots=True)
class ReminderGroup:
    """The items of one kind, the most pressing first."""

    kind: Kind
    reminders: tuple[Reminder, ...]


@dataclass(frozen=True, slots=True)
class YearReminders:
    """A year's reminders, gravest kind first, each item once; ``recorded`` items have a record at all."""

    groups: tuple[ReminderGroup, ...]
    recorded: int


class ReminderService:
    """What is late, due, possible now, to be looked through, or not opening any more."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, year: int) -> YearReminders:
        """Today's reminders of a year; YearNotFound where it has no data."""
        with self._context.reading() as unit:
            judged_by = unit.office.framework_year(year)
            if judged_by is None:
                raise YearNotFound(year)
            codes = self._context.framework(unit, judged_by).item_codes
            table = unit.office.oit_glance(year, links=True)
        found = groupby(reminders_of(table, codes, self._today()), lambda one: one.kind)
        groups = tuple(ReminderGroup(kind, tuple(each)) for kind, each in found)
        return YearReminders(groups, sum(code in table for code in codes))

    def late(self, year: int) -> int:
        """How many items are late: cheaper than all reminders; NotFound where the year has no data."""
        with self._context.reading() as unit:
            table = unit.office.oit_glance(year, links=False)
        today = self._today()
        return sum(late_days(item, today) is not None for item in table.values())

    def has_list(self, year: int) -> bool:
        """Whether a year has a checklist."""
        with self._context.reading() as unit:
            return year in unit.office.years() and bool(unit.office.oit_glance(year, links=False))

    def _today(self) -> date:
        return self._context.clock().date()
