"""Tables and lists of a Word file: exact columns, heads on each page, merged cells, room to write."""

import pytest

from ita_desktop.documents.blocks import (
    Column,
    Document,
    GroupRow,
    HeadGroup,
    Roll,
    RollLine,
    SpeakerRow,
    Table,
    TableRow,
    plain,
)
from ita_desktop.documents.minutes import build
from ita_desktop.rendering.docx import render_docx
from tests.documents.offices import meeting, minutes_snapshot, present, snapshot_of
from tests.rendering.docx.papers import SENTENCE, every_paper, score_list
from tests.rendering.docx.reading import attribute, body, every, one, opened, squeezed, style_of, text

WIDTH = 9071
"""Between the margins, in twips."""


def rendered(*blocks: object) -> bytes:
    return render_docx(Document(title="ก", blocks=blocks))  # type: ignore[arg-type]


def rows(file: bytes, table: int = 0) -> list[object]:
    return every(every(body(file), "tbl")[table], "tr")


def table_of(*lines: TableRow | GroupRow, **more: object) -> Table:
    return Table((Column("ก", 0.5), Column("ข", 0.5)), lines, **more)  # type: ignore[arg-type]


def line(*cells: str) -> TableRow:
    return TableRow(tuple(map(plain, cells)))


def test_columns_are_exact_in_every_row() -> None:
    for paper in every_paper():
        for table in every(body(render_docx(paper)), "tbl"):
            widths = [int(attribute(each, "w")) for each in every(one(table, "tblGrid"), "gridCol")]
            assert attribute(one(table, "tblPr/tblLayout"), "type") == "fixed"
            assert int(attribute(one(table, "tblPr/tblW"), "w")) == sum(widths)
            for row in every(table, "tr"):
                cells = [int(attribute(each, "w")) for each in every(row, "tcW")]
                assert sum(cells) == pytest.approx(sum(widths), abs=2)
                spans = [int(attribute(each, "val")) for each in every(row, "gridSpan")]
                assert len(cells) + sum(spans) - len(spans) == len(widths)


def test_tables_fill_the_width_or_the_speech_column() -> None:
    file = rendered(SpeakerRow(("ประธาน",), (plain("ก"),)), table_of(line("1", "2"), in_speech=True))
    speech, table = every(body(file), "tbl")
    column = int(attribute(every(speech, "gridCol")[0], "w"))
    assert int(attribute(one(table, "tblPr/tblInd"), "w")) == pytest.approx(column, abs=2)
    assert int(attribute(one(table, "tblPr/tblW"), "w")) == pytest.approx(WIDTH - column, abs=3)


def test_the_head_stands_on_each_page_and_stays_with_its_first_row() -> None:
    head, *others = rows(rendered(table_of(*(line("1", "2") for _ in range(60)))))
    assert one(head, "trPr/tblHeader") is not None
    assert one(head, "trPr/cantSplit") is not None
    assert {style_of(each) for each in every(head, "p")} == {"TableHead"}
    assert not any(one(row, "trPr/tblHeader") is not None for row in others)
    held = [bool(every(row, "keepNext")) for row in others]
    assert held == [True, *[False] * 57, True, False]


def test_the_first_row_does_not_hang_on_many_lines_that_stand_together() -> None:
    high = line("หัวข้อ", "\n".join("123456"))
    found = rows(rendered(table_of(high, high, high._replace(joined=1), *[high] * 4)))[1:]
    assert [bool(every(row, "keepNext")) for row in found[:3]] == [False, True, False]
    low = line("หัวข้อ", "1")
    first, *_ = rows(rendered(table_of(low, low, low._replace(joined=1), *[high] * 4)))[1:]
    assert every(first, "keepNext")


def test_a_table_without_heads_has_no_head_row() -> None:
    table = Table((Column("", 1), Column("", 1)), (line("1", "2"),))
    assert [text(row) for row in rows(rendered(table))] == ["12"]


def test_heads_over_columns_are_merged_cells() -> None:
    (table,) = opened(rendered(score_list())).tables
    upper, lower = table.rows[0], table.rows[1]
    assert [cell.text for cell in upper.cells] == [
        "ที่",
        "ตัวชี้วัด",
        "คะแนนปีงบประมาณ",
        "คะแนนปีงบประมาณ",
        "หมายเหตุ",
    ]
    assert [cell.text for cell in lower.cells] == ["ที่", "ตัวชี้วัด", "2567", "2568", "หมายเหตุ"]
    assert [one(row._tr, "trPr/tblHeader") is not None for row in table.rows][:3] == [True, True, False]


