"""The table of pasted links: where each goes and why; keys say yes or skip."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ita_desktop.ui.kit.plan_states import state_cell
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable

if TYPE_CHECKING:
    from ita_desktop.services.oit.link_pasting import ReadLink

WHERE = 2


@dataclass(frozen=True, slots=True)
class PasteLine:
    """A pasted address: ``at`` is its index in the plan, ``code`` where it goes as things stand."""

    at: int
    read: "ReadLink"
    code: str | None
    title: str = ""
    is_skipped: bool = False
    is_chosen: bool = False

    @property
    def is_taken(self) -> bool:
        """Whether it will be added."""
        usual = self.read.state == "new" or self.is_chosen
        return usual and not self.is_skipped and self.code is not None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.read.state == "doubtful" and not self.is_chosen and not self.is_skipped


def _tone(line: PasteLine) -> str:
    return "muted" if line.is_skipped or line.read.state in ("refused", "same") else "text"


def _where(line: PasteLine) -> Cell:
    if line.code is not None:
        told = f"{line.code} {line.title}"
        return Cell(told, tone=_tone(line), bold=line.is_taken, tip=told)
    told = " หรือ ".join(line.read.codes)
    return Cell(told or "เลือกรายการ", tone="care" if line.is_open else "muted")


def _result(line: PasteLine) -> Cell:
    if line.is_skipped:
        return Cell("ข้ามแถวนี้", Shape.MINUS, "muted")
    if line.is_chosen:
        return Cell("เลือกแล้ว", Shape.TICK, bold=True)
    if line.read.state == "new":
        return Cell("ลิงก์ใหม่", Shape.PLUS)
    if line.read.state == "same":
        return Cell("มีอยู่แล้ว", Shape.OK, "muted")
    return state_cell(line.read.state)


COLUMNS: tuple[Column[PasteLine], ...] = (
    Column("แถว", lambda line: Cell(str(line.read.row), tone="muted"), 60, right=True),
    Column("ข้อความที่วาง", lambda line: Cell(line.read.words, tone=_tone(line), tip=line.read.words)),
    Column("ลงที่", _where, 230),
    Column("ลิงก์", lambda line: Cell(line.read.url or line.read.typed, tone=_tone(line), tip=line.read.typed)),
    Column("ผล", _result, 124),
    Column("เหตุผล", lambda line: Cell(line.read.why, tone="muted", tip=line.read.why)),
)


class PasteTable(RecordTable):
    """``answered`` tells yes or skip to the selected rows, ``choice_wanted`` that an item is to be chosen."""

    answered = Signal(bool)
    choice_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(RecordModel(COLUMNS), name="ลิงก์ที่จะเพิ่ม", key=lambda line: line.at, multiple=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter say yes, Delete skips, F4 opens the list of items."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answered.emit(True)
        elif event.key() == Qt.Key.Key_Delete:
            self.answered.emit(False)
        elif event.key() == Qt.Key.Key_F4:
            self.choice_wanted.emit()
        else:
            super().keyPressEvent(event)
