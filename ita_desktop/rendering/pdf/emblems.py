"""The office's emblem: its image made ready, in its height and its own proportions."""

import struct
import zlib
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from ita_desktop.domain.errors import ItaError

MOST_PIXELS = 64_000_000
SHARPEST = (1200, 1200)
"""A larger image is made smaller: 3 cm in 1,000 dots a side and more is finer than any printer."""
WIDEST = 1.4
"""An image wider than its height times this is set lower."""
_UNREADABLE = (OSError, SyntaxError, ValueError, IndexError, EOFError, KeyError, struct.error, zlib.error)


class BrokenEmblem(ItaError):
    """The image of the emblem cannot be read."""

    def __init__(self) -> None:
        super().__init__(
            "เปิดภาพตราของหน่วยงานไม่ได้ ไฟล์ภาพเสีย ใหญ่เกินไป หรือไม่ใช่ PNG หรือ JPEG "
            "เลือกภาพตราใหม่ที่หน้าตั้งค่า หรือเอาภาพออกเพื่อพิมพ์โดยเว้นที่ว่างไว้"
        )


class Picture(NamedTuple):
    """An image where it stands: ``left`` from the margin, ``above`` the top of its line, in points."""

    image: Any
    left: float
    above: float
    width: float
    height: float
    line: int = 0

    def draw(self, canvas: Any, x: float, y: float) -> None:
        """Draw it."""
        foot = y + self.above - self.height
        canvas.drawImage(self.image, x + self.left, foot, self.width, self.height, mask="auto")


def picture(
    emblem: bytes | None, height: float, left: float, above: float, middle: bool
) -> tuple[Picture, ...]:
    """The emblem ``height`` points high, its left side or its middle at ``left``; nothing without an image.

    Raises BrokenEmblem where the image cannot be read.
    """
    if not emblem:
        return ()
    image, broad = _read(emblem)
    width = height * min(broad, WIDEST)
    shown = width / broad
    x = left - width / 2 if middle else left
    return (Picture(image, x, above - (height - shown), width, shown),)


@lru_cache(maxsize=2)
def _read(emblem: bytes) -> tuple[Any, float]:
    """The image and its width over its height."""
    try:
        with Image.open(BytesIO(emblem), formats=("PNG", "JPEG")) as file:
            if file.width * file.height > MOST_PIXELS:
                raise BrokenEmblem
            upright = ImageOps.exif_transpose(file)
            clear = "A" in upright.getbands() or "transparency" in upright.info
            image = upright.convert("RGBA" if clear else "RGB")
            image.thumbnail(SHARPEST)
    except (*_UNREADABLE, Image.DecompressionBombError) as error:
        raise BrokenEmblem from error
    return ImageReader(image), image.width / image.height
