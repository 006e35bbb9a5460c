"""The table of measures, in the office's layout, on the pages that it needs."""

from ita_desktop.documents.measures.paper import TITLE, page_of
from ita_desktop.documents.measures.table import measures_table
from ita_desktop.documents.published.book import Book, Piece


def piece(book: Book) -> Piece:
    """The table alone: what stands around it in the plan's own paper are parts of their own."""
    return Piece(
        blocks=(measures_table(book.snapshot, book.form),),
        name=TITLE,
        under=(f"ประจำ{book.plan_year}",),
        page=page_of(book.form),
        counted=True,
    )
