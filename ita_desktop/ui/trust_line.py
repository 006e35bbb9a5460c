"""The trust line of 30: what really is saved, the backup, the space left, the search; right the keys here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

if TYPE_CHECKING:
    from datetime import datetime

    from ita_desktop.services.bundle import Services

HEIGHT = 30
MINUTE_MS = 60_000
LITTLE_SPACE, NO_SPACE = 1_000_000_000, 100_000_000
SEARCH = "search"
"""The part that leads to the search."""

NOT_YET = "ข้อมูลอยู่ในเครื่องนี้เท่านั้น"


class Part(QAbstractButton):
    """One thing that can be trusted, or not: shape and words; a click opens its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape, self._tone = Shape.OK, "text"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, shape: Shape, words: str, tone: str = "text") -> None:
        """Show a shape and words; only what is not well has a tone of its own."""
        self._shape, self._tone = shape, tone
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Shape and words on one line."""
        width = QFontMetrics(fonts.font(Role.SMALL)).horizontalAdvance(self.text())
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
        painting.text(painter, room, self.text(), fonts.font(Role.SMALL), tone)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent, radius=4)


class TrustLine(QWidget):
    """Tells only what happened; ``wanted`` names the part that the user asks about."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_height(self, HEIGHT)
        self.keys: Sequence[tuple[str, str]] = ()
        self._services: Services | None = None
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.look)
        self.saved, self.backup, self.space, self.search = Part(), Part(), Part(), Part()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 16, 0)
        row.setSpacing(16)
        for key in ("saved", "backup", "space", SEARCH):
            part: Part = getattr(self, key)
            part.clicked.connect(lambda _=False, key=key: self.wanted.emit(key))
            part.hide()
            row.addWidget(part)
        row.addStretch(1)
        self.search.say(Shape.SEARCH, "ค้นหา Ctrl+Shift+F")

    def watch(self, services: "Services") -> None:
        """Show how well the data of an office is kept, now and every minute."""
        self._services = services
        self.search.show()
        self._minute.start()
        self.look()

    def look(self) -> None:
        """Look again how well the data is kept."""
        if self._services is None:
            return
        trust = self._services.safety.trust()
        if self._services.only_looks:
            self.show_looking(self._services.holder())
        else:
            self.show_saved(trust.saved_at)
        self.show_backup(trust.backup_at, self._services.context.clock())
        self.show_space(trust.free)

    def stop(self) -> None:
        """The data is given free: look no more."""
        self._minute.stop()
        self._services = None

    def show_saved(self, at: "datetime | None") -> None:
        """When something last became durable in this session."""
        words = NOT_YET if at is None else f"บันทึกแล้ว {at:%H:%M:%S} น."
        self.saved.say(Shape.OK, words)
        self.saved.show()

    def show_looking(self, holder: str) -> None:
        """The data is only looked at; another program has it open, or had."""
        self.saved.say(Shape.PADLOCK, f"เปิดดูอย่างเดียว แก้ได้ที่เครื่องที่เปิดอยู่ {holder}".rstrip(), "care")
        self.saved.show()

    def show_unsaved(self, reason: str) -> None:
        """Something could not be saved, and why."""
        self.saved.say(Shape.BAD, reason, "bad")
        self.saved.show()

    def show_backup(self, at: "datetime | None", now: "datetime") -> None:
        """When the data was last backed up."""
        if at is None:
            self.backup.say(Shape.COPY, "ยังไม่มีข้อมูลสำรอง", "care")
        else:
            self.backup.say(Shape.COPY, f"สำรองล่าสุด {day_words(at, now)} {at:%H:%M} น.")
        self.backup.show()

    def show_space(self, free: int) -> None:
        """How many bytes are left where the data lies."""
        tone = "bad" if free < NO_SPACE else "care" if free < LITTLE_SPACE else "text"
        self.space.say(Shape.DISK, f"ที่ว่าง {free / 1e9:,.1f} GB", tone)
        self.space.show()

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """The keys that hold here."""
        self.keys = keys
        self.update()

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


def day_words(at: "datetime", now: "datetime") -> str:
    """A day as one says it: today, yesterday, some days ago."""
    days = (now.date() - at.date()).days
    if days <= 0:
        return "วันนี้"
    return "เมื่อวาน" if days == 1 else f"{days} วันก่อน"
