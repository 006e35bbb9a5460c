"""The papers of a file that holds several: where each begins and what it is called."""

from collections import Counter
from collections.abc import Iterable

from ita_desktop.documents.blocks import Block, Document, LabelLine, PageBreak, TitleLines
from ita_desktop.documents.finishing import in_digits


def part_names(document: Document) -> list[str]:
    """A name for each paper of a file that holds several, none where it holds one.

    It is the first line (a title, an addressee) in which no other paper is like it, else the
    document's title with a number.
    """
    lines = [list(_lines(part)) for part in _parts(document.blocks)]
    if len(lines) < 2:
        return []
    used = Counter(line for part in lines for line in set(part))
    digits = in_digits(document.digits)
    return [
        next((line for line in part if used[line] == 1), digits(f"{document.title} ({number})"))
        for number, part in enumerate(lines, 1)
    ]


def _parts(blocks: Iterable[Block]) -> list[list[Block]]:
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if not isinstance(block, PageBreak):
            parts[-1].append(block)
        elif block.restart and parts[-1]:
            parts.append([])
    return [part for part in parts if part]


def _lines(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, LabelLine) and block.texts:
            yield f"{block.label} {block.texts[0]}"
        elif isinstance(block, TitleLines):
            yield from block.lines[:1]
