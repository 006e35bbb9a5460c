"""A paper laid out on its pages: pages of several kinds, counted through; a contents that names them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ita_desktop.documents.blocks import Block, Document, Section
from ita_desktop.documents.contents import matched
from ita_desktop.rendering.pdf.composing import Composer
from ita_desktop.rendering.pdf.drawing import CATCHWORD_LINES
from ita_desktop.rendering.pdf.pages import Page, paginate
from ita_desktop.rendering.pdf.parts import part_names
from ita_desktop.rendering.pdf.rows import Row
from ita_desktop.rendering.pdf.type import Type
from ita_desktop.rendering.thai_text import Typesetter

Over = Callable[[Iterable[Row]], Iterator[Row]]
"""Sees the rows pass on their way to the pages."""


class Sheet(NamedTuple):
    """A page and the type of its kind of page."""

    page: Page
    type_: Type


def laid_out(document: Document, typesetter: Typesetter, over: Over = iter) -> Iterator[Sheet]:
    """The pages of a paper, each as soon as it is laid out.

    From one with a contents on all are laid out before it is given: its lines name their pages.
    """
    sheets = _sheets(document, typesetter.knowing(document.names), over)
    seen: list[tuple[str, int]] = []
    for sheet in sheets:
        held = [sheet]
        if any(part.row.lead for part in sheet.page.parts):
            held += sheets
        seen += (found for each in held for found in _bookmarks(each.page))
        _number(held, seen)
        yield from held


def heading_pages(document: Document, typesetter: Typesetter) -> tuple[tuple[str, int], ...]:
    """Every bookmark of a paper in its order, with the number of its page."""
    sheets = _sheets(document, typesetter.knowing(document.names), iter)
    return tuple(found for sheet in sheets for found in _bookmarks(sheet.page))


def sections(document: Document) -> Iterator[Document]:
    """The paper cut where pages of another kind begin, each piece with its kind; none is empty."""
    page, blocks = document.page, list[Block]()
    for block in document.blocks:
        if not isinstance(block, Section):
            blocks.append(block)
            continue
        if blocks:
            yield replace(document, page=page, blocks=tuple(blocks))
        page, blocks = block.page, []
    if blocks:
        yield replace(document, page=page, blocks=tuple(blocks))


def _sheets(document: Document, typesetter: Typesetter, over: Over) -> Iterator[Sheet]:
    papers, number = part_names(document), 0
    for piece in sections(document):
        type_ = Type(typesetter, piece.page)
        reserve = CATCHWORD_LINES * type_.leading if document.catchwords else 0
        rows = Composer(piece, type_, papers, goes_on=number > 0).rows()
        for page in paginate(over(rows), type_.text_height, reserve, number + 1):
            number = page.number
            yield Sheet(page, type_)


def _bookmarks(page: Page) -> Iterator[tuple[str, int]]:
    for part in page.parts:
        if part.start == 0 and not part.repeated:
            yield from ((name, page.number) for name in part.row.bookmarks)


def _number(sheets: Iterable[Sheet], bookmarks: list[tuple[str, int]]) -> None:
    """Give each line of a contents its bookmark and the number of its page."""
    parts = (part for sheet in sheets for part in sheet.page.parts)
    leads = [part.row.lead for part in parts if part.row.lead]
    places = matched((lead.text for lead in leads), [name for name, _ in bookmarks])
    for lead, at in zip(leads, places, strict=True):
        if at is not None:
            lead.bookmark = at + 1
            lead.put(bookmarks[at][1])
