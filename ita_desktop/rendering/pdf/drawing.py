"""Pages drawn on a canvas: text, rules, page numbers, catchwords, bookmarks."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFString

from ita_desktop.documents.blocks import Document
from ita_desktop.documents.finishing import in_digits
from ita_desktop.rendering.pdf.describing import add_entry, clean
from ita_desktop.rendering.pdf.pages import Page, Part
from ita_desktop.rendering.pdf.rows import Figure, Lead, Row
from ita_desktop.rendering.pdf.tagging import Tags
from ita_desktop.rendering.pdf.type import CM, Type
from ita_desktop.rendering.pdf.writing import written
from ita_desktop.rendering.thai_text import PRINTED

RULE = 0.5
NUMBER_FROM_TOP = 1.75 * CM
LONGEST_NAME = 200
"""Letters of a bookmark."""
CATCHWORD_LINES = 3
"""Line spaces from the last line of a page down to its catchword."""


class Drawing:
    """Draws the pages of one paper, each stroke marked with what it belongs to."""

    def __init__(self, canvas: Any, document: Document, type_: Type, *, whole: bool = True) -> None:
        """``whole`` where all pages will be drawn: lines of a contents then lead to theirs."""
        self._canvas = canvas
        self._tags = Tags(canvas)
        self.structure = self._tags.structure
        self._canvas._doc.Catalog.StructTreeRoot = self.structure.root
        self._canvas._doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        self._type = type_
        self._catchwords = document.catchwords
        self._digits = in_digits(document.digits)
        self._bookmarks = 0
        self._whole = whole
        self._depth = -1
        self._outermost = 0
        self._last_rule = 0.0

    def page(self, page: Page, type_: Type) -> None:
        """Draw a page of a kind and end it."""
        self._type = type_
        self._canvas.setPageSize((type_.page_width, type_.page_height))
        self._tags.begin_page(page)
        if page.number > 1:
            self._centred(self._digits(f"- {page.number} -"))
        self._last_rule = 0.0
        for part, following in zip_longest(page.parts, page.parts[1:]):
            self._part(part, open_=part.row.below if following else 0)
        if self._catchwords and page.words:
            self._catchword(page)
        self._canvas.showPage()
        self._end_page()

    def finished(self) -> bytes:
        """The file with all pages drawn; one empty page where there was none."""
        if not self.structure.pages:
            self.page(Page([], 1, []), self._type)
        return written(self._canvas, self.structure)

    def _end_page(self) -> None:
        number = len(self.structure.pages)
        sheet = self._canvas._doc.idToObject[f"Page{number}"]
        sheet.Trans = None
        add_entry(sheet, "StructParents", number - 1)
        add_entry(sheet, "Tabs", "/S")

    def _part(self, part: Part, open_: int) -> None:
        """A part of a row; between its first ``open_`` cells and what is below them there is no rule."""
        row, top = part.row, self._type.top - part.top
        if part.start == 0 and not part.repeated:
            self._bookmarks_of(row, top)
        if row.edges:
            self._tags.begin_artifact("Layout")
            self._rules(row.edges, top, row.height(part.start, part.stop), open_)
            for x, y, to_x, to_y in row.inner:
                self._canvas.line(self._type.left + x, top - y, self._type.left + to_x, top - to_y)
            self._tags.end()
        self._tags.begin_row(part)
        first = top - row.pad[0]
        self._drawn(part, first)
        for piece in row.pieces(part.start, part.stop):
            again = part.start > 0 and row.stacks[piece.stack].repeats
            y = first - piece.line * row.leading - piece.text.height
            self._tags.begin(part, piece, again=again)
            piece.text.paragraph.drawOn(self._canvas, self._type.left + piece.x, y)
            self._tags.end()
        if self._whole and row.lead and row.lead.bookmark:
            self._lead(row.lead, first, first - row.leading * row.lines)

    def _lead(self, lead: Lead, top: float, foot: float) -> None:
        """Let a click on a line of the contents open the page of its heading; nothing of it is printed."""
        room = self._type.left, foot, self._type.left + self._type.text_width, top
        told, key = PDFString(clean(lead.text)), bookmark_key(lead.bookmark)
        self._canvas.linkRect(told, key, room, F=PRINTED, Border="[0 0 0]")

    def _drawn(self, part: Part, first: float) -> None:
        """What stands in the part's lines and is no text."""
        leading = part.row.leading
        row = part.row
        one = (Figure(row.figure, 0, self._type.text_width),) if row.figure else ()
        for each, figure in zip_longest(row.drawn, row.figures or one):
            if part.start <= each.line < part.stop:
                if figure:
                    self._tags.begin_figure(figure.told, self._box(part, first, figure))
                else:
                    self._tags.begin_artifact("Layout")
                each.draw(self._canvas, self._type.left, first - (each.line - part.start) * leading)
                self._tags.end()

    def _box(self, part: Part, first: float, figure: Figure) -> tuple[float, float, float, float]:
        """The room of a figure of a part on its page: left, foot, right, top."""
        left, foot = self._type.left, first - part.row.leading * part.row.lines
        return left + figure.left, foot, left + figure.right, first

    def _rules(self, edges: Sequence[float], top: float, height: float, open_: int) -> None:
        """Rules around and between the cells of a row; one shared with the row above is drawn once."""
        left, bottom = self._type.left, top - height
        self._canvas.setLineWidth(RULE)
        shared = abs(top - self._last_rule) < RULE
        level = [(left + edges[open_], bottom, left + edges[-1], bottom)]
        if not shared:
            level.insert(0, (left + edges[0], top, left + edges[-1], top))
        upright = [(left + x, top, left + x, bottom) for x in edges]
        self._last_rule = bottom
        self._canvas.lines([*level, *upright])

    def _centred(self, text: str) -> None:
        middle = self._type.left + (self._type.text_width - self._type.width(text)) / 2
        self._beside(middle, self._type.page_height - NUMBER_FROM_TOP, text)

    def _beside(self, x: float, y: float, text: str) -> None:
        """A line that helps to turn pages and is no text."""
        self._tags.begin_artifact("Pagination")
        self._type.draw(self._canvas, x, y, text)
        self._tags.end()

    def _catchword(self, page: Page) -> None:
        """On the right, a slash, the words with which the text goes on, three dots.

        Three lines below the last one, but not below the margin.
        """
        words = self._type.first_words(page.words)
        if words:
            text = f"/{words}..."
            right = self._type.left + self._type.text_width - self._type.width(text)
            below = self._type.top - page.parts[-1].bottom - CATCHWORD_LINES * self._type.leading
            self._beside(right, max(below, self._type.bottom) + self._type.descent, text)

    def _bookmarks_of(self, row: Row, top: float) -> None:
        """The names of a paper that begins and of a heading; none is deeper than one below that before it."""
        if row.paper:
            self._depth, self._outermost = -1, 0
            self._bookmark(row.paper, 0, top)
            self._outermost = 1
        if row.bookmark:
            title, depth = row.bookmark
            self._bookmark(title, self._outermost + depth, top)

    def _bookmark(self, title: str, depth: int, top: float) -> None:
        self._bookmarks += 1
        self._depth = min(depth, self._depth + 1)
        key = bookmark_key(self._bookmarks)
        self._canvas.bookmarkHorizontal(key, 0, top)
        named = title if len(title) <= LONGEST_NAME else f"{title[:LONGEST_NAME]}..."
        self._canvas.addOutlineEntry(clean(named), key, self._depth, closed=False)


def bookmark_key(number: int) -> str:
    """The name within the file of a bookmark; they are counted from 1."""
    return f"b{number}"
