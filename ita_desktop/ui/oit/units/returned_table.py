"""The rows of a returned list: the item, what stands and what it becomes, why it is asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ita_desktop.ui.kit.plan_states import state_cell
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable
from ita_desktop.ui.oit.units.decisions import TickLine


def _result(line: TickLine) -> Cell:
    if line.answer == "skipped":
        return Cell("ข้ามแถวนี้", Shape.MINUS, "muted")
    if line.answer == "taken":
        return Cell("ยืนยันแล้ว", Shape.TICK, "text", bold=True)
    return state_cell(line.read.state)


def _item(line: TickLine) -> Cell:
    if line.code is None:
        names = " หรือ ".join(line.offered) or line.read.typed
        return Cell(names, tone="care" if line.read.codes else _tone(line), tip=line.read.typed)
    words = f"{line.code}  {line.title}"
    return Cell(words, tone=_tone(line), bold=line.is_taken, tip=words)


def _tone(line: TickLine) -> str:
    return "muted" if line.answer == "skipped" or line.read.state in ("refused", "same") else "text"


COLUMNS: tuple[Column[TickLine], ...] = (
    Column("ผล", _result, 136),
    Column("รายการ", _item),
    Column("เดิม", lambda line: Cell(line.was, tone="muted", tip=line.was), 190),
    Column("เป็น", lambda line: Cell(line.becomes, tone=_tone(line), bold=line.is_taken, tip=line.becomes)),
    Column("แถว", lambda line: Cell(str(line.read.row), tone="muted", tip=line.read.place), 60, right=True),
)


class ReturnedTable(RecordTable):
    """``answered`` tells yes or skip to the selected rows, ``choice_wanted`` that items are offered."""

    answered = Signal(bool)
    choice_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(RecordModel(COLUMNS), name="รายการที่ส่งคืน", key=lambda line: line.at, multiple=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter say yes, Delete skips, F4 goes to the items that may be meant."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answered.emit(True)
        elif event.key() == Qt.Key.Key_Delete:
            self.answered.emit(False)
        elif event.key() == Qt.Key.Key_F4:
            self.choice_wanted.emit()
        else:
            super().keyPressEvent(event)
