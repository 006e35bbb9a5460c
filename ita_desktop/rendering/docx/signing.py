"""Places to sign: signers below each other, those of minutes, opinions of those above."""

from collections.abc import Iterator, Sequence

from docx.shared import Twips

from ita_desktop.documents.blocks import Closing, Opinions, Signature, SignatureColumn, SignedBy
from ita_desktop.documents.texts import lines
from ita_desktop.rendering.docx.grids import cell, grid, row
from ita_desktop.rendering.docx.markup import (
    Element,
    add_space,
    aligned,
    indented,
    paragraph,
    stops,
    tab,
    text_run,
)
from ita_desktop.rendering.docx.measure import Measure
from ita_desktop.rendering.docx.sizes import LATER_INDENT, RIGHT_HALF, SIGNING

SIGNED = "(ลงชื่อ)"
DOTS, SHORT_DOTS = "." * 50, "." * 36
"""A line for a name, alone and beside others."""
ROOM_TO_SIGN = 1.9
ROOM_AFTER_VALEDICTION = 2.6
ROOM_AFTER_OPINION = 1.15
"""Lines left above a name."""
OPINION_LINES = 2
BEFORE = 0.5
"""Lines left before each signer."""


def closing(block: Closing, measure: Measure) -> Iterator[list[Element]]:
    """For each signer a dotted line with what is signed as, the name in brackets and the post below it."""
    for signatures in block.lines:
        yield [_beside(signatures, measure)] if block.beside else _alone(signatures[0])


def _alone(each: Signature) -> list[Element]:
    signed = text_run(" ".join(filter(None, (SIGNED, each.rank))))
    line = [tab(), signed, tab(), tab(), tab(), text_run(each.label)]
    return [paragraph("ClosingLine", line), *(paragraph("ClosingName", text) for text in _named(each))]


def _beside(signatures: Sequence[Signature], measure: Measure) -> Element:
    """Signers side by side in a table without rules."""
    width = measure.text_width / len(signatures)
    made = grid("Unruled", [width] * len(signatures))
    made.append(row([cell(width, list(_placed(each, measure))) for each in signatures], whole=True))
    return made


def _placed(each: Signature, measure: Measure) -> Iterator[Element]:
    signed = " ".join(filter(None, (SIGNED, each.rank, SHORT_DOTS, each.label)))
    line = paragraph("TableText", signed, aligned("center"))
    add_space(line, ROOM_TO_SIGN * measure.leading)
    yield line
    for text in _named(each, SHORT_DOTS):
        yield paragraph("TableText", text, aligned("center"))


def signature_column(block: SignatureColumn, measure: Measure) -> Iterator[list[Element]]:
    """The valediction, then for each signer what is written above, room to sign, name and post."""
    room = ROOM_AFTER_VALEDICTION if block.valediction else ROOM_TO_SIGN
    first = [paragraph("Valediction", block.valediction)] if block.valediction else []
    for each in block.signers:
        above = [paragraph("SignName", text) for text in (each.label, *lines(each.opinion)) if text]
        made = [*first, *above, *_signed(each, ROOM_TO_SIGN if above else room, measure)]
        yield _apart(made, measure)
        first = []
    if first:
        yield _apart(first, measure)


def _apart(made: list[Element], measure: Measure) -> list[Element]:
    spacing = made[0].get_or_add_pPr().get_or_add_spacing()
    spacing.before = (spacing.before or 0) + Twips(round(BEFORE * measure.leading))
    return made


def _signed(each: SignedBy, room: float, measure: Measure, *, dotted: bool = False) -> Iterator[Element]:
    """Room to sign with the rank before it, the name in brackets and the post."""
    named = [paragraph("SignName", text) for text in _named(each)]
    if each.rank:
        named.insert(0, _ranked(each.rank, measure, dotted))
        room -= 1
    add_space(named[0], room * measure.leading)
    yield from named


def _ranked(rank: str, measure: Measure, dotted: bool) -> Element:
    """The rank where the line to sign on begins, dots from there to its end; without dots left of it."""
    if dotted:
        return paragraph("SignLine", [text_run(rank), tab()])
    begins = (RIGHT_HALF + measure.text_width - SIGNING) / 2 - measure.width(rank)
    return paragraph("SignLine", rank, indented(left=max(begins, RIGHT_HALF)))


def _named(each: SignedBy | Signature, dots: str = DOTS) -> Sequence[str]:
    return f"({each.name or dots})", *filter(None, each.post.split("\n"))


def opinions(block: Opinions, measure: Measure) -> Iterator[list[Element]]:
    """For each signer the label, the opinion or dotted lines to write it on, and the place to sign."""
    for each in block.signers:
        made = [*_opinion(each, measure), *_signed(each, ROOM_AFTER_OPINION, measure, dotted=True)]
        yield _apart(made, measure)


def _opinion(each: SignedBy, measure: Measure) -> Iterator[Element]:
    written = lines(each.opinion)
    dots = (measure.text_width, "right", "dot")
    if written:
        yield paragraph("Opinion", [text_run(each.label, bold=True)], aligned("left"))
        for text in written:
            yield paragraph("Opinion", text, indented(first=LATER_INDENT))
        return
    yield paragraph("Opinion", [text_run(each.label, bold=True), tab()], stops(dots), aligned("left"))
    for _ in range(OPINION_LINES - 1):
        yield paragraph("Opinion", [tab()], stops(dots), aligned("left"))
