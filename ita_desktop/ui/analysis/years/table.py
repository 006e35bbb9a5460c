"""The table of years under the hand: totals typed in place, keys that fold and lead on."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent

from ita_desktop.domain.formulas import pasted_row
from ita_desktop.ui.analysis.years.delegate import LABEL_AT
from ita_desktop.ui.analysis.years.lines import Line
from ita_desktop.ui.analysis.years.seen import YearsSeen
from ita_desktop.ui.kit import clipboard
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.inline import InlineField
from ita_desktop.ui.kit.scan_codes import is_minus

Take = Callable[[int, str, str], str]
"""Takes a year, a code and a text; answers why it could not be saved, empty where it was."""

LONGEST = 100
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = {Qt.Key.Key_Tab: "next", Qt.Key.Key_Backtab: "previous"}


class YearsTable(YearsSeen):
    """``take`` is asked to keep a typed text; ``opened`` tells a cell that is typed on another page."""

    opened = Signal(str, int)
    given_back = Signal(int, str)
    """Esc on a cell whose text was refused."""

    def __init__(self) -> None:
        super().__init__()
        self.take: Take = lambda year, code, text: ""
        self.editor: InlineField | None = None
        self._editing = (0, "")

    # -- typing ----------------------------------------------------------------------------------------

    def begin(self, text: str | None = None) -> bool:
        """Open the field in the current cell, with ``text`` typed over what stands there."""
        index = self.currentIndex()
        if not self._is_typed(index):
            return False
        self.scrollTo(index)
        key, year = self.place()
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        former = self.years.shown(index).text
        self.editor = InlineField(
            self.viewport(), former, self._finished, name=name, right=True, most=LONGEST
        )
        self.editor.setGeometry(self.visualRect(index))
        self._editing = (year, key)
        if text is not None:
            self.editor.setText(text)
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def commit(self) -> None:
        """Save what is being typed."""
        if self.editor is not None:
            self.editor.commit()

    def drop_editor(self) -> None:
        """Close the field without saving: its cell is no longer shown."""
        if self.editor is not None:
            self._close(self.editor)

    def _finished(self, editor: InlineField, way: str) -> None:
        text = editor.text()
        if way != "cancel" and text != editor.former:
            failed = self.take(*self._editing, text)
            if failed:
                editor.reopen()
                self.note.say(self.currentIndex(), failed, "ข้อความยังอยู่ในช่อง   Enter ลองอีกครั้ง   Esc คืนค่าเดิม")
                return
        self._close(editor)
        year, key = self._editing
        if way != "cancel":
            self.note.say_refused(key, year)
        if way not in ("cancel", "stay"):
            self._step(way)

    def _close(self, editor: InlineField) -> None:
        self.editor = None
        editor.close_for(self)
        self.note.renew()

    def _is_typed(self, index: QModelIndex) -> bool:
        return index.isValid() and self.years.shown(index).typed

    def _step(self, way: str) -> bool:
        """Go to the typed cell to which a key leads."""
        spot = next((spot for spot in self._spots(way) if self._is_typed(spot)), None)
        if spot is not None:
            self.setCurrentIndex(spot)
        return spot is not None

    def _spots(self, way: str) -> Iterator[QModelIndex]:
        """Down or up in the column; next or previous down one column after the other, as years are typed."""
        at, rows, columns = self.currentIndex(), self.years.rowCount(), self.years.columnCount()
        if way in ("down", "up"):
            for row in range(at.row() + 1, rows) if way == "down" else range(at.row() - 1, -1, -1):
                yield self.years.index(row, at.column())
            return
        here = at.column() * rows + at.row()
        for spot in range(here + 1, rows * columns) if way == "next" else range(here - 1, -1, -1):
            column, row = divmod(spot, rows)
            yield self.years.index(row, column)

    # -- keys ------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Tab goes to the next typed cell, out of the table after the last one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            way = _TABS.get(Qt.Key(event.key()))
            if way is not None and self._step(way):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the table; what is printable is typed over a white cell."""
        key, line = event.key(), self.current_line()
        if event.matches(QKeySequence.StandardKey.Copy):
            clipboard.copy(self.copied())
        elif line is None or event.modifiers() & _HELD:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F2:
            self.begin()
        elif key in _ENTER:
            self._enter(line)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._empty(backspace=key == Qt.Key.Key_Backspace)
        elif key == Qt.Key.Key_Escape:
            self._escape(event)
        elif self._folds(event, line):
            self.folding.emit(line.key if line.children else line.folds_under or line.key)
        elif event.text() and event.text().isprintable() and key != Qt.Key.Key_Space:
            self.begin(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Text of an input method is typed over the cell as well."""
        if event.commitString():
            self.begin(event.commitString())

    def _folds(self, event: QKeyEvent, line: Line) -> bool:
        """Whether a key folds or opens where the keyboard is."""
        if self._is_typed(self.currentIndex()):
            return False
        is_open = line.key in self.years.opened or line.folds_under is not None
        if event.text() == "+":
            return bool(line.children) and not is_open
        if is_minus(event):
            return is_open
        return event.key() == Qt.Key.Key_Space and bool(line.children)

    def _enter(self, line: Line) -> None:
        key, year = self.place()
        if self._is_typed(self.currentIndex()):
            self._step("down")
        elif year:
            self.opened.emit(key, year)
        elif line.children:
            self.folding.emit(key)

    def _empty(self, *, backspace: bool) -> None:
        if not self._is_typed(self.currentIndex()):
            return
        if backspace:
            self.begin("")
            return
        key, year = self.place()
        failed = self.take(year, key, "") if self.years.shown(self.currentIndex()).text else ""
        if failed:
            self.note.say(self.currentIndex(), failed, "ค่าเดิมยังอยู่   กด Delete อีกครั้งเพื่อลองใหม่")

    def _escape(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and self.years.shown(index).refused:
            key, year = self.place()
            self.given_back.emit(year, key)
        else:
            event.ignore()

    def copied(self) -> str:
        """The selected cells as lines of texts parted by tabs."""
        lines: dict[int, list[str]] = {}
        for at in sorted(self.selectedIndexes(), key=lambda at: (at.row(), at.column())):
            lines.setdefault(at.row(), []).append(str(at.data() or ""))
        return "\n".join(map(pasted_row, lines.values()))

    # -- mouse -----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the arrow folds."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and index.column() == 0:
            line = self.years.lines[index.row()]
            if line.children and event.position().x() < self.visualRect(index).left() + scaled(LABEL_AT):
                self.folding.emit(line.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits a white cell, opens a grey one where it is typed, folds a title."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self.begin():
            return
        line, year = self.years.lines[index.row()], self.years.columns[index.column()].year
        if year:
            self.opened.emit(line.key, year)
        elif line.children:
            self.folding.emit(line.key)
