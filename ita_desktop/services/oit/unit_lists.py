"""Items handed out to the office's units, and their filled lists taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.office import Office
from ita_desktop.domain.oit import OitItem, StatusChange
from ita_desktop.domain.oit.ticks import Tick, ticked
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.files import write_file
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.oit.checklist import Checklist, ChecklistRow, OitService, begin_list
from ita_desktop.services.score_tables import RowNotTakable, assessed, begin
from ita_desktop.storage import UnitOfWork

if TYPE_CHECKING:
    from ita_desktop.exchange.oit_lists import ReadTick
    from ita_desktop.exchange.score_tables import Grid

NO_UNIT = "ยังไม่กำหนดหน่วยงาน"


class ItemsChanged(ItaError):
    """Items of the plan changed after it was shown."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"ยังไม่ได้รับรายการ เพราะ {code} เปลี่ยนไปหลังจากแสดงรายการ วางหรือเปิดไฟล์อีกครั้งเพื่อดูรายการล่าสุด"
        )


class NothingOfUnit(ItaError):
    """A unit has no items in a year."""

    def __init__(self, year: int, unit: str) -> None:
        super().__init__(f"ปี {year} ไม่มีรายการ OIT ของ{unit} กำหนดหน่วยงานของรายการที่หน้า OIT ก่อน")


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """How the items of a unit stand; ``name`` is None for items without a unit."""

    name: str | None
    rows: tuple[ChecklistRow, ...]
    late: int

    @property
    def title(self) -> str:
        """The unit as it is shown."""
        return self.name or NO_UNIT

    def count(self, *states: str) -> int:
        """How many of its items are in one of the states."""
        return sum(row.state in states for row in self.rows)


@dataclass(frozen=True, slots=True)
class TickPlan:
    """What a filled list would do to a year's items; ``unit`` filled it in, ``place`` names its sheet.

    ``held`` are the items for which it was made.
    """

    year: int
    rows: tuple["ReadTick", ...]
    unit: str | None = None
    place: str = ""
    held: Mapping[str, OitItem] = field(default_factory=dict, repr=False)


class Taking(NamedTuple):
    """A row that is taken: its item and what it says."""

    code: str
    tick: Tick


class UnitListService:
    """Lists of a unit's items: to fill, to send as an office file, to take back."""

    def __init__(self, context: Context, oit: OitService) -> None:
        self._context = context
        self._oit = oit

    # -- handing out -----------------------------------------------------------------------------------

    def units(self, year: int) -> tuple[UnitStanding, ...]:
        """The units in the agency's order, then others that items name, those without one last."""
        listed = self._oit.checklist(year)
        named = {comparable(unit): unit for unit in (*self._names(), *_used(listed))}
        standings = [self._standing(unit, listed) for unit in named.values()]
        nobody = self._standing(None, listed)
        return tuple(each for each in (*standings, nobody) if each.name or each.rows)

    def _standing(self, unit: str | None, listed: Checklist) -> UnitStanding:
        today = self._context.clock().date()
        rows = tuple(row for row in listed.rows if _is_of(row.record, unit))
        return UnitStanding(unit, rows, sum(row.late_days(today) is not None for row in rows))

    def _names(self) -> tuple[str, ...]:
        with self._context.reading() as unit:
            return (unit.office.agency() or Agency()).units or ()

    def form(self, year: int, unit: str | None = None) -> bytes:
        """The workbook that a unit fills in; of all items where none is named. NothingOfUnit."""
        from ita_desktop.documents.oit_unit_form import oit_unit_form
        from ita_desktop.rendering.xlsx import render_xlsx

        with self._context.reading() as work:
            assessment = assessed(work, year)
            framework = self._context.framework(work, assessment.framework_year)
            agency = work.office.agency() or Agency()
        items = _items_of(assessment, unit)
        return render_xlsx(oit_unit_form(agency, year, framework, items, unit))

    def save_form(self, year: int, unit: str | None, file: Path) -> None:
        """Write the workbook to fill, whole or not at all."""
        write_file(file, self.form(year, unit))

    def desk(self, year: int, unit: str) -> bytes:
        """An office file with this unit's items alone: what it does not name stays where it is taken in."""
        from ita_desktop.exchange import write_office

        with self._context.reading() as work:
            assessment = self._context.assessment(work, year)
            items = _items_of(assessment, unit)
            kept = {each for item in items.values() for each in item.evidence or ()}
            agency = work.office.agency() or Agency()
            office = Office(
                agency=Agency(name=agency.name, province=agency.province),
                files=tuple(file for file in work.office.load().files if file.sha256 in kept),
                assessments=(Assessment(fiscal_year=year, framework=assessment.framework, oit=items),),
            )
            return write_office(office, lambda each: self._context.framework(work, each))

    def save_desk(self, year: int, unit: str, file: Path) -> None:
        """Write the unit's office file, whole or not at all."""
        write_file(file, self.desk(year, unit))

    # -- taking back -----------------------------------------------------------------------------------

    def read(self, year: int, text: str, html: str = "", unit: str | None = None) -> TickPlan:
        """Plan what a pasted list would do; ReadingError where the clipboard holds too much."""
        from ita_desktop.exchange.score_tables import grid_of

        return self.plan(year, grid_of(text, html), unit)

    def plan(self, year: int, grid: "Grid", unit: str | None = None, place: str = "") -> TickPlan:
        """Plan what a list would do; ``unit`` filled it in, else the one that its title names."""
        from ita_desktop.exchange.oit_lists import plan_ticks
        from ita_desktop.exchange.oit_lists.recognising import unit_named

        with self._context.reading() as work:
            assessment = assessed(work, year)
            framework = self._context.framework(work, assessment.framework_year)
            known = (work.office.agency() or Agency()).units or ()
        used = [item.unit for item in assessment.oit.values() if item.unit]
        units = tuple(dict.fromkeys((*known, *used)))
        by = unit or unit_named(grid, units)
        today = self._context.clock().date()
        rows = plan_ticks(grid, framework, assessment.oit, units=units, unit=by, today=today)
        return TickPlan(year, rows, by, place, assessment.oit)

    def apply(self, plan: TickPlan, taken: Mapping[int, str]) -> None:
        """Take rows of a plan, each by its index under a code; all of them in one act, or none.

        RowNotTakable where a row is refused, its code was not offered or two rows differ on one item;
        ItemsChanged where an item changed since the plan was made.
        """
        takings = _takings(plan, taken)
        if not takings:
            return
        by = f"ของ{plan.unit}" if plan.unit else "ของหน่วยงาน"
        title = f"รับรายการ{by} {len(takings)} รายการ ปี {plan.year}"
        with self._context.act(title, Subject.OIT, Subject.YEARS) as work:
            begin(self._context, work, plan.year)
            held = assessed(work, plan.year).oit
            for code, _ in takings:
                if held.get(code) != plan.held.get(code):
                    raise ItemsChanged(code)
            begin_list(self._context, work, plan.year)
            for code, tick in takings:
                self._take(work, plan, code, tick)

    def _take(self, work: UnitOfWork, plan: TickPlan, code: str, tick: Tick) -> None:
        before = work.office.oit_item(plan.year, code) or OitItem()
        after = ticked(before, tick)
        if (before.status, before.detail, before.waits_until) != (
            after.status,
            after.detail,
            after.waits_until,
        ):
            change = _change(before, after, tick, self._context, plan.unit)
            after = replace(after, history=(*before.history, change))
        if after != before:
            work.office.put_oit_item(plan.year, code, after)


