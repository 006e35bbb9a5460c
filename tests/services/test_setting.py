"""A paper that is captured: its first page alone, and the form in which the office keeps its files."""

from io import BytesIO

from pypdf import PdfReader

from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request
from tests.services.conftest import P5, take_in

MINUTES = Request("minutes", 2566)


def test_the_first_page_is_that_of_the_whole_paper(office: Services) -> None:
    take_in(office, P5)
    setting = office.papers.setting(MINUTES)
    first, whole = (PdfReader(BytesIO(content)).pages for content in (setting.first_page(), setting.run()))
    assert len(first) == 1 < len(whole)
    assert first[0].extract_text() == whole[0].extract_text()


def test_files_are_made_for_the_archive_where_the_office_wants_it(office: Services) -> None:
    take_in(office, P5)
    assert b"pdfaid:part" not in office.papers.pdf(MINUTES)
    office.agency.set("layouts", {"pdf": "archive"})
    assert b"<pdfaid:part>2</pdfaid:part>" in office.papers.pdf(MINUTES)
