"""A contents in Word: a field that Word can make anew, filled in; pages turned; scans that fill pages."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from docx.oxml.ns import qn
from pypdf import PdfReader

from ita_desktop.documents.blocks import Document, Heading, TitleLines
from ita_desktop.documents.contents import contents_of
from ita_desktop.rendering.docx import render_docx
from ita_desktop.rendering.pdf.laying import heading_pages
from ita_desktop.rendering.thai_text import Typesetter
from tests.rendering.book import LONG, book
from tests.rendering.docx.reading import (
    as_pdf,
    attribute,
    body,
    every,
    needs_office,
    one,
    opened,
    paragraphs,
    part,
    text,
)


def instructions(file: bytes) -> list[str]:
    """The instructions of the fields of the text."""
    return [str(each.text).strip() for each in every(body(file), "instrText")]


def test_lines_name_the_pages_of_the_pdf_twin(typesetter: Typesetter) -> None:
    """Each line has the words of its heading, a tab and its number."""
    file = render_docx(book(), typesetter)
    lines = paragraphs(file, "TOC1") + paragraphs(file, "TOC2")
    told = {(text(line)) for line in lines}
    stand = heading_pages(book(), typesetter)
    assert told == {f"{name}{page}" for name, page in stand if name != "ย่อย"}
    assert [len(every(line, "tab")) for line in lines] == [1] * 7


def test_word_can_make_the_contents_anew(typesetter: Typesetter) -> None:
    """One field holds all lines; what it collects are the styles of parts and headings."""
    file = render_docx(book(), typesetter)
    found = instructions(file)
    assert found[0] == 'TOC \\f \\h \\z \\t "ชื่อส่วน,1,heading 1,2"'
    assert 'TC "ส่วนที่ 4 ฉบับลงนาม" \\l 1' in found
    kinds = [attribute(each, "fldCharType") for each in every(body(file), "fldChar")]
    assert kinds.count("begin") == kinds.count("end") == len(found)
    assert [text(each) for each in paragraphs(file, "PartTitle")] == [
        "ส่วนที่ 1 การวิเคราะห์",
        "ส่วนที่ 2 มาตรการ",
        "ส่วนที่ 3 การติดตาม",
    ]


def test_lines_lead_to_bookmarks_at_what_they_name(typesetter: Typesetter) -> None:
    """Two headings of the same words have each its own."""
    file = render_docx(book(), typesetter)
    wanted = [attribute(each, "anchor") for each in every(body(file), "hyperlink")]
    starts = every(body(file), "bookmarkStart")
    assert [attribute(each, "name") for each in starts] == wanted
    assert len(set(wanted)) == 7
    ends = [attribute(each, "id") for each in every(body(file), "bookmarkEnd")]
    assert [attribute(each, "id") for each in starts] == ends
    named = [text(start.getparent()) for start in starts]
    assert named[1] == named[5] == "1. สรุป"
    assert named[2] == LONG


def test_parts_stand_above_headings_in_the_outline(typesetter: Typesetter) -> None:
    """The navigation of Word shows the headings of a part under it."""
    file = render_docx(book(), typesetter)
    levels = [attribute(one(each, "pPr/outlineLvl"), "val") for each in paragraphs(file, "Heading1")]
    assert levels == ["1"] * 3
    bare = render_docx(Document(title="", blocks=(Heading("ก"),)))
    assert one(paragraphs(bare, "Heading1")[0], "pPr/outlineLvl") is None


def test_without_a_typesetter_word_counts_the_pages() -> None:
    """Lines are there, numbers are not, and the field is to be made anew."""
    document = Document(title="", blocks=(contents_of((Heading("ก"),)), Heading("ก")))
    file = render_docx(document)
    (line,) = paragraphs(file, "TOC2")
    assert text(line) == "ก"
    assert attribute(every(line, "fldChar")[0], "dirty") == "true"


def test_pages_are_turned_and_counted_on(typesetter: Typesetter) -> None:
    """A section for each kind of page; only the first begins to count and hides its first number."""
    found = every(body(render_docx(book("thai"), typesetter)), "sectPr")
    turned = [attribute(one(each, "pgSz"), "orient") for each in found]
    assert turned == ["", "landscape", "", "", "landscape"]
    starts = [attribute(one(each, "pgNumType"), "start") for each in found]
    assert starts == ["1", "", "", "", ""]
    assert [one(each, "titlePg") is not None for each in found] == [True, False, False, False, False]
    assert {attribute(one(each, "pgNumType"), "fmt") for each in found} == {"thaiNumbers"}


def test_scans_fill_their_pages(typesetter: Typesetter) -> None:
    """In their own proportions, within the room of the page."""
    shapes = opened(render_docx(book(), typesetter)).inline_shapes
    sizes = [(shape.width.cm, shape.height.cm) for shape in shapes]
    assert len(sizes) == 3
    for width, height in sizes[:2]:
        assert 18 < width < 19.5
        assert abs(height / width - 585 / 413) < 0.01
    assert sizes[2][0] > sizes[2][1]


def test_children_stand_in_the_order_of_the_schema(typesetter: Typesetter) -> None:
    """Bookmarks come after a paragraph's properties, styles have theirs in order."""
    file = render_docx(book(), typesetter)
    for each in every(body(file), "p"):
        assert [child.tag for child in each].index(qn("w:pPr")) == 0
    keys = [attribute(each, "styleId") for each in every(part(file, "word/styles.xml"), "style")]
    assert {"TOC1", "TOC2", "TOC3", "PartTitle", "Scan"} <= set(keys)


def test_the_same_paper_gives_the_same_bytes(typesetter: Typesetter) -> None:
    """Pictures and fields included."""
    assert render_docx(book(), typesetter) == render_docx(book(), typesetter)


def test_no_page_is_left_empty_where_kinds_of_pages_meet(typesetter: Typesetter) -> None:
    """A section that begins with a page of its own begins one page."""
    blocks = book().blocks
    file = render_docx(replace(book(), blocks=(*blocks, blocks[-2], TitleLines(("ท้าย",)))), typesetter)
    assert len(every(body(file), "sectPr")) == 6


@needs_office
def test_another_program_shows_the_same_contents(typesetter: Typesetter, tmp_path: Path) -> None:
    """LibreOffice prints the lines with their numbers and one page for each page of the scan."""
    pages = PdfReader(BytesIO(as_pdf(render_docx(book(), typesetter), tmp_path))).pages
    told = pages[1].extract_text().replace(".", " ")
    assert "ฉบับลงนาม" in told
    assert all(str(page) in told.split() for _, page in heading_pages(book(), typesetter))
    turned = [page.mediabox.width > page.mediabox.height for page in pages[-4:]]
    assert turned == [False, False, False, True]
    assert [page.extract_text().strip() for page in pages[-3:]] == [
        f"- {number} -" for number in range(len(pages) - 2, len(pages) + 1)
    ]
