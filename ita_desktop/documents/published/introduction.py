"""What the office says before its plan."""

from ita_desktop.documents.measures.answered import Answered
from ita_desktop.documents.measures.introduction import introduction
from ita_desktop.documents.published.book import Book, Piece


def piece(book: Book) -> Piece | None:
    """As it stands in the plan, else made from the result."""
    said = tuple(introduction(Answered(book.snapshot)))
    return Piece(blocks=said, name="ความนำ") if said else None
