"""Outlines of the signs that TH Sarabun New lacks and office papers use: → ● ○ ■ □ ✓ ☐ ☑ and their kin."""

from collections.abc import Sequence
from math import cos, pi, sin

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

Contour = Sequence[tuple[float, float]]

MIDDLE = 200
"""Height of the middle of the signs above the base line, in thousandths of an em (half a digit's height)."""


def _box(size: float) -> Contour:
    low, high = MIDDLE - size / 2, MIDDLE + size / 2
    left, right = 40.0, 40.0 + size
    return [(left, low), (left, high), (right, high), (right, low)]


def _inner(contour: Contour, stroke: float) -> Contour:
    """The same box smaller by the stroke on each side, running the other way: a hole."""
    (left, low), _, (right, high), _ = contour
    left, low, right, high = left + stroke, low + stroke, right - stroke, high - stroke
    return [(left, low), (right, low), (right, high), (left, high)]


def _tick(left: float) -> Contour:
    points = [(0, 150), (45, 195), (115, 120), (295, 395), (350, 360), (125, 20)]
    return [(left + x, y + 5) for x, y in points]


def _cross(centre: float, arm: float, gap: float) -> Contour:
    """Two strokes across each other: ``arm`` from the centre to an end, ``gap`` half a stroke's weight."""
    points: list[tuple[float, float]] = []
    for turn in range(4):
        angle = pi / 4 - turn * pi / 2
        ux, uy = cos(angle), sin(angle)
        inner = gap * 2**0.5
        points += [
            (centre + arm * ux - gap * uy, MIDDLE + arm * uy + gap * ux),
            (centre + arm * ux + gap * uy, MIDDLE + arm * uy - gap * ux),
            (centre + inner * cos(angle - pi / 4), MIDDLE + inner * sin(angle - pi / 4)),
        ]
    return points


def _arrow(stroke: float) -> Contour:
    half, y = stroke / 2, float(MIDDLE)
    return [
        (40, y - half),
        (40, y + half),
        (360, y + half),
        (360, y + 95),
        (510, y),
        (360, y - 95),
        (360, y - half),
    ]


def _mirror(contour: Contour) -> Contour:
    return [(550 - x, y) for x, y in reversed(contour)]


def _polygons(*contours: Contour) -> Glyph:
    pen = TTGlyphPen(None)
    for contour in contours:
        first, *rest = [(round(x), round(y)) for x, y in contour]
        pen.moveTo(first)
        for point in rest:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def _circles(*radii: float, centre: float) -> Glyph:
    """Circles of eight quadratic arcs about one centre; every second one is a hole."""
    pen = TTGlyphPen(None)
    for turn, radius in enumerate(radii):
        reach = radius / cos(pi / 8)
        steps = range(8) if turn % 2 else range(8, 0, -1)
        points = [
            (
                round(centre + reach * cos(n * pi / 4 + pi / 8)),
                round(MIDDLE + reach * sin(n * pi / 4 + pi / 8)),
            )
            for n in steps
        ]
        pen.qCurveTo(*points, None)
        pen.closePath()
    return pen.glyph()


def symbol_glyphs(stroke: float) -> dict[str, tuple[int, Glyph]]:
    """The signs as (advance width, outline), 1000 units an em; ``stroke`` is the weight of their lines."""
    box = _box(380)
    hole = _inner(box, stroke)
    arrow = _arrow(stroke)
    return {
        "→": (550, _polygons(arrow)),
        "←": (550, _polygons(_mirror(arrow))),
        "●": (400, _circles(150, centre=200)),
        "○": (400, _circles(150, 150 - stroke, centre=200)),
        "■": (460, _polygons(box)),
        "□": (460, _polygons(box, hole)),
        "☐": (460, _polygons(box, hole)),
        "☑": (460, _polygons(box, hole, _tick(65))),
        "☒": (460, _polygons(box, hole, _cross(230, 165, 24))),
        "✓": (430, _polygons(_tick(40))),
        "✔": (430, _polygons(_tick(40))),
        "✗": (400, _polygons(_cross(200, 210, 28))),
        "✘": (400, _polygons(_cross(200, 210, 28))),
    }


SAME_AS = {"\u2010": "-", "\u2011": "-", "\u00a0": " ", "\u2002": " ", "\u2009": " ", "\u202f": " ", "◦": "°"}
"""Signs printed with the glyph of another."""
