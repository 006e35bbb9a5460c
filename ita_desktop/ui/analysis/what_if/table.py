"""The table of tried scores under the hand: what is typed is tried at once, nothing is saved."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.scores import round2
from ita_desktop.ui.analysis.what_if.rows import TrialRow
from ita_desktop.ui.kit.inline import InlineField
from ita_desktop.ui.kit.notes import Note
from ita_desktop.ui.kit.tables import Cell, Column, Index, RecordDelegate, RecordModel, RecordTable
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tokens import Tokens

CODE, TITLE, NOW, TRIED, GAIN, WEIGHT = range(6)
ROW = 28
NOT_TYPED = "แถวนี้คำนวณจากคะแนนย่อย"
WAY_ON = "ลองเปลี่ยนที่เครื่องมือ ตัวชี้วัด หรือข้อที่มีช่องขาว"
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
Try = Callable[[str, str], str]
"""Tries a text for a code; answers why it cannot, empty where it did."""


def columns() -> list[Column[TrialRow]]:
    """Code, title, score, tried score, what it changes, what a point of it gives the total."""
    return [
        Column("รหัส", _code, 104),
        Column("ตัวชี้วัดและคำถาม", lambda row: Cell(row.title, bold=row.is_head, tip=row.title)),
        Column("คะแนนเดิม", lambda row: Cell(f"{round2(row.before)}", tone="muted"), 92, right=True),
        Column("ลองเป็น", _tried, 92, right=True),
        Column("เปลี่ยน", _gain, 84, right=True),
        Column("1 คะแนนให้คะแนนรวม", _weight, 158, right=True),
    ]  # fmt: skip


def _code(row: TrialRow) -> Cell:
    return Cell(row.label, tone="text" if row.is_head else "muted", bold=row.is_head)


def _tried(row: TrialRow) -> Cell:
    ground = "sheet" if row.is_typed else "sunk"
    if row.tried is not None:
        return Cell(f"{round2(row.tried)}", bold=True, ground=ground)
    return Cell(f"{round2(row.after)}" if row.gain else "", tone="muted", ground=ground)


def _gain(row: TrialRow) -> Cell:
    return Cell(f"{row.gain:+.2f}" if row.gain else "", bold=row.is_head)


def _weight(row: TrialRow) -> Cell:
    return Cell(f"{row.weight:.3f}" if row.weight is not None and row.is_typed else "", tone="muted")


class TrialDelegate(RecordDelegate):
    """White is typed, grey is computed."""

    def ground(self, table: QWidget, tokens: Tokens, index: Index, cell: Cell) -> str:
        """The current row in tint, the tried scores on white, all else sunk."""
        base = super().ground(table, tokens, index, cell)
        if base == tokens.sheet and index.column() not in (CODE, TITLE, TRIED):
            return tokens.sunk
        return base

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """A typed cell has a frame."""
        super().paint_cell(painter, rect, index, cell)
        model = index.model()
        assert isinstance(model, RecordModel)
        if index.column() == TRIED and model.record(index).is_typed:
            edge = QColor(tokens_of().line2 if cell.bold else tokens_of().line)
            for left in (rect.left(), rect.right()):
                painter.fillRect(QRect(left, rect.top(), 1, rect.height()), edge)


class TrialTable(RecordTable):
    """A score is typed over; Delete takes the trial of a row back."""

    spare = (WEIGHT, GAIN)

    def __init__(self, take: Try) -> None:
        model: RecordModel[TrialRow] = RecordModel(columns())
        super().__init__(
            model,
            name="ลองเปลี่ยนคะแนน",
            key=lambda row: row.code,
            row_height=ROW,
            delegate=TrialDelegate(),
        )
        self._take = take
        self.editor: InlineField | None = None
        self._editing = ""
        self.note = Note(self)
        self.opened.connect(lambda _: self._step(1))

    def begin(self, text: str | None = None) -> None:
        """Open the field of the current row, with ``text`` typed over what stands there."""
        row: Any = self.current()
        if row is None:
            return
        index = self.records.index(self.currentIndex().row(), TRIED)
        if not row.is_typed:
            self._say(NOT_TYPED, self.visualRect(index))
            return
        self.scrollTo(index)
        former = "" if row.tried is None else f"{round2(row.tried)}"
        self._editing = row.code
        name = f"ลอง {row.label} {row.title}"
        self.editor = InlineField(self.viewport(), former, self._finished, name=name, right=True, most=100)
        self.editor.setGeometry(self.visualRect(index))
        if text is not None:
            self.editor.setText(text)
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Try what is being typed."""
        if self.editor is not None:
            self.editor.commit()

    def _finished(self, editor: InlineField, way: str) -> None:
        if way != "cancel" and editor.text() != editor.former:
            refused = self._take(self._editing, editor.text())
            if refused:
                editor.reopen()
                self._say(refused, editor.geometry())
                return
        self.note.hide()
        self.editor = None
        editor.close_for(self)
        self._step({"down": 1, "next": 1, "up": -1, "previous": -1}.get(way, 0))

    def _say(self, reason: str, cell: QRect) -> None:
        view = self.viewport().geometry()
        rect = cell.translated(view.topLeft())
        self.note.tell(reason, WAY_ON if reason == NOT_TYPED else "Esc คืนค่าเดิม")
        self.note.stand_below(rect, rect.right(), view)

    def _step(self, by: int) -> None:
        row = self.currentIndex().row() + by
        if by and 0 <= row < len(self.records.rows):
            self._make_current(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is printable is typed over; F2 edits, Delete takes back, Enter goes down."""
        row: Any = self.current()
        self.note.hide()
        if row is None or event.modifiers() & _HELD:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.begin()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take(row.code, "")
        elif event.text() and event.text().isprintable() and event.key() != Qt.Key.Key_Space:
            self.begin(event.text())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.begin()

    def show_trial(self, rows: Sequence[TrialRow]) -> None:
        """Show rows; the keyboard stays."""
        self.show_rows(rows)
        if self.current() is None:
            self.go_to_first()
