"""The table of a plan: ticks under Space, sections over their lines."""

from collections.abc import Sequence

from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.kit.tick_table import TICK, TICK_COLUMN, TickTable
from ita_desktop.ui.oit.continuing.plan_lines import PlanLine

CODE, WAS, WHY = 1, 3, 5


def _code(line: PlanLine) -> Cell:
    return Cell(line.title, tip=line.title) if line.is_section else Cell(line.code, tone="muted")


def _why(line: PlanLine) -> Cell:
    if line.is_doubtful:
        return Cell(line.why, Shape.CARE, "care", tip=line.why)
    return Cell(line.why, tone="muted", tip=line.why)


COLUMNS: tuple[Column[PlanLine], ...] = (
    TICK_COLUMN,
    Column("รหัส", _code, 64),
    Column("ข้อมูล", lambda line: Cell("" if line.is_section else line.title, tip=line.title)),
    Column("เดิม", lambda line: Cell(line.was, tone="muted", tip=line.was)),
    Column("เป็น", lambda line: Cell(line.becomes, bold=bool(line.ticked), tip=line.tip or line.becomes)),
    Column("ข้อสังเกต", _why, 216),
)


class PlanTable(TickTable):
    """Beginning or moving a year, line by line."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, "แผน")

    def show_lines(self, lines: Sequence[PlanLine]) -> None:
        """Show a plan's lines; the keyboard stays at its line."""
        is_chosen = any(line.ticked is not None for line in lines)
        self.clearSpans()
        self.show_rows(lines)
        for column in (TICK, WHY):
            self.setColumnHidden(column, not is_chosen)
        first, width = (TICK, len(COLUMNS)) if is_chosen else (CODE, WHY - CODE)
        for row, line in enumerate(lines):
            if line.is_section:
                self.setSpan(row, first, 1, width)
            elif not line.becomes and not line.why:
                self.setSpan(row, WAS, 1, WHY - WAS + is_chosen)
        self.fit_columns()
