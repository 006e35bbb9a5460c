"""A contents in PDF: each line names the page on which its heading stands, and leads there."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from ita_desktop.documents.blocks import Contents, ContentsLine, Digits, Document, ScannedPage
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.rendering.pdf import render_first_page, render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.rendering.book import book

CONTENTS = 2


def opened(document: Document, typesetter: Typesetter) -> PdfReader:
    """The paper read back."""
    return PdfReader(BytesIO(render_pdf(document, typesetter)))


def outline(paper: PdfReader) -> list[tuple[str, int, int]]:
    """Every bookmark: its name, how deep it is, its page from 1."""

    def within(entries: Any, depth: int = 0) -> Iterator[tuple[str, int, int]]:
        for each in entries:
            if isinstance(each, Destination):
                yield str(each.title), depth, (paper.get_destination_page_number(each) or 0) + 1
            else:
                yield from within(each, depth + 1)

    return list(within(paper.outline))


def told(paper: PdfReader, page: int = CONTENTS) -> list[int]:
    """The page numbers that stand at the ends of the lines of the contents."""
    words = to_arabic(paper.pages[page - 1].extract_text()).split("\n")
    return [int(word.split()[-1]) for word in words if word.split() and word.split()[-1].isdecimal()]


@pytest.mark.parametrize("digits", ["thai", "arabic"])
def test_each_line_names_the_page_on_which_its_heading_stands(typesetter: Typesetter, digits: Digits) -> None:
    """Parts and first headings in their order, across pages of several kinds."""
    paper = opened(book(digits), typesetter)
    stand = [page for _, depth, page in outline(paper) if depth < 2]
    assert len(stand) == 7
    assert told(paper) == stand
    assert stand == sorted(stand)
    assert len(set(stand)) >= 5


def test_every_page_after_the_first_bears_the_number_that_the_contents_means(typesetter: Typesetter) -> None:
    """Counted through upright and turned pages and the pages of the scan."""
    paper = opened(book(), typesetter)
    numbers = [page.extract_text().split("\n")[0].strip() for page in paper.pages]
    assert numbers[1:] == [f"- {number} -" for number in range(2, len(paper.pages) + 1)]
    assert "-" not in numbers[0]


def test_a_click_on_a_line_leads_to_its_heading(typesetter: Typesetter) -> None:
    """The links of the contents, in its order, and the bookmarks lead to the same pages."""
    paper = opened(book(), typesetter)
    by_object = {page.indirect_reference.idnum: n for n, page in enumerate(paper.pages, 1)}  # type: ignore[union-attr]
    found: Any = paper.pages[CONTENTS - 1]["/Annots"]
    links = [link.get_object() for link in found]
    assert [by_object[link["/Dest"][0].idnum] for link in links] == told(paper)
    assert all(link["/F"] == 4 for link in links)


def test_a_contents_on_the_first_page_is_whole_in_the_first_page_alone(typesetter: Typesetter) -> None:
    """The list of papers shows it as it is printed."""
    document = book(cover=False)
    whole = opened(document, typesetter)
    first = PdfReader(BytesIO(render_first_page(document, typesetter)))
    assert len(first.pages) == 1
    assert told(first, 1) == told(whole, 1) != []


def test_the_first_page_is_set_without_the_pages_after_it(typesetter: Typesetter) -> None:
    """No scan is read for it."""

    def read() -> bytes:
        raise AssertionError

    document = book()
    blocks = tuple(
        replace(each, read=read) if isinstance(each, ScannedPage) else each for each in document.blocks
    )
    first = render_first_page(replace(document, blocks=blocks), typesetter)
    assert len(PdfReader(BytesIO(first)).pages) == 1


def test_the_same_paper_gives_the_same_bytes(typesetter: Typesetter) -> None:
    """Pictures, links and turned pages included."""
    assert render_pdf(book(), typesetter, archive=True) == render_pdf(book(), typesetter, archive=True)


def test_pages_of_a_scan_are_pictures_that_fill_the_page_upright(typesetter: Typesetter) -> None:
    """As large as the page below its number lets them be, a wide one on a turned page."""
    paper = opened(book(), typesetter)
    scans = paper.pages[-3:]
    assert [len(page.images) for page in scans] == [1, 1, 1]
    assert [page.mediabox.width > page.mediabox.height for page in scans] == [False, False, True]
    assert [outline(paper)[-1][0], outline(paper)[-1][2]] == ["ส่วนที่ 4 ฉบับลงนาม", len(paper.pages) - 2]


def test_a_contents_is_a_list_in_the_structure_of_the_file(typesetter: Typesetter) -> None:
    """Readers for the blind find it as one, and what a picture of a scan shows."""
    paper = opened(book(), typesetter)
    kinds: list[str] = []

    def walk(element: Any) -> None:
        element = element.get_object()
        if not hasattr(element, "get"):
            return
        kinds.append(str(element.get("/S")))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            walk(kid)

    walk(paper.trailer["/Root"]["/StructTreeRoot"]["/K"])  # type: ignore[index]
    assert kinds.count("/TOC") == 1
    assert kinds.count("/TOCI") == 7
    assert kinds.count("/Figure") == 3
    assert kinds.count("/Part") == 4


def test_a_line_whose_heading_is_not_there_has_no_number(typesetter: Typesetter) -> None:
    """It stays, without a page."""
    document = book()
    blocks = tuple(
        Contents((ContentsLine("ไม่มีในเล่ม"), *each.lines)) if isinstance(each, Contents) else each
        for each in document.blocks
    )
    paper = opened(replace(document, blocks=blocks), typesetter)
    assert told(paper) == [page for _, depth, page in outline(paper) if depth < 2]
    assert "ไม่มีในเล่ม" in paper.pages[CONTENTS - 1].extract_text()
