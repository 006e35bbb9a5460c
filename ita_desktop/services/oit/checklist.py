"""What stands of each item of a year's list, and setting it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from ita_desktop.domain.frameworks import Framework, Item, SubIndicator
from ita_desktop.domain.oit import CHOICES, NOT_STARTED, Choice, OitItem, StatusChange, late_days
from ita_desktop.domain.scores import Score
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.scores import last_years_scores
from ita_desktop.storage import UnitOfWork

State = Literal["done", "in_progress", "partly", "waiting", "due", "not_started", "missing"]
"""What a row shows: a choice, a wait whose day has come, or no record beside others that have one."""


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One item of the year's list with what stands of it."""

    item: Item
    record: OitItem | None
    state: State
    last_score: Score | None = None

    @property
    def due(self) -> date | None:
        """The day until which the item is to be done."""
        return self.record.due if self.record else None

    @property
    def waits_until(self) -> date | None:
        """The day from which the item can be done."""
        return self.record.waits_until if self.record else None

    def late_days(self, today: date) -> int | None:
        """Days since the due date, None where the item is not late."""
        return late_days(self.record, today) if self.record else None


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """A sub-indicator with its rows."""

    sub_indicator: SubIndicator
    rows: tuple[ChecklistRow, ...]

    @property
    def done(self) -> int:
        """How many of its items are done."""
        return sum(row.state == "done" for row in self.rows)


@dataclass(frozen=True, slots=True)
class Checklist:
    """A year's OIT items in the order of the framework."""

    fiscal_year: int
    framework: Framework
    groups: tuple[ChecklistGroup, ...]

    @property
    def rows(self) -> tuple[ChecklistRow, ...]:
        """All rows in order."""
        return tuple(row for group in self.groups for row in group.rows)

    def count(self, *states: State) -> int:
        """How many rows are in one of the states."""
        return sum(row.state in states for row in self.rows)


class OitService:
    """Statuses, wordings, owners and dates of the items."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def checklist(self, year: int) -> Checklist:
        """The year's list; YearNotFound where it has no data."""
        today = self._context.clock().date()
        with self._context.reading() as unit:
            assessment = self._context.assessment(unit, year)
            framework = self._context.framework(unit, assessment.framework_year)
            last = last_years_scores(self._context, unit, framework, year)
        started = bool(assessment.oit)

        def row(item: Item) -> ChecklistRow:
            record = assessment.oit.get(item.code)
            return ChecklistRow(item, record, state_of(record, started, today), last.get(item.code))

        groups = tuple(
            ChecklistGroup(sub, tuple(row(item) for item in sub.items))
            for indicator in framework.indicators
            for sub in indicator.sub_indicators
        )
        return Checklist(year, framework, groups)

    def set_choice(self, year: int, codes: Iterable[str], choice: Choice) -> None:
        """Set the status of items in one act; their wording follows, their history gets a line."""
        named = tuple(codes)
        status, detail, wording = CHOICES[choice]
        told = " ".join(named[:3]) + (f" และอีก {len(named) - 3} รายการ" if len(named) > 3 else "")
        with self._context.act(f"ตั้ง {told} เป็น {wording}", Subject.OIT) as unit:
            begin_list(self._context, unit, year)
            for code in named:
                before = unit.office.oit_item(year, code) or OitItem()
                waits_until = before.waits_until if choice == "waiting" else None
                known = (before.status, before.detail, before.waits_until)
                if known == (status, detail, waits_until) and before.wording:
                    continue
                change = self._change(before, wording)
                after = replace(
                    before,
                    status=status,
                    detail=detail,
                    wording=wording,
                    waits_until=waits_until,
                    history=(*before.history, change),
                )
                unit.office.put_oit_item(year, code, after)

    def set_field(self, year: int, codes: Iterable[str], name: str, value: Any) -> None:
        """Set one field of items in one act; ``name`` is a field of OitItem, None empties it."""
        named = tuple(codes)
        with self._context.act(f"แก้รายการ {' '.join(named[:3])}", Subject.OIT) as unit:
            begin_list(self._context, unit, year)
            for code in named:
                before = unit.office.oit_item(year, code) or NOT_STARTED
                unit.office.put_oit_item(year, code, replace(before, **{name: value}))

    def _change(self, before: OitItem, wording: str) -> StatusChange:
        now = self._context.clock()
        return StatusChange(
            on=now.date(),
            time=now.time().replace(second=0, microsecond=0),
            from_=before.wording,
            to=wording,
            by=self._context.actor or None,
        )


def begin_list(context: Context, unit: UnitOfWork, year: int) -> None:
    """The first entry of a year starts its whole list, so that what is lost later shows as lost."""
    assessment = context.assessment(unit, year)
    if not assessment.oit:
        for code in context.framework(unit, assessment.framework_year).item_codes:
            unit.office.put_oit_item(year, code, NOT_STARTED)


def state_of(record: OitItem | None, started: bool, today: date) -> State:
    """What a row shows; ``started`` says that other items of the year have a record."""
    if record is None or record.status is None:
        return "missing" if started else "not_started"
    if record.status == "done":
        return "done"
    if record.status == "in_progress":
        return "partly" if record.detail == "partly" else "in_progress"
    if record.detail == "waiting" or record.waits_until is not None:
        return "due" if record.waits_until is not None and record.waits_until <= today else "waiting"
    return "not_started"
