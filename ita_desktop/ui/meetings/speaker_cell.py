"""The speaker left of a speech: two texts, painted, and the key that changes them."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, marked
from ita_desktop.ui.kit.theme import tokens_of

PAD_LEFT, PAD_TOP, PAD_FOOT = 8, 10, 6
NOBODY = "ผู้พูด"


class SpeakerCell(QAbstractButton):
    """``pick_wanted`` tells what was typed to choose another speaker, empty where only chosen."""

    pick_wanted = Signal(str)
    remove_wanted = Signal()
    stepped = Signal(int)

    def __init__(self, breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._breaker, self._name, self._role = breaker, "", ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.pick_wanted.emit(""))
        self.show_speaker("", "")

    def show_speaker(self, name: str, role: str) -> None:
        """Show who speaks."""
        self._name, self._role = name, role
        said = " ".join(filter(None, (name, role))) or "ยังไม่ระบุ"
        self.setAccessibleName(f"ผู้พูด {said}")
        self._fit()
        self.update()

    @property
    def speaker(self) -> tuple[str, str]:
        """Name and role as shown."""
        return self._name, self._role

    def set_width(self, width: int) -> None:
        """As wide as the column of speakers."""
        if width != self.width():
            self.setFixedWidth(width)
            self._fit()

    def sizeHint(self) -> QSize:
        """As high as both texts."""
        return QSize(self.width(), self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F4 and letters choose; Delete takes the entry away; arrows step."""
        key = event.key()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key))
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if held:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4, Qt.Key.Key_F2):
            self.pick_wanted.emit("")
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif step:
            self.stepped.emit(step)
        elif event.text().isprintable() and event.text().strip():
            self.pick_wanted.emit(event.text().lstrip("@"))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, role, ground under the pointer, ring."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        if self.underMouse():
            painting.box(painter, self.rect(), fill=tokens.sunk)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent)
        top = scaled(PAD_TOP)
        name_ink = tokens.text if self._name else tokens.muted
        for words, face, ink in (
            (self._name or NOBODY, name_face(), name_ink),
            (self._role, fonts.font(Role.SMALL), tokens.muted),
        ):
            if words:
                room = QRect(scaled(PAD_LEFT), top, self._room(), self._text_height(words, face))
                painter.setFont(face)
                painter.setPen(QColor(ink))
                painter.drawText(room, Qt.TextFlag.TextWordWrap, marked(words, self._breaker))
                top += room.height()

    def _fit(self) -> None:
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)

    def _height(self) -> int:
        height = scaled(PAD_TOP + PAD_FOOT) + self._text_height(self._name or NOBODY, name_face())
        return height + (self._text_height(self._role, fonts.font(Role.SMALL)) if self._role else 0)

    def _room(self) -> int:
        return max(40, self.width() - 2 * scaled(PAD_LEFT))

    def _text_height(self, words: str, face: QFont) -> int:
        bounds = QRect(0, 0, self._room(), 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return QFontMetrics(face).boundingRect(bounds, flags, marked(words, self._breaker)).height()


def name_face() -> QFont:
    """The weight of a speaker's name."""
    return fonts.font(weight=fonts.MEDIUM)
