"""A link as a row of two lines: its name with a shape, what is known of it below."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.buttons import RowButton
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

HEIGHT, SIDE, GAP = 52, 4, 8


class LinkLine(RowButton):
    """Pressed to open the link; ``url`` is its address."""

    def __init__(self) -> None:
        super().__init__("", HEIGHT)
        self.url, self.name, self.below = "", "", ""
        self.shape, self.tone = Shape.LINK, "muted"

    def show_link(self, name: str, url: str, shape: Shape, below: str, tone: str = "muted") -> None:
        """Show a link; ``below`` is the second line."""
        self.url, self.name, self.below, self.shape, self.tone = url, name, below, shape, tone
        self.setAccessibleName(f"{name} {below}")
        self.setAccessibleDescription(url)
        self.setToolTip(url)
        self.update()

    def paint_row(self, painter: QPainter, rect: QRect) -> None:
        """Shape, name, second line."""
        tokens = tokens_of(self)
        side, line = scaled(shapes.ROW_ICON), fonts.line_height()
        top = rect.top() + scaled(4)
        at = QRect(rect.left() + scaled(SIDE), top + (line - side) // 2, side, side)
        shapes.paint(painter, at, self.shape, getattr(tokens, shapes.tone_of(self.shape)))
        left = at.right() + scaled(GAP)
        room = QRect(left, top, rect.right() - left - scaled(SIDE), line)
        painting.text(painter, room, self.name, fonts.font(), tokens.text)
        small = QRect(left, top + line, room.width(), fonts.line_height(Role.SMALL))
        painting.text(painter, small, self.below, fonts.font(Role.SMALL), getattr(tokens, self.tone))
