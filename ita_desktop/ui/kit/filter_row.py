"""The row of 44 under a page's header: a segmented filter, and what else narrows the list."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.segments import Choice, Segments
from ita_desktop.ui.kit.theme import tokens_of

HEIGHT = 44
MARGIN = 24
GAP = 12


class FilterRow(QWidget):
    """Which rows of the list are shown; ``chosen`` tells the key of the filter that the user took.

    What else narrows the list stands at the right end, or on a line of its own where there is no room.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.setMinimumWidth(1)
        self.segments = Segments(choices, "กรองรายการ", self)
        self.segments.chosen.connect(self.chosen)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.segments, 0, 0)
        self._others = QWidget()
        self._row = QHBoxLayout(self._others)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._stacked = False
        self._place_others()

    def add(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._row.addWidget(widget)

    def _place_others(self) -> None:
        at = (1, 0, 1, 3) if self._stacked else (0, 2, 1, 1)
        self._grid.addWidget(self._others, *at, Qt.AlignmentFlag.AlignRight)
        fonts.set_height(self, (2 if self._stacked else 1) * HEIGHT)

    def _fit(self) -> None:
        """With less room the choices lose their shapes, then the others go below them."""
        room, beside = self.width() - 2 * MARGIN, self._row.minimumSize().width()
        stacked = not self.segments.fit(room - (beside + GAP if beside else 0)) and beside > 0
        if stacked:
            self.segments.fit(room)
        if stacked != self._stacked:
            self._stacked = stacked
            self._place_others()

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
        """Another width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Larger type, another count, or something more at the right need more room."""
        told = super().event(event)
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.ApplicationFontChange,
            QEvent.Type.LayoutRequest,
        ):
            self._fit()
        return told

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that ends the head of the page."""
        painting.hairline(QPainter(self), self.rect(), tokens_of(self).line)
