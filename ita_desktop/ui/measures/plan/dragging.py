"""Rows of a table drawn to another place with the mouse; a line shows where they would go."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.theme import tokens_of

EDGE = 20
"""So near the upper or lower edge the table scrolls along."""


class DropLine(QWidget):
    """Stands between two rows while others are drawn there."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table.viewport())
        self._table = table
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stand_at(self, top: int) -> None:
        """Show the line at a height of the viewport."""
        self.setGeometry(0, max(0, top - 1), self._table.viewport().width(), 2)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line in the accent."""
        QPainter(self).fillRect(self.rect(), tokens_of(self).accent)


class RowDragging(QObject):
    """``may_drag`` tells whether a row can be drawn, ``may_drop`` whether those selected can go before a row.

    ``dropped`` tells the row before which they are let go. Drawing selects no rows; Shift and Ctrl do.
    """

    dropped = Signal(int)

    def __init__(
        self, table: QTableView, may_drag: Callable[[int], bool], may_drop: Callable[[int], bool]
    ) -> None:
        super().__init__(table)
        self._table, self._may_drag, self._may_drop = table, may_drag, may_drop
        self._from: QPoint | None = None
        self._held = -1
        self._at: int | None = None
        self.is_on = False
        self.line = DropLine(table)
        table.viewport().installEventFilter(self)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The presses, moves and keys of a drawing hand."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and self.is_on:
            if kind == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self._end()
            return True
        if watched is self._table or not isinstance(event, QMouseEvent):
            return False
        if kind == QEvent.Type.MouseButtonPress:
            return self._pressed(event)
        if kind == QEvent.Type.MouseMove and self._from is not None:
            return self._moved(event.position().toPoint())
        if kind == QEvent.Type.MouseButtonRelease and self._from is not None:
            return self._released()
        return False

    def _pressed(self, event: QMouseEvent) -> bool:
        self._end()
        at = event.position().toPoint()
        row = self._table.rowAt(at.y())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if row < 0 or not plain or not self._may_drag(row):
            return False
        self._from = at
        chosen = {index.row() for index in self._table.selectionModel().selectedRows()}
        if row in chosen and len(chosen) > 1:
            self._held = row
            self._table.setFocus(Qt.FocusReason.MouseFocusReason)
            return True
        return False

    def _moved(self, at: QPoint) -> bool:
        start = self._from or at
        if not self.is_on and (at - start).manhattanLength() < QApplication.startDragDistance():
            return True
        self.is_on = True
        self._scroll(at.y())
        self._at = self._boundary(at.y())
        if self._may_drop(self._at):
            self.line.stand_at(self._top_of(self._at))
        else:
            self.line.hide()
        return True

    def _released(self) -> bool:
        at, was_on, held = self._at, self.is_on, self._held
        self._end()
        if was_on and at is not None and self._may_drop(at):
            self.dropped.emit(at)
        elif held >= 0 and not was_on:
            self._table.selectRow(held)
        return was_on or held >= 0

    def _end(self) -> None:
        self._from, self._held, self._at, self.is_on = None, -1, None, False
        self.line.hide()

    def _boundary(self, y: int) -> int:
        row = self._table.rowAt(y)
        if row < 0:
            return self._table.model().rowCount()
        middle = self._table.rowViewportPosition(row) + self._table.rowHeight(row) // 2
        return row + (y > middle)

    def _top_of(self, row: int) -> int:
        count = self._table.model().rowCount()
        if row < count:
            return self._table.rowViewportPosition(row)
        return self._table.rowViewportPosition(count - 1) + self._table.rowHeight(count - 1)

    def _scroll(self, y: int) -> None:
        bar, edge = self._table.verticalScrollBar(), scaled(EDGE)
        if y < edge:
            bar.setValue(bar.value() - edge)
        elif y > self._table.viewport().height() - edge:
            bar.setValue(bar.value() + edge)
