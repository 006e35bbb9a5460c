"""A row of a table that stays at the top while the rows that it heads scroll."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView, QWidget

Pick = Callable[[], tuple[int, int] | None]
"""Which row stands at the top now and how far it is pushed up (0 or less); None where no row does."""


class StickyRow(QWidget):
    """Painted by the table's own delegate over the top of its viewport; ``pressed`` tells row and column."""

    pressed = Signal(int, int)

    def __init__(self, table: QTableView, pick: Pick) -> None:
        super().__init__(table)
        self._table, self._pick, self._row = table, pick, -1
        self.hide()
        table.verticalScrollBar().valueChanged.connect(self.refresh)

    @property
    def covered(self) -> int:
        """How many pixels at the top of the viewport it covers now."""
        return self.geometry().bottom() + 1 - self._table.viewport().y() if not self.isHidden() else 0

    def refresh(self) -> None:
        """Show the row that stands at the top now."""
        picked = self._pick()
        if picked is None:
            self.hide()
            return
        self._row, push = picked
        view = self._table.viewport().geometry()
        self.setGeometry(view.x(), view.y(), view.width(), max(0, self._table.rowHeight(self._row) + push))
        self.setVisible(self.height() > 0)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each cell by the delegate, spans kept."""
        painter = QPainter(self)
        height = self._table.rowHeight(self._row)
        top = self.height() - height
        model, column = self._table.model(), 0
        while column < model.columnCount():
            span = max(1, self._table.columnSpan(self._row, column))
            option = QStyleOptionViewItem()
            option.initFrom(self._table)
            option.state &= ~QStyle.StateFlag.State_HasFocus
            option.widget = self._table
            width = sum(self._table.columnWidth(at) for at in range(column, column + span))
            option.rect = QRect(self._table.columnViewportPosition(column), top, width, height)
            self._table.itemDelegate().paint(painter, option, model.index(self._row, column))
            column += span

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell where the press was."""
        self.pressed.emit(self._row, self._table.columnAt(event.position().toPoint().x()))

    def place(self, point: QPoint) -> QPoint:
        """A point of this row in the viewport's measure."""
        return self._table.viewport().mapFromGlobal(self.mapToGlobal(point))
