"""The checklist's table: keys that set a status, cells that are edited in place, groups that stay on top."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.inline import InlineField
from ita_desktop.ui.kit.keys import letter_of
from ita_desktop.ui.kit.notes import Note
from ita_desktop.ui.kit.scan_codes import digit_pressed
from ita_desktop.ui.kit.sticky import StickyRow
from ita_desktop.ui.kit.tables import Column, Index, RecordModel, RecordTable
from ita_desktop.ui.oit.columns import CODE, DATES, STATUS, UNIT, WORDING, spoken
from ita_desktop.ui.oit.delegate import CODE_AT, ChecklistDelegate
from ita_desktop.ui.oit.looks import CHOICES
from ita_desktop.ui.oit.rows import GroupLine, ItemLine, Line

Take = Callable[[str, Sequence[str], str], str]
"""Takes a field's name, the codes and a text; answers why it cannot, empty where it did."""

FIELDS = {WORDING: "wording", UNIT: "unit", DATES: "dates"}
_NAMES = {"wording": "ถ้อยคำที่พิมพ์", "unit": "ผู้รับผิดชอบ", "dates": "กำหนด"}


class ChecklistModel(RecordModel[Line]):
    """Lines of the checklist; a row is spoken as one sentence."""

    def __init__(self, columns: Sequence[Column[Line]], today: date) -> None:
        super().__init__(columns, is_group=lambda line: isinstance(line, GroupLine))
        self._today = today

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As in every table, and the sentence."""
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return spoken(self.record(index), self._today)
        return super().data(index, role)

    def rebuild(self, columns: Sequence[Column[Line]], today: date) -> None:
        """Other columns."""
        self.beginResetModel()
        self.columns, self._today = tuple(columns), today
        self.endResetModel()


class ChecklistTable(RecordTable):
    """Tells which status is wanted for the selected items; ``take`` is asked to keep an edited text."""

    choice_wanted = Signal(str)
    unit_wanted = Signal()
    date_wanted = Signal()
    status_wanted = Signal()
    folding = Signal(str)
    picked = Signal()
    """Other items are selected."""

    def __init__(self, model: ChecklistModel, take: Take) -> None:
        self.sticky: StickyRow | None = None
        super().__init__(
            model, name="รายการ OIT", key=lambda line: line.key, multiple=True, delegate=ChecklistDelegate()
        )
        self.setHorizontalHeader(Heads(self))
        self._measure()
        self._take = take
        self.editor: InlineField | None = None
        self.field = ""
        self._codes: tuple[str, ...] = ()
        self.note = Note(self)
        self.sticky = StickyRow(self, self._top_group)
        self.sticky.pressed.connect(lambda row, _: self.folding.emit(self.records.rows[row].key))
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    # -- what is shown ---------------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; keyboard, selection and scroll bar stay with their items."""
        same = [line.key for line in lines] == [line.key for line in self.records.rows]
        chosen, current = set(self.codes()), self.current_key()
        top = self.verticalScrollBar().value()
        self.records.show(lines)
        if not same:
            self._choose(chosen, current)
            self.verticalScrollBar().setValue(top)
        if self.sticky is not None:
            self.sticky.refresh()

    def current_key(self) -> str:
        """The code of the line at which the keyboard is."""
        line = self.current()
        return line.key if line is not None else ""

    def codes(self) -> tuple[str, ...]:
        """The codes of the selected items."""
        return tuple(line.key for line in self.selected())

    def _choose(self, codes: set[str], current: str) -> None:
        """Select items again after the lines changed."""
        selection = QItemSelection()
        last = len(self.records.columns) - 1
        at_current = QModelIndex()
        for at, line in enumerate(self.records.rows):
            if isinstance(line, ItemLine) and line.key in codes:
                selection.select(self.records.index(at, 0), self.records.index(at, last))
            if line.key == current:
                at_current = self.records.index(at, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect)
        if at_current.isValid():
            self.selectionModel().setCurrentIndex(at_current, flags.NoUpdate)

    def _top_group(self) -> tuple[int, int] | None:
        """The group whose items are at the top, pushed up by the one that follows."""
        top = self.rowAt(0)
        if top < 0 or not self.verticalScrollBar().value():
            return None
        group = next((at for at in range(top, -1, -1) if self.is_group(at)), None)
        if group is None or (group == top and self.rowViewportPosition(top) == 0):
            return None
        height = self.rowHeight(group)
        following = (at for at in range(top + 1, len(self.records.rows)) if self.is_group(at))
        after = next(following, None)
        room = height if after is None else min(height, self.rowViewportPosition(after))
        return group, room - height

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an index into sight, below the group that stays on top."""
        super().scrollTo(index, hint)
        hidden = self.rowHeight(index.row()) - self.visualRect(index).top()
        if hidden > 0 and index.row() > 0 and not self.is_group(index.row()):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    # -- editing in place ------------------------------------------------------------------------------

    def begin(self, column: int, words: Sequence[str] = (), text: str | None = None) -> bool:
        """Edit a cell of the current item; what is written goes to all selected items."""
        line = self.current()
        if not isinstance(line, ItemLine) or column not in FIELDS:
            return False
        self.field, self._codes = FIELDS[column], self.codes() or (line.key,)
        index = self.records.index(self.currentIndex().row(), column)
        self.scrollTo(index)
        former = self.records.columns[column].cell(line).text if text is None else text
        self.editor = InlineField(
            self.viewport(), former, self._finished, name=f"{_NAMES[self.field]} {line.key}"
        )
        self.editor.setGeometry(self._editor_room(index))
        if words:
            completer = QCompleter(list(words), self.editor)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.editor.setCompleter(completer)
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def commit(self) -> None:
        """Save what is being typed."""
        if self.editor is not None:
            self.editor.commit()

    def _editor_room(self, index: QModelIndex) -> QRect:
        rect = self.visualRect(index)
        rect.setWidth(min(max(rect.width(), scaled(240)), self.viewport().width() - rect.left()))
        return rect

    def _finished(self, editor: InlineField, way: str) -> None:
        text = editor.text()
        if way != "cancel" and text != editor.former:
            refused = self._take(self.field, self._codes, text)
            if refused:
                editor.reopen()
                self._say(refused, editor)
                return
        self._close(editor)

    def drop_editor(self) -> None:
        """Close the field without saving: its item is no longer shown."""
        if self.editor is not None:
            self._close(self.editor)

    def _close(self, editor: InlineField) -> None:
        self.note.hide()
        editor.give_up()
        had_focus, self.editor = editor.hasFocus(), None
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()

    def _say(self, reason: str, editor: InlineField) -> None:
        view = self.viewport().geometry()
        rect = editor.geometry().translated(view.topLeft())
        self.note.tell(reason, "Esc คืนค่าเดิม")
        self.note.stand_below(rect, rect.right(), view)

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
        elif letter == "M" and self.codes():
            self.unit_wanted.emit()
        elif letter == "D":
            self.date_wanted.emit()
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

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """The group on top shows no place."""
        super().currentChanged(current, previous)
        if self.sticky is not None:
            self.sticky.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The tint sinks on the group on top as well."""
        super().focusOutEvent(event)
        if self.sticky is not None:
            self.sticky.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The group on top keeps the table's width."""
        super().resizeEvent(event)
        if self.sticky is not None:
            self.sticky.refresh()
