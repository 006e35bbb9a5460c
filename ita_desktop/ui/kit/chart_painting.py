"""Charts drawn on the screen: strokes in the colours that hold, texts in the screen's typeface."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from ita_desktop.domain.charts import Chart
from ita_desktop.domain.charts.geometry import lay_out
from ita_desktop.domain.charts.primitives import (
    DASHES,
    EDGE,
    HOLLOW,
    Box,
    Dash,
    Drawing,
    Line,
    Marker,
    Polyline,
    Primitive,
    Text,
    Tone,
    corners,
    hatches,
)
from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.tokens import LIGHT, Tokens

COLOURS: dict[Tone, str] = {
    "text": "text",
    "muted": "muted",
    "grid": "line",
    "axis": "line2",
    "mark": "muted",
    "main": "accent",
    "below": "care",
    "on_main": "on_accent",
}
"""The colour token of each tone."""
HIGH = 340
"""Pixels: how high lines over years are drawn where there is room; rows are as high as their texts."""
PICTURE_WIDTH, PICTURE_MARGIN, PICTURE_RATIO = 960, 20, 2


class Lettering:
    """The screen's typeface at the size that is set now."""

    def __init__(self, breaker: Breaker) -> None:
        self._breaker = breaker
        self._faces = fonts.font(), fonts.font(weight=fonts.SEMIBOLD)
        self._metrics = [QFontMetricsF(face) for face in self._faces]

    @property
    def line(self) -> float:
        """The height of a line in pixels."""
        return float(fonts.line_height())

    def width(self, text: str, strong: bool = False, /) -> float:
        """The width of a single line in pixels."""
        return self._metrics[strong].horizontalAdvance(text)

    def breaks(self, text: str, /) -> Sequence[int]:
        """Offsets where a line may end."""
        return self._breaker.breaks(text)

    def digits(self, text: str, /) -> str:
        """The text as it is: digits of the screen are Arabic."""
        return text


def laid(chart: Chart, width: float, breaker: Breaker) -> Drawing:
    """The chart for a width of the screen."""
    type_ = Lettering(breaker)
    high = scaled(HIGH) + len(chart.series) * type_.line if chart.kind == "years" else 0.0
    return lay_out(chart, width, high, type_)


def paint(painter: QPainter, drawing: Drawing, tokens: Tokens) -> None:
    """Draw all strokes from the painter's origin on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in drawing.strokes:
        _draw(painter, stroke, tokens)
    painter.restore()


def picture(chart: Chart, breaker: Breaker) -> QImage:
    """The chart with its title on white, twice as fine as the screen: for a document."""
    margin, width = scaled(PICTURE_MARGIN), scaled(PICTURE_WIDTH)
    drawing = laid(chart, width - 2 * margin, breaker)
    head = fonts.line_height(Role.HEADING) + margin // 2
    width = max(width, round(drawing.width) + 2 * margin)
    image = QImage(
        width * PICTURE_RATIO,
        (round(drawing.height) + head + 2 * margin) * PICTURE_RATIO,
        QImage.Format.Format_RGB32,
    )
    image.setDevicePixelRatio(PICTURE_RATIO)
    image.fill(QColor(LIGHT.sheet))
    painter = QPainter(image)
    room = QRectF(margin, margin, width - 2 * margin, fonts.line_height(Role.HEADING)).toRect()
    painting.text(painter, room, chart.title, fonts.font(Role.HEADING), LIGHT.text)
    painter.translate(margin, margin + head)
    paint(painter, drawing, LIGHT)
    painter.end()
    return image


def _draw(painter: QPainter, stroke: Primitive, tokens: Tokens) -> None:
    colour = QColor(getattr(tokens, COLOURS[stroke.tone]))
    unit = fonts.line_height()
    match stroke:
        case Text():
            painter.setFont(fonts.font(weight=fonts.SEMIBOLD if stroke.strong else None))
            painter.setPen(colour)
            room = QRectF(stroke.x, stroke.y, stroke.width + 2, stroke.height)
            painter.drawText(room, int(painting.LEFT) | Qt.TextFlag.TextSingleLine, stroke.text)
        case Line():
            painter.setPen(_pen(colour, stroke.width * unit, stroke.dash))
            painter.drawLine(QLineF(stroke.x, stroke.y, stroke.to_x, stroke.to_y))
        case Polyline():
            painter.setPen(_pen(colour, stroke.width * unit, stroke.dash))
            painter.drawPolyline(_points(stroke.points))
        case Marker():
            painter.setPen(QPen(colour, 2 * EDGE * unit))
            painter.setBrush(QColor(tokens.sheet) if stroke.shape in HOLLOW else colour)
            _shape(painter, stroke)
        case Box():
            _bar(painter, stroke, colour, unit, tokens)


def _pen(colour: QColor, width: float, dash: Dash) -> QPen:
    """A pen; Qt counts dashes in widths of the stroke."""
    pen = QPen(colour, max(1.0, width))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if parts := DASHES[dash]:
        pen.setDashPattern([part * fonts.line_height() / pen.widthF() for part in parts])
    return pen


def _points(points: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _shape(painter: QPainter, marker: Marker) -> None:
    points = corners(marker)
    if points:
        painter.drawPolygon(_points(points))
    else:
        painter.drawEllipse(QPointF(marker.x, marker.y), marker.size / 2, marker.size / 2)


def _bar(painter: QPainter, box: Box, colour: QColor, unit: float, tokens: Tokens) -> None:
    painter.setPen(QPen(colour, max(1.0, EDGE * unit)))
    painter.setBrush(colour if box.fill == "solid" else QColor(tokens.sheet))
    painter.drawRect(QRectF(box.x, box.y, box.width, box.height))
    for stroke in hatches(box, unit) if box.fill == "hatched" else ():
        painter.drawLine(QLineF(*stroke))
