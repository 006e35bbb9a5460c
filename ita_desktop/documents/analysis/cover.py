"""The cover of the report."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.analysis.title import title_lines
from ita_desktop.documents.blocks import Block
from ita_desktop.documents.cover import cover_page


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A page with the report's title."""
    yield from cover_page(title_lines(analysis), analysis.snapshot.emblem)
