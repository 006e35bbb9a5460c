"""Images from outside read once and safely: turned as they are to be seen, no larger than is of use."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageOps

FORMATS = "PNG", "JPEG"
MOST_PIXELS = 64_000_000
SMALL = 256
"""Dots a side in which an image is read through to see that it is whole."""
UNREADABLE = (
    *(OSError, SyntaxError, ValueError, IndexError, EOFError, KeyError, struct.error, zlib.error),
    Image.DecompressionBombError,
)
"""What Pillow raises for a content that is no image or is damaged."""


def upright(content: bytes, most: tuple[int, int]) -> Image.Image | None:
    """An image (PNG, JPEG) turned by its EXIF mark, RGB or RGBA, no larger than ``most`` dots.

    None where it cannot be shown: it is damaged, of another kind, or has more than 64 million dots.
    """
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as file:
            if file.width * file.height > MOST_PIXELS:
                return None
            longest = max(most)
            file.draft(None, (longest, longest))
            turned = _in_eight_bits(ImageOps.exif_transpose(file))
            clear = "A" in turned.getbands() or "transparency" in turned.info
            image = turned.convert("RGBA" if clear else "RGB")
            image.thumbnail(most)
            return image
    except UNREADABLE:
        return None


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Greys of 16 bits, as scanners make them, in 8; Pillow itself shows nearly all white."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")


def on_white(image: Image.Image) -> Image.Image:
    """The image on white: archives hold nothing that is seen through."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in dots of an image that can be shown; of one with too many dots as it tells them.

    None for what is no image (PNG, JPEG) or is damaged: a content that ends too early is.
    """
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as file:
            size = file.size
            if size[0] * size[1] <= MOST_PIXELS:
                file.draft(None, (SMALL, SMALL))
                file.load()
            return size
    except Image.DecompressionBombError:
        return MOST_PIXELS, 2
    except UNREADABLE:
        return None
