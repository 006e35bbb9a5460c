"""Photographs in a paper: what they show in words, and where their contents are found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LOST = "ไม่พบไฟล์ภาพ หรือเปิดภาพไม่ได้"


@dataclass(frozen=True, slots=True)
class Photograph:
    """An image by the hash of its content; two of the same content and caption are the same.

    ``contents`` gives JPEG or PNG bytes by their hash, read when they are asked for; what it lacks, or cannot
    be shown, leaves a frame. The caption tells the image to those who do not see it.
    """

    sha256: str
    caption: str = ""
    contents: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)

    @property
    def content(self) -> bytes | None:
        """The image's bytes, None where they are lost."""
        return self.contents.get(self.sha256)


@dataclass(frozen=True, slots=True)
class Pictures:
    """Photographs two a row, each with its caption below; a row is not parted from its captions.

    ``lost`` stands in the frame of an image that cannot be shown.
    """

    photographs: tuple[Photograph, ...]
    lost: str = LOST
