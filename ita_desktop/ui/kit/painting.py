"""Strokes that every painted control shares: text, hairline, ring, bar."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ita_desktop.domain.signs import undisguised

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
RING = 2
CURRENT_BAR = 3


def text(
    painter: QPainter, rect: QRect, words: str, face: QFont, colour: str, align: Qt.AlignmentFlag = LEFT
) -> int:
    """One line of text, elided at its end; the width that it took."""
    if not words:
        return 0
    metrics = QFontMetrics(face)
    shown = metrics.elidedText(undisguised(words), Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(align) | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)


def hairline(painter: QPainter, rect: QRect, colour: str) -> None:
    """A line of one pixel along the lower edge of a rectangle."""
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colour))


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    *,
    fill: str | None = None,
    edge: str | None = None,
    width: float = 1,
    radius: float = 6,
) -> None:
    """A rounded rectangle whose edge lies wholly inside ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def ring(painter: QPainter, rect: QRect, colour: str, radius: float = 6) -> None:
    """The keyboard's place: the same two pixels everywhere."""
    box(painter, rect, edge=colour, width=RING, radius=radius)
