"""Photographs made ready for print: as fine as paper shows, without what a camera tells of its place."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NamedTuple

from ita_desktop.documents.blocks import Photograph, Pictures
from ita_desktop.rendering.images import on_white, upright

DOTS = 180
"""An inch: finer is not seen in a photograph on paper."""
QUALITY = 82
A_ROW = 2
WIDEST = 8.5
"""Centimetres of a photograph on paper: two rows stand on a page that lies."""
SHAPE = 0.75
"""Height over width of the room of a photograph: that of most cameras."""
INCH = 2.54


class Shown(NamedTuple):
    """A photograph as it is printed: JPEG bytes (None leaves a frame) and its size in centimetres."""

    content: bytes | None
    width: float
    height: float
    caption: str


def rows_of(block: Pictures) -> Iterator[Sequence[Photograph]]:
    """The photographs of each row."""
    for first in range(0, len(block.photographs), A_ROW):
        yield block.photographs[first : first + A_ROW]


def shown(photograph: Photograph, width: float) -> Shown:
    """A photograph as large as fits a room of ``width`` centimetres and three quarters of that in height.

    What cannot be shown takes the whole room.
    """
    height = width * SHAPE
    content = photograph.content
    image = upright(content, (_dots(width), _dots(height))) if content else None
    if image is None:
        return Shown(None, width, height, photograph.caption)
    scale = min(width / image.width, height / image.height)
    file = BytesIO()
    on_white(image).save(file, "JPEG", quality=QUALITY, optimize=True)
    return Shown(file.getvalue(), image.width * scale, image.height * scale, photograph.caption)


def _dots(length: float) -> int:
    return round(length / INCH * DOTS)
