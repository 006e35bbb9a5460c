"""Page breaks: pages that begin where they must, several papers in one file."""

from itertools import pairwise

import pytest
from pypdf.generic import Destination

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Document,
    Heading,
    LabelLine,
    PageBreak,
    Paragraph,
    Signature,
    TitleLines,
    TopicHeading,
    plain,
)
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.pdf.type import CM
from ita_desktop.rendering.thai_text import Typesetter
from tests.rendering.pdf.reading import lines, pages, reader

SIGNED = Closing((Signature("ผู้จด", "นายกอ ขอ", "เลขานุการ"),))
LINE = 16 * 1.331 / CM


def text(count: int) -> list[Block]:
    """So many paragraphs of one line."""
    return [Paragraph(plain(f"บรรทัดที่ {number}")) for number in range(1, count + 1)]


def paper(*blocks: Block, title: str = "เอกสาร") -> Document:
    """A paper of these blocks."""
    return Document(title=title, blocks=blocks)


def outline(pdf: bytes) -> list[tuple[int, str, int]]:
    """Depth, title and page of each bookmark."""
    file = reader(pdf)
    found = []

    def walk(entries: list[object], depth: int) -> None:
        for entry in entries:
            if isinstance(entry, Destination):
                number = file.get_destination_page_number(entry)
                assert number is not None
                found.append((depth, str(entry.title), number))
            elif isinstance(entry, list):
                walk(entry, depth + 1)

    walk(list(file.outline), 0)
    return found


def test_a_page_begins_at_a_break(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(*text(3), PageBreak(), *text(2)), typesetter)
    assert pages(pdf) == ["บรรทัดที่1บรรทัดที่2บรรทัดที่3/บรรทัดที่1...", "-๒-บรรทัดที่1บรรทัดที่2"]


def test_a_paper_of_its_own_is_counted_from_its_first_page(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(*text(40), PageBreak(restart=True), *text(40)), typesetter)
    found = pages(pdf)
    assert len(found) == 4
    assert [page.startswith("-๒-") for page in found] == [False, True, False, True]
    assert ["..." in page for page in found] == [True, False, True, False]


@pytest.mark.parametrize("blocks", [(PageBreak(),), (PageBreak(restart=True), PageBreak())])
def test_breaks_where_nothing_stands_make_no_page(typesetter: Typesetter, blocks: tuple[Block, ...]) -> None:
    pdf = render_pdf(paper(*blocks, *text(1), *blocks, *text(1), *blocks), typesetter)
    assert len(pages(pdf)) == 2


def test_each_paper_ends_with_two_lines_before_the_signature(typesetter: Typesetter) -> None:
    for count in range(24, 36):
        part = [*text(count), SIGNED]
        breaks = PageBreak(restart=True)
        pdf = render_pdf(paper(*part, breaks, *part, breaks, *part), typesetter)
        signed = [n for n, page in enumerate(pages(pdf)) if "(ลงชื่อ)" in page]
        assert len(signed) == 3
        for page in signed:
            assert sum(line.text.startswith("บรรทัด") for line in lines(pdf, page)) >= 2


def test_each_paper_has_a_bookmark_with_its_own_below(typesetter: Typesetter) -> None:
    def letter(to: str) -> list[Block]:
        return [
            LabelLine("เรื่อง", ("เชิญประชุม",)),
            LabelLine("เรียน", (to,)),
            Heading("ระเบียบวาระ"),
            *text(2),
        ]

    several = paper(*letter("นายอำเภอ"), PageBreak(restart=True), *letter("ท้องถิ่นอำเภอ"))
    assert outline(render_pdf(several, typesetter)) == [
        (0, "เรียน นายอำเภอ", 0),
        (1, "ระเบียบวาระ", 0),
        (0, "เรียน ท้องถิ่นอำเภอ", 1),
        (1, "ระเบียบวาระ", 1),
    ]
    alike = paper(*text(1), PageBreak(restart=True), *text(1), title="คำสั่ง")
    assert [entry[1] for entry in outline(render_pdf(alike, typesetter))] == ["คำสั่ง (๑)", "คำสั่ง (๒)"]


