"""Items handed out to the office's units, and their filled lists taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ita_desktop.documents.oit_unit import NoUnit
from ita_desktop.documents.oit_words import NO_UNIT
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.office import Office
from ita_desktop.domain.oit import OitItem, StatusChange
from ita_desktop.domain.oit.changes import worded
from ita_desktop.domain.oit.ticks import Tick, returned_by, taken_in
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.files import write_file
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.office_packages import Packing
from ita_desktop.services.oit.checklist import Checklist, ChecklistRow, OitService, begin_list
from ita_desktop.services.papers import PaperService, Request
from ita_desktop.services.score_tables import RowNotTakable, assessed, begin
from ita_desktop.storage import UnitOfWork

if TYPE_CHECKING:
    from ita_desktop.exchange.oit_lists import FilledList, ReadTick


class ItemsChanged(ItaError):
    """Items of the plan changed after it was shown."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"ยังไม่ได้รับรายการ เพราะ {code} เปลี่ยนไปหลังจากแสดงรายการ วางหรือเปิดไฟล์อีกครั้งเพื่อดูรายการล่าสุด"
        )


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
    """What filled lists would do to a year's items; ``held`` are the items for which it was made."""

    year: int
    rows: tuple["ReadTick", ...]
    held: Mapping[str, OitItem] = field(default_factory=dict, repr=False)

    @property
    def units(self) -> tuple[str, ...]:
        """The units that filled the lists in, as far as they are known."""
        return tuple(dict.fromkeys(row.unit for row in self.rows if row.unit))


class Taking(NamedTuple):
    """A row that is taken: its item, what it says, the unit that says it."""

    code: str
    tick: Tick
    unit: str | None


