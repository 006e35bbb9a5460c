"""Shapes can be told apart in grey, and every name has a drawing."""

from itertools import combinations

import pytest
from PySide6.QtGui import QImage

from ita_desktop.ui.kit import shapes
from ita_desktop.ui.kit.shape_paths import DRAWINGS
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tokens import LIGHT

STATUSES = (
    Shape.OK, Shape.BAD, Shape.CARE, Shape.LATE, Shape.IN_WORK, Shape.NOT_STARTED, Shape.WAITS, Shape.MISSING,
    Shape.PADLOCK, Shape.BELOW,
)  # fmt: skip


def inked(shape: Shape) -> set[tuple[int, int]]:
    """The pixels of a shape at the size of a row."""
    image = shapes.pixmap(shape, "#000000", 16, 1.0).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return {(x, y) for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() > 127}


def test_each_shape_has_a_drawing() -> None:
    """None is missing and none is left over."""
    assert {shape.value for shape in Shape} == set(DRAWINGS)


@pytest.mark.parametrize("shape", list(Shape), ids=str)
def test_each_shape_stays_in_its_square(qapp: object, shape: Shape) -> None:
    """Nothing is cut at the edge, something is drawn."""
    bounds = shapes.outline(shape).boundingRect()
    assert bounds.left() >= 0
    assert bounds.top() >= 0
    assert bounds.right() <= shapes.GRID
    assert bounds.bottom() <= shapes.GRID
    assert bounds.width() > 4 or bounds.height() > 4


@pytest.mark.parametrize("pair", list(combinations(STATUSES, 2)), ids=lambda pair: f"{pair[0]}-{pair[1]}")
def test_statuses_differ_without_colour(qapp: object, pair: tuple[Shape, Shape]) -> None:
    """At 16 pixels at least 20 pixels differ."""
    assert len(inked(pair[0]) ^ inked(pair[1])) >= 20


def test_tones_are_tokens() -> None:
    """A shape's colour is one of the theme's."""
    assert {shapes.tone_of(shape) for shape in Shape} <= set(LIGHT._fields)


def test_an_icon_is_grey_where_it_cannot_be_used(qapp: object) -> None:
    """Normal and disabled pictures differ."""
    icon = shapes.icon(Shape.PRINT)
    normal, disabled = (
        icon.pixmap(20, 20, mode).toImage() for mode in (icon.Mode.Normal, icon.Mode.Disabled)
    )
    assert normal != disabled
