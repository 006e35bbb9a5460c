"""The measures that can be taken, and below them the years that move on."""

from collections.abc import Sequence

from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.kit.tick_table import TICK, TICK_COLUMN, TickLine, TickTable
from ita_desktop.ui.measures.copying.lines import MeasureLine, ShiftLine


def _why(line: MeasureLine | ShiftLine) -> Cell:
    shape, tone = (Shape.CARE, "care") if line.is_doubtful else (None, "muted")
    return Cell(line.why, shape, tone, tip=line.why)


def _measure_title(line: MeasureLine) -> Cell:
    if line.is_section:
        return Cell()
    return Cell(line.title, tone="text" if line.ticked else "muted", tip=line.title)


def _shift_title(line: ShiftLine) -> Cell:
    return Cell() if line.is_section else Cell(line.title, tip=line.title)


MEASURES: tuple[Column[MeasureLine], ...] = (
    TICK_COLUMN,
    Column("ที่", lambda line: Cell(line.number, tone="muted"), 52),
    Column("มาตรการปีก่อน", _measure_title),
    Column("ตอบข้อ", lambda line: Cell(line.answers, tone="muted", tip=line.answers), 176),
    Column("ข้อสังเกต", _why, 330),
)
SHIFTS: tuple[Column[ShiftLine], ...] = (
    TICK_COLUMN,
    Column("ที่", lambda line: Cell(line.number, tone="muted"), 52),
    Column("ข้อความ", _shift_title, 156),
    Column("เดิม", lambda line: Cell(line.was, tone="muted", tip=line.was)),
    Column("เป็น", lambda line: Cell(line.becomes, bold=bool(line.ticked), tip=line.tip)),
    Column("ข้อสังเกต", _why, 216),
)


class MeasureTable(TickTable):
    """Last year's measures: which are taken."""

    def __init__(self) -> None:
        super().__init__(MEASURES, "มาตรการของแผนปีก่อน")

    def show_lines(self, lines: Sequence[MeasureLine]) -> None:
        """Show lines; the keyboard stays at its line."""
        show_under_sections(self, lines)


class ShiftTable(TickTable):
    """The years in what is taken: which move on."""

    def __init__(self) -> None:
        super().__init__(SHIFTS, "ปีในข้อความที่จะเลื่อน")

    def show_lines(self, lines: Sequence[ShiftLine]) -> None:
        """Show lines; the keyboard stays at its line."""
        show_under_sections(self, lines)

    def show_measure(self, key: str) -> None:
        """Bring the years of a measure into sight, before them those that are doubtful."""
        rows = [row for row, line in enumerate(self.records.rows) if line.measure == key]
        if rows:
            self.scrollTo(self.records.index(rows[-1], 0))
            self.scrollTo(self.records.index(rows[0], 0))


def show_under_sections(table: TickTable, lines: Sequence[TickLine]) -> None:
    """Show lines, the words of a section over the whole width."""
    table.clearSpans()
    table.show_rows(lines)
    for row, line in enumerate(lines):
        if line.is_section:
            table.setSpan(row, TICK, 1, len(table.records.columns))
