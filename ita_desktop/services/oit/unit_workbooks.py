"""Filled lists of units as workbooks: known by their heads, planned, taken in one act."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.ticks import changed_fields
from ita_desktop.services.context import Context
from ita_desktop.services.oit.unit_lists import TickPlan, UnitListService
from ita_desktop.services.score_workbooks import NoYearInWorkbook

if TYPE_CHECKING:
    from ita_desktop.exchange.oit_lists import ReadTick
    from ita_desktop.exchange.tables.workbooks import SheetTable


class NoItemsInWorkbook(ItaError):
    """Nothing in the workbook can be read as an item of the year."""

    def __init__(self, name: str, year: int) -> None:
        super().__init__(
            f"ไม่พบรายการ OIT ของปี {year} ใน {name} ตรวจว่าตารางมีรหัสหรือชื่อรายการกับสถานะ หรือใช้แบบรายการของโปรแกรม"
        )


class ListRefused(ItaError):
    """Rows of the workbook need someone's yes; nothing was changed."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"ไม่นำเข้ารายการนี้ มี {count} แถวที่รับไม่ได้หรือต้องยืนยัน ข้อมูลเดิมไม่เปลี่ยน "
            "แก้ในไฟล์ หรือเปิดที่หน้า OIT รายการของกอง เพื่อยืนยันทีละแถว"
        )


@dataclass(frozen=True)
class ListPlan:
    """What a workbook would do to the checklist of the year that it names."""

    plan: TickPlan

    @property
    def refused(self) -> tuple["ReadTick", ...]:
        """Rows that cannot be taken without someone's choice."""
        return tuple(row for row in self.plan.rows if row.state in ("refused", "doubtful"))

    @cached_property
    def changes(self) -> Mapping[int, str]:
        """The rows that change something: index and code, as ``UnitListService.apply`` takes them."""
        rows = enumerate(self.plan.rows)
        return {at: str(row.code) for at, row in rows if row.state in ("new", "changed")}

    def entries(self) -> Iterator[dict[str, Any]]:
        """What becomes of each field that a row changes, of each other row as a whole."""
        for row in self.plan.rows:
            if row.code and row.becomes and row.state in ("new", "changed"):
                yield from self._fields(row, row.code, row.becomes)
            else:
                item = f"assessments[{self.plan.year}].oit.{row.code}" if row.code else None
                yield {
                    "place": item or row.place,
                    "state": "same" if row.state == "same" else "refused",
                    "was": None,
                    "becomes": row.filled or row.typed or None,
                    "why": row.why or None,
                }

    def _fields(self, row: "ReadTick", code: str, becomes: OitItem) -> Iterator[dict[str, Any]]:
        from ita_desktop.exchange.office_file.writing import plain

        was = row.was or OitItem()
        for name in changed_fields(row.was, becomes):
            old = plain(getattr(was, name)) or None
            yield {
                "place": f"assessments[{self.plan.year}].oit.{code}.{name}",
                "state": "new" if old is None else "changed",
                "was": old,
                "becomes": plain(getattr(becomes, name)) or None,
                "why": row.why or None,
            }


class UnitWorkbookService:
    """Workbooks that units send back."""

    def __init__(self, context: Context, lists: UnitListService) -> None:
        self._context = context
        self._lists = lists

    def is_list(self, file: Path) -> bool:
        """Whether a workbook's heads are those of a list of items; ReadingError where it cannot be read."""
        from ita_desktop.exchange.tables.workbooks import read_workbook

        return bool(self._lists_in(read_workbook(file)))

    def _lists_in(self, sheets: tuple["SheetTable", ...]) -> tuple["SheetTable", ...]:
        from ita_desktop.exchange.oit_lists import is_oit_list

        with self._context.reading() as work:
            newest = max(self._context.library(work).years())
            framework = self._context.framework(work, newest)
        return tuple(sheet for sheet in sheets if is_oit_list(sheet.grid, framework))

    def read(self, file: Path, year: int | None = None, unit: str | None = None) -> ListPlan:
        """Plan what a workbook would do to the year that it names, or to ``year``.

        ReadingError where it cannot be read, NoYearInWorkbook, NoItemsInWorkbook.
        """
        from ita_desktop.exchange.oit_lists import FilledList
        from ita_desktop.exchange.tables.workbooks import read_workbook, years_named

        sheets = read_workbook(file)
        with self._context.reading() as work:
            known = {*self._context.library(work).years(), *work.office.years()}
        wanted = year or next((each for each in years_named(sheets) if each in known), None)
        if wanted is None:
            raise NoYearInWorkbook(file.name)
        lists = [
            FilledList(sheet.grid, unit, sheet.name)
            for sheet in self._lists_in(sheets)
            if wanted in (named := years_named((sheet,))) or not known.intersection(named)
        ]
        plan = self._lists.plan(wanted, lists)
        if not any(row.code or row.codes for row in plan.rows):
            raise NoItemsInWorkbook(file.name, wanted)
        return ListPlan(plan)

    def apply(self, read: ListPlan) -> None:
        """Take all that changes in one act; ListRefused takes nothing."""
        if read.refused:
            raise ListRefused(len(read.refused))
        self._lists.apply(read.plan, read.changes)
