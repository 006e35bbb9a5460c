"""What a clerk finds in the workbook of a paper."""

import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from ita_desktop.documents import oit_status, scores
from ita_desktop.documents.blocks import (
    Closing,
    Column,
    Document,
    GroupRow,
    HeadGroup,
    Heading,
    KeepTogether,
    PageSetup,
    Paragraph,
    Signature,
    Space,
    Table,
    TitleLines,
    bold,
    plain,
)
from ita_desktop.documents.measures import paper as measures
from ita_desktop.rendering.xlsx import NoTable, render_xlsx
from tests.documents.offices import measures_snapshot, oit_snapshot, scores_snapshot
from tests.rendering.xlsx.reading import paper, row, sheet, sheets, table, texts

PAPERS = {
    "oit-status": lambda: oit_status.build(oit_snapshot()),
    "scores": lambda: scores.build(scores_snapshot()),
    "measures": lambda: measures.build(measures_snapshot()),
}


@pytest.fixture(params=PAPERS, ids=str)
def document(request: pytest.FixtureRequest) -> Document:
    """Each paper that is a table."""
    made: Document = PAPERS[request.param]()
    return made


def test_every_printed_text_is_there_and_none_is_a_formula(document: Document) -> None:
    made = sheet(document)
    (printed,) = [block for block in document.blocks if isinstance(block, Table)]
    rows = [each for each in printed.rows if not isinstance(each, GroupRow)]
    first = made.max_row - len(printed.rows) + 1
    cells = [cell for each in made.iter_rows() for cell in each]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    held = {cell.value for cell in cells}
    for each in rows:
        values = (*each.values, *(None,) * len(each.cells))
        for runs, value in zip(each.cells, values, strict=False):
            text = "".join(run.text for run in runs)
            assert not text or value is not None or text in held
    assert first > 1


def test_the_head_stays_in_sight_and_on_every_page(document: Document) -> None:
    made = sheet(document)
    (printed,) = [block for block in document.blocks if isinstance(block, Table)]
    head = int(made.print_title_rows.rsplit("$", 1)[-1])
    assert made.freeze_panes == f"A{head + 1}"
    assert made.cell(head, len(printed.columns)).value in (printed.columns[-1].head, None)
    last = get_column_letter(len(printed.columns))
    assert made.print_area == f"'{made.title}'!$A$1:${last}${made.max_row}"


def test_the_page_is_that_of_the_paper(document: Document) -> None:
    made = sheet(document)
    assert made.page_setup.orientation == ("landscape" if document.page.landscape else "portrait")
    assert int(made.page_setup.paperSize) == 9
    assert made.sheet_properties.pageSetUpPr.fitToPage
    assert (made.page_setup.fitToWidth, made.page_setup.fitToHeight) == (1, 0)
    assert made.page_margins.left == pytest.approx(document.page.left / 2.54)


def test_widths_follow_the_shares() -> None:
    columns = (Column("ก", 0.25), Column("ข", 0.75))
    made = sheet(paper(Table(columns, (row("1", "2"),))))
    narrow, wide = (made.column_dimensions[letter].width for letter in "AB")
    assert wide == pytest.approx(3 * narrow, rel=0.05)


def test_the_same_paper_gives_the_same_bytes(document: Document) -> None:
    content = render_xlsx(document)
    assert content == render_xlsx(document)
    with zipfile.ZipFile(BytesIO(content)) as file:
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z</dcterms:modified>" in file.read("docProps/core.xml")


def test_numbers_and_days_are_numbers_and_days() -> None:
    values = ("o1", Decimal("96.30"), 7, date(2024, 3, 31))
    made = sheet(paper(table(row("o1", "๙๖.๓๐", "๗", "๓๑ มี.ค. ๖๗", values=values), columns=4)))
    cells = made[2]
    assert [cell.value for cell in cells] == ["o1", 96.3, 7, datetime(2024, 3, 31)]
    assert [cell.data_type for cell in cells] == ["s", "n", "n", "d"]
    assert [cell.number_format for cell in cells] == [
        "@", "[$-D00041E]0.00", "[$-D00041E]0", "[$-D07041E]d mmm yy",
    ]  # fmt: skip


