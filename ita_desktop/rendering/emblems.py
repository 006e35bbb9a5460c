"""The office's emblem read: one decision for all forms whether its image can be shown."""

from PIL import Image

from ita_desktop.rendering import images

SHARPEST = (1200, 1200)
"""A larger image is made smaller: 3 cm in 1,000 dots a side is finer than any printer."""
WIDEST = 1.4
"""An image wider than its height times this is set lower."""


def upright(emblem: bytes | None) -> Image.Image | None:
    """The image as it is to be seen, no larger than ``SHARPEST``; None where there is none to be shown."""
    return images.upright(emblem, SHARPEST) if emblem else None


def is_broken(emblem: bytes | None) -> bool:
    """Whether there is a file and it cannot be shown: papers then leave its room empty."""
    return bool(emblem) and upright(emblem) is None
