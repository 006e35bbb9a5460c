"""The score grid under the hand: what is typed into it, where keys lead, what they fold."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.scan_codes import is_minus
from ita_desktop.ui.scores.blocks import code_at, copied, fills_of, next_within, typed_cells
from ita_desktop.ui.scores.cells import ScoreRow
from ita_desktop.ui.scores.delegate import CODE_INDENT, level_box
from ita_desktop.ui.scores.field import ScoreField
from ita_desktop.ui.scores.layout import last_typed, next_typed
from ita_desktop.ui.scores.model import Index
from ita_desktop.ui.scores.view import ScoreView

_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CURSOR = QAbstractItemView.CursorAction
_LEAPS = {
    (_CURSOR.MoveHome, False): "left",
    (_CURSOR.MoveEnd, False): "right",
    (_CURSOR.MoveHome, True): "first",
    (_CURSOR.MoveEnd, True): "last",
    (_CURSOR.MoveUp, True): "up",
    (_CURSOR.MoveDown, True): "down",
    (_CURSOR.MoveLeft, True): "left",
    (_CURSOR.MoveRight, True): "right",
}
"""Where a movement, with Ctrl or without, leads in one leap."""
_TABS = {Qt.Key.Key_Tab: "next", Qt.Key.Key_Backtab: "previous"}


class ScoreGrid(ScoreView):
    """Tells what the user does; it saves nothing itself."""

    entered = Signal(str, str)
    """A code and the text with which its cell was left."""
    emptied = Signal(object)
    """The codes of several cells that are emptied at once."""
    fills = Signal(object)
    """Filling down: codes with those from which they take their score."""
    pasted = Signal()
    given_back = Signal(str)
    """Esc on a cell whose text was refused."""
    folding = Signal(str, bool)
    level_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.editor: ScoreField | None = None
        self._editing = ""

    # -- typing ----------------------------------------------------------------------------------------

    def begin(self, text: str | None = None) -> bool:
        """Open the field in the current cell, with ``text`` typed over what stands there."""
        index = self.currentIndex()
        cell = self.scores.cell(index)
        if cell is None or not cell.typed:
            return False
        self.scrollTo(index)
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        self.editor = ScoreField(self.viewport(), cell.text, self._finished, name)
        self.editor.pasted.connect(self.pasted)
        self.editor.setGeometry(self.visualRect(index))
        self._editing = cell.code
        if text is not None:
            self.editor.setText(text)
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def commit(self) -> None:
        """Save what is being typed."""
        if self.editor is not None:
            self.editor.commit()

    def _finished(self, editor: ScoreField, way: str) -> None:
        text, self.editor = editor.text(), None
        editor.close_for(self)
        if way != "cancel" and text != editor.former:
            self.entered.emit(self._editing, text)
        if way not in ("cancel", "stay"):
            self._step(way)

    def _step(self, way: str) -> bool:
        within = next_within(self, self.scores, way)
        if within is not None:
            self.selectionModel().setCurrentIndex(within, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(within)
            return True
        spot = next_typed(self.scores, self.currentIndex(), way)
        if spot is None and way == "down" and self.scores.cell(self.currentIndex()) is None:
            spot = next_typed(self.scores, self.currentIndex(), "next")
        if spot is not None:
            self.setCurrentIndex(spot)
        return spot is not None

    # -- keys ------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tab goes to the next typed cell, out of the grid after the last one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            way = _TABS.get(Qt.Key(event.key()))
            if way is not None and self._step(way):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the grid; what is printable is typed over the cell."""
        key, row = event.key(), self.current_row()
        if self._is_of_block(event):
            return
        if row is None or event.modifiers() & _HELD:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F2:
            self._open(row)
        elif key in _ENTER:
            self._step("up" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "down")
        elif key == Qt.Key.Key_Delete:
            self.empty()
        elif key == Qt.Key.Key_Backspace:
            self.begin("")
        elif key == Qt.Key.Key_Escape:
            self._escape(event)
        elif event.text() == "+" or is_minus(event):
            key_of_fold = row.key if row.children else row.folds_under or row.key
            self.folding.emit(key_of_fold, event.text() != "+")
        elif key == Qt.Key.Key_Space:
            self._press(row)
        elif event.text() and event.text().isprintable():
            self.begin(event.text())
        else:
            super().keyPressEvent(event)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A key with Shift selects up to where it leads, with Ctrl as without."""
        if isinstance(event, QKeyEvent) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return QItemSelectionModel.SelectionFlag.SelectCurrent
        return super().selectionCommand(index, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Text of an input method is typed over the cell as well."""
        if event.commitString():
            self.begin(event.commitString())

    def _at_level(self, row: ScoreRow) -> bool:
        return row.kind == "overall" and self.currentIndex().column() == 0

    def _open(self, row: ScoreRow) -> None:
        if self._at_level(row):
            self.level_wanted.emit()
        else:
            self.begin()

    def _press(self, row: ScoreRow) -> None:
        if self._at_level(row):
            self.level_wanted.emit()
        elif row.children:
            self.folding.emit(row.key, row.key not in self.scores.folded)

    def _is_of_block(self, event: QKeyEvent) -> bool:
        """Copy, cut, paste: whether it was one of them, done now."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self.empty()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            return False
        return True

    def copy(self) -> None:
        """Put the selected cells into the clipboard."""
        QGuiApplication.clipboard().setMimeData(copied(self, self.scores))

    def empty(self) -> None:
        """Empty the selected cells."""
        spots = typed_cells(self, self.scores)
        codes = [code_at(self.scores, at) for at in spots if str(at.data() or "")]
        if len(codes) == 1:
            self.entered.emit(codes[0], "")
        elif codes:
            self.emptied.emit(codes)

    def fill_down(self) -> None:
        """Fill the selected cells with the uppermost one of their column."""
        self.fills.emit(fills_of(self, self.scores))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End stay among typed cells; with Ctrl, keys go as far as they can."""
        held = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        way = _LEAPS.get((action, held))
        spot = last_typed(self.scores, self.currentIndex(), way) if way else None
        return spot if spot is not None else super().moveCursor(action, modifiers)

    def _escape(self, event: QKeyEvent) -> None:
        cell = self.scores.cell(self.currentIndex())
        if cell is not None and cell.refused:
            self.given_back.emit(cell.code)
        else:
            event.ignore()

    # -- mouse -----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the arrow folds, one on the level opens its list."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        super().mousePressEvent(event)
        if not index.isValid() or index.column() != 0:
            return
        row, rect = self.scores.rows[index.row()], self.visualRect(index)
        if row.kind == "overall" and level_box(rect).contains(point):
            self.level_wanted.emit()
        elif row.children and point.x() < rect.left() + scaled(CODE_INDENT):
            self.folding.emit(row.key, row.key not in self.scores.folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits a typed cell and folds or opens a row at its title."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self.begin():
            return
        row = self.scores.rows[index.row()]
        if row.children and self.scores.columns[index.column()].kind == "title":
            self.folding.emit(row.key, row.key not in self.scores.folded)