def test_a_bookmark_without_one_above_it_is_no_error(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(TopicHeading("1.1", "เรื่อง"), Heading("หัว"), TopicHeading("1", "ก")), typesetter)
    assert [entry[:2] for entry in outline(pdf)] == [(0, "1.1 เรื่อง"), (0, "หัว"), (1, "1 ก")]


def test_odd_characters_of_a_title_are_left_out_of_its_bookmarks(typesetter: Typesetter) -> None:
    several = paper(*text(1), PageBreak(restart=True), *text(1), title="ก\ud800ข")
    assert [entry[1] for entry in outline(render_pdf(several, typesetter))] == ["กข (๑)", "กข (๒)"]


def test_an_endless_heading_has_a_short_bookmark(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(Heading("ก" * 20000), *text(1)), typesetter)
    assert [entry[1] for entry in outline(pdf)] == ["ก" * 200 + "..."]


def test_the_catchword_stands_three_lines_below_the_text(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(*text(5), PageBreak(), *text(1)), typesetter)
    last, catchword = lines(pdf, 0)[-2:]
    assert catchword.text == "/บรรทัดที่ 1..."
    assert catchword.top - last.top == pytest.approx(3 * LINE, abs=0.05)
    assert catchword.right == pytest.approx(19.0, abs=0.05)


def test_the_catchword_stays_above_the_margin(typesetter: Typesetter) -> None:
    tops = set()
    for long in range(1, 12):
        body = [Paragraph(plain("ขอให้เผยแพร่ข้อมูลให้ครบถ้วน " * 3 * long)) for _ in range(12)]
        pdf = render_pdf(paper(*body), typesetter)
        for page in range(len(pages(pdf)) - 1):
            last, catchword = lines(pdf, page)[-2:]
            assert 2.9 * LINE < catchword.top - last.top < 3.1 * LINE
            assert catchword.bottom <= 27.75
            tops.add(round(catchword.top, 1))
    assert len(tops) > 1


def test_a_catchword_of_one_endless_word_is_short(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(*text(29), *[Paragraph(plain("ก" * 500))] * 3), typesetter)
    for page in range(len(pages(pdf)) - 1):
        catchword = lines(pdf, page)[-1]
        assert catchword.text.startswith("/")
        assert catchword.right - catchword.left <= 8.1


def test_dots_to_write_on_are_no_catchword(typesetter: Typesetter) -> None:
    pdf = render_pdf(
        paper(*text(2), PageBreak(), Paragraph(plain("." * 60)), Paragraph(plain("ต่อไป"))), typesetter
    )
    assert lines(pdf, 0)[-1].text == "/ต่อไป..."


def test_numbers_go_up_by_one(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(*text(200)), typesetter)
    numbers = [lines(pdf, page)[0].text for page in range(1, len(pages(pdf)))]
    assert all(above != below for above, below in pairwise(numbers))
    assert numbers[:3] == ["- ๒ -", "- ๓ -", "- ๔ -"]


def test_an_annex_is_called_by_its_title(typesetter: Typesetter) -> None:
    order = TitleLines(("คำสั่งเทศบาล", "ที่ ๑/๒๕๖๙")), *text(2)
    annex = TitleLines(("บัญชีรายชื่อแนบท้ายคำสั่ง", "ที่ ๑/๒๕๖๙")), *text(1)
    pdf = render_pdf(paper(*order, PageBreak(restart=True), *annex), typesetter)
    assert outline(pdf) == [(0, "คำสั่งเทศบาล", 0), (0, "บัญชีรายชื่อแนบท้ายคำสั่ง", 1)]
    assert "..." not in "".join(pages(pdf))
