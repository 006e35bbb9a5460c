"""The table of a plan: a row for each score, painted on the decimal point; keys say yes or skip."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.plan_states import state_cell
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, Index, RecordDelegate, RecordModel, RecordTable
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.scores.figures import paint_figure, score_text
from ita_desktop.ui.scores.pasting.decisions import PasteLine

WAS, BECOMES = 3, 4


def _result(line: PasteLine) -> Cell:
    if line.answer == "skipped":
        return Cell("ข้ามแถวนี้", Shape.MINUS, "muted")
    if line.answer == "taken" and line.read.state == "doubtful":
        return Cell("ยืนยันแล้ว", Shape.TICK, "text", bold=True)
    return state_cell(line.read.state)


def _where(line: PasteLine) -> Cell:
    if line.code is None and line.choices:
        names = " หรือ ".join(line.choices)
        return Cell(
            names if len(line.choices) < 3 else f"{len(line.choices)} ทางเลือก", tone="care", tip=names
        )
    return Cell(line.where, tone=_tone(line), bold=line.is_taken, tip=f"{line.where} {line.title}".strip())


def _was(line: PasteLine) -> Cell:
    return Cell(score_text(line.read.was) if line.read.was is not None else "", tone="muted")


def _becomes(line: PasteLine) -> Cell:
    text = score_text(line.read.becomes) if line.read.becomes is not None else line.read.typed
    return Cell(text, tone=_tone(line), bold=line.is_taken, tip=line.read.typed)


def _tone(line: PasteLine) -> str:
    return "muted" if line.answer == "skipped" or line.read.state in ("refused", "same") else "text"


COLUMNS: tuple[Column[PasteLine], ...] = (
    Column("แถว", lambda line: Cell(str(line.read.row), tone="muted"), 60, right=True),
    Column("ข้อความที่วาง", lambda line: Cell(line.text, tone=_tone(line), tip=line.text)),
    Column("ลงที่", _where, 152),
    Column("ค่าเดิม", _was, 84, right=True),
    Column("ค่าใหม่", _becomes, 92, right=True),
    Column("ผล", _result, 136),
    Column("เหตุผล", lambda line: Cell(line.read.why, tone="muted", tip=line.read.why)),
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


class PasteTable(RecordTable):
    """``answered`` tells yes or skip to the selected rows, ``choice_wanted`` that codes are offered."""

    answered = Signal(bool)
    choice_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            RecordModel(COLUMNS),
            name="คะแนนที่จะวาง",
            key=lambda line: line.at,
            multiple=True,
            delegate=PasteDelegate(),
        )
        self.itemDelegate().setParent(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter say yes, Delete skips, F4 opens the codes that may be meant."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answered.emit(True)
        elif event.key() == Qt.Key.Key_Delete:
            self.answered.emit(False)
        elif event.key() == Qt.Key.Key_F4:
            self.choice_wanted.emit()
        else:
            super().keyPressEvent(event)
