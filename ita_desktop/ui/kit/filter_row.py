"""The row of 44 under a page's header: a segmented filter, and what else narrows the list."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.segments import Choice, Segments
from ita_desktop.ui.kit.theme import tokens_of

HEIGHT = 44
MARGIN = 24


class FilterRow(QWidget):
    """Which rows of the list are shown; ``chosen`` tells the key of the filter that the user took."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.setMinimumWidth(1)
        self.segments = Segments(choices, "กรองรายการ", self)
        self.segments.chosen.connect(self.chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self.segments)
        self._row.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._row.addWidget(widget)

    @property
    def taken(self) -> str:
        """The key of the filter that holds."""
        return self.segments.taken

    def take(self, key: str) -> None:
        """Filter by ``key`` without telling."""
        self.segments.take(key)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many rows each filter has."""
        self.segments.show_counts(counts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow for the type, the choices show words and counts alone."""
        super().resizeEvent(event)
        self.segments.fit(self.width() - 2 * MARGIN)

    def changeEvent(self, event: QEvent) -> None:
        """Larger type needs more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.segments.fit(self.width() - 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that ends the head of the page."""
        painting.hairline(QPainter(self), self.rect(), tokens_of(self).line)
