"""The bar at the foot while several measures are selected: what can be done with all of them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.domain.measures.standings import STATUSES, WORDINGS
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.measures.following.looks import STATUS_SHAPES

HEIGHT, MARGIN, GAP = 56, 24, 8


class StatusBar(QWidget):
    """``status_wanted`` tells the status that is wanted for what is selected."""

    status_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        fonts.set_height(self, HEIGHT)
        self.setAccessibleName("ตั้งสถานะของมาตรการที่เลือก")
        self.words = ElidedLabel(weight=fonts.SEMIBOLD)
        self.buttons = {
            status: Button(WORDINGS[status], shape=STATUS_SHAPES[status], hint=str(key))
            for key, status in enumerate(STATUSES, 1)
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        for status, button in self.buttons.items():
            button.clicked.connect(partial(self.status_wanted.emit, status))
            row.addWidget(button)
        self.hide()

    def show_count(self, count: int) -> None:
        """Seen while several are selected."""
        self.words.set_text(f"เลือก {count} มาตรการ")
        self.setVisible(count > 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line above it."""
        painter = QPainter(self)
        painting.hairline(painter, self.rect().adjusted(0, 0, 0, 1 - self.height()), tokens_of(self).line)
