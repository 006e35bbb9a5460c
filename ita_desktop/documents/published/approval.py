"""The places to sign, below the part before them."""

from ita_desktop.documents.measures.approval import approval
from ita_desktop.documents.measures.parts import APPROVAL
from ita_desktop.documents.published.book import Book, Piece
from ita_desktop.documents.published.parts import MEASURES


def piece(book: Book) -> Piece:
    """Beside each other below a wide table, else below each other."""
    parts = book.snapshot.parts
    at = parts.index(APPROVAL)
    below_table = at > 0 and parts[at - 1] == MEASURES and book.form.landscape
    return Piece(blocks=(approval(book.snapshot, beside=below_table),), joins=at > 0)
