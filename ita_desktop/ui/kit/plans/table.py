"""The table of a plan: keys say yes or skip, or ask for what may be meant."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ita_desktop.ui.kit.plans.decisions import PlanLine
from ita_desktop.ui.kit.plans.states import state_cell
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordDelegate, RecordModel, RecordTable


def answer_cell(line: PlanLine) -> Cell:
    """What becomes of a row: what the user said, else its state."""
    if line.answer == "skipped":
        return Cell("ข้ามแถวนี้", Shape.MINUS, "muted")
    if line.answer == "taken":
        return Cell("ยืนยันแล้ว", Shape.TICK, "text", bold=True)
    return state_cell(line.read.state)


def row_cell(line: PlanLine) -> Cell:
    """The number of the row that was read."""
    return Cell(str(line.read.row), tone="muted")


def why_cell(line: PlanLine) -> Cell:
    """Why it is asked or refused."""
    return Cell(line.read.why, tone="muted", tip=line.read.why)


class PlanTable(RecordTable):
    """``answered`` tells yes or skip to the selected rows, ``choice_wanted`` that codes are offered."""

    answered = Signal(bool)
    choice_wanted = Signal()

    def __init__(
        self, columns: Sequence[Column[Any]], name: str, delegate: RecordDelegate | None = None
    ) -> None:
        model = RecordModel(columns)
        super().__init__(model, name=name, key=lambda line: line.at, multiple=True, delegate=delegate)

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