def test_codes_are_as_in_the_office_file_though_paper_prints_thai_digits() -> None:
    codes = {values[0] for values in texts(sheet(scores.build(scores_snapshot())))}
    assert {"overall", "IIT", "EIT.public", "1", "10", "i15", "e1.survey", "6.public"} <= codes
    assert {"o1", "o43"} <= {values[0] for values in texts(sheet(oit_status.build(oit_snapshot())))}


def test_a_day_before_the_calendar_of_workbooks_is_text() -> None:
    made = sheet(paper(table(row("๑ ม.ค. ๐๐", values=(date(1857, 1, 1),)))))
    assert made["A2"].value == "๑ ม.ค. ๐๐"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "#N/A", "0012", "TRUE", "1e5"]
)
def test_what_looks_like_something_else_stays_text(text: str) -> None:
    made = sheet(paper(TitleLines((text,)), twice(text)))
    for cell in (made["A1"], made["A3"], made["A4"]):
        assert cell.data_type == "s"
        assert cell.value == text.replace("\r", "\n")
        assert bool(cell.quotePrefix) == (text[0] in "=+-@\t\r＝")


def twice(text: str) -> Table:
    """A table with the text in a group row and in a cell."""
    return table(GroupRow(text), row(text))


@given(st.text(max_size=60).map(lambda text: f"={text}") | st.text(max_size=60))
def test_any_text_comes_back_as_text(text: str) -> None:
    made = sheet(paper(table(row(text))))
    cell = made["A2"]
    kept = "".join(char for char in text if char in "\t\n\r" or ord(char) >= 32)
    kept = kept.replace("\r\n", "\n").replace("\r", "\n")
    for lost in "\ufffe\uffff":
        kept = kept.replace(lost, "")
    assert (cell.value or "") == kept
    assert cell.data_type != "f"


def test_what_looks_like_the_number_of_a_letter_is_kept_from_being_read_as_one() -> None:
    assert sheet(paper(table(row("_x0041_"))))["A2"].value == "_x005F_x0041_"


def test_what_no_cell_holds_is_cut_with_a_mark() -> None:
    for text in ("ก" * 40_000, "😀" * 20_000):
        value = sheet(paper(table(row(text))))["A2"].value
        assert len(value.encode("utf-16-le")) // 2 <= 32_767
        assert value.endswith("PDF หรือ Word)")
        assert value.startswith(text[:10_000])
    whole = "ก" * 32_767
    assert sheet(paper(table(row(whole))))["A2"].value == whole


def test_heads_over_columns_are_merged() -> None:
    made = sheet(paper(table(row("1", "2", "3"), columns=3, over=(HeadGroup("สอง", 0, 2),))))
    assert {str(each) for each in made.merged_cells.ranges} == {"A1:B1", "C1:C2"}
    assert texts(made) == [["สอง", None, "หัว 3"], ["หัว 1", "หัว 2", None], ["1", "2", "3"]]
    assert made.print_title_rows == "$1:$2"
    assert made.freeze_panes == "A3"


def test_group_rows_are_bold_over_all_columns() -> None:
    made = sheet(paper(table(GroupRow("กลุ่ม"), row("1", "2"), columns=2)))
    assert {str(each) for each in made.merged_cells.ranges} == {"A2:B2"}
    assert made["A2"].font.b
    assert not made["A3"].font.b
    assert all(made[place].border.bottom.style == "thin" for place in ("A2", "B2", "A3", "B3"))


