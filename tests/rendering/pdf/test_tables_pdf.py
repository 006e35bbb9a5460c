"""Tables as PDF: OIT status, numbered rows, heads of any size."""

import re
from datetime import date

import pytest

from ita_desktop.documents.blocks import (
    Column,
    Document,
    GroupRow,
    Heading,
    KeepTogether,
    PageSetup,
    Paragraph,
    Table,
    TableRow,
    plain,
)
from ita_desktop.documents.oit_status import build
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import framework, oit_snapshot
from tests.rendering.pdf.reading import lines, pages, reader, squeezed
from tests.rendering.pdf.shapes import level_rules


def numbered(count: int, head: str = "เรื่อง") -> Table:
    """A table whose rows carry their number and a sentence of two lines."""
    rows = [TableRow((plain(f"{n}"), plain(f"เรื่องที่ {n} " + "ขอให้เผยแพร่ข้อมูล " * 6))) for n in range(count)]
    return Table((Column("ที่", 0.1, "center"), Column(head, 0.9)), (GroupRow("กลุ่ม"), *rows))


def test_oit_status_lists_every_item_under_its_head(typesetter: Typesetter) -> None:
    pdf = render_pdf(build(oit_snapshot(on=date(2023, 10, 31))), typesetter)
    found = pages(pdf)
    assert all("รหัสหัวข้อการประเมินผลการดำเนินงานผู้รับผิดชอบกำหนด" in page for page in found)
    whole = "".join(found)
    for item in framework(2566).items:
        assert squeezed(f"{item.code} {to_thai(item.title)}") in whole
    assert all(re.search(r"/[^/]*[ก-ฮ][^/]*\.\.\.$", page) for page in found[:-1])
    width, height = reader(pdf).pages[0].mediabox.upper_right
    assert width > height
    for page in range(len(found)):
        assert max(line.right for line in lines(pdf, page)) <= 27.75
        assert max(line.bottom for line in lines(pdf, page)) <= 19.1


def test_the_catchword_of_a_numbered_row_names_more_than_its_number(typesetter: Typesetter) -> None:
    pdf = render_pdf(Document(title="ก", blocks=(numbered(30),), digits="arabic"), typesetter)
    for page in range(len(reader(pdf).pages) - 1):
        last, following = lines(pdf, page)[-1].text, pages(pdf)[page + 1]
        assert "เรื่องที่" in last
        assert squeezed(last[1:-3]) in following
        assert following.startswith(f"-{page + 2}-ที่เรื่อง")


@pytest.mark.parametrize("landscape", [False, True])
def test_a_head_of_many_lines_leaves_room_for_the_rows(typesetter: Typesetter, landscape: bool) -> None:
    table = numbered(30, head="หัวข้อที่ยาวมาก " * 90)
    paper = Document(title="ก", blocks=(table,), page=PageSetup(landscape=landscape), digits="arabic")
    found = "".join(pages(render_pdf(paper, typesetter)))
    assert all(f"เรื่องที่{n}ขอให้" in found for n in range(30))
    assert found.count("หัวข้อที่ยาวมาก") == 90


def test_a_row_longer_than_a_page_goes_on(typesetter: Typesetter) -> None:
    table = Table((Column("ก", 1), Column("ข", 1)), (TableRow((plain("ขอให้เผยแพร่ " * 400), plain("สั้น"))),))
    pdf = render_pdf(Document(title="ก", blocks=(table,)), typesetter)
    assert "".join(pages(pdf)).count("เผยแพร่") >= 400
    assert len(reader(pdf).pages) > 1
    for page in range(len(reader(pdf).pages)):
        assert max(line.bottom for line in lines(pdf, page)) <= 27.8


def test_what_is_kept_together_stands_on_one_page(typesetter: Typesetter) -> None:
    lines_before = tuple(Paragraph(plain(f"บรรทัด {n}")) for n in range(28))
    kept = KeepTogether((Heading("หัวเรื่อง"), *(Paragraph(plain(f"ต่อ {n}")) for n in range(6))))
    first, second = pages(render_pdf(Document(title="ก", blocks=(*lines_before, kept)), typesetter))
    assert first.endswith("บรรทัด27/หัวเรื่อง...")
    assert second == "-๒-หัวเรื่อง" + "".join(f"ต่อ{n}" for n in range(6))


def test_a_table_without_heads_or_rows(typesetter: Typesetter) -> None:
    table = Table((Column("", 1), Column("", 1)), (TableRow((plain(""), plain("ค่า"))),))
    nothing = Table((Column("หัว", 1),), ())
    (page,) = pages(render_pdf(Document(title="ก", blocks=(table, nothing)), typesetter))
    assert page == "ค่าหัว"


