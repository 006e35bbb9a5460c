"""The cover of the document."""

from ita_desktop.documents.blocks import PageBreak
from ita_desktop.documents.cover import cover_page
from ita_desktop.documents.measures.paper import TITLE
from ita_desktop.documents.office_place import office_place
from ita_desktop.documents.published.book import Book, Piece


def piece(book: Book) -> Piece:
    """A page without a number, which is counted as the first."""
    snapshot = book.snapshot
    title = TITLE, f"ประจำ{book.plan_year}", office_place(snapshot.agency)
    page = cover_page(tuple(filter(None, title)), snapshot.emblem)
    return Piece(blocks=tuple(block for block in page if not isinstance(block, PageBreak)))
