"""The places to sign, in the right part of the page."""

from collections.abc import Iterator, Sequence

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
SIDE = 0.6 * CM
"""What parts signers side by side."""


def closing_rows(closing: Closing, type_: Type) -> Iterator[Row]:
    """For each signer a dotted line with what is signed as, the name in brackets and the post below it."""
    for signatures in closing.lines:
        rows = [_beside(signatures, type_)] if closing.beside else list(_signature(signatures[0], type_))
        rows[0].before = ROOM_TO_SIGN * type_.leading
        for row in rows:
            row.closing = row.glued = row.whole = True
        yield from rows


def _signature(signature: Signature, type_: Type) -> Iterator[Row]:
    sign = " ".join(filter(None, (SIGNED, signature.rank)))
    line_x = _line_x(type_)
    signed = min(type_.width(sign, strong=False) + GAP, line_x)
    label_x = line_x + LINE_WIDTH + GAP
    yield Row(
        (
            Stack(line_x - signed, [type_.text(plain(sign), signed)]),
            Stack(line_x, [type_.text(plain(type_.dots(LINE_WIDTH)), LINE_WIDTH + 1)]),
            Stack(label_x, [type_.text(plain(signature.label), type_.text_width - label_x)]),
        ),
        type_.leading,
    )
    name = signature.name or type_.dots(LINE_WIDTH - type_.width("()", strong=False) - 4)
    yield _centred(plain(f"({name})"), type_)
    for line in signature.post.split("\n"):
        if line:
            yield _centred(plain(line), type_)


def _beside(signatures: Sequence[Signature], type_: Type) -> Row:
    """Signers side by side in places of one width."""
    width = type_.text_width / len(signatures)
    stacks: list[Stack] = []
    for at, signature in enumerate(signatures):
        stacks += _placed(signature, at * width + SIDE / 2, width - SIDE, type_)
    row = Row(tuple(stacks), type_.leading)
    row.lines = max(round(stack.drop) + stack.lines for stack in stacks)
    return row


def _placed(signature: Signature, x: float, width: float, type_: Type) -> Iterator[Stack]:
    """The line to sign on in the middle of its place; name and post stand under the line's middle."""
    sign = " ".join(filter(None, (SIGNED, signature.rank)))
    before = min(type_.width(sign, strong=False) + GAP, width / 2)
    after = min(type_.width(signature.label, strong=False) + GAP + 1, width / 3)
    line = min(LINE_WIDTH, width - before - after)
    x += (width - before - line - after) / 2
    yield Stack(x, [type_.text(plain(sign), before)])
    yield Stack(x + before, [type_.text(plain(type_.dots(line)), line + 1)])
    yield Stack(x + before + line + GAP, [type_.text(plain(signature.label), after)])
    name = signature.name or type_.dots(line - type_.width("()", strong=False) - 4)
    spread = line + 2 * min(before, after)
    named = (f"({name})", *filter(None, signature.post.split("\n")))
    texts = [type_.text(plain(each), spread, "center") for each in named]
    yield Stack(x + before + line / 2 - spread / 2, texts, drop=1)


def _line_x(type_: Type) -> float:
    return LINE_X + max(0.0, type_.text_width - PORTRAIT)


def _centred(runs: Runs, type_: Type) -> Row:
    """Under the middle of the dotted line, wider than it where the text needs more."""
    middle = _line_x(type_) + LINE_WIDTH / 2
    spread = 2 * min(middle, type_.text_width - middle)
    x = middle - spread / 2
    return Row((Stack(x, [type_.text(runs, spread, "center")]),), type_.leading)
