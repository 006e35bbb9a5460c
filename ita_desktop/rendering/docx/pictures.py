"""Photographs for Word: a table without rules, a row of images over the row of their captions."""

from collections.abc import Callable, Sequence

from ita_desktop.documents.blocks import Photograph, Pictures
from ita_desktop.rendering.docx.grids import cell, grid, row, widths_of
from ita_desktop.rendering.docx.holding import hold
from ita_desktop.rendering.docx.images import Picture
from ita_desktop.rendering.docx.markup import Element, aligned, element, paragraph, spaced
from ita_desktop.rendering.docx.measure import CM, POINT, Measure
from ita_desktop.rendering.docx.sizes import CELL_SIDE
from ita_desktop.rendering.photographs import A_ROW, WIDEST, rows_of, shown

BELOW = 6 * POINT
SPACE, GREY = 31, "999999"
"""Points between the words of a lost image and the lines above and below them: Word takes no more."""

Show = Callable[[Picture], Element]


def pictures(block: Pictures, measure: Measure, show: Show) -> Element:
    """The photographs; a single one in a row stands in the middle, a lost one leaves its room and words."""
    made = grid("Unruled", [measure.text_width / A_ROW] * A_ROW)
    widths = widths_of(made)
    width = min((measure.text_width / A_ROW - 2 * CELL_SIDE) / CM, WIDEST)
    for photographs in rows_of(block):
        images = _row([_image(each, width, block.lost, show) for each in photographs], widths, "center")
        hold(images)
        captions = [
            paragraph("TableText", each.caption, spaced(after=BELOW), aligned("center"))
            for each in photographs
        ]
        made.extend((images, _row(captions, widths, "top")))
    return made


def _row(content: Sequence[Element], widths: Sequence[float], stands: str) -> Element:
    """A row of as many cells as there are contents, over all columns; where in its cell each ``stands``."""
    over = len(widths) // len(content)
    width = sum(widths) / len(content)
    return row((cell(width, [each], over=over, stands=stands) for each in content), whole=True)


def _image(photograph: Photograph, width: float, lost: str, show: Show) -> Element:
    made = shown(photograph, width)
    if made.content is None:
        sides = (element(side, val="single", sz=4, space=SPACE, color=GREY) for side in ("top", "bottom"))
        return paragraph("TableText", lost, element("pBdr", *sides), aligned("center"))
    image = show(Picture(made.content, made.width, made.height, made.caption or lost))
    return paragraph("TableText", [image], aligned("center"))
