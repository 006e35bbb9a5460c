"""Figures that stand under each other on the decimal point, a lost decimal shown as an open slot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import scaled

if TYPE_CHECKING:
    from ita_desktop.domain.scores import Score

PAD = 12
_DASH, _GAP = 2.2, 1.8


def score_text(score: "Score") -> str:
    """A score as it was typed; none and full with two places, for which no digit can be lost."""
    return f"{score.value}" if score.hundredths in (0, 10_000) else str(score)


def decimals_width(places: int = 2) -> int:
    """The room right of the decimal point, the same for every weight."""
    return QFontMetrics(fonts.font(weight=fonts.SEMIBOLD)).horizontalAdvance("." + "0" * places)


def paint_figure(
    painter: QPainter, rect: QRect, text: str, face: QFont, ink: str, *, lost: int = 0, slot_ink: str = ""
) -> None:
    """A figure at the right of ``rect``; what is no figure stands at the right as it is."""
    metrics = QFontMetrics(face)
    painter.setFont(face)
    painter.setPen(QColor(ink))
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
    right = rect.right() + 1 - scaled(PAD)
    whole, point, rest = text.partition(".")
    if not whole.lstrip("+-").isdigit() or len(rest) > 2:
        room = QRect(rect.left() + 4, rect.top(), right - rect.left() - 4, rect.height())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignRight, shown)
        return
    edge = right - decimals_width()
    painter.drawText(
        QRect(rect.left(), rect.top(), edge - rect.left(), rect.height()),
        flags | Qt.AlignmentFlag.AlignRight, whole,
    )  # fmt: skip
    painter.drawText(QRect(edge, rect.top(), right - edge + scaled(PAD), rect.height()), flags, point + rest)
    if lost:
        left = edge + metrics.horizontalAdvance("." + rest)
        _paint_slots(painter, left, rect, metrics, lost, slot_ink or ink)


def _paint_slots(
    painter: QPainter, left: int, rect: QRect, metrics: QFontMetrics, count: int, ink: str
) -> None:
    width, height = metrics.horizontalAdvance("0"), metrics.capHeight() + scaled(4)
    top = rect.top() + (rect.height() - height) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(ink), 1.3)
    pen.setDashPattern([_DASH, _GAP])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for at in range(count):
        painter.drawRoundedRect(QRectF(left + at * width + 1.5, top, width - 2, height), 2, 2)
    painter.restore()
