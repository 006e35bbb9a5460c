"""The trust line of 30: saved, backed up, tested, second place, space, search; right the keys here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

if TYPE_CHECKING:
    from datetime import datetime

    from ita_desktop.services.bundle import Services
    from ita_desktop.services.safety import Trust
    from ita_desktop.ui.trust_words import Telling

HEIGHT = 30
MINUTE_MS = 60_000
SIDE, GAP = 12, 16
SEARCH = "search"
"""The part that leads to the search."""


class Part(QAbstractButton):
    """One thing that can be trusted, or not: shape and words; a click opens its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._tone, self._short = Shape.OK, "text", ""
        self.is_short = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, telling: "Telling") -> None:
        """Show a shape and words; only what is not well has a tone of its own."""
        self._shape, self._tone, self._short = telling.shape, telling.tone, telling.short or telling.words
        self.setText(telling.words)
        self.setAccessibleName(f"{telling.words} {telling.more}".strip())
        set_tip(self, telling.more or telling.words)
        self.show()
        self.updateGeometry()
        self.update()

    @property
    def shown(self) -> str:
        """The words as they are painted."""
        return self._short if self.is_short else self.text()

    def shorten(self, is_short: bool) -> None:
        """Paint the short words, or the whole ones."""
        if is_short != self.is_short:
            self.is_short = is_short
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Shape and words on one line."""
        width = QFontMetrics(fonts.font(Role.SMALL)).horizontalAdvance(self.shown)
        return QSize(scaled(shapes.ROW_ICON + 6) + width + scaled(10), scaled(HEIGHT - 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shape, words, ring."""
        tokens = tokens_of()
        painter = QPainter(self)
        side = scaled(shapes.ROW_ICON - 2)
        tone = getattr(tokens, self._tone)
        colour = getattr(tokens, shapes.tone_of(self._shape)) if self._tone == "text" else tone
        shapes.paint(painter, QRect(scaled(4), (self.height() - side) // 2, side, side), self._shape, colour)
        left = scaled(4 + shapes.ROW_ICON + 4)
        room = QRect(left, 0, self.width() - left, self.height())
        painting.text(painter, room, self.shown, fonts.font(Role.SMALL), tone)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent, radius=4)


class TrustLine(QWidget):
    """Tells only what happened; ``wanted`` names the part that the user asks about."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.keys: Sequence[tuple[str, str]] = ()
        self._unsaved = 0
        self._services: Services | None = None
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.look)
        self.saved, self.backup, self.tested = Part(), Part(), Part()
        self.second, self.space, self.search = Part(), Part(), Part()
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 1, 16, 0)
        row.setSpacing(GAP)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for key in ("saved", "backup", "tested", "second", "space", SEARCH):
            part: Part = getattr(self, key)
            part.clicked.connect(lambda _=False, key=key: self.wanted.emit(key))
            part.hide()
            row.addWidget(part)
        row.addStretch(1)

    def watch(self, services: "Services") -> None:
        """Show how well the data of an office is kept, now and every minute."""
        from ita_desktop.ui.trust_words import Telling

        self._services = services
        self.search.say(Telling(Shape.SEARCH, "ค้นหา Ctrl+Shift+F", short="ค้นหา"))
        self._minute.start()
        self.look()

    def look(self) -> None:
        """Look again how well the data is kept."""
        if self._services is None:
            return
        self.tell(self._services.safety.trust(), self._services.context.clock())
        if self._services.only_looks:
            from ita_desktop.ui.trust_words import told_looking

            self.saved.say(told_looking(self._services.holder()))
            self._fit()

    def tell(self, trust: "Trust", now: "datetime") -> None:
        """Show the state of the data."""
        from ita_desktop.ui import trust_words as words

        unsaved = self._unsaved
        self.saved.say(words.told_unsaved(unsaved) if unsaved else words.told_saved(trust.saved_at))
        self.backup.say(words.told_backup(trust, now))
        self.tested.say(words.told_test(trust, now))
        self.second.say(words.told_place(trust.second_place, now))
        self.space.say(words.told_space(trust.free))
        self._fit()

    def stop(self) -> None:
        """The data is given free: look no more."""
        self._minute.stop()
        self._services = None

    def show_unsaved(self, count: int) -> None:
        """So many texts are typed and could not be saved: said until they are."""
        if count != self._unsaved:
            self._unsaved = count
            self.look()

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """The keys that hold here."""
        self.keys = keys
        self.update()

    def minimumSizeHint(self) -> QSize:
        """The line takes the window's width, however much it has to tell."""
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Short words where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten what is least needed first, until all parts stand on the line."""
        parts = [part for part in self.findChildren(Part) if not part.isHidden()]
        for part in parts:
            part.shorten(False)
        for part in (self.search, self.tested, self.second, self.backup, self.space, self.saved):
            room = self.width() - SIDE - 16 - GAP * len(parts)
            if sum(each.sizeHint().width() for each in parts) <= room:
                return
            part.shorten(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, edge, keys at the right as far as there is room."""
        tokens = tokens_of()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.canvas))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))
        face = fonts.font(Role.SMALL)
        metrics = QFontMetrics(face)
        right = self.width() - scaled(16)
        taken = max(
            (part.geometry().right() for part in self.findChildren(Part) if part.isVisible()), default=0
        )
        for key, words in reversed(self.keys):
            text = f"{key} {words}"
            left = right - metrics.horizontalAdvance(text)
            if left < taken + scaled(16):
                break
            painting.text(painter, QRect(left, 0, right - left + 2, self.height()), text, face, tokens.muted)
            right = left - scaled(12)