class UnitListService:
    """Lists of a unit's items: to fill, to send as an office file, to take back."""

    def __init__(self, context: Context, oit: OitService, papers: PaperService) -> None:
        self._context = context
        self._oit = oit
        self._papers = papers

    # -- handing out -----------------------------------------------------------------------------------

    def units(self, year: int) -> tuple[UnitStanding, ...]:
        """The units in the agency's order, then others that items name, those without one last."""
        listed = self._oit.checklist(year)
        with self._context.reading() as work:
            known = (work.office.agency() or Agency()).units or ()
        used = (row.record.unit for row in listed.rows if row.record and row.record.unit)
        names = {comparable(unit): unit for unit in (*used, *known)}
        ordered = dict.fromkeys(comparable(unit) for unit in (*known, *names.values()))
        standings = [self._standing(names[key], listed) for key in ordered if key]
        nobody = self._standing(None, listed)
        return (*standings, *([nobody] if nobody.rows else []))

    def _standing(self, unit: str | None, listed: Checklist) -> UnitStanding:
        today = self._context.clock().date()
        rows = tuple(row for row in listed.rows if _is_of(row.record, unit))
        return UnitStanding(unit, rows, sum(row.late_days(today) is not None for row in rows))

    def form(self, year: int, unit: str | None = None) -> bytes:
        """The workbook that a unit fills in, a sheet for each unit where none is named; NoUnit."""
        from ita_desktop.rendering.xlsx import render_xlsx

        return render_xlsx(self._papers.document(Request("oit-unit", year, "arabic", unit=unit)))

    def save_form(self, year: int, unit: str | None, file: Path) -> None:
        """Write the workbook to fill, whole or not at all."""
        write_file(file, self.form(year, unit))

    def desk(self, year: int, unit: str) -> Packing:
        """An office file with this unit's items alone: what it does not name stays where it is taken in.

        ``write`` packs it with its evidence files; NoUnit where the unit has no items.
        """
        from ita_desktop.exchange import write_office

        with self._context.reading() as work:
            assessment = self._context.assessment(work, year)
            items = {code: item for code, item in assessment.oit.items() if _is_of(item, unit)}
            if not items:
                raise NoUnit(unit, year)
            kept = {each for item in items.values() for each in item.evidence or ()}
            agency = work.office.agency() or Agency()
            office = Office(
                agency=Agency(name=agency.name, province=agency.province),
                files=tuple(file for file in work.office.load().files if file.sha256 in kept),
                assessments=(Assessment(fiscal_year=year, framework=assessment.framework, oit=items),),
            )
            content = write_office(office, lambda each: self._context.framework(work, each))
        return Packing(office, content, self._context.database.evidence)

    def save_desk(self, year: int, unit: str, file: Path) -> None:
        """Write the unit's office file without evidence files, whole or not at all."""
        write_file(file, self.desk(year, unit).content)

    # -- taking back -----------------------------------------------------------------------------------

    def read(self, year: int, text: str, html: str = "", unit: str | None = None) -> TickPlan:
        """Plan what a pasted list would do; ReadingError where the clipboard holds too much."""
        from ita_desktop.exchange.oit_lists import FilledList
        from ita_desktop.exchange.tables import grid_of

        return self.plan(year, [FilledList(grid_of(text, html), unit)])

    def plan(self, year: int, lists: Sequence["FilledList"]) -> TickPlan:
        """Plan what lists would do; one that names no unit is of the unit that its title names."""
        from ita_desktop.exchange.oit_lists import plan_ticks
        from ita_desktop.exchange.oit_lists.recognising import unit_named

        with self._context.reading() as work:
            assessment = assessed(work, year)
            framework = self._context.framework(work, assessment.framework_year)
            known = (work.office.agency() or Agency()).units or ()
        used = [item.unit for item in assessment.oit.values() if item.unit]
        units = tuple(dict.fromkeys((*known, *used)))
        owned = [replace(each, unit=each.unit or unit_named(each.grid, units)) for each in lists]
        today = self._context.clock().date()
        rows = plan_ticks(owned, framework, assessment.oit, units=units, today=today)
        return TickPlan(year, rows, assessment.oit)

    def apply(self, plan: TickPlan, taken: Mapping[int, str]) -> None:
        """Take rows of a plan, each by its index under a code; all of them in one act, or none.

        RowNotTakable where a row is refused, its code was not offered or two rows differ on one item;
        ItemsChanged where an item changed since the plan was made.
        """
        takings = _takings(plan, taken)
        if not takings:
            return
        by = " ".join(dict.fromkeys(taking.unit for taking in takings if taking.unit)) or "หน่วยงาน"
        title = f"รับรายการของ{by} {len(takings)} รายการ ปี {plan.year}"
        with self._context.act(title, Subject.OIT, Subject.YEARS) as work:
            begin(self._context, work, plan.year)
            held = assessed(work, plan.year).oit
            for taking in takings:
                if held.get(taking.code) != plan.held.get(taking.code):
                    raise ItemsChanged(taking.code)
            begin_list(self._context, work, plan.year)
            judged_by = work.office.framework_year(plan.year) or plan.year
            framework = self._context.framework(work, judged_by)
            for taking in takings:
                self._take(work, plan.year, framework, taking)

    def _take(self, work: UnitOfWork, year: int, framework: Framework, taking: Taking) -> None:
        before = work.office.oit_item(year, taking.code) or OitItem()
        after = taken_in(framework, taking.code, before, taking.tick, taking.unit)
        if _standing_of(after) != _standing_of(before):
            after = replace(after, history=(*before.history, self._line(before, after, taking)))
        if after != before:
            work.office.put_oit_item(year, taking.code, after)

    def _line(self, before: OitItem, after: OitItem, taking: Taking) -> StatusChange:
        """The line of history: on the day that the list names, else now."""
        now = self._context.clock()
        on = taking.tick.finished_on(after)
        reason = after.reason if after.reason != before.reason else None
        return StatusChange(
            on=on or now.date(),
            time=None if on else now.time().replace(second=0, microsecond=0),
            from_=worded(before),
            to=worded(after),
            by=self._context.actor or None,
            note="\n".join(dict.fromkeys((returned_by(taking.unit), *([reason] if reason else [])))),
        )


def _takings(plan: TickPlan, taken: Mapping[int, str]) -> tuple[Taking, ...]:
    """What the taken rows say, an item once, in the order of the rows."""
    found: dict[str, Taking] = {}
    for index, code in sorted(taken.items()):
        row = plan.rows[index] if 0 <= index < len(plan.rows) else None
        if row is None or row.state == "refused" or row.tick.is_empty:
            raise RowNotTakable(f"ยังไม่ได้รับรายการ เพราะแถวของ {code} ไม่มีข้อมูลที่รับได้ ไม่เลือกแถวนี้แล้วรับใหม่")
        if code not in (row.code, *row.codes):
            raise RowNotTakable(f"ยังไม่ได้รับรายการ เพราะ{row.place} ไม่ได้อ่านว่าเป็น {code} เลือกรายการจากที่เสนอ")
        if found.setdefault(code, Taking(code, row.tick, row.unit)).tick != row.tick:
            raise RowNotTakable(f"ยังไม่ได้รับรายการ เพราะเลือกแถวของ {code} ไว้สองแถว เลือกเพียงแถวเดียว")
    return tuple(found.values())


def _standing_of(item: OitItem) -> tuple[object, ...]:
    """What a change of means a line of history."""
    return item.status, item.detail, item.waits_until


def _is_of(item: OitItem | None, unit: str | None) -> bool:
    own = item.unit if item else None
    return comparable(own or "") == comparable(unit or "")
