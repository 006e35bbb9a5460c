"""A section of the editor: a column that scrolls, filled from the open meeting."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.ui.kit.fonts import scaled

MARGIN, WIDEST = 24, 760


class Column(QScrollArea):
    """Scrolls up and down; its content is at most ``widest`` wide and stands at the left."""

    def __init__(self, widest: int = WIDEST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet = QWidget()
        self.sheet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.content = QVBoxLayout(self.sheet)
        self.content.setSpacing(0)
        self.setWidget(self.sheet)
        self._fit()

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        """Keep the content readable on a wide screen."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = scaled(MARGIN)
        spare = max(0, self.viewport().width() - 2 * side - scaled(self._widest))
        self.content.setContentsMargins(side, scaled(20), side + spare, scaled(24))


class Section(QWidget):
    """What the outline opens in the editor."""

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the open meeting; ``fresh`` where it is another one than before."""

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """Put the keyboard at a place in this section, its first field without one."""

    def where(self) -> tuple[int, ...]:
        """The place at which the keyboard is or last was, as ``enter`` takes it."""
        return ()
