"""The panel at the right of a table: explains and edits the current row."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.theme import tokens_of

WIDTH, WIDE, WIDE_WINDOW = 300, 380, 1600
MARGIN = 16


class SidePanel(QWidget):
    """300 wide, 380 in windows from 1600 on, or as told; widgets go into ``column``, which scrolls."""

    def __init__(self, width: int = WIDTH, wide: int = WIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths = width, wide
        self.setFixedWidth(scaled(width))
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.setSpacing(MARGIN)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(1, 0, 0, 0)
        self._whole.addWidget(Scrolling(inner))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide windows give it more."""
        super().resizeEvent(event)
        width, wide = self._widths
        wanted = scaled(wide if self.window().width() >= WIDE_WINDOW else width)
        if self.width() != wanted:
            self.setFixedWidth(wanted)
            self._whole.invalidate()
            self._whole.activate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line at its left."""
        QPainter(self).fillRect(0, 0, 1, self.height(), QColor(tokens_of(self).line))
