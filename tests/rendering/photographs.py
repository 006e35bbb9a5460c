"""Photographs as cameras and phones give them, and papers that show them."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from ita_desktop.documents.blocks import Block, Document, Paragraph, Photograph, Pictures, plain
from ita_desktop.documents.finishing import finished

ORIENTATION, GPS = 0x0112, 0x8825
TURNED = 6
"""Held upright: the phone stores the image lying and says so."""
PLACE = "GPSSECRETPLACE"


def jpeg(width: int = 1600, height: int = 1200, *, turned: bool = False, colour: str = "teal") -> bytes:
    """A photograph with what a phone writes of how and where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = PLACE
    if turned:
        exif[ORIENTATION] = TURNED
    file = BytesIO()
    Image.new("RGB", (width, height), colour).save(file, "JPEG", exif=exif)
    return file.getvalue()


def png(width: int = 300, height: int = 200) -> bytes:
    """A picture of a screen that is half seen through."""
    file = BytesIO()
    Image.new("RGBA", (width, height), (200, 30, 30, 128)).save(file, "PNG")
    return file.getvalue()


def pictures(*contents: bytes | None, caption: str = "ภาพที่ {}") -> Pictures:
    """Photographs with captions; None is a file that was lost."""
    kept = {str(number): content for number, content in enumerate(contents) if content is not None}
    return Pictures(
        tuple(Photograph(str(number), caption.format(number + 1), kept) for number in range(len(contents)))
    )


def paper(*blocks: Block, before: Sequence[Block] = ()) -> Document:
    """A paper with these blocks."""
    return finished(Document(title="ทดสอบภาพ", blocks=(*before, *blocks), catchwords=False))


def filled(lines: int) -> tuple[Block, ...]:
    """So many lines of text."""
    return tuple(Paragraph(plain(f"บรรทัดที่ {number}"), indent=False) for number in range(lines))
