"""Who signs memos and letters: signers below each other, and those who give their opinion."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.blocks import Opinions, SignatureColumn, SignedBy, bold, plain
from ita_desktop.documents.texts import lines
from ita_desktop.rendering.pdf.dots import BELOW, Dots
from ita_desktop.rendering.pdf.rows import Row, SetText, Stack
from ita_desktop.rendering.pdf.signing import LINE_WIDTH
from ita_desktop.rendering.pdf.type import CM, Type

LEFT = 7.0 * CM
"""Where the block of a signer begins; what stands in it is in the middle between here and the margin."""
BEFORE, LEAST_BEFORE = 0.5, 0.1
ROOM_TO_SIGN = 1.9
ROOM_AFTER_VALEDICTION = 2.6
ROOM_AFTER_OPINION = 1.15
LEAST_ROOM = {ROOM_TO_SIGN: 1.1, ROOM_AFTER_VALEDICTION: 1.6, ROOM_AFTER_OPINION: 1.0}
"""Lines above each signer and above a name; the least where a paper fits on one page only so."""
OPINION_LINES = 2
OPINION_INDENT = 1.0 * CM
GAP = 0.15 * CM
LONG = 12
"""An opinion with more lines than this may go on over the page."""
BESIDE = 6
"""Lines of text that stand on the page of a whole chain of signers."""


def column_rows(block: SignatureColumn, type_: Type) -> list[Row]:
    """The valediction, then for each signer what is written above, room to sign, name and post."""
    room = ROOM_AFTER_VALEDICTION if block.valediction else ROOM_TO_SIGN
    signers = [list(_signer(each, room, type_)) for each in block.signers]
    if block.valediction:
        first = _row([_centred(block.valediction, type_)], LEFT, type_)
        signers = [[first, *(signers[0] if signers else [])], *signers[1:]]
    return _held(signers, type_, apart=not block.valediction)


def opinion_rows(block: Opinions, type_: Type) -> list[Row]:
    """For each signer the label, the opinion or dotted lines to write it on, and the place to sign."""
    return _held([list(_opinion(each, type_)) for each in block.signers], type_, apart=True)


def _held(signers: Sequence[Sequence[Row]], type_: Type, *, apart: bool) -> list[Row]:
    """All rows on one page with text before them, as the official form asks for.

    Of a chain that is too long for that, ``apart`` lets a page end after each signer.
    """
    rows = [row for signer in signers for row in signer]
    for row in rows:
        row.closing = row.glued = True
        row.whole = row.lines <= LONG
    for signer in signers:
        above, below = signer[0].pad
        signer[0].pad = above + BEFORE * type_.leading, below
        signer[0].slack += (BEFORE - LEAST_BEFORE) * type_.leading
    taken = sum(row.before + row.height(0, row.lines) for row in rows)
    if apart and taken > type_.text_height - BESIDE * type_.leading:
        for signer in signers:
            signer[-1].parting = True
    return rows


def _signer(each: SignedBy, room: float, type_: Type) -> Iterator[Row]:
    above = [_centred(text, type_) for text in (each.label, *lines(each.opinion)) if text]
    if above:
        yield _row(above, LEFT, type_)
    yield _signed(each, ROOM_TO_SIGN if above else room, type_, dotted=False)


def _opinion(each: SignedBy, type_: Type) -> Iterator[Row]:
    written = [
        type_.text(plain(text), type_.text_width, "justify", OPINION_INDENT) for text in lines(each.opinion)
    ]
    label = type_.text(bold(each.label), type_.text_width)
    row = _row([label, *written], 0, type_)
    if not written:
        row.pad = (0, (OPINION_LINES - 1) * type_.leading)
        row.drawn = tuple(_to_write_on(label, type_))
    yield row
    yield _signed(each, ROOM_AFTER_OPINION, type_, dotted=True)


def _to_write_on(label: SetText, type_: Type) -> Iterator[Dots]:
    """Dots after a label of one line and on the lines below it."""
    down = type_.baseline(type_.size, type_.leading) + BELOW
    last = label.lines - 1
    if not last:
        yield Dots(type_.width(label.text, strong=True) + GAP, type_.text_width, down)
    for below in range(1, OPINION_LINES):
        yield Dots(0, type_.text_width, down + below * type_.leading, last)


def _signed(each: SignedBy, room: float, type_: Type, *, dotted: bool) -> Row:
    """Room to sign, the rank in it, then the name in brackets and the post below."""
    name = each.name or type_.dots(LINE_WIDTH - type_.width("()") - 4)
    texts = [_centred(text, type_) for text in (f"({name})", *each.post.split("\n")) if text]
    row = _row(texts, LEFT, type_)
    row.pad = (room * type_.leading, 0)
    row.slack = (room - LEAST_ROOM[room]) * type_.leading
    if each.rank:
        middle = (LEFT + type_.text_width) / 2
        wide = min(type_.width(each.rank) + 1, LINE_WIDTH)
        x = max(middle - LINE_WIDTH / 2 - (0 if dotted else wide), LEFT)
        rank = Stack(x, [type_.text(plain(each.rank), wide)])
        rank.drop = -rank.lines
        row.stacks = (rank, *row.stacks)
        if dotted:
            down = type_.baseline(type_.size, type_.leading) + BELOW - type_.leading
            row.drawn = (Dots(x + wide + GAP, middle + LINE_WIDTH / 2, down),)
    return row


def _row(texts: list[SetText], x: float, type_: Type) -> Row:
    return Row((Stack(x, texts),), type_.leading)


def _centred(text: str, type_: Type) -> SetText:
    return type_.text(plain(text), type_.text_width - LEFT, "center")
