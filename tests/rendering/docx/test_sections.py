"""Pages of a Word file: paper, margins, and a number that Word counts."""

import pytest

from ita_desktop.documents.blocks import (
    Column,
    Digits,
    Document,
    PageBreak,
    PageSetup,
    Paragraph,
    Table,
    TableRow,
    plain,
)
from ita_desktop.rendering.docx import render_docx
from tests.rendering.docx.papers import letter, memo
from tests.rendering.docx.reading import attribute, body, every, one, opened, style, text

CM = 360_000
LINE = Paragraph(plain("ก"))
TABLE = Table((Column("", 1),), (TableRow((plain("ข"),)),))


def rendered(*blocks: object, digits: Digits = "thai", page: PageSetup | None = None) -> bytes:
    return render_docx(Document(title="ก", blocks=blocks, digits=digits, page=page or PageSetup()))  # type: ignore[arg-type]


@pytest.mark.parametrize("landscape", [False, True])
def test_the_page_is_the_papers(landscape: bool) -> None:
    page = PageSetup(landscape=landscape, left=2.5, right=1.5, top=2, bottom=1.75)
    (section,) = opened(rendered(LINE, page=page)).sections
    sides = sorted((section.page_width / CM, section.page_height / CM), reverse=landscape)
    assert (section.page_width / CM, section.page_height / CM) == tuple(sides)
    assert sorted(sides) == pytest.approx([21.0, 29.7], abs=0.01)
    margins = section.left_margin, section.right_margin, section.top_margin, section.bottom_margin
    assert [side / CM for side in margins] == pytest.approx([2.5, 1.5, 2, 1.75], abs=0.01)
    assert (section.orientation == 1) == landscape


@pytest.mark.parametrize(
    ("digits", "kind", "shown"), [("thai", "thaiNumbers", "๒"), ("arabic", "decimal", "2")]
)
def test_pages_are_numbered_from_the_second_on(digits: Digits, kind: str, shown: str) -> None:
    file = rendered(LINE, digits=digits)
    (section,) = opened(file).sections
    assert section.different_first_page_header_footer
    assert text(section.first_page_header._element) == ""
    number = section.header._element
    (field,) = every(number, "fldSimple")
    assert attribute(field, "instr").split() == ["PAGE"]
    assert text(number) == f"- {shown} -"
    assert attribute(one(body(file), "sectPr/pgNumType"), "fmt") == kind


def test_the_number_stands_in_the_middle_above_the_text() -> None:
    file = rendered(LINE)
    assert attribute(one(style(file, "Header"), "pPr/jc"), "val") == "center"
    (section,) = opened(file).sections
    assert section.header_distance < section.top_margin


def test_a_paper_of_its_own_counts_from_its_first_page() -> None:
    file = render_docx(letter(None))
    sections = every(body(file), "sectPr")
    assert len(sections) == 2
    for section in sections:
        assert attribute(one(section, "pgNumType"), "start") == "1"
        assert one(section, "titlePg") is not None
        assert attribute(one(section, "type"), "val") == "nextPage"
        assert [attribute(each, "type") for each in every(section, "headerReference")] == ["default", "first"]


@pytest.mark.parametrize(("following", "turned"), [(Paragraph(plain("ค")), "ค"), (TABLE, "")])
def test_what_follows_a_break_begins_a_page(following: object, turned: str) -> None:
    (found,) = every(body(rendered(LINE, PageBreak(), following)), "pageBreakBefore")
    assert text(found.getparent().getparent()) == turned
    assert found.getparent().getparent().getprevious() is not None


@pytest.mark.parametrize("restart", [False, True])
def test_breaks_with_nothing_between_make_no_empty_page(restart: bool) -> None:
    broken = PageBreak(restart=restart)
    whole = body(rendered(broken, LINE, broken))
    assert every(whole, "pageBreakBefore") == []
    assert text(whole) == "ก"


def test_a_table_can_end_a_paper_of_several() -> None:
    file = rendered(TABLE, PageBreak(restart=True), TABLE, PageBreak(restart=True), LINE)
    assert len(opened(file).sections) == 3
    assert [each.text for each in opened(file).paragraphs][-1] == "ก"


def test_a_memo_begins_nearer_to_the_edge_than_its_later_pages() -> None:
    memo_, letter_ = (every(body(render_docx(paper(None))), "sectPr")[0] for paper in (memo, letter))
    assert int(attribute(one(memo_, "pgMar"), "top")) / 1440 * 2.54 == pytest.approx(1.5, abs=0.01)
    assert int(attribute(one(letter_, "pgMar"), "top")) / 1440 * 2.54 == pytest.approx(2.5, abs=0.01)
    number = style(render_docx(memo(None)), "Header")
    below = int(attribute(one(number, "pPr/spacing"), "after")) / 20
    assert 1.25 / 2.54 * 72 + 16 * 1.331 + below == pytest.approx(2.5 / 2.54 * 72, abs=0.2)