def test_cells_wrap_in_the_official_type() -> None:
    made = sheet(paper(table(row("1")), page=PageSetup(type_size=14)))
    assert made["A2"].alignment.wrap_text
    assert (made["A2"].font.name, made["A2"].font.sz) == ("TH Sarabun New", 14)


def test_rows_are_as_high_as_their_text_and_grow_with_it() -> None:
    document = paper(table(row("สั้น"), row("ยาว " * 200)))
    made = sheet(document)
    one, many = (made.row_dimensions[number].height for number in (2, 3))
    assert 20 < one < 30
    assert one * 5 < many < 409
    with zipfile.ZipFile(BytesIO(render_xlsx(document))) as file:
        assert b"customHeight" not in file.read("xl/worksheets/sheet1.xml")


def test_a_cell_higher_than_a_row_may_be_is_one_cell_over_several() -> None:
    made = sheet(paper(table(row("ก" * 20_000, "ข", values=(None, 7)), row("ค", "ง"), columns=2)))
    ranges = {str(each) for each in made.merged_cells.ranges}
    (last,) = {int(each.rpartition("B")[2]) for each in ranges if each.startswith("B2")}
    assert {f"A2:A{last}", f"B2:B{last}"} == ranges
    heights = [made.row_dimensions[number].height for number in range(2, last + 1)]
    assert max(heights) <= 409
    assert sum(heights) > 5_000
    assert (made["A2"].value, made["B2"].value) == ("ก" * 20_000, 7)
    assert made.cell(last + 1, 1).value == "ค"
    assert made.max_row == last + 1


def test_room_to_write_in_by_hand_is_kept() -> None:
    made = sheet(paper(table(row("1"), row_lines=3)))
    assert made.row_dimensions[2].height > 60


def test_what_stands_around_a_table_stands_around_it() -> None:
    blocks = (
        TitleLines(("ชื่อ",)),
        Heading("หัวข้อ"),
        KeepTogether(
            (Paragraph((*plain("ก่อน"), *bold("หนา"))), table(row("1", "2"), columns=2, caption="ตาราง ก"))
        ),
        Space(),
        Paragraph(plain("หลัง")),
        Closing((Signature("ลงชื่อ", "นาย ก", "นายก"),)),
    )
    made = sheet(paper(*blocks))
    assert [values[0] for values in texts(made)] == [
        "ชื่อ", "หัวข้อ", "ก่อนหนา", "ตาราง ก", "หัว 1", "1", None, "หลัง", "ลงชื่อ", "นาย ก", "นายก",
    ]  # fmt: skip
    assert made["A1"].alignment.horizontal == "center"


def test_each_table_has_a_sheet_of_its_own() -> None:
    made = sheets(paper(table(row("1"), name="หนึ่ง"), table(row("2"), name="หนึ่ง"), title="ชื่อ"))
    assert [each.title for each in made] == ["หนึ่ง", "หนึ่ง (2)"]


def test_a_table_without_heads_freezes_nothing() -> None:
    made = sheet(paper(Table((Column("", 1),), (row("1"),))))
    assert made.freeze_panes is None
    assert texts(made) == [["1"]]


def test_a_paper_without_a_table_is_refused_in_words() -> None:
    with pytest.raises(NoTable, match="ไม่มีตาราง"):
        render_xlsx(paper(TitleLines(("ชื่อ",))))


def test_an_empty_table_has_its_head() -> None:
    assert texts(sheet(paper(table(columns=2)))) == [["หัว 1", "หัว 2"]]


def test_the_file_tells_whose_it_is() -> None:
    with zipfile.ZipFile(
        BytesIO(render_xlsx(paper(table(row("1")), title="ชื่อ\x01", author="เทศบาล")))
    ) as file:
        core = file.read("docProps/core.xml").decode("utf-8")
        assert "ITA Desktop" in file.read("docProps/app.xml").decode("utf-8")
    assert "<dc:title" in core
    assert "ชื่อ<" in core
    assert "เทศบาล" in core
