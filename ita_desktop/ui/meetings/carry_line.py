"""One line under a resolution or task: whether a measure carries it out, and the way there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.told import Told
from ita_desktop.ui.meetings.carry_words import NOT_YET, SHAPES, plan_words

KEY = "Ctrl+M"
MAKE, GO = "ทำเป็นมาตรการ", "ไปที่แผน"
ROOM = 240
"""What a sentence needs beside the button."""


class CarryLine(QWidget):
    """``wanted``: make a measure of it, or go to its measure. Hidden where nothing asks for work (any more).

    ``stacked`` has the button below the words however wide it is, for a panel.
    """

    wanted = Signal()

    def __init__(self, breaker: Breaker, *, stacked: bool = False) -> None:
        super().__init__()
        self.told = Told(breaker)
        self.button = Button(MAKE, shape=Shape.PLAN, hint=KEY)
        self.button.clicked.connect(self.wanted)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(way, self)
        row.setContentsMargins(0 if stacked else scaled(8), scaled(4), 0, scaled(4))
        row.setSpacing(scaled(8))
        self._row, self._stacked = row, stacked
        row.addWidget(self.told, 1, Qt.AlignmentFlag(0) if stacked else Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the words would have too little room, the button goes below them."""
        super().resizeEvent(event)
        beside = self.contentsRect().width() - self.button.sizeHint().width()
        narrow = self._stacked or beside < scaled(ROOM)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)

    def show_carried(self, found: Carried | None) -> None:
        """Tell of a resolution or task; None where it asks for nothing."""
        words = plan_words(found) if found is not None else ""
        self.setVisible(found is not None and bool(words or not found.of.done))
        if found is None:
            return
        shape = SHAPES[found.state] if words else Shape.NOT_STARTED
        self.told.say(shape, words or NOT_YET, "text" if words else "muted")
        self.button.set_words(GO if words else MAKE)
