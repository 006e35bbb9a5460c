"""The checklist under the hand: keys that set a status, cells that are edited in place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.keys import letter_of
from ita_desktop.ui.kit.scan_codes import digit_pressed
from ita_desktop.ui.oit.checklist.columns import CODE, DATES, STATUS, UNIT, WORDING
from ita_desktop.ui.oit.checklist.delegate import CODE_AT
from ita_desktop.ui.oit.checklist.lines import ChecklistLines, ChecklistModel
from ita_desktop.ui.oit.checklist.looks import CHOICES
from ita_desktop.ui.oit.checklist.rows import GroupLine, ItemLine, Line

Take = Callable[[str, Sequence[str], str], str]
"""Takes a field's name, the codes and a text; answers why it cannot, empty where it did."""

FIELDS = {WORDING: "wording", UNIT: "unit", DATES: "dates"}
_NAMES = {"wording": "ถ้อยคำที่พิมพ์", "unit": "ผู้รับผิดชอบ", "officer": "เจ้าหน้าที่", "dates": "กำหนด"}
LEAST_FIELD = 240
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChecklistTable(ChecklistLines):
    """Tells which status is wanted for the selected items; ``take`` is asked to keep an edited text."""

    choice_wanted = Signal(str)
    unit_wanted = Signal()
    date_wanted = Signal()
    officer_wanted = Signal()
    note_wanted = Signal()
    status_wanted = Signal()
    given_up = Signal()
    entered = Signal(object)
    """Codes of items whose field was left by Enter with its text kept."""

    def __init__(self, model: ChecklistModel) -> None:
        super().__init__(model)
        self.take: Take = lambda field, codes, text: ""
        self.field = ""
        self._codes: tuple[str, ...] = ()
        self._letters = {
            "M": self.unit_wanted,
            "O": self.officer_wanted,
            "D": self.date_wanted,
            "N": self.note_wanted,
        }

    # -- editing in place ------------------------------------------------------------------------------

    def begin(self, column: int, words: Sequence[str] = (), text: str | None = None, field: str = "") -> bool:
        """Edit a cell of the current item; what is written goes to all selected items."""
        line = self.current()
        if not isinstance(line, ItemLine) or column not in FIELDS:
            return False
        self.field, self._codes = field or FIELDS[column], self.codes() or (line.key,)
        index = self.records.index(self.currentIndex().row(), self.seen(column))
        former = self.records.columns[column].cell(line).text if text is None else text
        self.open_field(index, former, f"{_NAMES[self.field]} {line.key}", least=LEAST_FIELD, words=words)
        return True

    def keep(self, text: str) -> str:
        """Ask whether the text is taken."""
        return self.take(self.field, self._codes, text)

    def field_left(self, way: str, *, kept: bool) -> None:
        """Enter goes on to what comes next."""
        if way == "down":
            self.entered.emit(self._codes)

    # -- events ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits set the status of the selected items, letters open a field, arrows move."""
        line = self.current()
        digit, letter = digit_pressed(event), letter_of(event)
        if isinstance(line, GroupLine) and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
        ):
            self.folding.emit(line.key)
        elif event.key() == Qt.Key.Key_Left and isinstance(line, (GroupLine, ItemLine)):
            self._fold(line, True)
        elif event.key() == Qt.Key.Key_Right and isinstance(line, GroupLine):
            self._fold(line, False)
        elif digit is not None and 1 <= digit <= len(CHOICES) and self.codes():
            self.choice_wanted.emit(CHOICES[digit - 1])
        elif letter in self._letters and self.codes():
            self._letters[letter].emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(line)
        else:
            super().keyPressEvent(event)

    def _fold(self, line: Line, folded: bool) -> None:
        if isinstance(line, GroupLine):
            if line.folded != folded:
                self.folding.emit(line.key)
            return
        row = self.currentIndex().row()
        group = next((at for at in range(row, -1, -1) if self.is_group(at)), None)
        if group is not None:
            self.setCurrentIndex(self.records.index(group, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a group's arrow folds it."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if not index.isValid() or index.column() != CODE or event.position().x() > scaled(CODE_AT):
            return
        line = self.records.record(index)
        if isinstance(line, GroupLine):
            self.folding.emit(line.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits the cell, opens the list of statuses, or folds a group."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        line = self.records.record(index)
        if isinstance(line, GroupLine):
            self.folding.emit(line.key)
        elif index.column() == STATUS:
            self.status_wanted.emit()
        elif index.column() == UNIT:
            self.unit_wanted.emit()
        elif index.column() == DATES:
            self.date_wanted.emit()
        elif index.column() == WORDING:
            self.opened.emit(line)
