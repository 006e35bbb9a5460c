"""A part of the settings: one column of 720 that scrolls."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.scrolling import Scrolling

MARGIN, WIDTH, GAP = 24, 760, 20


class Part(QWidget):
    """Widgets are added to ``column``, from top to bottom."""

    def __init__(self, width: int = WIDTH) -> None:
        super().__init__()
        inner = QWidget()
        fonts.set_width(inner, width)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, GAP, 0, MARGIN)
        self.column.setSpacing(GAP)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.addWidget(inner)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolling(content))
