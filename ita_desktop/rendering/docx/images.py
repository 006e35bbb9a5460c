"""The office's emblem as a picture of a height; what is no picture leaves its room empty."""

from io import BytesIO
from typing import NamedTuple

from PIL import Image

from ita_desktop.documents.blocks import ScannedPage
from ita_desktop.rendering.emblems import SHARPEST, WIDEST, upright

_UPRIGHT = 1
_ORIENTATION = 0x0112


class Picture(NamedTuple):
    """An image, how large it is shown in centimetres, and what it shows in words."""

    content: bytes
    width: float
    height: float
    told: str = "ตราสัญลักษณ์"


def picture(image: bytes | None, height: float) -> Picture | None:
    """The image at a height in its own proportions, lower where it is very wide; None for no image."""
    shown = upright(image)
    if image is None or shown is None:
        return None
    broad = shown.width / shown.height
    width = height * min(broad, WIDEST)
    return Picture(_content(image, shown), width, width / broad)


def scan_picture(block: ScannedPage, room: tuple[float, float]) -> Picture:
    """A page of a scan as large as fits a room, width and height in centimetres."""
    content = block.read()
    with Image.open(BytesIO(content)) as opened:
        scale = min(room[0] / opened.width, room[1] / opened.height)
        return Picture(content, opened.width * scale, opened.height * scale, block.told)


def _content(image: bytes, shown: Image.Image) -> bytes:
    """The bytes that go into the file: as they are where Word shows them so."""
    with Image.open(BytesIO(image)) as opened:
        small = max(opened.size) <= max(SHARPEST)
        if small and opened.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT:
            return image
    file = BytesIO()
    shown.save(file, "PNG")
    return file.getvalue()
