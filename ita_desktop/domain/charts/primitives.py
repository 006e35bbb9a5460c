"""What a chart is drawn with: strokes without colours, in lengths of whoever draws them."""

from typing import Literal, NamedTuple

Tone = Literal["text", "muted", "grid", "axis", "mark", "main", "below", "on_main"]
"""What a stroke is; the screen has a colour for each, paper a grey. ``on_main`` is seen on a solid bar."""

Dash = Literal["solid", "dashed", "dotted", "dash_dot"]
Fill = Literal["solid", "hatched", "open"]
Shape = Literal["disc", "ring", "square", "diamond", "triangle", "open_square", "down"]
"""Told apart without colour; ``down`` is a triangle that points down."""


DASHES: dict[Dash, tuple[float, ...]] = {
    "solid": (),
    "dashed": (0.35, 0.2),
    "dotted": (0.08, 0.16),
    "dash_dot": (0.35, 0.16, 0.08, 0.16),
}
"""Strokes and gaps in turn, as shares of the line height."""

HOLLOW: frozenset[Shape] = frozenset({"ring", "open_square"})
"""Shapes through which the ground is seen."""

HATCH, EDGE = 0.2, 0.06
"""Shares of the line height: between two strokes of a hatched bar; the width of a stroke and of an edge."""


class Line(NamedTuple):
    """A straight stroke; ``width`` is a share of the line height."""

    x: float
    y: float
    to_x: float
    to_y: float
    tone: Tone = "grid"
    dash: Dash = "solid"
    width: float = 0.04


class Polyline(NamedTuple):
    """Straight strokes from point to point."""

    points: tuple[tuple[float, float], ...]
    tone: Tone = "text"
    dash: Dash = "solid"
    width: float = 0.09


class Box(NamedTuple):
    """A bar: its left upper corner and its size."""

    x: float
    y: float
    width: float
    height: float
    fill: Fill = "solid"
    tone: Tone = "main"


class Marker(NamedTuple):
    """A shape around a point, ``size`` across."""

    x: float
    y: float
    size: float
    shape: Shape = "disc"
    tone: Tone = "main"


class Text(NamedTuple):
    """One line of text in the box that it takes; its digits are final."""

    x: float
    y: float
    width: float
    height: float
    text: str
    strong: bool = False
    tone: Tone = "text"


Primitive = Line | Polyline | Box | Marker | Text


class Drawing(NamedTuple):
    """Strokes in the order in which they are drawn, x to the right and y down from the left upper corner.

    ``width`` and ``height`` are what it takes: more than was offered where less would tear its texts.
    ``bands`` are the top and the height of each row of a timeline.
    """

    width: float
    height: float
    strokes: tuple[Primitive, ...]
    bands: tuple[tuple[float, float], ...] = ()

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts in reading order."""
        return tuple(stroke for stroke in self.strokes if isinstance(stroke, Text))


def corners(marker: Marker) -> tuple[tuple[float, float], ...]:
    """The corners of a shape; none where it is round."""
    x, y, half = marker.x, marker.y, marker.size / 2
    match marker.shape:
        case "square" | "open_square":
            side = half * 0.9
            return (x - side, y - side), (x + side, y - side), (x + side, y + side), (x - side, y + side)
        case "diamond":
            return (x, y - half), (x + half, y), (x, y + half), (x - half, y)
        case "triangle":
            return (x, y - half), (x + half, y + half * 0.8), (x - half, y + half * 0.8)
        case "down":
            return (x, y + half), (x - half, y - half * 0.8), (x + half, y - half * 0.8)
        case _:
            return ()


def hatches(box: Box, unit: float) -> tuple[tuple[float, float, float, float], ...]:
    """The slanted strokes of a hatched bar, cut at its edges; ``unit`` is the line height."""
    strokes = []
    step, right, foot = HATCH * unit, box.x + box.width, box.y + box.height
    at = box.x + step / 2
    while step > 0 and at < right + box.height:
        x, to_x = max(box.x, at - box.height), min(right, at)
        strokes.append((x, foot - (x - at + box.height), to_x, foot - (to_x - at + box.height)))
        at += step
    return tuple(strokes)
