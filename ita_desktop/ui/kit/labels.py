"""Read-only text: Thai that breaks at words, and one line that elides."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ita_desktop.domain.signs import undisguised
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

BREAK = "\u200b"


class Breaker(Protocol):
    """Tells where Thai may break: the word breaker of the domain."""

    def breaks(self, text: str, /) -> Sequence[int]:
        """Offsets in ``text`` before which a line may end."""


def marked(text: str, breaker: Breaker | None) -> str:
    """A text for reading with break marks at word ends; never for storing."""
    if breaker is None or not text:
        return text
    pieces, last = [], 0
    for offset in breaker.breaks(text):
        if 0 < offset < len(text):
            pieces.append(text[last:offset])
            last = offset
    return BREAK.join([*pieces, text[last:]])


class Label(QLabel):
    """A read-only text in one role and tone, wrapped at Thai word ends when a breaker is given."""

    def __init__(
        self,
        text: str = "",
        *,
        role: Role = Role.BODY,
        weight: int | None = None,
        tone: str = "text",
        wraps: bool = False,
        breaker: Breaker | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._breaker, self._plain = tone, breaker, ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        fonts.set_role(self, role, weight)
        self._colour()
        self.set_text(text)

    def set_text(self, text: str, tone: str | None = None) -> None:
        """Show a text, in another tone where one is given."""
        text = self._plain = undisguised(text)
        self.setText(marked(text, self._breaker) if self.wordWrap() else text)
        self.setAccessibleName(text)
        if tone is not None and tone != self._tone:
            self._tone = tone
            self._colour()

    @property
    def plain(self) -> str:
        """The text without break marks."""
        return self._plain

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        wanted = getattr(tokens_of(), self._tone)
        palette = self.palette()
        if palette.windowText().color().name().upper() != wanted.upper():
            palette.setColor(self.foregroundRole(), wanted)
            self.setPalette(palette)


class ElidedLabel(QWidget):
    """One line that ends in … where it does not fit; the whole text in the tooltip."""

    def __init__(
        self,
        text: str = "",
        *,
        role: Role = Role.BODY,
        weight: int | None = None,
        tone: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._weight, self._tone, self._text = role, weight, tone, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str, tone: str | None = None) -> None:
        """Show a text, in another tone where one is given."""
        self._text, self._tone = undisguised(text), tone or self._tone
        self.setAccessibleName(self._text)
        self._tell()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The whole text."""
        return self._text

    def is_elided(self) -> bool:
        """Whether the end is not to be seen."""
        return QFontMetrics(self._face()).horizontalAdvance(self._text) > self.width()

    def sizeHint(self) -> QSize:
        """The whole text on its role's line."""
        metrics = QFontMetrics(self._face())
        return QSize(metrics.horizontalAdvance(self._text) + 1, fonts.line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(fonts.scaled(40), fonts.line_height(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text."""
        colour = getattr(tokens_of(self), self._tone)
        painting.text(QPainter(self), self.rect(), self._text, self._face(), colour)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A tooltip only where something is hidden."""
        self._tell()

    def _tell(self) -> None:
        set_tip(self, self._text if self.is_elided() else "")

    def _face(self) -> QFont:
        return fonts.font(self._role, self._weight)
