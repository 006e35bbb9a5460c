"""A time that is typed, or taken from the clock by one key."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import scaled

WIDTH = 108


class StampField(QWidget):
    """A field for a form's row and its button; the row shows why the field refuses a text."""

    def __init__(self, name: str, act: str, example: str) -> None:
        super().__init__()
        self.time = LineField(placeholder=example)
        self.time.setAccessibleName(name)
        self.button = Button(act, hint="F7")
        self.refused = self.time.refused
        fonts.set_width(self.time, WIDTH)
        self.setFocusProxy(self.time)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        row.addWidget(self.time)
        row.addWidget(self.button)
        row.addStretch(1)
