"""The score grid as it is seen: rows, widths, the total that stays on top, the keyboard's place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.heads import HEIGHT as HEAD_HEIGHT
from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.quiet import quieten
from ita_desktop.ui.kit.sticky import StickyRow
from ita_desktop.ui.scores.blocks import block_of
from ita_desktop.ui.scores.cells import ScoreRow
from ita_desktop.ui.scores.columns import Column
from ita_desktop.ui.scores.delegate import ROW_HEIGHT, ScoreDelegate
from ita_desktop.ui.scores.layout import fit_columns, span_titles
from ita_desktop.ui.scores.model import Index, ScoreModel
from ita_desktop.ui.scores.refusal import RefusalNote


class ScoreView(QTableView):
    """Shows rows and where the keyboard stands in them."""

    moved = Signal()
    """Another cell is current."""

    def __init__(self) -> None:
        super().__init__()
        self.scores = ScoreModel()
        self.total = StickyRow(self, self._total_on_top)
        self.total.pressed.connect(self._go_to_total)
        self.note = RefusalNote(self, self.scores)
        self.setAccessibleName("ตารางคะแนน")
        self.setModel(self.scores)
        self.setItemDelegate(ScoreDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        quieten(self)
        self.setHorizontalHeader(Heads(self))
        self._measure()

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

    def setCurrentIndex(self, index: Index) -> None:
        """Make one cell current and the only one selected, whichever keys are held down just now."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

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

    def rest_at(self, key: str) -> None:
        """Put the keyboard on a row's title, where nothing is typed."""
        row = next((at for at, row in enumerate(self.scores.rows) if row.key == key), None)
        if row is not None:
            self.setCurrentIndex(self.scores.index(row, self.scores.column("title")))

    def _total_on_top(self) -> tuple[int, int] | None:
        return (0, 0) if self.scores.rows and self.verticalScrollBar().value() else None

    def _go_to_total(self, row: int, column: int) -> None:
        self.verticalScrollBar().setValue(0)
        self.setCurrentIndex(self.scores.index(row, max(0, column)))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(scaled(HEAD_HEIGHT))
        fit_columns(self, self.scores)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an index into sight, below the total that stays at the top."""
        super().scrollTo(index, hint)
        hidden = self.rowHeight(0) - self.visualRect(index).top()
        if index.row() > 0 and 0 < hidden <= self.rowHeight(0) and self.verticalScrollBar().value():
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Paint both rows, show the note of a refused cell, tell."""
        super().currentChanged(current, previous)
        self._paint_place(previous.row())
        self.total.update()
        self.note.renew()
        self.note.settle()
        self.moved.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """A block takes the tint from the current row."""
        super().selectionChanged(selected, deselected)
        self._paint_place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard's place shows."""
        super().focusInEvent(event)
        self._paint_place()
        self.note.renew()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring becomes thin."""
        super().focusOutEvent(event)
        self._paint_place()

    def _paint_place(self, former: int = -1) -> None:
        """Paint the current row and the one that was it anew; all while a block is selected."""
        if block_of(self) is not None:
            self.viewport().update()
            return
        for row in {self.currentIndex().row(), former} - {-1}:
            self.viewport().update(
                0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row)
            )

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