def _change(before: OitItem, after: OitItem, tick: Tick, context: Context, unit: str | None) -> StatusChange:
    """The line of history: on the day that the list names, else now."""
    now: datetime = context.clock()
    on = tick.finished_on(after)
    return StatusChange(
        on=on or now.date(),
        time=None if on else now.time().replace(second=0, microsecond=0),
        from_=before.wording,
        to=after.wording,
        by=context.actor or None,
        note=f"จากแบบรายการของ{unit}" if unit else "จากแบบรายการของหน่วยงาน",
    )


def _takings(plan: TickPlan, taken: Mapping[int, str]) -> tuple[Taking, ...]:
    """What the taken rows say, an item once, in the order of the rows."""
    found: dict[str, Tick] = {}
    for index, code in sorted(taken.items()):
        row = plan.rows[index] if 0 <= index < len(plan.rows) else None
        if row is None or row.state == "refused" or row.tick.is_empty:
            raise RowNotTakable(f"ยังไม่ได้รับรายการ เพราะแถวของ {code} ไม่มีข้อมูลที่รับได้ ไม่เลือกแถวนี้แล้วรับใหม่")
        if code not in (row.code, *row.codes):
            raise RowNotTakable(f"ยังไม่ได้รับรายการ เพราะแถว {row.row} ไม่ได้อ่านว่าเป็น {code} เลือกรายการจากที่เสนอ")
        if found.setdefault(code, row.tick) != row.tick:
            raise RowNotTakable(f"ยังไม่ได้รับรายการ เพราะเลือกแถวของ {code} ไว้สองแถว เลือกเพียงแถวเดียว")
    return tuple(Taking(code, tick) for code, tick in found.items())


def _items_of(assessment: Assessment, unit: str | None) -> dict[str, OitItem]:
    """The items of a unit, of all where none is named; NothingOfUnit."""
    if unit is None:
        return dict(assessment.oit)
    found = {code: item for code, item in assessment.oit.items() if _is_of(item, unit)}
    if not found:
        raise NothingOfUnit(assessment.fiscal_year, unit)
    return found


def _is_of(item: OitItem | None, unit: str | None) -> bool:
    own = item.unit if item else None
    return comparable(own or "") == comparable(unit or "")


def _used(listed: Checklist) -> tuple[str, ...]:
    return tuple(row.record.unit for row in listed.rows if row.record and row.record.unit)
