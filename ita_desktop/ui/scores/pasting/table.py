"""The table of pasted scores: painted on the decimal point."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.plans.table import PlanTable, answer_cell, row_cell, why_cell
from ita_desktop.ui.kit.tables import Cell, Column, Index, RecordDelegate
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.scores.figures import paint_figure, score_text
from ita_desktop.ui.scores.pasting.decisions import PasteLine

WHERE, WAS, BECOMES = 2, 3, 4


def _where(line: PasteLine) -> Cell:
    if line.code is None and line.choices:
        names = " หรือ ".join(line.choices)
        return Cell(
            names if len(line.choices) < 3 else f"{len(line.choices)} ทางเลือก", tone="care", tip=names
        )
    return Cell(line.where, tone=line.tone, bold=line.is_taken, tip=f"{line.where} {line.title}".strip())


def _was(line: PasteLine) -> Cell:
    return Cell(score_text(line.read.was) if line.read.was is not None else "", tone="muted")


def _becomes(line: PasteLine) -> Cell:
    text = score_text(line.read.becomes) if line.read.becomes is not None else line.read.typed
    return Cell(text, tone=line.tone, bold=line.is_taken, tip=line.read.typed)


COLUMNS: tuple[Column[PasteLine], ...] = (
    Column("แถว", row_cell, 60, right=True),
    Column("ข้อความที่วาง", lambda line: Cell(line.text, tone=line.tone, tip=line.text)),
    Column("ลงที่", _where, 152),
    Column("ค่าเดิม", _was, 84, right=True),
    Column("ค่าใหม่", _becomes, 92, right=True),
    Column("ผล", answer_cell, 136),
    Column("เหตุผล", why_cell),
)


class PasteDelegate(RecordDelegate):
    """Figures stand under each other; a line parts the states."""

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """Scores on the decimal point, all else as in every table."""
        if index.column() not in (WAS, BECOMES):
            super().paint_cell(painter, rect, index, cell)
            return
        face = fonts.font(weight=fonts.SEMIBOLD if cell.bold else None)
        paint_figure(painter, rect, cell.text, face, getattr(tokens_of(), cell.tone))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and under the last row of a state a stronger line."""
        super().paint(painter, option, index)
        table = option.widget
        assert isinstance(table, PasteTable)
        rows, at = table.records.rows, index.row()
        ends = at + 1 == len(rows) or rows[at].read.state != rows[at + 1].read.state
        if ends and table.currentIndex().row() != at:
            painting.hairline(painter, option.rect, tokens_of(table).line2)


class PasteTable(PlanTable):
    """The scores that are to be put into the grid."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, "คะแนนที่จะวาง", PasteDelegate())
        self.itemDelegate().setParent(self)
