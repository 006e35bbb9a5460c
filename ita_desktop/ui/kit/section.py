"""A part of a page: a heading over a line, what belongs to it below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.kit.theme import tokens_of

HEADING_HEIGHT = 40


class Section(QWidget):
    """A heading, a line of ``line2`` and rows; hidden while it has none, if so wanted."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(title, role=Role.HEADING)
        fonts.set_height(self.title, HEADING_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addSpacing(1)
        self._rows: list[QWidget] = []

    def add(self, widget: QWidget, above: int = 0) -> None:
        """Put something below what is there."""
        if above:
            self._column.addSpacing(above)
        self._column.addWidget(widget)

    @property
    def rows(self) -> Sequence[QWidget]:
        """The rows that ``show_rows`` put here."""
        return tuple(self._rows)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show other rows; the keyboard stays at its position in the list."""
        at = next((at for at, row in enumerate(self._rows) if row.hasFocus()), None)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for row in rows:
            self._column.addWidget(row)
        if at is not None:
            near = (*rows[at:], *reversed(rows[:at]))
            taking = next((row for row in near if row.focusPolicy() != Qt.FocusPolicy.NoFocus), None)
            if taking is not None:
                taking.show()
                taking.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line below the heading."""
        painter = QPainter(self)
        painter.fillRect(
            0, self.title.geometry().bottom() + 1, self.width(), 1, QColor(tokens_of(self).line2)
        )
