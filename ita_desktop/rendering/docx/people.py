"""Lists of persons and what they said: tables without rules, which an office edits row by row."""

from collections.abc import Iterable, Sequence

from ita_desktop.documents.blocks import Resolution, Roll, RollLine, Runs, SpeakerRow
from ita_desktop.rendering.columns import fitted
from ita_desktop.rendering.docx.grids import cell, grid, row, widths_of
from ita_desktop.rendering.docx.holding import hold
from ita_desktop.rendering.docx.markup import Element, element, paragraph
from ita_desktop.rendering.docx.measure import CM, Measure
from ita_desktop.rendering.docx.sizes import GAP

ROLL_LEFT = 0.8 * CM
NUMBER = 0.9 * CM
SHORT_SPEECH = 3
"""A speech of no more lines would leave a line alone if a page parted it."""


def roll(block: Roll, all_rolls: Iterable[Roll], measure: Measure) -> Element:
    """A row for each person, in columns that are the same in all lists of a paper that have as many."""
    alike = [each for each in all_rolls if each.shares == block.shares]
    made = grid("Unruled", [NUMBER, *_widths(block, alike, measure)], ROLL_LEFT)
    widths = widths_of(made)
    rows = [_person(line, widths) for line in block.lines]
    for held in rows[:1] + rows[-2:-1] if len(rows) > 1 else []:
        hold(held)
    made.extend(rows)
    return made


def _person(line: RollLine, widths: Sequence[int]) -> Element:
    number = paragraph("RollEntry", line.number, element("ind", right=0))
    entries = [number, *(paragraph("RollEntry", text) for text in line.cells)]
    return row([cell(width, [entry]) for width, entry in zip(widths, entries, strict=True)], whole=True)


def _widths(block: Roll, alike: Iterable[Roll], measure: Measure) -> Sequence[float]:
    room = measure.text_width - ROLL_LEFT - NUMBER
    whole = sum(block.shares)
    rows = [
        [[measure.width(text) for text in cell.split("\n")] for cell in line.cells]
        for each in alike
        for line in each.lines
    ]
    return fitted([room * share / whole for share in block.shares], rows, GAP)


def speeches(measure: Measure) -> Element:
    """A table without rows for speeches and resolutions that follow each other."""
    return grid("Unruled", [measure.speech, measure.text_width - measure.speech])


def speech_row(block: SpeakerRow | Resolution, measure: Measure) -> Element:
    """Who speaks beside what is said, or what the meeting resolved; a long one goes on over the page."""
    if isinstance(block, Resolution):
        beside, texts, style = paragraph("ResolvedBy", block.label), block.text, "Resolution"
    else:
        named = () if block.goes_on else block.speaker
        beside = paragraph("Speaker", "\n".join(filter(None, named)))
        texts, style = block.speech, "Speech"
    written: list[Runs] = [runs for runs in texts if any(run.text for run in runs)] or [()]
    later = "SpeechNext" if style == "Speech" else style
    said = [paragraph(later if position else style, runs) for position, runs in enumerate(written)]
    room = measure.text_width - measure.speech
    short = measure.lines(written, room) <= SHORT_SPEECH
    return row([cell(measure.speech, [beside]), cell(room, said)], whole=short)
