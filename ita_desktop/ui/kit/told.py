"""A sentence beside a status shape."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ShapeMark
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import ROW_ICON, Shape


class Told(QWidget):
    """Hidden while nothing is said."""

    def __init__(self, breaker: Breaker | None, *, weight: int | None = None) -> None:
        super().__init__()
        self.mark = ShapeMark(Shape.INFO)
        self.label = Label(weight=weight, wraps=True, breaker=breaker)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, (fonts.line_height() - scaled(ROW_ICON)) // 2, 0, 0)
        beside.addWidget(self.mark)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(beside)
        row.addWidget(self.label, 1, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, shape: Shape | None, words: str, tone: str = "text") -> None:
        """Say something, or nothing."""
        self.setVisible(bool(words))
        if words:
            self.mark.setVisible(shape is not None)
            if shape is not None:
                self.mark.show_shape(shape)
            self.label.set_text(words, tone)
