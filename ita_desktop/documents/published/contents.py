"""The contents of the document, on a page of its own."""

from ita_desktop.documents.blocks import Contents, Space, TitleLines
from ita_desktop.documents.published.book import Book, Piece


def piece(book: Book) -> Piece:
    """Its lines are put in when all parts are there."""
    return Piece(blocks=(TitleLines(("สารบัญ",)), Space(0.5), Contents(())))
