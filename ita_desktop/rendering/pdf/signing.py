"""The places to sign, in the right part of the page."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from ita_desktop.documents.blocks import Closing, Runs, Signature, plain
from ita_desktop.rendering.pdf.rows import Row, Stack
from ita_desktop.rendering.pdf.type import CM, Type

SIGNED = "(ลงชื่อ)"
LINE_X = 5.6 * CM
PORTRAIT = 16.0 * CM
"""The width of a text for which ``LINE_X`` holds; the places move right by what a wider one has more."""
LINE_WIDTH = 5.6 * CM
GAP = 0.2 * CM
ROOM_TO_SIGN = 2.0


def closing_rows(closing: Closing, type_: Type) -> Iterator[Row]:
    """For each signer a dotted line with what is signed as, the name in brackets and the post below it."""
    if closing.beside:
        yield from _closed(_beside(closing, type_), type_)
        return
    for signature in closing.signatures:
        yield from _closed(_signature(signature, type_, _line_x(type_), type_.text_width), type_)


def _closed(signed: Iterable[Row], type_: Type) -> list[Row]:
    """Rows of places to sign: room above the first, all of them in one piece."""
    rows = list(signed)
    if rows:
        rows[0].before = ROOM_TO_SIGN * type_.leading
    for row in rows:
        row.closing = row.glued = row.whole = True
    return rows


def _beside(closing: Closing, type_: Type) -> Iterator[Row]:
    """The signers in columns of one width, row by row."""
    width = type_.text_width / max(1, len(closing.signatures))
    columns = [
        _signature(each, type_, at * width + width / 2 - LINE_WIDTH * 0.6, (at + 1) * width)
        for at, each in enumerate(closing.signatures)
    ]
    for rows in zip_longest(*columns):
        yield Row(tuple(stack for row in rows if row for stack in row.stacks), type_.leading)


def _signature(signature: Signature, type_: Type, line_x: float, end: float) -> Iterator[Row]:
    """A place to sign whose dotted line begins at ``line_x``; what is signed as ends at ``end``."""
    sign = " ".join(filter(None, (SIGNED, signature.rank)))
    signed = min(type_.width(sign, strong=False) + GAP, line_x)
    label_x = line_x + LINE_WIDTH + GAP
    yield Row(
        (
            Stack(line_x - signed, [type_.text(plain(sign), signed)]),
            Stack(line_x, [type_.text(plain(type_.dots(LINE_WIDTH)), LINE_WIDTH + 1)]),
            Stack(label_x, [type_.text(plain(signature.label), end - label_x)]),
        ),
        type_.leading,
    )
    name = signature.name or type_.dots(LINE_WIDTH - type_.width("()", strong=False) - 4)
    yield _centred(plain(f"({name})"), type_, line_x, end)
    for line in signature.post.split("\n"):
        if line:
            yield _centred(plain(line), type_, line_x, end)


def _line_x(type_: Type) -> float:
    return LINE_X + max(0.0, type_.text_width - PORTRAIT)


def _centred(runs: Runs, type_: Type, line_x: float, end: float) -> Row:
    """Under the middle of the dotted line, wider than it where the text needs more."""
    middle = line_x + LINE_WIDTH / 2
    spread = 2 * min(middle, end - middle)
    x = middle - spread / 2
    return Row((Stack(x, [type_.text(runs, spread, "center")]),), type_.leading)
