"""Pages drawn on a canvas: text, rules, page numbers, catchwords, bookmarks."""

from collections.abc import Sequence
from typing import Any

from ita_desktop.documents.blocks import Document
from ita_desktop.documents.finishing import in_digits
from ita_desktop.rendering.pdf.pages import Page, Part
from ita_desktop.rendering.pdf.type import CM, Type

RULE = 0.5
NUMBER_FROM_TOP = 1.75 * CM


class Drawing:
    """Draws the pages of one paper."""

    def __init__(self, canvas: Any, document: Document, type_: Type) -> None:
        self._canvas = canvas
        self._type = type_
        self._catchwords = document.catchwords
        self._digits = in_digits(document.digits)
        self._bookmarks = 0
        self._last_rule = 0.0

    def page(self, pages: Sequence[Page], number: int) -> None:
        """Draw the page at a position from 0 and end it."""
        if number:
            self._centred(self._digits(f"- {number + 1} -"))
        self._last_rule = 0.0
        for part in pages[number]:
            self._part(part)
        if self._catchwords and number + 1 < len(pages):
            self._catchword(pages[number + 1])
        self._canvas.showPage()

    def _part(self, part: Part) -> None:
        row, top = part.row, self._type.top - part.top
        if row.bookmark and part.start == 0 and not part.repeated:
            self._bookmark(*row.bookmark, top)
        if row.edges:
            self._rules(row.edges, top, row.height(part.start, part.stop))
        first = top - row.pad[0]
        for each in row.drawn:
            if part.start <= each.line < part.stop:
                each.draw(self._canvas, self._type.left, first - (each.line - part.start) * row.leading)
        for piece in row.pieces(part.start, part.stop):
            y = first - piece.line * row.leading - piece.text.height
            piece.text.paragraph.drawOn(self._canvas, self._type.left + piece.x, y)

    def _rules(self, edges: Sequence[float], top: float, height: float) -> None:
        """Rules around and between the cells of a row; one shared with the row above is drawn once."""
        left, bottom = self._type.left, top - height
        self._canvas.setLineWidth(RULE)
        shared = abs(top - self._last_rule) < RULE
        level = [(left + edges[0], y, left + edges[-1], y) for y in ((bottom,) if shared else (top, bottom))]
        upright = [(left + x, top, left + x, bottom) for x in edges]
        self._last_rule = bottom
        self._canvas.lines([*level, *upright])

    def _centred(self, text: str) -> None:
        middle = self._type.left + (self._type.text_width - self._type.width(text)) / 2
        self._type.draw(self._canvas, middle, self._type.page_height - NUMBER_FROM_TOP, text)

    def _catchword(self, following: Page) -> None:
        """At the foot on the right: a slash, the words with which the text goes on, three dots."""
        part = next((part for part in following if not part.repeated), None)
        words = self._type.first_words(part.row.words(part.start)) if part else ""
        if words:
            text = f"/{words}..."
            right = self._type.left + self._type.text_width - self._type.width(text)
            self._type.draw(self._canvas, right, self._type.bottom + self._type.descent, text)

    def _bookmark(self, title: str, depth: int, top: float) -> None:
        self._bookmarks += 1
        key = f"b{self._bookmarks}"
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(title, key, depth, closed=False)
