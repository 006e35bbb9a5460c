"""The office's emblem: its image made ready, in its height and its own proportions."""

from functools import lru_cache
from typing import Any, NamedTuple

from reportlab.lib.utils import ImageReader

from ita_desktop.rendering.emblems import WIDEST, upright
from ita_desktop.rendering.images import on_white


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
        canvas.drawImage(self.image, x + self.left, foot, self.width, self.height)


def picture(
    emblem: bytes | None, height: float, left: float, above: float, middle: bool
) -> tuple[Picture, ...]:
    """The emblem ``height`` points high, its left side or its middle at ``left``.

    Nothing without an image, or with one that cannot be read: its room stays empty.
    """
    read = _read(emblem) if emblem else None
    if read is None:
        return ()
    image, broad = read
    width = height * min(broad, WIDEST)
    shown = width / broad
    x = left - width / 2 if middle else left
    return (Picture(image, x, above - (height - shown), width, shown),)


@lru_cache(maxsize=2)
def _read(emblem: bytes) -> tuple[Any, float] | None:
    """The image and its width over its height."""
    image = upright(emblem)
    return None if image is None else (ImageReader(on_white(image)), image.width / image.height)
