"""The strip under a table of links that tells the current line in full."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.oit.links.lines import LinkLine
from ita_desktop.ui.oit.links.looks import said

HEIGHT, MARGIN = 64, 24


class LinkDetail(QWidget):
    """The whole address, and what the last check showed or why it is not taken."""

    def __init__(self) -> None:
        super().__init__()
        fonts.set_height(self, HEIGHT)
        self.address = ElidedLabel(weight=fonts.SEMIBOLD)
        self.answer = ElidedLabel(tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 6, MARGIN, 6)
        column.setSpacing(0)
        column.addWidget(self.address)
        column.addWidget(self.answer)

    def show_line(self, line: LinkLine | None) -> None:
        """Tell of another link."""
        self.setVisible(line is not None)
        if line is not None:
            self.say(f"{line.item.code}  {line.url or line.item.title}", said(line))

    def say(self, address: str, answer: str) -> None:
        """Tell an address and what there is to say of it."""
        self.address.set_text(address)
        self.answer.set_text(answer)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and the line that parts it from the table."""
        tokens, painter = tokens_of(self), QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sunk))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line2))
