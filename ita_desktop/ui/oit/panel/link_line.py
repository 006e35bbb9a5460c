"""A link as a row of two lines: its name with a shape, what is known of it below."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.buttons import RowButton
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

HEIGHT, SIDE, GAP = 52, 8, 8
_PLAIN = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Space: "open",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Delete: "delete",
}
_WITH_ALT = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}


class LinkLine(RowButton):
    """``wanted`` tells ``open edit delete up down``, ``reached`` that keyboard or pointer came here."""

    wanted = Signal(str)
    reached = Signal()

    def __init__(self) -> None:
        super().__init__("", HEIGHT)
        self.url, self.name, self.below = "", "", ""
        self.shape, self.tone, self.current = Shape.LINK, "muted", False

    def show_link(self, name: str, url: str, shape: Shape, below: str, tone: str = "muted") -> None:
        """Show a link; ``below`` is the second line."""
        self.url, self.name, self.below, self.shape, self.tone = url, name, below, shape, tone
        self.setAccessibleName(f"{name} {below}")
        self.setAccessibleDescription(url)
        set_tip(self, url)
        self.update()

    def mark(self, current: bool) -> None:
        """Mark the link for which the buttons are."""
        self.current = current
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is to be done with the link; arrows go to its neighbours."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        wish = (_WITH_ALT if alt else _PLAIN).get(Qt.Key(event.key()))
        if wish is None:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(wish)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the page."""
        self.wanted.emit("open")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.reached.emit()

    def paint_row(self, painter: QPainter, rect: QRect) -> None:
        """Bar where current, shape, name, second line."""
        tokens = tokens_of(self)
        if self.current and not self.hasFocus():
            painter.fillRect(
                rect.left(), rect.top(), painting.CURRENT_BAR, rect.height(), QColor(tokens.line2)
            )
        side, line = scaled(shapes.ROW_ICON), fonts.line_height()
        top = rect.top() + scaled(4)
        at = QRect(rect.left() + scaled(SIDE), top + (line - side) // 2, side, side)
        shapes.paint(painter, at, self.shape, getattr(tokens, shapes.tone_of(self.shape)))
        left = at.right() + scaled(GAP)
        room = QRect(left, top, rect.right() - left - scaled(SIDE), line)
        painting.text(painter, room, self._shortened(room.width()), fonts.font(), tokens.text)
        small = QRect(left, top + line, room.width(), fonts.line_height(Role.SMALL))
        painting.text(painter, small, self.below, fonts.font(Role.SMALL), getattr(tokens, self.tone))

    def _shortened(self, room: int) -> str:
        """An address is told by its end as well as by its head."""
        where = Qt.TextElideMode.ElideMiddle if self.url.endswith(self.name) else Qt.TextElideMode.ElideRight
        return QFontMetrics(fonts.font()).elidedText(self.name, where, room)