@pytest.mark.parametrize(
    "groups", [(), (HeadGroup("ค", 0, 2),), (HeadGroup("ค", 0, 1), HeadGroup("ง", 1, 1))]
)
def test_heads_over_columns_anywhere(groups: tuple[HeadGroup, ...]) -> None:
    (table,) = opened(rendered(table_of(line("1", "2"), over=groups))).tables
    found = [[cell.text for cell in row.cells] for row in table.rows]
    assert found[-2:] == [["ก", "ข"], ["1", "2"]]
    assert len(found) == 2 + bool(groups)


def test_a_group_is_one_cell_over_all_columns_and_stays_with_its_rows() -> None:
    _, group, *_ = rows(rendered(table_of(GroupRow("กลุ่ม"), *(line("1", "2") for _ in range(30)))))
    assert attribute(one(group, "tc/tcPr/gridSpan"), "val") == "2"
    (paragraph,) = every(group, "p")
    assert style_of(paragraph) == "TableGroup"


def test_short_rows_are_whole_and_long_ones_go_on_over_the_page() -> None:
    found = rows(rendered(table_of(line("สั้น", "2"), line(SENTENCE * 20, "2"))))[1:]
    assert [one(row, "trPr/cantSplit") is not None for row in found] == [True, False]


def test_rows_to_write_in_have_their_height() -> None:
    _, row = rows(rendered(table_of(line("1", ""), row_lines=2)))
    assert int(attribute(one(row, "trPr/trHeight"), "val")) == pytest.approx(2 * 16 * 1.331 * 20, abs=2)
    assert attribute(one(row, "trPr/trHeight"), "hRule") == "atLeast"


def test_a_short_table_is_not_parted() -> None:
    *first, last = rows(rendered(table_of(*(line("1", "2") for _ in range(6)))))
    assert all(every(row, "keepNext") for row in first[1:])
    assert not every(last, "keepNext")


def test_the_checklist_stands_in_a_ruled_table_with_its_groups() -> None:
    tables = [
        each
        for each in opened(render_docx(build(minutes_snapshot()))).tables
        if each.style.name == "ตารางมีเส้น"
    ]
    checklist = tables[-1]
    assert [cell.text for cell in checklist.rows[0].cells] == [
        "หัวข้อการประเมิน",
        "คะแนน ๒๕๖๖",
        "ผลการดำเนินงานปี ๒๕๖๗",
    ]
    assert checklist.rows[1].cells[0].text.startswith("๙.๑")
    assert len(checklist.rows) > 43


def test_sixty_members_keep_their_numbers_and_roles() -> None:
    found = opened(render_docx(build(snapshot_of(meeting(attendance=present(60)), digits="arabic")))).tables[
        0
    ]
    assert [[cell.text for cell in row.cells] for row in found.rows] == [
        [f"{number}.", f"กรรมการคนที่ {number}", "กรรมการ"] for number in range(1, 61)
    ]


def test_names_get_the_room_that_posts_can_spare() -> None:
    name = "ว่าที่ร้อยตรีหญิง กมลวรรณ ศรีสุขเกษมสันต์วัฒนา"
    short = opened(rendered(Roll((0.5, 0.5), (RollLine("1.", ("นายกอ", "ปลัด")),)))).tables[0]
    long = opened(rendered(Roll((0.5, 0.5), (RollLine("1.", (name * 2, "ปลัด")),)))).tables[0]
    assert long.columns[1].width > short.columns[1].width
    assert sum(column.width for column in long.columns) == pytest.approx(
        sum(column.width for column in short.columns), rel=0.001
    )


def test_lines_of_a_cell_stay_lines() -> None:
    file = rendered(Roll((1,), (RollLine("1.", ("ปลัดเทศบาล\nมาประชุมแทน นายกอ",)),)))
    assert opened(file).tables[0].rows[0].cells[1].text == "ปลัดเทศบาล\nมาประชุมแทน นายกอ"


def test_speeches_that_follow_each_other_are_rows_of_one_table() -> None:
    spoken = [SpeakerRow((f"คนที่ {n}", "กรรมการ"), (plain("ก"), plain("ข"))) for n in range(3)]
    (table,) = opened(rendered(*spoken)).tables
    assert [row.cells[0].text for row in table.rows] == [f"คนที่ {n}\nกรรมการ" for n in range(3)]
    assert table.rows[0].cells[1].text == "ก\nข"
    assert squeezed(text(table._tbl)).startswith("คนที่0กรรมการกข")


def test_cells_of_the_row_above_are_one_cell() -> None:
    file = rendered(table_of(line("ตัวชี้วัด", "1"), line("ตัวชี้วัด", "2")._replace(joined=1), line("อื่น", "3")))
    merged = [attribute(each, "val") for each in every(body(file), "vMerge")]
    assert merged == ["restart", "continue"]
    assert text(body(file)).count("ตัวชี้วัด") == 1
