"""Links in a PDF: where they can be clicked, what they open, that they are found by a search."""

from typing import Any

import pytest

from ita_desktop.documents import catalog
from ita_desktop.documents.blocks import Document, Paragraph, Run, linked, plain, web_address
from ita_desktop.documents.finishing import texts
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import URLS, checklist_snapshot
from tests.rendering.pdf.reading import lines, pages, reader, squeezed
from tests.rendering.pdf.test_tagging import Tree

OIT = ("oit-status", "oit-unit", "oit-progress", "oit-links", "objection")


def links(pdf: bytes) -> list[tuple[int, str, list[float]]]:
    """The page, the address and the place of each link of a file."""
    found = []
    for number, page in enumerate(reader(pdf).pages):
        for each in page.get("/Annots", ()):
            link: Any = each.get_object()
            assert (link["/Subtype"], link["/F"], link["/Contents"]) == ("/Link", 4, link["/A"]["/URI"])
            found.append((number, link["/A"]["/URI"], [float(side) for side in link["/Rect"]]))
    return found


@pytest.mark.parametrize("archive", [False, True])
def test_every_address_of_the_web_is_opened_by_a_click(typesetter: Typesetter, archive: bool) -> None:
    paper = catalog.paper("oit-links")
    assert paper is not None
    found = links(render_pdf(paper.build(checklist_snapshot()), typesetter, archive=archive))
    assert {url for _, url, _ in found} == {web_address(url) for url in URLS} - {""}


def test_an_address_over_several_lines_has_a_place_to_click_on_each(typesetter: Typesetter) -> None:
    url = "https://www.tuayang.go.th/" + "/".join(f"part{number}" for number in range(40))
    pdf = render_pdf(Document(title="ก", blocks=(Paragraph((*plain("ดู "), linked(url))),)), typesetter)
    found = links(pdf)
    assert len(found) == len(lines(pdf, 0)) > 2
    assert {each for _, each, _ in found} == {url}
    assert all(left < right and foot < top for _, _, (left, foot, right, top) in found)
    assert url in pages(pdf)[0]


def test_what_is_no_address_of_the_web_is_printed_and_leads_nowhere(typesetter: Typesetter) -> None:
    runs = (linked("javascript:alert(1)"), Run(" "), linked("file:///etc/passwd"))
    pdf = render_pdf(Document(title="ก", blocks=(Paragraph(runs),)), typesetter)
    assert links(pdf) == []
    assert pages(pdf) == ["javascript:alert(1)file:///etc/passwd"]


@pytest.mark.parametrize("digits", ["thai", "arabic"])
@pytest.mark.parametrize("word", OIT)
def test_every_word_of_the_oit_papers_is_found_by_a_search(
    typesetter: Typesetter, word: str, digits: str
) -> None:
    paper = catalog.paper(word)
    assert paper is not None
    document: Document = paper.build(checklist_snapshot(digits=digits))
    printed = squeezed("".join(words for _, words in Tree(render_pdf(document, typesetter)).kinds()))
    for text in texts(document):
        for part in text.split():
            assert squeezed(part) in printed
