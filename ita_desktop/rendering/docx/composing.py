"""Blocks turned into paragraphs and tables of Word, in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from ita_desktop.documents.blocks import (
    AgendaHeading,
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
    ScannedPage,
    Section,
    SignatureColumn,
    Space,
    SpeakerRow,
    Table,
    TitleLines,
    TopicHeading,
)
from ita_desktop.documents.finishing import in_digits
from ita_desktop.rendering.docx import heads, signing
from ita_desktop.rendering.docx.charts import chart_picture
from ita_desktop.rendering.docx.contents import Index, entry_field
from ita_desktop.rendering.docx.file import WordFile
from ita_desktop.rendering.docx.flow import Flow
from ita_desktop.rendering.docx.holding import hold, hold_end, hold_text_before, hold_together
from ita_desktop.rendering.docx.images import scan_picture
from ita_desktop.rendering.docx.markup import Element, aligned, element, indented, paragraph, tab, text_run
from ita_desktop.rendering.docx.measure import CM, POINT, Measure
from ita_desktop.rendering.docx.measuring import all_blocks
from ita_desktop.rendering.docx.people import roll, speech_row, speeches
from ita_desktop.rendering.docx.pictures import pictures
from ita_desktop.rendering.docx.sizes import FIRST_INDENT
from ita_desktop.rendering.docx.tables import table
from ita_desktop.rendering.thai_text import Typesetter

AROUND_TABLE = 6 * POINT
MOST_TOGETHER = 20
"""Lines of signatures, without the room to sign, that leave room for text on their page."""
UNDER_SCAN = 0.2
"""Centimetres of a page that a scan leaves: Word sets it on a line."""
SHORT_SPEECH = 6
"""Lines of a speech that stays with what was resolved on it."""


class Composer:
    """Fills the flow of one file with the blocks of a paper."""

    def __init__(
        self,
        document: Document,
        measure: Measure,
        file: WordFile,
        flow: Flow,
        typesetter: Typesetter | None = None,
    ) -> None:
        self._blocks = document.blocks
        self._digits = in_digits(document.digits)
        self._typesetter = typesetter
        self._measure = measure
        self._file = file
        self._flow = flow
        self._speeches: Element | None = None
        self._table: Element | None = None
        self._said = 0
        self._index = Index(document, typesetter)
        self._rolls = [block for block in all_blocks(document.blocks) if isinstance(block, Roll)]

    def fill(self) -> None:
        """Add everything."""
        self._all(self._blocks)

    def _all(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        if not isinstance(block, SpeakerRow | Resolution):
            self._said = 0
        flow, measure, show = self._flow, self._measure, self._file.picture
        match block:
            case TitleLines(lines, _, True):
                for line in lines:
                    flow.add(paragraph("CoverTitle", line))
            case TitleLines(lines, part):
                self._title(lines, part=part)
            case Heading(text, level):
                look = [element("outlineLvl", val=level + 1)] if self._index.parted else []
                heading = paragraph("Heading2" if level else "Heading1", text, *look)
                flow.add(self._index.marked(heading))
            case Paragraph():
                if self._table is not None and flow.goes_on(self._table):
                    hold_end(self._table)
                flow.add(self._paragraph(block))
            case Roll():
                flow.add(roll(block, self._rolls, measure))
            case AgendaHeading(label, title):
                item = paragraph("AgendaItem", [text_run(label), tab(), text_run(title)])
                flow.add(self._index.marked(item))
            case TopicHeading(number, title):
                flow.add(self._index.marked(paragraph("AgendaTopic", f"{number} {title}".strip())))
            case SpeakerRow() | Resolution():
                self._speech(block)
            case Table():
                flow.around_table(AROUND_TABLE)
                self._add(table(block, measure))
                self._table = flow.elements[-1]
                flow.around_table(AROUND_TABLE)
            case Chart():
                self._chart(block)
            case Pictures():
                flow.add(pictures(block, measure, show))
                flow.space(AROUND_TABLE)
            case Closing():
                self._signed(signing.closing(block, measure))
            case SignatureColumn():
                self._signed(signing.signature_column(block, measure))
            case Opinions():
                self._signed(signing.opinions(block, measure))
            case MemoHead():
                flow.raise_top()
                flow.add(heads.memo_head(block, measure, show))
            case LeaderLine():
                self._add(heads.leader_lines(block, measure))
            case LetterHead():
                flow.add(heads.letter_head(block, measure, show))
            case Emblem():
                flow.add(heads.emblem(block, show))
            case LabelLine():
                self._add(heads.label_line(block, measure))
            case PageBreak(restart):
                flow.turn_page(restart=restart)
            case Section(page):
                self._measure = replace(measure, page=page)
                flow.turn_to(self._measure)
            case Contents():
                self._add(self._index.lines())
            case ScannedPage():
                self._scan(block)
            case Space(lines):
                flow.space(lines * measure.leading)
            case KeepTogether(blocks):
                self._together(blocks)
            case _:
                assert_never(block)

    def _add(self, elements: Iterable[Element]) -> None:
        for made in elements:
            self._flow.add(made)

    def _title(self, lines: Sequence[str], *, part: bool) -> None:
        for number, line in enumerate(lines):
            named = part and number == 0
            made = paragraph("PartTitle" if named else "Title", line)
            self._flow.add(self._index.marked(made) if named else made)

    def _scan(self, block: ScannedPage) -> None:
        """A picture that fills a page; what stands in the contents of it is a field that is not printed."""
        page = self._measure.page
        height = self._measure.paper[1] - (page.top + page.bottom) * CM
        room = self._measure.text_width / CM, height / CM - UNDER_SCAN
        made = paragraph("Scan", [self._file.picture(scan_picture(block, room))])
        if block.part:
            made = self._index.marked(made)
            made.extend(entry_field(block.part))
        if self._flow.elements:
            self._flow.turn_page(restart=False)
        self._flow.add(made)

    def _chart(self, block: Chart) -> None:
        """Its title and its picture; its words where there is no typeface to draw it with."""
        flow, measure = self._flow, self._measure
        if block.chart.title:
            flow.add(paragraph("Caption", block.chart.title))
        if self._typesetter is None:
            self._add(paragraph("TableText", line) for line in block.chart.summary.split("\n"))
            return
        page = measure.page
        height = measure.paper[1] - (page.top + page.bottom) * CM
        room = measure.text_width / POINT, height / POINT
        made = chart_picture(block, room, measure.leading / POINT, self._typesetter, self._digits)
        flow.add(paragraph("TableText", [self._file.picture(made)]))
        flow.space(AROUND_TABLE)

    def _paragraph(self, block: Paragraph) -> Element:
        justified = block.align == "justify"
        style = "BodyTextFirstIndent" if block.indent and justified else "BodyText"
        look = []
        if block.left or (block.indent and not justified):
            look.append(indented(left=block.left * CM, first=FIRST_INDENT if block.indent else 0))
        if not justified:
            look.append(aligned(block.align))
        made = paragraph(style, block.runs, *look)
        if block.keep:
            hold(made)
        return made

    def _speech(self, block: SpeakerRow | Resolution) -> None:
        """In the table of the speeches before it, else in a new one."""
        flow = self._flow
        going_on = self._speeches is not None and flow.goes_on(self._speeches)
        if isinstance(block, Resolution) and flow.elements and self._said <= SHORT_SPEECH:
            hold_end(flow.elements[-1])
        made = speech_row(block, self._measure)
        if self._speeches is not None and going_on:
            flow.add_row(self._speeches, made)
        else:
            self._speeches = speeches(self._measure)
            self._speeches.append(made)
            flow.add(self._speeches)
        said = block.text if isinstance(block, Resolution) else block.speech
        self._said = self._measure.lines(said, self._measure.text_width - self._measure.speech)

    def _together(self, blocks: Sequence[Block]) -> None:
        start = len(self._flow.elements)
        self._speeches = None
        self._all(blocks)
        self._speeches = None
        hold_together(self._flow.elements[start:])

    def _signed(self, signers: Iterable[list[Element]]) -> None:
        """All signers in one piece, each of them where they are many, with two lines of text before them."""
        signed = list(signers)
        hold_text_before(self._flow.elements)
        if sum(map(len, signed)) <= MOST_TOGETHER:
            signed = [[each for one in signed for each in one]]
        for one in signed:
            hold_together(one)
            self._add(one)
