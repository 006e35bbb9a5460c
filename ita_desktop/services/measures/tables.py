"""Taking a table of measures in: read, shown as a plan, and what the user takes of it is applied."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.naming import title_line
from ita_desktop.domain.measures.numbers import number_key
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.measures.book import PlanBook, opened
from ita_desktop.services.measures.plans import added

if TYPE_CHECKING:
    from ita_desktop.exchange.measure_tables import Field, ReadMeasure, TableColumn
    from ita_desktop.exchange.tables import Grid


class NoMeasuresInTable(ItaError):
    """Nothing in the table can be a measure."""

    def __init__(self, whence: str) -> None:
        super().__init__(
            f"ไม่พบมาตรการใน{whence} ตารางต้องมีหัวตาราง เช่น มาตรการ ขั้นตอน ระยะเวลา ผู้รับผิดชอบ "
            "คัดลอกหรือบันทึกทั้งตารางรวมหัวตาราง แล้วลองใหม่"
        )


class MeasuresChanged(ItaError):
    """Measures of the plan changed after the table was shown."""

    def __init__(self, title: str) -> None:
        super().__init__(
            f"ยังไม่ได้วางตาราง เพราะมาตรการ “{title}” เปลี่ยนไปหลังจากแสดงรายการ วางอีกครั้งเพื่อดูรายการล่าสุด"
        )


class MeasureNotTakable(ItaError):
    """A row of the table cannot be taken as asked."""


@dataclass(frozen=True, slots=True)
class MeasureTablePlan:
    """What a table would do to the plan of a fiscal year, a row for each measure in ``grid``.

    ``held`` are the plan's measures for which it was made; ``unread`` the sheets of the file that were not
    read.
    """

    year: int
    grid: "Grid"
    columns: tuple["TableColumn", ...]
    rows: tuple["ReadMeasure", ...]
    held: tuple[Measure, ...]
    unread: tuple[str, ...] = ()

    def measure(self, key: str) -> Measure | None:
        """The measure of the plan that has a key."""
        return next((each for each in self.held if each.key == key), None)

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """What columns can hold: keys and words."""
        from ita_desktop.exchange.measure_tables import FIELD_WORDS

        return tuple(FIELD_WORDS.items())

    def changed(self, index: int, code: str | None) -> tuple[str, ...]:
        """The fields that a row writes where it becomes the measure of a key; all it says where it is new."""
        from ita_desktop.exchange.measure_tables import changed_fields

        row, held = self.rows[index], self.measure(code or "")
        if held is None:
            return row.fields
        return changed_fields(held, {name: getattr(row.measure, name) for name in row.fields})

    @property
    def repeats_numbers(self) -> bool:
        """Whether the measures would have a printed number twice."""
        printed = [key for row in self.rows if (key := number_key(row.measure))]
        new = {number_key(row.measure) for row in self.rows if self.measure(row.code or "") is None}
        known = {key for each in self.held if (key := number_key(each))}
        return len(set(printed)) < len(printed) or not known.isdisjoint(new)


class MeasureTableService:
    """Tables of measures for a year's plan."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def read(self, year: int, text: str, html: str = "") -> MeasureTablePlan:
        """Plan what the clipboard would do; ReadingError where it holds too much, NoMeasuresInTable."""
        from ita_desktop.exchange.tables import grid_of

        return self._found(self._plan(year, grid_of(text, html, repeats=True)), "สิ่งที่คัดลอกมา")

    def read_file(self, year: int, file: Path) -> MeasureTablePlan:
        """Plan what a workbook or a comma-separated text would do; ReadingError, NoMeasuresInTable.

        Sheets whose columns are those of the first table are read on; others are named as unread.
        """
        from ita_desktop.exchange.measure_tables import is_measure_table
        from ita_desktop.exchange.measure_tables.sources import read_tables

        sheets = read_tables(file)
        first = next((sheet for sheet in sheets if is_measure_table(sheet.grid)), None)
        first = first or next(iter(sheets), None)
        if first is None:
            raise NoMeasuresInTable(f"ไฟล์ {file.name}")
        plan = self._plan(year, first.grid)
        fields = _fields(plan)
        alike = [
            sheet
            for sheet in sheets
            if sheet is not first
            and is_measure_table(sheet.grid)
            and _fields(self._plan(year, sheet.grid)) == fields
        ]
        grid = tuple(row for sheet in (first, *alike) for row in sheet.grid)
        unread = tuple(sheet.name for sheet in sheets if sheet is not first and sheet not in alike)
        whole = self._plan(year, grid) if alike else plan
        return self._found(replace(whole, unread=unread), f"ไฟล์ {file.name}")

    def again(self, plan: MeasureTablePlan, fields: Mapping[int, str] | None = None) -> MeasureTablePlan:
        """Plan the same table against the plan of now; ``fields`` are keys of ``choices`` by column."""
        from ita_desktop.exchange.measure_tables import FIELD_WORDS

        chosen = {
            at: field for at, named in (fields or {}).items() for field in FIELD_WORDS if field == named
        }
        return replace(self._plan(plan.year, plan.grid, chosen or _fields(plan)), unread=plan.unread)

    def apply(
        self, plan: MeasureTablePlan, taken: Mapping[int, str], *, renumber: bool = False
    ) -> tuple[str, ...]:
        """Take rows of a plan, each by its index under a key of the plan or NEW; the keys of the measures.

        All in one act, or none; ``renumber`` then numbers the whole plan 1, 2, 3. MeasureNotTakable where a
        row is refused or two rows change one measure; MeasuresChanged where one is other than it was.
        """
        _refuse_unfit(plan, taken)
        if not taken:
            return ()
        title = f"วางตารางมาตรการ {len(taken)} ข้อ ปี {plan.year}"
        with self._context.act(title, Subject.PLANS) as unit:
            book = opened(self._context, unit, plan.year)
            keys = _taken_in(book, plan, taken)
            if renumber:
                book.put_all(replace(each, number=at) for at, each in enumerate(book.plan.measures, 1))
            book.close()
        return keys

    def _plan(self, year: int, grid: "Grid", fields: "Mapping[int, Field] | None" = None) -> MeasureTablePlan:
        from ita_desktop.exchange.measure_tables import plan_measures

        with self._context.reading() as unit:
            book = opened(self._context, unit, year)
            framework, held, units = book.framework, book.plan.measures, book.units
        read = plan_measures(grid, framework, held, fiscal_year=year, units=units, fields=fields)
        return MeasureTablePlan(year, grid, read.columns, read.rows, held)

    @staticmethod
    def _found(plan: MeasureTablePlan, whence: str) -> MeasureTablePlan:
        """The plan where the user can make something of it: a table of columns, or a row to take."""
        if len(plan.columns) < 2 and all(row.state == "refused" for row in plan.rows):
            raise NoMeasuresInTable(whence)
        return plan