def test_a_short_table_is_not_torn(typesetter: Typesetter) -> None:
    table = Table((Column("หัว", 1),), tuple(TableRow((plain(f"แถว {n}"),)) for n in range(6)))
    for above in range(20, 34):
        text = tuple(Paragraph(plain(f"บรรทัด {n}")) for n in range(above))
        found = pages(render_pdf(Document(title="ก", blocks=(*text, table)), typesetter))
        assert sum("แถว0" in page.replace("/หัว...", "") and "แถว5" in page for page in found) == 1


def test_a_catchword_of_a_table_is_its_first_words_and_opens_no_bracket(typesetter: Typesetter) -> None:
    rows = (("E-Service", "-", "แล้วเสร็จ"), ("EIT ส่วนที่ ๒ (EIT Survey)", "", ""))
    cells = [TableRow(tuple(map(plain, rows[n % 2]))) for n in range(80)]
    table = Table((Column("ก", 1), Column("ข", 1), Column("ค", 1)), tuple(cells))
    found = set()
    for above in range(2):
        text = tuple(Paragraph(plain("บรรทัด")) for _ in range(above))
        pdf = render_pdf(Document(title="ก", blocks=(*text, table)), typesetter)
        found |= {lines(pdf, page)[-1].text for page in range(len(reader(pdf).pages) - 1)}
    assert found == {"/E-Service...", "/EIT ส่วนที่ ๒..."}


def joined(count: int) -> Table:
    """A table with one indicator in its first column and many rows of it."""
    rows = [TableRow((plain("ตัวชี้วัดหนึ่ง"), plain(f"เรื่องที่ {n}")), joined=min(n, 1)) for n in range(count)]
    return Table((Column("ตัวชี้วัด", 0.4), Column("มาตรการ", 0.6)), tuple(rows))


def test_cells_of_the_row_above_are_printed_once_on_each_page(typesetter: Typesetter) -> None:
    pdf = render_pdf(Document(title="ก", blocks=(joined(80),)), typesetter)
    found = pages(pdf)
    assert len(found) > 2
    assert [page.count("ตัวชี้วัดหนึ่ง") for page in found] == [1] * len(found)
    assert "เรื่องที่๗๙" in to_thai(found[-1])


def test_there_is_no_rule_between_joined_cells(typesetter: Typesetter) -> None:
    pdf = render_pdf(Document(title="ก", blocks=(joined(9),)), typesetter)
    starts = [round(rule.left, 1) for rule in level_rules(pdf, 0)]
    assert starts.count(3.0) == 3
    assert starts.count(9.4) == 8
    assert starts[-1] == 3.0


def test_a_long_row_that_goes_on_says_again_whose_it_is(typesetter: Typesetter) -> None:
    rows = [TableRow((plain("ตัวชี้วัดหนึ่ง"), plain("ขั้นตอน\n" * 60)), joined=n) for n in (0, 1)]
    table = Table((Column("ตัวชี้วัด", 0.4), Column("มาตรการ", 0.6)), tuple(rows))
    found = pages(render_pdf(Document(title="ก", blocks=(table,)), typesetter))
    assert [page.count("ตัวชี้วัดหนึ่ง") for page in found] == [1] * len(found)


def test_a_row_that_heads_others_is_not_left_at_the_foot(typesetter: Typesetter) -> None:
    for before in range(26, 36):
        rows = [TableRow((plain(f"ก{n}"),)) for n in range(before)]
        rows += [
            TableRow((plain("หัวแถว"),), keep=True),
            *(TableRow((plain(f"ใต้หัวแถว{n}"),)) for n in range(9)),
        ]
        table = Table((Column("รายการ", 1),), tuple(rows))
        found = pages(render_pdf(Document(title="ก", blocks=(table,)), typesetter))
        page = next(page for page in found if "หัวแถว" in page.partition("/")[0])
        assert "ใต้หัวแถว" in to_thai(page.partition("/")[0])


def test_a_note_takes_rows_of_its_table_along(typesetter: Typesetter) -> None:
    for count in range(24, 36):
        rows = tuple(TableRow((plain(f"แถว {n}"),)) for n in range(count))
        note = Paragraph(plain("หมายเหตุ หนึ่ง " * 12), indent=False)
        document = Document(title="ก", blocks=(Table((Column("รายการ", 1),), rows), note), catchwords=False)
        last = pages(render_pdf(document, typesetter))[-1]
        assert last.count("แถว") >= 2
