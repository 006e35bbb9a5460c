"""A page of a scan: as large as fits on the page, in its own proportions, its middle in the middle."""

from io import BytesIO
from typing import Any, NamedTuple

from reportlab.lib.utils import ImageReader

from ita_desktop.documents.blocks import ScannedPage
from ita_desktop.rendering.pdf.rows import Row
from ita_desktop.rendering.pdf.type import Type


class ScanPicture(NamedTuple):
    """The picture and the room for it in points; it is read when it is drawn."""

    block: ScannedPage
    width: float
    height: float
    line: int = 0

    def draw(self, canvas: Any, x: float, y: float) -> None:
        """Draw it; ``x`` is the left margin, ``y`` the top of the room."""
        image = ImageReader(BytesIO(self.block.read()))
        wide, high = image.getSize()
        scale = min(self.width / wide, self.height / high)
        left = x + (self.width - wide * scale) / 2
        foot = y - (self.height + high * scale) / 2
        canvas.drawImage(image, left, foot, wide * scale, high * scale)


def scan_row(block: ScannedPage, type_: Type) -> Row:
    """A row that fills a page."""
    row = Row((), type_.text_height, whole=True, new_page=True)
    row.drawn, row.figure = (ScanPicture(block, type_.text_width, type_.text_height),), block.told
    row.paper = block.part
    return row
