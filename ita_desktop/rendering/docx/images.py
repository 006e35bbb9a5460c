"""The office's emblem as a picture of a height; what is no picture leaves its room empty."""

import struct
import zlib
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageOps

FORMATS = "PNG", "JPEG", "GIF", "BMP"
MOST_PIXELS = 64_000_000
SHARPEST = (1200, 1200)
"""A larger image is made smaller: 3 cm in 1,000 dots a side is finer than any printer."""
WIDEST = 1.4
"""An image wider than its height times this is set lower."""
_UPRIGHT = 1
_ORIENTATION = 0x0112
_UNREADABLE = (OSError, SyntaxError, ValueError, IndexError, EOFError, KeyError, struct.error, zlib.error)


class Picture(NamedTuple):
    """An image and how large it is shown, in centimetres."""

    content: bytes
    width: float
    height: float


def picture(image: bytes | None, height: float) -> Picture | None:
    """The image at a height in its own proportions, lower where it is very wide; None for no image."""
    if not image:
        return None
    try:
        with Image.open(BytesIO(image), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            opened.load()
            content, broad = _ready(image, opened)
    except (*_UNREADABLE, Image.DecompressionBombError):
        return None
    width = height * min(broad, WIDEST)
    return Picture(content, width, width / broad)


def _ready(image: bytes, opened: Image.Image) -> tuple[bytes, float]:
    """The bytes that go into the file and the width over the height: as they are where Word shows them so."""
    kept = opened.format in ("PNG", "JPEG") and max(opened.size) <= max(SHARPEST)
    if kept and opened.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT:
        return image, opened.width / opened.height
    upright = ImageOps.exif_transpose(opened).convert("RGBA")
    upright.thumbnail(SHARPEST)
    file = BytesIO()
    upright.save(file, "PNG")
    return file.getvalue(), upright.width / upright.height
