"""The score grid: where the keyboard stands, what it types, what it folds."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.heads import HEIGHT as HEAD_HEIGHT
from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.inline import InlineField
from ita_desktop.ui.kit.scan_codes import is_minus
from ita_desktop.ui.kit.sticky import StickyRow
from ita_desktop.ui.scores.columns import Column
from ita_desktop.ui.scores.delegate import CODE_INDENT, ROW_HEIGHT, ScoreDelegate, level_box
from ita_desktop.ui.scores.layout import fit_columns, next_typed, span_titles
from ita_desktop.ui.scores.model import Index, ScoreModel
from ita_desktop.ui.scores.refusal import RefusalNote
from ita_desktop.ui.scores.rows import ScoreRow

LONGEST = 100
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ScoreGrid(QTableView):
    """Shows rows and tells what the user does with them; it saves nothing itself."""

    entered = Signal(str, str)
    """A code and the text with which its cell was left."""
    given_back = Signal(str)
    """Esc on a cell whose text was refused."""
    folding = Signal(str, bool)
    level_wanted = Signal()
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scores = ScoreModel()
        self.editor: InlineField | None = None
        self.total = StickyRow(
            self, lambda: (0, 0) if self.scores.rows and self.verticalScrollBar().value() else None
        )
        self.total.pressed.connect(self._go_to_total)
        self.note = RefusalNote(self, self.scores)
        self._editing = ""
        self.setAccessibleName("ตารางคะแนน")
        self.setModel(self.scores)
        self.setItemDelegate(ScoreDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(Heads(self))
        self._measure()

    # -- what is shown ---------------------------------------------------------------------------------

    def show_rows(
        self, columns: tuple[Column, ...], rows: Sequence[ScoreRow], folded: frozenset[str]
    ) -> None:
        """Show rows; the keyboard and the scroll bar stay where they were."""
        code, top = self.current_code(), self.verticalScrollBar().value()
        if self.scores.show(columns, rows, folded):
            span_titles(self, self.scores)
            fit_columns(self, self.scores)
            self.verticalScrollBar().setValue(top)
            index = self.scores.find(code)
            if index.isValid():
                self.setCurrentIndex(index)
        self.total.refresh()
        self.note.renew()

    def current_code(self) -> str:
        """The code of the current cell, else the key of its row, empty without one."""
        index = self.currentIndex()
        if not index.isValid():
            return ""
        cell = self.scores.cell(index)
        return cell.code if cell else self.scores.rows[index.row()].key

    def current_row(self) -> ScoreRow | None:
        """The row at which the keyboard is."""
        index = self.currentIndex()
        return self.scores.rows[index.row()] if index.isValid() else None

    def go_to(self, code: str) -> bool:
        """Make a code's cell current and bring it into sight; False where it is not shown."""
        index = self.scores.find(code)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(scaled(HEAD_HEIGHT))
        fit_columns(self, self.scores)

    # -- typing and moving -----------------------------------------------------------------------------

    def begin(self, text: str | None = None) -> bool:
        """Open the field in the current cell, with ``text`` typed over what stands there."""
        index = self.currentIndex()
        cell = self.scores.cell(index)
        if cell is None or not cell.typed:
            return False
        self.scrollTo(index)
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        self.editor = InlineField(
            self.viewport(), cell.text, self._finished, name=name, right=True, most=LONGEST
        )
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

    def _finished(self, editor: InlineField, way: str) -> None:
        text, had_focus = editor.text(), editor.hasFocus()
        self.editor = None
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        if way != "cancel" and text != editor.former:
            self.entered.emit(self._editing, text)
        if way not in ("cancel", "stay"):
            self._step(way)

    def _step(self, way: str) -> bool:
        spot = next_typed(self.scores, self.currentIndex(), way)
        if spot is not None:
            self.setCurrentIndex(spot)
        return spot is not None

    def _go_to_total(self, row: int, column: int) -> None:
        self.verticalScrollBar().setValue(0)
        self.setCurrentIndex(self.scores.index(row, max(0, column)))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an index into sight, below the total that stays at the top."""
        super().scrollTo(index, hint)
        if index.row() > 0:
            hidden = self.rowHeight(0) - self.visualRect(index).top()
            if 0 < hidden <= self.rowHeight(0) and self.verticalScrollBar().value():
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Paint both rows, show the note of a refused cell, tell."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.total.update()
        self.note.renew()
        self.note.settle()
        self.moved.emit()

    # -- events ----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tab goes to the next typed cell, out of the grid after the last one."""
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if (
            is_press
            and event.key() in _TABS
            and self._step("next" if event.key() == Qt.Key.Key_Tab else "previous")
        ):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the grid; what is printable is typed over the cell."""
        key, row = event.key(), self.current_row()
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif row is None or event.modifiers() & _HELD:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F2:
            self._open(row)
        elif key in _ENTER:
            self._step("down")
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._empty(backspace=key == Qt.Key.Key_Backspace)
        elif key == Qt.Key.Key_Escape:
            self._escape(event)
        elif event.text() == "+" or is_minus(event):
            self.folding.emit(self._fold_key(row), event.text() != "+")
        elif key == Qt.Key.Key_Space:
            self._press(row)
        elif event.text() and event.text().isprintable():
            self.begin(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Text of an input method is typed over the cell as well."""
        if event.commitString():
            self.begin(event.commitString())

    def _open(self, row: ScoreRow) -> None:
        if row.kind == "overall" and self.currentIndex().column() == 0:
            self.level_wanted.emit()
        else:
            self.begin()

    def _press(self, row: ScoreRow) -> None:
        if row.kind == "overall" and self.currentIndex().column() == 0:
            self.level_wanted.emit()
        elif row.children:
            self.folding.emit(row.key, row.key not in self.scores.folded)

    def _empty(self, *, backspace: bool) -> None:
        cell = self.scores.cell(self.currentIndex())
        if backspace:
            self.begin("")
        elif cell is not None and cell.typed and cell.text:
            self.entered.emit(cell.code, "")

    def _escape(self, event: QKeyEvent) -> None:
        cell = self.scores.cell(self.currentIndex())
        if cell is not None and cell.refused:
            self.given_back.emit(cell.code)
        else:
            event.ignore()

    def _fold_key(self, row: ScoreRow) -> str:
        return row.key if row.children else row.folds_under or row.key

    def copied(self) -> str:
        """The selected cells as lines of texts parted by tabs."""
        spots = sorted(self.selectedIndexes(), key=lambda at: (at.row(), at.column()))
        lines: dict[int, list[str]] = {}
        for at in spots:
            lines.setdefault(at.row(), []).append(str(at.data() or ""))
        return "\n".join("\t".join(texts) for texts in lines.values())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the arrow folds, one on the level opens its list."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if not index.isValid():
            return
        row, rect = self.scores.rows[index.row()], self.visualRect(index)
        if (
            row.kind == "overall"
            and index.column() == 0
            and level_box(rect).contains(event.position().toPoint())
        ):
            self.level_wanted.emit()
        elif (
            row.children and index.column() == 0 and event.position().x() < rect.left() + scaled(CODE_INDENT)
        ):
            self.folding.emit(row.key, row.key not in self.scores.folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits a typed cell and folds or opens a row at its title."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self.begin():
            return
        row = self.scores.rows[index.row()]
        if row.children and self.scores.columns[index.column()].kind == "title":
            self.folding.emit(row.key, row.key not in self.scores.folded)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard's place shows."""
        super().focusInEvent(event)
        self.viewport().update()
        self.note.renew()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring becomes thin."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another title column."""
        super().resizeEvent(event)
        fit_columns(self, self.scores)
        self.total.refresh()
        self.note.place()

    def changeEvent(self, event: QEvent) -> None:
        """Another size setting, other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._measure()
