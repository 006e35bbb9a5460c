"""Charts drawn on paper: strokes and greys, texts in the paper's typeface that can be searched."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfmetrics import getAscentDescent

from ita_desktop.documents.blocks import Chart, bold
from ita_desktop.domain.charts.geometry import lay_out_within
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
from ita_desktop.rendering.pdf.rows import Row, Stack
from ita_desktop.rendering.pdf.type import CM, Type
from ita_desktop.rendering.thai_text import Typesetter

GREYS: dict[Tone, float] = {
    "text": 0.0,
    "muted": 0.3,
    "grid": 0.8,
    "axis": 0.4,
    "mark": 0.2,
    "main": 0.15,
    "below": 0.0,
    "on_main": 1.0,
}
"""From black (0) to white (1)."""
WHITE, BAR = 1.0, 0.45
SIZES = (14.0, 13.0, 12.0)
"""Points; the first in which the chart is as high as wished, else the last and higher."""
SMALLER = (11.0, 10.0, 9.0, 8.0, 7.0, 6.0)
"""For a chart that would not stand on a page."""
SPACING = 1.2
BEFORE, BELOW_TITLE = 6.0, 2.0
LINES_LEFT = 6
"""Lines of a page that a chart leaves to its title and a catchword."""


class Lettering:
    """The paper's typeface in one size."""

    def __init__(self, typesetter: Typesetter, size: float, digits: Callable[[str], str]) -> None:
        self._typesetter = typesetter
        self._digits = digits
        self.size = size

    @property
    def line(self) -> float:
        """The height of a line in points."""
        return self.size * SPACING

    def width(self, text: str, strong: bool = False, /) -> float:
        """The width of a single line in points."""
        return float(self._typesetter.width(text, self.size, bold=strong))

    def breaks(self, text: str, /) -> Sequence[int]:
        """Offsets where a line may end."""
        return self._typesetter.breaks(text)

    def digits(self, text: str, /) -> str:
        """The text in the paper's digits."""
        return self._digits(text)


class Picture(NamedTuple):
    """A chart where it stands in its row."""

    drawing: Drawing
    type_: Lettering
    width: float
    most: float
    line: int = 0

    @property
    def scale(self) -> float:
        """Below 1 where even the smallest type would take more than the room."""
        return min(1.0, self.width / self.drawing.width, self.most / self.drawing.height)

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.drawing.height * self.scale

    def draw(self, canvas: Any, x: float, y: float) -> None:
        """Draw it; ``x`` is its left side, ``y`` its top."""
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(self.scale, self.scale)
        for stroke in self.drawing.strokes:
            _draw(canvas, stroke, self.type_)
        canvas.restoreState()


def chart_rows(block: Chart, type_: Type, digits: Callable[[str], str]) -> Iterator[Row]:
    """The title and the chart, on one page; the chart may be lower where it then stands on the page."""
    if block.chart.title:
        title = Row((Stack(0, [type_.text(bold(block.chart.title), type_.text_width)]),), type_.leading)
        title.before, title.glued, title.whole = BEFORE, True, True
        yield title
    most = type_.text_height - LINES_LEFT * type_.leading
    made = picture(block, type_.text_width, most, type_.typesetter, digits)
    row = Row((), made.height, before=BELOW_TITLE, whole=True)
    row.drawn, row.figure = (made,), block.chart.summary or block.chart.title

    def lower(room: float) -> Row | None:
        less = _drawn(
            block, (type_.text_width, room), [(size, room) for size in SIZES], type_.typesetter, digits
        )
        return replace(row, leading=less.height, drawn=(less,)) if less.scale == 1 else None

    row.lower = lower
    yield row


def picture(
    block: Chart, width: float, most: float, typesetter: Typesetter, digits: Callable[[str], str]
) -> Picture:
    """The chart in a width, about as high as wished and no higher than ``most`` points where type allows."""
    wished = min(block.height * CM, most)
    tries = [*((size, wished) for size in SIZES), *((size, most) for size in (SIZES[-1], *SMALLER))]
    return _drawn(block, (width, wished), tries, typesetter, digits)._replace(most=most)


def _drawn(
    block: Chart,
    room: tuple[float, float],
    tries: Sequence[tuple[float, float]],
    typesetter: Typesetter,
    digits: Callable[[str], str],
) -> Picture:
    """The chart in a room, width and height in points, and in a size of ``tries``."""
    made = lay_out_within(block.chart, *room, tries, lambda size: Lettering(typesetter, size, digits))
    return Picture(*made, *room)


def _draw(canvas: Any, stroke: Primitive, type_: Lettering) -> None:
    match stroke:
        case Text():
            _text(canvas, stroke, type_)
        case Line():
            _pen(canvas, stroke.tone, stroke.dash, stroke.width, type_.line)
            canvas.line(stroke.x, -stroke.y, stroke.to_x, -stroke.to_y)
        case Polyline():
            _pen(canvas, stroke.tone, stroke.dash, stroke.width, type_.line)
            _path(canvas, stroke.points, closed=False)
        case Marker():
            _marker(canvas, stroke, type_.line)
        case Box():
            _bar(canvas, stroke, type_.line)


def _pen(canvas: Any, tone: Tone, dash: Dash, width: float, unit: float) -> None:
    canvas.setStrokeGray(GREYS[tone])
    canvas.setLineWidth(width * unit)
    canvas.setDash([part * unit for part in DASHES[dash]])


def _path(canvas: Any, points: Sequence[tuple[float, float]], *, closed: bool) -> None:
    path = canvas.beginPath()
    path.moveTo(points[0][0], -points[0][1])
    for x, y in points[1:]:
        path.lineTo(x, -y)
    if closed:
        path.close()
    canvas.drawPath(path, stroke=1, fill=int(closed))


def _marker(canvas: Any, marker: Marker, unit: float) -> None:
    _pen(canvas, marker.tone, "solid", 2 * EDGE, unit)
    canvas.setFillGray(WHITE if marker.shape in HOLLOW else GREYS[marker.tone])
    points = corners(marker)
    if points:
        _path(canvas, points, closed=True)
    else:
        canvas.circle(marker.x, -marker.y, marker.size / 2, stroke=1, fill=1)


def _bar(canvas: Any, box: Box, unit: float) -> None:
    _pen(canvas, box.tone, "solid", EDGE, unit)
    hatched = box.fill == "hatched"
    canvas.setFillGray(BAR if box.fill == "solid" else WHITE)
    canvas.rect(box.x, -box.y - box.height, box.width, box.height, stroke=1, fill=1)
    for x, y, to_x, to_y in hatches(box, unit) if hatched else ():
        canvas.line(x, -y, to_x, -to_y)


def _text(canvas: Any, text: Text, type_: Lettering) -> None:
    name = Typesetter.bold if text.strong else Typesetter.regular
    ascent, descent = getAscentDescent(name, type_.size)
    baseline = text.y + (text.height - (ascent - descent)) / 2 + ascent
    canvas.setFont(name, type_.size)
    canvas.setFillGray(GREYS[text.tone])
    canvas.drawString(text.x, -baseline, text.text)
