"""The body of the minutes as running text: over the whole width, speakers within it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Heading,
    Paragraph,
    Resolution,
    Run,
    Runs,
    SpeakerRow,
    Table,
    TopicHeading,
)

GAP = "  "
"""Between a heading and its text, between a speaker and what is said."""


def running(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of the columns as paragraphs; who goes on speaking after a table is not named again."""
    last: Block | None = None
    for block in blocks:
        made = list(_speech(block) if isinstance(block, SpeakerRow) else _block(block))
        if isinstance(block, Resolution) and isinstance(last, Paragraph):
            last = replace(last, keep=True)
        if last is not None:
            yield last
        yield from made[:-1]
        last = made[-1] if made else None
    if last is not None:
        yield last


def _block(block: Block) -> Iterator[Block]:
    match block:
        case AgendaHeading(label, title):
            yield Heading(GAP.join(filter(None, (label, title))))
        case TopicHeading(number, title):
            yield Heading(f"{number} {title}".strip(), level=1)
        case Resolution(label, text):
            yield from _paragraphs((Run(label, bold=True),), text)
        case Table():
            yield replace(block, in_speech=False)
        case _:
            yield block


def _speech(block: SpeakerRow) -> Iterator[Block]:
    """The speaker bold, the role in brackets, what is said."""
    name, *role = (() if block.goes_on else block.speaker) or ("",)
    who: Runs = (Run(name, bold=True), *(Run(f" ({each})") for each in role)) if name else ()
    yield from _paragraphs(who, block.speech)


def _paragraphs(who: Runs, texts: tuple[Runs, ...]) -> Iterator[Paragraph]:
    first, *others = texts or ((),)
    said = any(run.text for run in first)
    yield Paragraph((*who, *((Run(GAP),) if who and said else ()), *first))
    yield from map(Paragraph, others)
