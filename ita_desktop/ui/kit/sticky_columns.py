"""Columns of a table that stay at its left or right edge while the others scroll."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

from ita_desktop.ui.kit.heads import Heads
from ita_desktop.ui.kit.theme import tokens_of

Pick = Callable[[], Sequence[int]]
"""Which columns stay, in order; those of one edge stand side by side."""


class StickyColumns(QWidget):
    """Painted by the table's own head and delegate over its edge; a press is told as row and column."""

    pressed = Signal(int, int, QPoint)
    double_clicked = Signal(int, int)

    def __init__(self, table: QTableView, pick: Pick, *, right: bool = False) -> None:
        super().__init__(table)
        self._table, self._pick, self._right = table, pick, right
        self.hide()
        table.horizontalScrollBar().valueChanged.connect(self.refresh)
        table.verticalScrollBar().valueChanged.connect(self.update)

    @property
    def covered(self) -> int:
        """How many pixels of the viewport it covers when it is shown."""
        return sum(self._table.columnWidth(at) for at in self._pick()) if self._overflows() else 0

    def refresh(self) -> None:
        """Stand at the edge, where not everything is in sight."""
        width = self.covered
        view = self._table.viewport().geometry()
        left = view.right() + 1 - width if self._right else view.left()
        top = self._table.horizontalHeader().geometry().top()
        self.setGeometry(left, top, width, view.bottom() + 1 - top)
        self.setVisible(width > 0)
        self.raise_()
        self.update()

    def _overflows(self) -> bool:
        return self._table.horizontalScrollBar().maximum() > 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Head and cells of each column, and the line that parts them from what scrolls."""
        painter = QPainter(self)
        tokens = tokens_of(self)
        painter.fillRect(self.rect(), QColor(tokens.sheet))
        left = 0
        for column in self._pick():
            width = self._table.columnWidth(column)
            self._paint_column(painter, column, left, width)
            left += width
        edge = 0 if self._right else self.width() - 1
        last = self._table.model().rowCount() - 1
        foot = self._table.rowViewportPosition(last) + self._table.rowHeight(last) if last >= 0 else 0
        height = self._table.horizontalHeader().height() + foot
        painter.fillRect(QRect(edge, 0, 1, height), QColor(tokens.line2))

    def _paint_column(self, painter: QPainter, column: int, left: int, width: int) -> None:
        table, head = self._table, self._table.horizontalHeader()
        top = table.viewport().geometry().top() - self.y()
        painter.save()
        painter.setClipRect(QRect(left, top, width, self.height() - top))
        for row in range(max(0, table.rowAt(0)), table.model().rowCount()):
            at = table.rowViewportPosition(row)
            if at >= table.viewport().height():
                break
            option = QStyleOptionViewItem()
            option.initFrom(table)
            option.state &= ~QStyle.StateFlag.State_HasFocus
            option.widget = table
            option.rect = QRect(left, top + at, width, table.rowHeight(row))
            table.itemDelegate().paint(painter, option, table.model().index(row, column))
            painter.setClipRect(QRect(left, top, width, self.height() - top))
        painter.restore()
        if isinstance(head, Heads):
            head.paintSection(painter, QRect(left, 0, width, head.height()), column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell where the press was, the point in the cell's own measure."""
        row, column, point = self._spot(event)
        if row >= 0 and column >= 0:
            self.pressed.emit(row, column, point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell where it was."""
        row, column, _ = self._spot(event)
        if row >= 0 and column >= 0:
            self.double_clicked.emit(row, column)

    def _spot(self, event: QMouseEvent) -> tuple[int, int, QPoint]:
        point = event.position().toPoint()
        row = self._table.rowAt(point.y() + self.y() - self._table.viewport().y())
        left = 0
        for column in self._pick():
            width = self._table.columnWidth(column)
            if left <= point.x() < left + width:
                return row, column, QPoint(point.x() - left, point.y())
            left += width
        return row, -1, point
