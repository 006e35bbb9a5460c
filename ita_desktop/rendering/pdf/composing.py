"""Blocks set as rows: where each stands, how wide it is, what stays together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Align,
    Block,
    Chart,
    Closing,
    Contents,
    Document,
    Emblem,
    Heading,
    KeepTogether,
    LabelLine,
    LeaderLine,
    LetterHead,
    MemoHead,
    Opinions,
    PageBreak,
    Paragraph,
    Pictures,
    Resolution,
    Roll,
    Runs,
    ScannedPage,
    Section,
    SignatureColumn,
    Space,
    SpeakerRow,
    Table,
    TitleLines,
    TopicHeading,
    bold,
    plain,
)
from ita_desktop.documents.finishing import in_digits
from ita_desktop.rendering.pdf.charts import chart_rows
from ita_desktop.rendering.pdf.contents import contents_rows
from ita_desktop.rendering.pdf.fitting import fitted
from ita_desktop.rendering.pdf.heads import emblem_row, label_row, letter_head, memo_head
from ita_desktop.rendering.pdf.leaders import leader_row
from ita_desktop.rendering.pdf.pictures import picture_rows
from ita_desktop.rendering.pdf.rolls import roll_rows
from ita_desktop.rendering.pdf.rows import MOST_REPEATED, Row, Stack
from ita_desktop.rendering.pdf.scans import scan_row
from ita_desktop.rendering.pdf.sign_off import column_rows, opinion_rows
from ita_desktop.rendering.pdf.signing import closing_rows
from ita_desktop.rendering.pdf.tables import AROUND, table_rows
from ita_desktop.rendering.pdf.type import CM, Look, Type

COVER = Look(24.0)
FIRST_INDENT = 2.5 * CM
LATER_INDENT = 1.0 * CM
GAP = 0.35 * CM
SPEAKER_WIDTH = (2.8 * CM, 4.4 * CM)
BEFORE_HEADING = 6.0
BEFORE_SPEECH = 2.0


class Composer:
    """Sets the blocks of one paper in columns that are the same from its first page to its last."""

    def __init__(self, document: Document, type_: Type, papers: list[str], *, goes_on: bool = False) -> None:
        """``papers`` are the names of those not yet begun; ``goes_on`` where one has other pages before."""
        self._type = type_
        self._width = type_.text_width
        self._blocks = document.blocks
        self._digits = in_digits(document.digits)
        self._papers = papers
        self._break: PageBreak | None = PageBreak(restart=not goes_on)
        self._speaker_width = self._widest_label(document.blocks)
        self._speech_x = self._speaker_width + GAP
        self._space = 0.0

    def rows(self) -> Iterator[Row]:
        """All rows of the paper in order, each made when it is asked for."""
        return fitted(self._all(self._blocks), self._type.text_height)

    def _all(self, blocks: Iterable[Block]) -> Iterator[Row]:
        last: Row | None = None
        table = False
        for block in blocks:
            held = isinstance(block, Resolution) or (table and isinstance(block, Paragraph))
            table = isinstance(block, Table) or (table and isinstance(block, Space))
            if isinstance(block, Space):
                self._space += block.lines * self._type.leading
                continue
            if isinstance(block, PageBreak):
                before = self._break or PageBreak()
                self._break = PageBreak(block.restart or before.restart, block.annex or before.annex)
                continue
            for number, row in enumerate(self._block(block)):
                self._place(row)
                if last is not None:
                    last.glued |= number == 0 and held
                    yield last
                last = row
            if isinstance(block, Table | Chart | Pictures):
                self._space = AROUND
        if last is not None:
            yield last

    def _place(self, row: Row) -> None:
        """Give a row the space before it, the page and the paper that it begins."""
        if self._break is not None and self._space:
            row.pad = (row.pad[0] + self._space, row.pad[1])
        row.before = max(row.before, self._space)
        self._space = 0.0
        if self._break is not None:
            row.new_page, row.restart, row.annex = True, self._break.restart, self._break.annex
            if row.restart and self._papers:
                row.paper = self._papers.pop(0)
            self._break = None

    def _block(self, block: Block) -> Iterable[Row]:
        match block:
            case TitleLines(lines, _, True):
                return self._cover(lines)
            case TitleLines(lines, part):
                return self._title(lines, part=part)
            case Heading(text, level):
                return [self._heading(text, level)]
            case Paragraph():
                return [self._paragraph(block)]
            case Roll():
                rolls = [each for each in self._blocks if isinstance(each, Roll)]
                return roll_rows(block, rolls, self._type)
            case AgendaHeading(label, title):
                heads = (bold(label),), (bold(title),)
                name = f"{label} {title}".strip()
                return [self._two_columns(*heads, before=BEFORE_HEADING, bookmark=(name, 0))]
            case TopicHeading(number, title):
                name = f"{number} {title}".strip()
                return [self._two_columns((), (bold(name),), before=BEFORE_SPEECH, bookmark=(name, 1))]
            case SpeakerRow(speaker, speech, goes_on):
                named = tuple(map(plain, speaker))
                row = self._two_columns(named, speech, LATER_INDENT, BEFORE_SPEECH)
                return [self._going_on(row) if goes_on else row]
            case Resolution(label, text):
                return [self._two_columns((bold(label),), text, before=BEFORE_SPEECH)]
            case Table():
                x = self._speech_x if block.in_speech else 0.0
                return table_rows(block, self._type, x, self._width - x)
            case Chart():
                return chart_rows(block, self._type, self._digits)
            case Pictures():
                return picture_rows(block, self._type)
            case Closing():
                return closing_rows(block, self._type)
            case KeepTogether(blocks):
                return self._together(blocks)
            case MemoHead():
                return [memo_head(block, self._type)]
            case LeaderLine():
                return [leader_row(block, self._type)]
            case LetterHead():
                return [letter_head(block, self._type)]
            case Emblem():
                return [emblem_row(block, self._type)]
            case LabelLine():
                return [label_row(block, self._type)]
            case SignatureColumn():
                return column_rows(block, self._type)
            case Opinions():
                return opinion_rows(block, self._type)
            case Contents():
                return contents_rows(block, self._type, self._digits)
            case ScannedPage():
                return [scan_row(block, self._type)]
            case Space() | PageBreak() | Section():
                return []
            case _:
                assert_never(block)

    def _widest_label(self, blocks: Sequence[Block]) -> float:
        """The speaker column: as wide as its widest line, within bounds."""
        least, most = SPEAKER_WIDTH
        widths = [self._type.width(text, strong) for text, strong in set(_labels(blocks))]
        fitting = [width for width in widths if width <= most]
        return max([least, *fitting, most if len(fitting) < len(widths) else 0]) + 1

    def _row(self, *stacks: Stack) -> Row:
        return Row(stacks, self._type.leading)

    def _paragraph(self, block: Paragraph) -> Row:
        x = block.left * CM
        indent = FIRST_INDENT if block.indent else 0
        row = self._row(Stack(x, [self._type.text(block.runs, self._width - x, block.align, indent)]))
        row.glued = block.keep
        return row

    def _heading(self, text: str, level: int) -> Row:
        indent = FIRST_INDENT if level else 0
        row = self._row(Stack(0, [self._type.text(bold(text), self._width, indent=indent)]))
        row.before = BEFORE_SPEECH if level else BEFORE_HEADING
        row.bookmark, row.glued = (text, level), True
        return row

    def _cover(self, lines: Sequence[str]) -> Iterator[Row]:
        """The larger lines of a cover."""
        leading = self._type.leading * COVER.size / self._type.size
        for line in lines:
            text = self._type.large(line, self._width, COVER, leading, "center")
            row = Row((Stack(0, [text]),), leading)
            row.glued, row.tag = True, "H1"
            yield row

    def _title(self, lines: Sequence[str], *, part: bool) -> Iterator[Row]:
        for number, line in enumerate(lines):
            row = self._row(Stack(0, [self._type.text(bold(line), self._width, "center")]))
            row.glued, row.tag = True, "H1"
            row.paper = line if part and number == 0 else ""
            yield row

    def _stack(self, x: float, width: float, texts: Sequence[Runs]) -> Stack:
        return Stack(x, [self._type.text(runs, width) for runs in texts if any(run.text for run in runs)])

    def _two_columns(
        self,
        label: Sequence[Runs],
        texts: Sequence[Runs],
        indent: float = 0,
        before: float = 0,
        bookmark: tuple[str, int] | None = None,
    ) -> Row:
        """A speech or a heading (it has a bookmark and stays with what follows); ``indent`` from the second
        paragraph on.
        """
        left = self._stack(0, self._speaker_width, label)
        left.repeats = bookmark is None and left.lines <= MOST_REPEATED
        room = self._width - self._speech_x
        align: Align = "left" if bookmark else "justify"
        right = Stack(
            self._speech_x,
            [
                self._type.text(runs, room, align, indent if position else 0)
                for position, runs in enumerate(texts)
                if any(run.text for run in runs)
            ],
        )
        row = self._row(left, right)
        row.before, row.bookmark, row.glued, row.whole = before, bookmark, bool(bookmark), bool(bookmark)
        return row

    def _going_on(self, row: Row) -> Row:
        """The row of a speech whose speaker is named only where a page begins with it."""
        label, said = row.stacks
        made = self._row(said)
        made.before = row.before
        made.beside = self._row(replace(label, repeats=False)) if label.repeats else None
        return made

    def _together(self, blocks: Sequence[Block]) -> Iterator[Row]:
        rows = list(self._all(blocks))
        for row in rows:
            row.whole = True
            row.glued = row is not rows[-1] or row.glued
        return iter(rows)


def _labels(blocks: Sequence[Block]) -> Iterator[tuple[str, bool]]:
    for block in blocks:
        match block:
            case AgendaHeading(label) | Resolution(label):
                yield label, True
            case SpeakerRow(speaker):
                yield from ((line, False) for line in speaker)
            case KeepTogether(inner):
                yield from _labels(inner)
            case _:
                pass
