"""The measure of a paper found from its blocks."""

from collections.abc import Iterable, Iterator

from ita_desktop.documents.blocks import AgendaHeading, Block, Document, KeepTogether, Resolution, SpeakerRow
from ita_desktop.rendering.docx.measure import CM, Measure
from ita_desktop.rendering.docx.sizes import GAP

SPEAKERS = (2.8 * CM, 4.4 * CM)
JUSTIFIED = {"thai": "thaiDistribute", "both": "both"}


def measure_of(document: Document, justify: str) -> Measure:
    """The paper's measure; the speaker column is as wide as its widest line, within bounds."""
    least, most = SPEAKERS
    without = Measure(document.page, 0, JUSTIFIED.get(justify, "thaiDistribute"))
    widths = [without.width(label) for label in _labels(all_blocks(document.blocks))]
    fitting = [width for width in widths if width <= most]
    widest = max([least, *fitting, most if len(fitting) < len(widths) else 0])
    return Measure(document.page, widest + GAP, without.justified)


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks and those that are kept together in them."""
    for block in blocks:
        yield block
        if isinstance(block, KeepTogether):
            yield from all_blocks(block.blocks)


def _labels(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case AgendaHeading(label) | Resolution(label):
                yield label
            case SpeakerRow(speaker):
                yield from speaker
            case _:
                pass
