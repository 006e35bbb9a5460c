"""The office's emblem as a picture of a height; what is no picture leaves its room empty."""

from io import BytesIO
from typing import NamedTuple

from PIL import Image

KEPT = frozenset({"PNG", "JPEG"})
MOST_PIXELS = 50_000_000


class Picture(NamedTuple):
    """An image and how large it is shown, in centimetres."""

    content: bytes
    width: float
    height: float


def picture(image: bytes | None, height: float, widest: float) -> Picture | None:
    """The image at a height, smaller where it would be wider than ``widest``; None for what is no image."""
    if not image:
        return None
    try:
        with Image.open(BytesIO(image)) as opened:
            width, tall = opened.size
            if width * tall > MOST_PIXELS:
                return None
            opened.load()
            content = image if opened.format in KEPT else _as_png(opened)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return None
    shown = min(height, widest * tall / width)
    return Picture(content, shown * width / tall, shown)


def _as_png(image: Image.Image) -> bytes:
    file = BytesIO()
    image.convert("RGBA").save(file, "PNG")
    return file.getvalue()
