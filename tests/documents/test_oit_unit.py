"""What the lists of units say, and the form that units fill in."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from ita_desktop.documents.blocks import Block, PageBreak, Table, TableRow, TitleLines
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.oit_unit import REPORTER, NoUnit, build
from ita_desktop.documents.oit_unit_tables import BOX, COMPONENTS, LIST
from ita_desktop.domain.oit import OitItem
from tests.documents.conftest import Golden
from tests.documents.offices import checklist_snapshot, oit_snapshot


def heads(blocks: Sequence[Block]) -> list[str]:
    """The last title line of each unit."""
    return [block.lines[1] for block in blocks if isinstance(block, TitleLines)]


def codes(block: Table) -> list[object]:
    """The codes of a table's rows."""
    return [row.values[0] for row in block.rows if isinstance(row, TableRow)]


def tables(blocks: Sequence[Block]) -> list[Table]:
    """The tables among blocks."""
    return [block for block in blocks if isinstance(block, Table)]


def test_a_small_office(golden: Golden) -> None:
    golden("oit-unit-2569", build(checklist_snapshot()))


def test_a_small_office_with_what_must_be_shown(golden: Golden) -> None:
    golden("oit-unit-2569-components", build(checklist_snapshot(layout=COMPONENTS)))


@pytest.mark.parametrize("layout", [LIST, COMPONENTS])
def test_each_unit_has_a_paper_of_its_own_in_the_offices_order(layout: str) -> None:
    document = build(checklist_snapshot(layout=layout))
    names = [head.split("  ")[0] for head in heads(document.blocks)]
    assert names == ["กองคลัง", "สำนักปลัด", "กองช่าง", "ยังไม่มอบหน่วยงาน"]
    breaks = [block for block in document.blocks if isinstance(block, PageBreak)]
    assert [each.restart for each in breaks] == [True] * 3
    assert len([text for text in texts(document) if REPORTER in text]) == 4
    first, second, third, rest = map(codes, tables(document.blocks))
    assert (first, second, third) == (["o2", "o3"], ["o1", "o5"], ["o12"])
    assert len(rest) == 26 - 5


def test_one_unit_alone_and_what_no_unit_has() -> None:
    alone = build(checklist_snapshot(unit=" กองคลัง "))
    assert [head.split("  ")[0] for head in heads(alone.blocks)] == ["กองคลัง"]
    assert len(tables(alone.workbook)) == 1
    rest = build(checklist_snapshot(unit=""))
    assert [head.split("  ")[0] for head in heads(rest.blocks)] == ["ยังไม่มอบหน่วยงาน"]
    with pytest.raises(NoUnit, match="กองแผน"):
        build(checklist_snapshot(unit="กองแผน"))


def test_an_office_without_units_has_all_items_on_one_list() -> None:
    document = build(oit_snapshot())
    (table,) = tables(document.blocks)
    assert len(codes(table)) == 43


def test_what_must_be_shown_is_told_with_its_tick() -> None:
    table = tables(build(checklist_snapshot(unit="สำนักปลัด", layout=COMPONENTS)).blocks)[0]
    (first, *_) = [row for row in table.rows if isinstance(row, TableRow)]
    assert first.cells[1][0].text.endswith("☑\u00a0ข้อมูลปีปัจจุบัน  ☐\u00a0เผยแพร่บนเว็บไซต์หลัก")


def test_an_item_that_shows_all_of_it_names_nothing() -> None:
    oit = {"o1": OitItem(unit="กองคลัง", components={"year": True, "site": True})}
    table = tables(build(checklist_snapshot(oit=oit, unit="กองคลัง", layout=COMPONENTS)).blocks)[0]
    (only,) = [row for row in table.rows if isinstance(row, TableRow)]
    assert only.cells[1][0].text == "โครงสร้าง หน้าที่และอำนาจ"


def test_the_form_has_a_sheet_a_unit_with_the_columns_that_are_read_back() -> None:
    document = build(checklist_snapshot())
    forms = tables(document.workbook)
    assert [form.name for form in forms] == ["กองคลัง", "สำนักปลัด", "กองช่าง", "ยังไม่มอบหน่วยงาน"]
    for form in forms:
        heads = [column.head for column in form.columns]
        assert heads == ["รหัส", "รายการ", "สถานะ", "วันที่เสร็จ/กำหนด", "ลิงก์", "หมายเหตุ"]
        assert [column.typed for column in form.columns] == ["", "", "text", "day", "text", "text"]
    assert [codes(form) for form in forms] == [codes(table) for table in tables(document.blocks)]


def test_units_that_differ_in_blanks_alone_are_told_apart_by_what_is_printed() -> None:
    oit = {"o1": OitItem(unit="กองคลัง"), "o2": OitItem(unit=" กองคลัง\n"), "o3": OitItem(unit="")}
    document = build(checklist_snapshot(oit=oit))
    assert [len(codes(table)) for table in tables(document.blocks)] == [2, 24]


def shown(**held: Any) -> tuple[str, str, str]:
    """Title, days and status of o1 in the list of one page, on 10 March 2569."""
    oit = {"o1": OitItem(unit="กองคลัง", **held)}
    table = tables(build(checklist_snapshot(oit=oit, unit="กองคลัง", digits="arabic")).blocks)[0]
    (row,) = [each for each in table.rows if isinstance(each, TableRow)]
    title, days, status = ("".join(run.text for run in cell) for cell in row.cells[1:4])
    return title, days, status


@pytest.mark.parametrize(
    ("held", "days", "status"),
    [
        ({"status": "done"}, "", "เสร็จ"),
        ({"status": "done", "wording": "ดำเนินการเรียบร้อยแล้ว"}, "", "เสร็จ"),
        ({"status": "in_progress", "due": date(2026, 2, 15)}, "15 ก.พ. 69\nเกิน 23 วัน", "กำลังทำ"),
        ({"status": "in_progress", "detail": "partly", "due": date(2026, 3, 31)}, "31 มี.ค. 69", "ทำบางส่วน"),
        ({"status": "not_started", "waits_until": date(2026, 3, 31)}, "31 มี.ค. 69", "รอกำหนด"),
        ({"status": "not_started", "waits_until": date(2026, 3, 1)}, "1 มี.ค. 69", "เริ่มได้แล้ว"),
        ({"status": "done", "detail": "current", "review_on": date(2026, 3, 31)}, "31 มี.ค. 69", "ปัจจุบัน"),
        ({"status": "done", "detail": "current", "review_on": date(2026, 3, 1)}, "1 มี.ค. 69", "ให้ทบทวน"),
        ({"status": "in_progress", "wording": "รอ <นายก> & คณะ"}, "", "รอ <นายก> & คณะ"),
        ({"status": "done", "review_on": date(2026, 3, 31)}, "ทบทวน 31 มี.ค. 69", "เสร็จ"),
        ({}, "", "ยังไม่บันทึก"),
    ],
)
def test_a_line_of_the_list_says_in_short_when_and_how_far(
    held: dict[str, Any], days: str, status: str
) -> None:
    assert shown(**held)[1:] == (days, status)


def test_the_list_says_years_in_short_and_nothing_of_components() -> None:
    (table,) = tables(build(checklist_snapshot(unit="")).blocks)
    titles = [row.cells[1][0].text for row in table.rows if isinstance(row, TableRow)]
    assert any(title.endswith(" ปี ๒๕๖๙") for title in titles)
    assert not any("ปีงบประมาณ" in title or BOX in title for title in titles)
