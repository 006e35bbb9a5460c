"""The office's emblem read: one decision for all forms whether its image can be shown."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageOps

FORMATS = "PNG", "JPEG"
MOST_PIXELS = 64_000_000
SHARPEST = (1200, 1200)
"""A larger image is made smaller: 3 cm in 1,000 dots a side is finer than any printer."""
WIDEST = 1.4
"""An image wider than its height times this is set lower."""
UNREADABLE = (OSError, SyntaxError, ValueError, IndexError, EOFError, KeyError, struct.error, zlib.error)


def upright(emblem: bytes | None) -> Image.Image | None:
    """The image as it is to be seen, no larger than ``SHARPEST``; None where there is none to be shown."""
    if not emblem:
        return None
    try:
        with Image.open(BytesIO(emblem), formats=FORMATS) as file:
            if file.width * file.height > MOST_PIXELS:
                return None
            turned = ImageOps.exif_transpose(file)
            clear = "A" in turned.getbands() or "transparency" in turned.info
            image = turned.convert("RGBA" if clear else "RGB")
            image.thumbnail(SHARPEST)
            return image
    except (*UNREADABLE, Image.DecompressionBombError):
        return None


def is_broken(emblem: bytes | None) -> bool:
    """Whether there is a file and it cannot be shown: papers then leave its room empty."""
    return bool(emblem) and upright(emblem) is None
