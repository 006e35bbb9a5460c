"""Work that takes a while: what is being done, how far it is, and the way to stop it."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.theme import tokens_of

HEIGHT, MARGIN, BAR = 56, 24, 160


class Bar(QWidget):
    """How much is done."""

    def __init__(self) -> None:
        super().__init__()
        self._done, self._total = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_done(self, done: int, total: int) -> None:
        """So much of so much."""
        self._done, self._total = done, max(1, total)
        self.setAccessibleName(f"{done} จาก {total}")
        self.update()

    def sizeHint(self) -> QSize:
        """A flat bar."""
        return QSize(scaled(BAR), scaled(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame, filled as far as the work is."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painting.box(painter, self.rect(), edge=tokens.line2, radius=4)
        filled = QRect(self.rect())
        filled.setWidth(round(self.width() * min(1.0, self._done / self._total)))
        painting.box(painter, filled, fill=tokens.accent, radius=4)


class WorkRow(QWidget):
    """Seen only while there is work."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.words = ElidedLabel()
        self.bar = Bar()
        self.stop = Button("ยกเลิก", hint="Esc")
        self.stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(12)
        row.addWidget(self.bar)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        self.hide()

    def say(self, words: str, done: int, total: int) -> None:
        """What is being done and how far it is."""
        self.words.set_text(words)
        self.bar.show_done(done, total)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that parts it from the page."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens_of(self).line2))
