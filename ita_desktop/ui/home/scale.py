"""The instruments on one scale: last year's hollow dot, this year's full dot, the lines between levels."""

from decimal import Decimal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ita_desktop.ui.home.standing import Measured, Standing, is_below, plain
from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tokens import Tokens

HEAD, ROW = 30, 36
TITLE, VALUE, VERDICT = 112, 72, 132
TOP = Decimal(100)


class Scale(QWidget):
    """Shows at one look how far each instrument is from the next level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Standing | None = None
        self._year = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_standing(self, standing: Standing, year: int) -> None:
        """Draw a year's instruments."""
        self._standing, self._year = standing, year
        self.setAccessibleName(" ".join(self._words(each) for each in standing.instruments))
        self.updateGeometry()
        self.update()

    def _words(self, each: Measured) -> str:
        limit = self._standing.limit if self._standing else None
        if each.now is None:
            return f"{each.title} ยังไม่มีคะแนน"
        gap = f"ต่ำกว่า {plain(limit)} อยู่ {limit - each.now}" if limit and is_below(each.now, limit) else ""
        return f"{each.title} {each.now} {gap}".strip()

    def sizeHint(self) -> QSize:
        """A head and a row for each instrument."""
        rows = len(self._standing.instruments) if self._standing else 0
        return QSize(scaled(500), scaled(HEAD + ROW * rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Legend, lines, dots, figures, gaps."""
        if self._standing is None:
            return
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = self._field()
        low = self._low(self._standing)
        self._paint_ground(painter, tokens, field, low)
        self._paint_legend(painter, tokens)
        for position, each in enumerate(self._standing.instruments):
            middle = scaled(HEAD) + scaled(ROW) * position + scaled(ROW) // 2
            self._paint_row(painter, tokens, field, low, each, middle)

    def _field(self) -> QRect:
        left = scaled(TITLE)
        width = self.width() - left - scaled(VALUE + VERDICT + 16)
        return QRect(left, scaled(HEAD), max(10, width), self.height() - scaled(HEAD))

    def _low(self, standing: Standing) -> Decimal:
        known = [v for each in standing.instruments for v in (each.now, each.before) if v is not None]
        least = min([*known, *(mark - 5 for mark in standing.marks)], default=Decimal(75))
        return max(Decimal(0), least // 5 * 5)

    @staticmethod
    def _x(field: QRect, low: Decimal, value: Decimal) -> int:
        return field.left() + int(field.width() * (value - low) / (TOP - low))

    def _paint_ground(self, painter: QPainter, tokens: Tokens, field: QRect, low: Decimal) -> None:
        assert self._standing is not None
        face = fonts.font(Role.SMALL)
        if self._standing.limit is not None:
            left = self._x(field, low, self._standing.limit)
            painter.fillRect(
                QRect(left, field.top(), field.right() - left, field.height()), QColor(tokens.rowtint)
            )
        for mark in self._standing.marks:
            x = self._x(field, low, mark)
            painter.fillRect(QRect(x, field.top() - 4, 1, field.height() + 4), QColor(tokens.line2))
            room = QRect(x - scaled(30), 0, scaled(60), field.top() - 6)
            painting.text(painter, room, plain(mark), face, tokens.muted, painting.CENTRE)
        right = QRect(field.right() + scaled(8), 0, scaled(VALUE - 8), field.top() - 6)
        painting.text(painter, right, "ปีนี้", face, tokens.muted, painting.RIGHT)
        if self._standing.limit is not None:
            room = QRect(field.right() + scaled(VALUE + 14), 0, scaled(VERDICT), field.top() - 6)
            painting.text(painter, room, f"เกณฑ์ {plain(self._standing.limit)}", face, tokens.muted)

    def _paint_legend(self, painter: QPainter, tokens: Tokens) -> None:
        face, left, height = fonts.font(Role.SMALL), 0, scaled(HEAD) - 6
        assert self._standing is not None
        had = any(each.before is not None for each in self._standing.instruments)
        for year, hollow in ((self._year - 1, True), (self._year, False)) if had else ((self._year, False),):
            self._dot(painter, QPointF(left + scaled(6), height / 2), tokens.muted, tokens.sheet, hollow)
            left += scaled(16)
            left += painting.text(painter, QRect(left, 0, scaled(60), height), str(year), face, tokens.muted)
            left += scaled(14)

    def _paint_row(
        self, painter: QPainter, tokens: Tokens, field: QRect, low: Decimal, each: Measured, middle: int
    ) -> None:
        assert self._standing is not None
        top, height = middle - scaled(ROW) // 2, scaled(ROW)
        limit = self._standing.limit
        below = is_below(each.now, limit)
        colour = tokens.care if below else tokens.accent
        painting.text(
            painter, QRect(0, top, scaled(TITLE - 8), height), each.title, fonts.font(), tokens.text
        )
        painter.fillRect(QRect(field.left(), middle, field.width(), 1), QColor(tokens.line))
        points = [
            QPointF(self._x(field, low, v), middle + 0.5) for v in (each.before, each.now) if v is not None
        ]
        if len(points) == 2:
            painter.setPen(QPen(QColor(colour), scaled(3)))
            painter.drawLine(points[0], points[1])
        if each.before is not None:
            self._dot(painter, points[0], colour, tokens.sheet, True)
        value = QRect(field.right() + scaled(8), top, scaled(VALUE - 8), height)
        if each.now is None:
            painting.text(painter, value, "–", fonts.font(), tokens.muted, painting.RIGHT)
            return
        self._dot(painter, points[-1], colour, tokens.sheet, False)
        painting.text(painter, value, str(each.now), fonts.font(weight=600), tokens.text, painting.RIGHT)
        if limit is not None:
            left, side = field.right() + scaled(VALUE + 14), scaled(shapes.ROW_ICON)
            mark = Shape.BELOW if below else Shape.OK
            tone = getattr(tokens, shapes.tone_of(mark))
            shapes.paint(painter, QRect(left, middle - side // 2, side, side), mark, tone)
            words = f"ต่ำกว่า {limit - each.now}" if below else "ถึง"
            room = QRect(left + side + scaled(6), top, scaled(VERDICT) - side, height)
            painting.text(painter, room, words, fonts.font(), tokens.care if below else tokens.text)

    @staticmethod
    def _dot(painter: QPainter, at: QPointF, colour: str, ground: str, hollow: bool) -> None:
        radius = scaled(5) if hollow else scaled(6)
        painter.setPen(QPen(QColor(colour), 2) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground if hollow else colour))
        painter.drawEllipse(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
