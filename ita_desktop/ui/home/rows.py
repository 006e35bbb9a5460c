"""The rows of the first page: each is one button that goes to its place."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.buttons import RowButton
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

HEAD = 36


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something to mend: what, the likely cause or what it must be, and where."""

    shape: Shape
    text: str
    hint: str
    way: str
    page: str
    place: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of two columns: when or what, and the thing; ``count`` at the right, ``tip`` the whole of it."""

    shape: Shape
    lead: str
    text: str
    page: str
    place: str
    tone: str = "muted"
    count: str = ""
    tip: str = ""


class WrongRow(RowButton):
    """A finding with its likely cause, and the way to it."""

    def __init__(self, wrong: Wrong, parent: QWidget | None = None) -> None:
        super().__init__(f"{wrong.text} {wrong.hint} {wrong.way}", 60 if wrong.hint else 40, parent)
        self.target = wrong
        set_tip(self, f"{wrong.text}\n{wrong.hint}".strip())

    def paint_row(self, painter: QPainter, rect: QRect) -> None:
        """Shape, sentence, cause; the way at the right."""
        tokens, wrong = tokens_of(self), self.target
        side, line = scaled(shapes.ROW_ICON + 2), scaled(24)
        top = (rect.height() - line * (2 if wrong.hint else 1)) // 2
        at = QRect(scaled(11), top + (line - side) // 2, side, side)
        shapes.paint(painter, at, wrong.shape, getattr(tokens, shapes.tone_of(wrong.shape)))
        face = fonts.font()
        width = QFontMetrics(face).horizontalAdvance(wrong.way)
        right = rect.width() - scaled(12)
        chevron = QRect(right - scaled(16), top + (line - scaled(16)) // 2, scaled(16), scaled(16))
        shapes.paint(painter, chevron, Shape.CHEVRON_RIGHT, tokens.accent)
        way = QRect(right - scaled(22) - width, top, width + 2, line)
        painting.text(painter, way, wrong.way, face, tokens.accent)
        room = QRect(scaled(42), top, way.left() - scaled(54), line)
        painting.text(painter, room, wrong.text, fonts.font(weight=fonts.SEMIBOLD), tokens.text)
        room = QRect(scaled(42), top + line, rect.width() - scaled(54), line)
        painting.text(painter, room, wrong.hint, face, tokens.muted)


class HeadRow(QWidget):
    """The words over rows of one kind with their number; the keyboard passes it by."""

    def __init__(self, title: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.count = title, count
        self.setAccessibleName(f"{title} {count} รายการ")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        fonts.set_height(self, HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words at the left, number at the right, a hairline below."""
        tokens, painter = tokens_of(self), QPainter(self)
        painting.hairline(painter, self.rect(), tokens.line)
        room = self.rect().adjusted(scaled(2), scaled(8), -scaled(2), 0)
        face = fonts.font(Role.SMALL, weight=fonts.SEMIBOLD)
        painting.text(painter, room, self.title, face, tokens.muted)
        painting.text(painter, room, str(self.count), face, tokens.muted, painting.RIGHT)


class LineRow(RowButton):
    """A step, a last place, or how much is entered."""

    def __init__(self, line: Line, lead_width: int, parent: QWidget | None = None) -> None:
        super().__init__(f"{line.lead} {line.text} {line.count}".strip(), 36, parent)
        self.target = line
        self._lead_width = lead_width
        set_tip(self, line.tip or line.text)

    def paint_row(self, painter: QPainter, rect: QRect) -> None:
        """Shape, lead, text, count; a count stands before its shape at the right."""
        tokens, line = tokens_of(self), self.target
        side, height = scaled(shapes.ROW_ICON), rect.height() - 1
        tone = getattr(tokens, shapes.tone_of(line.shape) if line.tone == "muted" else line.tone)
        if line.count:
            right = rect.width() - scaled(2) - side
            shapes.paint(painter, QRect(right, (height - side) // 2, side, side), line.shape, tone)
            room = QRect(right - scaled(90), 0, scaled(78), height)
            painting.text(
                painter, room, line.count, fonts.font(weight=fonts.SEMIBOLD), tokens.text, painting.RIGHT
            )
            painting.text(
                painter, QRect(scaled(4), 0, room.left(), height), line.text, fonts.font(), tokens.text
            )
            return
        shapes.paint(painter, QRect(scaled(2), (height - side) // 2, side, side), line.shape, tone)
        weight = fonts.SEMIBOLD if line.tone == "bad" else None
        room = QRect(scaled(26), 0, scaled(self._lead_width - 30), height)
        painting.text(painter, room, line.lead, fonts.font(weight=weight), getattr(tokens, line.tone))
        room = QRect(scaled(self._lead_width), 0, rect.width() - scaled(self._lead_width + 6), height)
        painting.text(painter, room, line.text, fonts.font(), tokens.text)
