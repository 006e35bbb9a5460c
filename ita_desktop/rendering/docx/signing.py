"""Places to sign: signers below each other, those of minutes, opinions of those above."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.blocks import Closing, Opinions, Signature, SignatureColumn, SignedBy
from ita_desktop.documents.texts import lines
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
from ita_desktop.rendering.docx.measure import CM, Measure

SIGNED = "(ลงชื่อ)"
DOTS = "." * 40
ROOM_TO_SIGN = 2.0
"""Lines above the name below an opinion."""
ROOM_FOR_HAND = 3.0
"""Lines left where there is no line to sign on."""
OPINION_LINES = 2
BETWEEN = 0.5


def closing(block: Closing) -> Iterator[Element]:
    """For each signer a dotted line with what is signed as, the name in brackets and the post below it."""
    for each in block.signatures:
        signed = text_run(" ".join(filter(None, (SIGNED, each.rank))))
        line = [tab(), signed, tab(), tab(), tab(), text_run(each.label)]
        yield paragraph("ClosingLine", line)
        for text in _named(each):
            yield paragraph("ClosingName", text)


def signature_column(block: SignatureColumn, measure: Measure) -> Iterator[Element]:
    """The valediction, then for each signer room to sign, the name in brackets and the post."""
    if block.valediction:
        yield paragraph("Valediction", block.valediction)
    for each in block.signers:
        yield from _signer(each, measure)


def _signer(each: SignedBy, measure: Measure) -> Iterator[Element]:
    above = [paragraph("SignName", text) for text in (each.label, *lines(each.opinion)) if text]
    if above:
        add_space(above[0], BETWEEN * measure.leading)
    yield from above
    yield from _hand(each, measure, ROOM_FOR_HAND)


def _hand(each: SignedBy, measure: Measure, room: float) -> Iterator[Element]:
    """Room to sign in with the rank before it, the name in brackets and the post."""
    named = [paragraph("SignName", text) for text in _named(each)]
    if each.rank:
        first = paragraph("SignName", each.rank, aligned("left"))
        add_space(first, (room - 1) * measure.leading)
        named.insert(0, first)
    else:
        add_space(named[0], room * measure.leading)
    yield from named


def _named(each: SignedBy | Signature) -> Sequence[str]:
    return f"({each.name or DOTS})", *filter(None, each.post.split("\n"))


def opinions(block: Opinions, measure: Measure) -> Iterator[list[Element]]:
    """For each signer the label, the opinion or dotted lines to write it on, and the place to sign."""
    for each in block.signers:
        made = [*_opinion(each, measure), *_hand(each, measure, ROOM_TO_SIGN)]
        add_space(made[0], BETWEEN * measure.leading)
        yield made


def _opinion(each: SignedBy, measure: Measure) -> Iterator[Element]:
    written = lines(each.opinion)
    dots = (measure.text_width, "right", "dot")
    if written:
        yield paragraph("Opinion", [text_run(each.label, bold=True)])
        for text in written:
            yield paragraph("Opinion", text, indented(first=1 * CM))
        return
    yield paragraph("Opinion", [text_run(each.label, bold=True), tab()], stops(dots))
    for _ in range(OPINION_LINES - 1):
        yield paragraph("Opinion", [tab()], stops(dots))
