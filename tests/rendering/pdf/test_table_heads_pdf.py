"""Heads over several columns, least heights of rows and long cells, read back."""

import pymupdf
import pytest

from ita_desktop.documents.blocks import (
    Column,
    Document,
    HeadGroup,
    PageSetup,
    Paragraph,
    Table,
    TableRow,
    plain,
)
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.rendering.pdf.reading import CM, Line, lines, pages, reader, squeezed

WORDS = "ขอให้เผยแพร่ข้อมูลบนเว็บไซต์ "
COLUMNS = tuple(Column(head, 1) for head in ("ที่", "ประเด็น", "ข้อคำถาม", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"))
GROUPS = (HeadGroup("การวิเคราะห์ผล", 1, 2), HeadGroup("การนำผลการวิเคราะห์ไปสู่การปฏิบัติ", 3, 2))
LEFT, TOP = 2.5, 2.5


def grouped(count: int) -> Document:
    """A table on a broad page whose columns 1 to 4 stand under two heads."""
    rows = tuple(TableRow(tuple(plain(f"{n}.{c}") for c in range(6))) for n in range(count))
    table = Table(COLUMNS, rows, over=GROUPS)
    return Document(title="ก", blocks=(table,), page=PageSetup(landscape=True, left=LEFT), digits="arabic")


def rules(pdf: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """The rules of a page as left, top, right, bottom in centimetres, rounded."""
    with pymupdf.open(stream=pdf, filetype="pdf") as file:  # type: ignore[no-untyped-call]
        items = [item for drawing in file[page].get_drawings() for item in drawing["items"]]
    found = []
    for kind, start, end in (item[:3] for item in items if item[0] == "l"):
        assert kind == "l"
        xs, ys = sorted((start.x, end.x)), sorted((start.y, end.y))
        found.append((xs[0] / CM, ys[0] / CM, xs[1] / CM, ys[1] / CM))
    return found


def named(found: list[Line], text: str) -> Line:
    """The line with this text."""
    return next(line for line in found if squeezed(line.text) == squeezed(text))


def test_heads_over_columns_stand_above_them_and_the_others_through_both(typesetter: Typesetter) -> None:
    pdf = render_pdf(grouped(3), typesetter)
    found = lines(pdf, 0)
    over, under = named(found, "การวิเคราะห์ผล"), [named(found, head) for head in ("ประเด็น", "ข้อคำถาม")]
    assert all(over.bottom <= line.top + 0.15 for line in under)
    assert (over.left + over.right) / 2 == pytest.approx((under[0].left + under[1].right) / 2, abs=0.8)
    alone = named(found, "ผู้รับผิดชอบ")
    assert over.top < alone.top < under[0].top


def test_rules_part_the_storeys_under_heads_over_columns_only(typesetter: Typesetter) -> None:
    width = (29.7 - LEFT - 2) / 6
    edges = [LEFT + n * width for n in range(7)]
    found = rules(render_pdf(grouped(1), typesetter), 0)
    uprights = sorted({(round(x, 1), round(top, 2)) for x, top, right, _ in found if right - x < 0.01})
    at_top = [x for x, top in uprights if top == pytest.approx(TOP, abs=0.02)]
    assert at_top == [round(edges[n], 1) for n in (0, 1, 3, 5, 6)]
    storey = min(top for _, top in uprights if top > TOP + 0.1)
    level = sorted(
        (x, right) for x, top, right, bottom in found if abs(top - storey) < 0.02 and bottom - top < 0.01
    )
    spans = [(edges[1], edges[3]), (edges[3], edges[5])]
    assert [side for span in level for side in span] == pytest.approx(
        [s for span in spans for s in span], abs=0.05
    )


def test_both_storeys_are_repeated_on_each_page(typesetter: Typesetter) -> None:
    found = pages(render_pdf(grouped(60), typesetter))
    assert len(found) > 2
    for page in found:
        for head in ("การวิเคราะห์ผล", "ผู้รับผิดชอบ", "ขั้นตอน", "การนำผลการวิเคราะห์"):
            assert head in page
    whole = "".join(found)
    assert all(f"{n}.0{n}.1{n}.2" in whole for n in range(60))


def test_long_heads_under_a_short_one_keep_their_lines(typesetter: Typesetter) -> None:
    columns = (Column("สั้น " * 12, 1), Column("ยาว " * 30, 1), Column("ค", 4))
    table = Table(columns, (TableRow((plain("1"), plain("2"), plain("3"))),), over=(HeadGroup("บน", 0, 2),))
    (page,) = pages(render_pdf(Document(title="ก", blocks=(table,)), typesetter))
    assert page.count("ยาว") == 30
    assert page.count("สั้น") == 12
    assert page.endswith("123")


@pytest.mark.parametrize(("text", "least"), [("สั้น", 0.95), ("สองบรรทัด " * 6, 1.4)])
def test_rows_to_write_in_have_their_least_height(typesetter: Typesetter, text: str, least: float) -> None:
    columns = (Column("ลำดับ", 1), Column("ลายมือชื่อ", 1))
    rows = tuple(TableRow((plain(text), plain(""))) for _ in range(4))
    pdf = render_pdf(Document(title="ก", blocks=(Table(columns, rows, row_lines=1.35),)), typesetter)
    uprights = {(round(top, 2), round(end, 2)) for x, top, right, end in rules(pdf, 0) if right - x < 0.01}
    heights = [end - top for top, end in sorted(uprights)[1:]]
    assert len(heights) == 4
    assert all(least <= height <= least + 0.2 for height in heights)


def test_sixty_rows_to_sign_are_not_torn_and_have_their_head(typesetter: Typesetter) -> None:
    columns = (Column("ลำดับ", 0.2), Column("ชื่อ", 1), Column("ลายมือชื่อ", 1))
    rows = tuple(TableRow((plain(f"{n}"), plain(f"คนที่ {n}\nตำแหน่ง {n}"), plain(""))) for n in range(60))
    paper = Document(
        title="ก", blocks=(Table(columns, rows, row_lines=1.35),), digits="arabic", catchwords=False
    )
    found = pages(render_pdf(paper, typesetter))
    assert all("ลำดับชื่อลายมือชื่อ" in page for page in found)
    for n in range(60):
        assert sum(f"คนที่{n}ตำแหน่ง{n}" in page for page in found) >= 1


@pytest.mark.parametrize("above", range(0, 30, 3))
@pytest.mark.parametrize("beside", [1, 9])
def test_a_long_cell_goes_on_under_the_head_without_lone_lines(
    typesetter: Typesetter, above: int, beside: int
) -> None:
    columns = (Column("เรื่อง", 1), Column("รายละเอียด", 2))
    long = TableRow((plain("หัวข้อ " * beside * 3), plain(WORDS * 140)))
    short = TableRow((plain("ก่อน"), plain("สั้น")))
    text = tuple(Paragraph(plain("บรรทัด")) for _ in range(above))
    pdf = render_pdf(Document(title="ก", blocks=(*text, Table(columns, (short, long, short)))), typesetter)
    assert squeezed("".join(pages(pdf))).count(squeezed(WORDS)) >= 120
    parts = []
    for page in range(len(reader(pdf).pages)):
        found = [line for line in lines(pdf, page) if not line.text.startswith(("/", "- "))]
        assert max(line.bottom for line in found) <= 27.8
        if any("เผยแพร่" in line.text for line in found):
            assert any(line.text.startswith("รายละเอียด") for line in found)
            parts.append(sum("เ" in line.text and line.left > 8 for line in found))
    assert len(parts) >= 2
    assert min(parts) >= 2


def test_a_short_row_is_not_torn(typesetter: Typesetter) -> None:
    rows = tuple(
        TableRow((plain(f"เรื่อง {n}"), plain(f"ต้น {n} " + WORDS * 6 + f" ท้าย {n}"))) for n in range(40)
    )
    paper = Document(title="ก", blocks=(Table((Column("ก", 1), Column("ข", 1)), rows),), digits="arabic")
    found = pages(render_pdf(paper, typesetter))
    assert len(found) > 2
    for n in range(40):
        assert sum(f"ต้น{n}ขอ" in page and f"ท้าย{n}" in page for page in found) == 1