def _fields(plan: MeasureTablePlan) -> "dict[int, Field]":
    return {column.at: column.field for column in plan.columns}


def _refuse_unfit(plan: MeasureTablePlan, taken: Mapping[int, str]) -> None:
    met: list[str] = []
    for index, code in taken.items():
        row = plan.rows[index] if 0 <= index < len(plan.rows) else None
        if row is None or row.state == "refused" or not row.measure.title:
            raise MeasureNotTakable("ยังไม่ได้วางตาราง เพราะมีแถวที่ไม่มีชื่อมาตรการ ไม่เลือกแถวนั้นแล้ววางใหม่")
        if code not in (row.code, *row.codes):
            raise MeasureNotTakable(f"ยังไม่ได้วางตาราง เพราะแถว {row.row} ไม่ได้อ่านว่าเป็นมาตรการที่เลือก เลือกใหม่")
        if plan.measure(code) is not None:
            met.append(code)
    if len(set(met)) < len(met):
        raise MeasureNotTakable("ยังไม่ได้วางตาราง เพราะเลือกสองแถวให้เป็นมาตรการเดียวกัน เลือกเพียงแถวเดียว")


def _taken_in(book: PlanBook, plan: MeasureTablePlan, taken: Mapping[int, str]) -> tuple[str, ...]:
    """Change the measures of keys, add the others at the end; the keys in the order of the rows."""
    new = [index for index in sorted(taken) if plan.measure(taken[index]) is None]
    for index, code in taken.items():
        if index not in new:
            _change(book, plan, plan.rows[index], code)
    made = dict(zip(new, added(book, [plan.rows[index].measure for index in new]), strict=True))
    return tuple(made.get(index, taken[index]) for index in sorted(taken))


def _change(book: PlanBook, plan: MeasureTablePlan, row: "ReadMeasure", code: str) -> None:
    """Change the measure of a key, which must be as it was when the plan was made."""
    from ita_desktop.exchange.measure_tables import with_said

    held = plan.measure(code)
    now = next((each for each in book.plan.measures if each.key == code), None)
    if held is None or now != held:
        raise MeasuresChanged(title_line(held)[:60] if held else code)
    book.put(with_said(held, row))
