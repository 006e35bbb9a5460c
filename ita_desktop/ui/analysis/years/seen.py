"""The table of years as it is seen: widths, columns that stay at the edges, the keyboard's place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ita_desktop.ui.analysis.years.delegate import LABEL_AT, ROW_HEIGHT, YearsDelegate
from ita_desktop.ui.analysis.years.lines import Column, Line
from ita_desktop.ui.analysis.years.model import Index, YearsModel
from ita_desktop.ui.analysis.years.refusal import RefusalNote
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.heads import HEIGHT as HEAD_HEIGHT
from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.quiet import quieten
from ita_desktop.ui.kit.sticky_columns import StickyColumns

if TYPE_CHECKING:
    from ita_desktop.services.comparison import Comparison

LEAST_TITLE, MOST_TITLE = 250, 560


class YearsSeen(QTableView):
    """Shows lines and where the keyboard stands; ``moved`` tells that it stands elsewhere."""

    moved = Signal()
    folding = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.years = YearsModel()
        self.note = RefusalNote(self, self.years)
        self.left = StickyColumns(self, lambda: self._columns("title"))
        self.right = StickyColumns(self, self._right_columns, right=True)
        for edge in (self.left, self.right):
            edge.pressed.connect(self._pressed)
            edge.double_clicked.connect(self._double_clicked)
        self.setAccessibleName("ตารางเทียบหลายปี")
        self.setModel(self.years)
        self.setItemDelegate(YearsDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        quieten(self)
        self.setHorizontalHeader(Heads(self))
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self.refresh_edges())
        self._measure()

    def show_lines(
        self,
        comparison: "Comparison",
        columns: Sequence[Column],
        lines: Sequence[Line],
        opened: frozenset[str],
    ) -> None:
        """Show lines; the keyboard and the scroll bars stay where they were."""
        key, year = self.place()
        bars = self.verticalScrollBar(), self.horizontalScrollBar()
        values = [bar.value() for bar in bars]
        if self.years.show(comparison, columns, lines, opened):
            self.fit_columns()
            for bar, value in zip(bars, values, strict=True):
                bar.setValue(value)
            index = self.years.find(key, year)
            if index.isValid():
                self.setCurrentIndex(index)
        self.refresh_edges()
        self.note.renew()

    def place(self) -> tuple[str, int]:
        """The key and the year of the current cell; no year outside their columns, no key without a cell."""
        index = self.currentIndex()
        if not index.isValid() or index.row() >= len(self.years.lines):
            return "", 0
        return self.years.lines[index.row()].key, self.years.columns[index.column()].year

    def current_line(self) -> Line | None:
        """The line at which the keyboard is."""
        index = self.currentIndex()
        return self.years.lines[index.row()] if index.isValid() else None

    def go_to(self, key: str, year: int) -> bool:
        """Make a cell current and bring it into sight; False where the line is not shown."""
        index = self.years.find(key, year)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    # -- columns ---------------------------------------------------------------------------------------

    def _columns(self, *kinds: str) -> list[int]:
        return [at for at, each in enumerate(self.years.columns) if each.kind in kinds]

    def _right_columns(self) -> list[int]:
        """What stays at the right: nothing where a year would have no room beside it."""
        staying = self._columns("difference", "best")
        taken = sum(self.columnWidth(at) for at in (*self._columns("title"), *staying))
        years = self._columns("year")
        return staying if years and self.viewport().width() - taken >= self.columnWidth(years[0]) else []

    def fit_columns(self) -> None:
        """Each column its width, the title what is left, between least and most."""
        columns = self.years.columns
        rest = self.viewport().width() - sum(scaled(each.width) for each in columns)
        title = max(scaled(LEAST_TITLE), min(scaled(MOST_TITLE), rest))
        for at, each in enumerate(columns):
            self.setColumnWidth(at, scaled(each.width) if each.width else title)
        self.refresh_edges()

    def refresh_edges(self) -> None:
        """Put the columns at the edges where they belong now."""
        self.left.refresh()
        self.right.refresh()
        if not self.note.isHidden():
            self.note.raise_()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring an index into sight, between the columns that stay at the edges."""
        bar = self.horizontalScrollBar()
        former = bar.value()
        super().scrollTo(index, hint)
        if not self.years.columns or not index.isValid():
            return
        if index.column() in (*self._columns("title"), *self._right_columns()):
            bar.setValue(former)
            return
        rect = self.visualRect(index)
        short = self.left.covered - rect.left()
        over = rect.right() + 1 - (self.viewport().width() - self.right.covered)
        if short > 0:
            bar.setValue(bar.value() - short)
        elif over > 0:
            bar.setValue(bar.value() + over)

    def _pressed(self, row: int, column: int, point: QPoint) -> None:
        self.setCurrentIndex(self.years.index(row, column))
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        line = self.years.lines[row]
        if line.children and column == 0 and point.x() < scaled(LABEL_AT):
            self.folding.emit(line.key)

    def _double_clicked(self, row: int, column: int) -> None:
        if self.years.lines[row].children:
            self.folding.emit(self.years.lines[row].key)

    # -- events ----------------------------------------------------------------------------------------

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Paint both lines, also at the edges; tell."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.left.update()
        self.right.update()
        self.note.renew()
        self.note.settle()
        self.moved.emit()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(scaled(HEAD_HEIGHT))
        self.fit_columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard's place shows."""
        super().focusInEvent(event)
        self.viewport().update()
        self.refresh_edges()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring becomes thin."""
        super().focusOutEvent(event)
        self.viewport().update()
        self.refresh_edges()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another title column."""
        super().resizeEvent(event)
        self.fit_columns()
        self.note.place()

    def changeEvent(self, event: QEvent) -> None:
        """Another size setting, other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._measure()
