"""What a contents names, and where what it names stands: one order for all forms of a paper."""

from collections.abc import Iterable, Iterator, Sequence

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Contents,
    ContentsLine,
    Heading,
    KeepTogether,
    ScannedPage,
    TitleLines,
    TopicHeading,
)


def contents_of(blocks: Iterable[Block], deepest: int = 1) -> Contents:
    """Parts (level 0) and headings (from 1 on) in their order, down to a level."""
    return Contents(tuple(line for line in headings(blocks) if line.text and line.level <= deepest))


def headings(blocks: Iterable[Block]) -> Iterator[ContentsLine]:
    """Every part and heading in reading order."""
    for block in blocks:
        match block:
            case TitleLines(lines, True) if lines:
                yield ContentsLine(lines[0])
            case ScannedPage() if block.part:
                yield ContentsLine(block.part)
            case Heading(text, level):
                yield ContentsLine(text, level + 1)
            case AgendaHeading(label, title):
                yield ContentsLine(f"{label} {title}".strip(), 1)
            case TopicHeading(number, title):
                yield ContentsLine(f"{number} {title}".strip(), 2)
            case KeepTogether(inner):
                yield from headings(inner)
            case _:
                pass


def matched(lines: Iterable[str], names: Sequence[str]) -> list[int | None]:
    """For each line the position of its heading among the names: both stand in the same order."""
    found: list[int | None] = []
    after = 0
    for line in lines:
        at = next((at for at in range(after, len(names)) if names[at] == line), None)
        after = after if at is None else at + 1
        found.append(at)
    return found
