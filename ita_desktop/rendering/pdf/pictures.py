"""Photographs on paper: two side by side in the height of the taller one, captions below them."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.lib.utils import ImageReader

from ita_desktop.documents.blocks import Photograph, Pictures, plain
from ita_desktop.rendering.pdf.rows import Figure, Row, Stack
from ita_desktop.rendering.pdf.type import CM, Type
from ita_desktop.rendering.photographs import A_ROW, WIDEST, rows_of, shown

GAP = 0.6 * CM
BEFORE, BELOW = 6.0, 2.0
FRAME, GREY = 0.5, 0.6


class Photo(NamedTuple):
    """An image where it stands: ``left`` from the margin, ``down`` from the top of its row, in points."""

    content: bytes
    left: float
    down: float
    width: float
    height: float
    line: int = 0

    def draw(self, canvas: Any, x: float, y: float) -> None:
        """Draw it."""
        image = ImageReader(BytesIO(self.content))
        canvas.drawImage(image, x + self.left, y - self.down - self.height, self.width, self.height)


class Frame(NamedTuple):
    """The place of an image that cannot be shown."""

    left: float
    width: float
    height: float
    line: int = 0

    def draw(self, canvas: Any, x: float, y: float) -> None:
        """Draw it."""
        canvas.saveState()
        canvas.setLineWidth(FRAME)
        canvas.setStrokeGray(GREY)
        canvas.rect(x + self.left, y - self.height, self.width, self.height)
        canvas.restoreState()


def picture_rows(block: Pictures, type_: Type) -> Iterator[Row]:
    """The images of each two, then their captions; a single one stands in the middle."""
    width = min((type_.text_width - GAP) / A_ROW, WIDEST * CM)
    for photographs in rows_of(block):
        taken = len(photographs) * width + (len(photographs) - 1) * GAP
        first = (type_.text_width - taken) / 2
        lefts = [first + number * (width + GAP) for number in range(len(photographs))]
        yield _images(photographs, lefts, width, block.lost, type_)
        if any(each.caption for each in photographs):
            yield _captions(photographs, lefts, width, type_)


def _images(
    photographs: Sequence[Photograph], lefts: Sequence[float], width: float, lost: str, type_: Type
) -> Row:
    made = [shown(each, width / CM) for each in photographs]
    height = max(each.height for each in made) * CM
    drawn: list[Photo | Frame] = []
    stacks = []
    for left, each in zip(lefts, made, strict=True):
        if each.content is None:
            drawn.append(Frame(left, width, height))
            words = type_.text(plain(lost), width - GAP, "center")
            drop = (height - words.height) / 2 / height
            stacks.append(Stack(left + GAP / 2, [words], repeats=False, drop=drop))
        else:
            size = each.width * CM, each.height * CM
            drawn.append(Photo(each.content, left + (width - size[0]) / 2, (height - size[1]) / 2, *size))
    row = Row((), height, before=BEFORE, whole=True, glued=any(each.caption for each in photographs))
    row.stacks, row.drawn = tuple(stacks), tuple(drawn)
    row.figures = tuple(
        Figure(each.caption or lost, left, left + width)
        for left, each in zip(lefts, photographs, strict=True)
    )
    return row


def _captions(photographs: Sequence[Photograph], lefts: Sequence[float], width: float, type_: Type) -> Row:
    stacks = (
        Stack(left, [type_.text(plain(each.caption), width, "center")] if each.caption else [])
        for left, each in zip(lefts, photographs, strict=True)
    )
    row = Row(tuple(stacks), type_.leading, before=BELOW, whole=True)
    row.tag = "Caption"
    return row
