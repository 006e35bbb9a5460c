"""Buttons: plain and primary with their key to the right of the words, icon only, and a row of a list."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

HEIGHT = 36
SIDE = 14
GAP = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """A button with words, and beside them an icon and the key that does the same.

    ``hint`` is only shown: the page or window owns the shortcut.
    """

    def __init__(
        self,
        words: str,
        *,
        shape: Shape | None = None,
        hint: str = "",
        primary: bool = False,
        drops: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._shape, self._hint, self._primary, self._drops = shape, hint, primary, drops
        self._plain = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        if hint:
            self.setAccessibleDescription(f"แป้น {hint}")

    def show_plain(self, plain: bool) -> None:
        """Leave icon and key out where there is no room for them."""
        self._plain = plain
        self.updateGeometry()
        self.update()

    def show_primary(self, primary: bool) -> None:
        """Be what is advised here, or one of several."""
        self._primary = primary
        self.update()

    def set_words(self, words: str) -> None:
        """Say something else."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as icon, words and key need."""
        width = 2 * scaled(SIDE) + QFontMetrics(fonts.font(weight=fonts.MEDIUM)).horizontalAdvance(
            self.text()
        )
        if self._shape and not self._plain:
            width += scaled(shapes.ICON + GAP)
        if self._hint and not self._plain:
            width += scaled(10) + QFontMetrics(fonts.font(Role.SMALL)).horizontalAdvance(self._hint)
        if self._drops:
            width += scaled(shapes.ROW_ICON + 6)
        return QSize(width + 2, scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, icon, words, key; the ring where the keyboard is."""
        tokens = tokens_of(self)
        ink, edge, fill = tokens.text, tokens.line2, tokens.sheet
        if self._primary:
            ink, edge, fill = tokens.on_accent, tokens.accent, tokens.accent
        elif self.isDown() or self.isChecked():
            fill = tokens.tint
        elif self.underMouse() and self.isEnabled():
            fill = tokens.sunk
        if not self.isEnabled():
            ink, edge, fill = tokens.muted, tokens.line, tokens.sheet
        painter = QPainter(self)
        painting.box(painter, self.rect(), fill=fill, edge=edge)
        self._paint_ring(painter)
        self._paint_content(painter, ink, ink if self._primary and self.isEnabled() else tokens.muted)

    def _paint_ring(self, painter: QPainter) -> None:
        if not self.hasFocus():
            return
        tokens = tokens_of(self)
        if self._primary:
            painting.box(
                painter, self.rect().adjusted(3, 3, -3, -3), edge=tokens.on_accent, width=1.5, radius=4
            )
        else:
            painting.ring(painter, self.rect(), tokens.accent)

    def _paint_content(self, painter: QPainter, ink: str, hint_ink: str) -> None:
        width = self.sizeHint().width()
        left = max(0, (self.width() - width) // 2) + scaled(SIDE) + 1
        height = self.height()
        if self._shape and not self._plain:
            side = scaled(shapes.ICON)
            colour = ink
            if shapes.tone_of(self._shape) != "muted" and not self._primary and self.isEnabled():
                colour = getattr(tokens_of(self), shapes.tone_of(self._shape))
            shapes.paint(painter, QRect(left, (height - side) // 2, side, side), self._shape, colour)
            left += side + scaled(GAP)
        face = fonts.font(weight=fonts.MEDIUM)
        room = QRect(left, 0, self.width() - left, height)
        left += painting.text(painter, room, self.text(), face, ink)
        if self._hint and not self._plain:
            left += scaled(10)
            small = fonts.font(Role.SMALL)
            room = QRect(left, 0, self.width() - left, height)
            if QFontMetrics(small).horizontalAdvance(self._hint) <= room.width():
                painting.text(painter, room, self._hint, small, hint_ink)
        if self._drops:
            side = scaled(shapes.ROW_ICON)
            at = self.width() - scaled(SIDE - 3) - side
            shapes.paint(painter, QRect(at, (height - side) // 2, side, side), Shape.CHEVRON_DOWN, ink)


class IconButton(QAbstractButton):
    """An icon without a word: only undo, redo, previous, next; named by tooltip and accessible name."""

    def __init__(self, shape: Shape, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self.rename(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def rename(self, name: str) -> None:
        """Say what it does now."""
        self.setAccessibleName(name)
        set_tip(self, name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """A square of a control's height."""
        return QSize(scaled(HEIGHT), scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon, a ring where the keyboard is."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        if self.underMouse() and self.isEnabled():
            painting.box(painter, self.rect(), fill=tokens.sunk)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent)
        side = scaled(shapes.ICON)
        at = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        shapes.paint(painter, at, self._shape, tokens.text if self.isEnabled() else tokens.line2)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the ground under the pointer."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the ground away."""
        self.update()


class RowButton(QAbstractButton):
    """A row of a list that is one button: arrows move to its neighbours, Enter goes there.

    Subclasses paint their content in ``paint_row``; ``words`` is what a screen reader says.
    """

    def __init__(self, words: str, height: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a row of its list."""
        return QSize(scaled(200), scaled(self._height))

    def paint_row(self, painter: QPainter, rect: QRect) -> None:
        """Draw the content into ``rect``."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairline, ground and ring where the keyboard or pointer is, then the content."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painting.hairline(painter, self.rect(), tokens.line)
        if self.hasFocus():
            painting.box(painter, self.rect(), fill=tokens.rowtint, edge=tokens.accent, width=painting.RING)
        elif self.underMouse():
            painting.box(painter, self.rect().adjusted(0, 0, 0, -1), fill=tokens.sunk)
        self.paint_row(painter, self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter and Space press."""
        if event.key() in _ENTER:
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the ground under the pointer."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the ground away."""
        self.update()
