"""The analysis of the result that the plan answers, in the office's layout of that report."""

from ita_desktop.documents.analysis.paper import body
from ita_desktop.documents.published.book import Book, Piece
from ita_desktop.documents.texts import year as named_year


def piece(book: Book) -> Piece | None:
    """The parts of the report but its cover and title; nothing where the year has no score."""
    analysis = book.analysis
    said = body(analysis) if analysis else ()
    if analysis is None or not said:
        return None
    year = named_year(analysis.year.fiscal_year)
    return Piece(blocks=said, name="การวิเคราะห์ผลการประเมิน ITA", under=(f"ประจำ{year}",), counted=True)
