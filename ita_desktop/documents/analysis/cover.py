"""The cover: the emblem and the title in the middle of a page of their own."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.analysis.title import title_lines
from ita_desktop.documents.blocks import Block, Emblem, PageBreak, Space, TitleLines

ABOVE, BELOW_EMBLEM = 5, 3


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A page; without an emblem only its room is left out."""
    yield Space(ABOVE)
    if analysis.snapshot.emblem is not None:
        yield Emblem(analysis.snapshot.emblem)
        yield Space(BELOW_EMBLEM)
    yield TitleLines(title_lines(analysis))
    yield PageBreak()
