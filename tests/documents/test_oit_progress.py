"""What the progress report says: counts that add up, shares, what is late."""

from datetime import date
from decimal import Decimal

from ita_desktop.documents.blocks import Chart, Paragraph, Table, TableRow
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.oit_progress import build
from ita_desktop.documents.snapshots import AssessmentSnapshot
from tests.documents.conftest import Golden
from tests.documents.offices import checklist_snapshot, oit_snapshot


def rows(snapshot: AssessmentSnapshot, name: str) -> dict[str, tuple[object, ...]]:
    """The figures of a table by the name in their row."""
    found = [block for block in build(snapshot).blocks if isinstance(block, Table) and block.name == name]
    return {
        row.cells[0][0].text: row.values[1:]
        for table in found
        for row in table.rows
        if isinstance(row, TableRow)
    }


def test_a_small_office(golden: Golden) -> None:
    golden("oit-progress-2569", build(checklist_snapshot()))


def test_groups_and_units_add_up_to_the_whole() -> None:
    for snapshot in (checklist_snapshot(), oit_snapshot(on=date(2024, 3, 10))):
        for name in ("รายตัวชี้วัดย่อย", "รายหน่วยงาน"):
            found = rows(snapshot, name)
            if not found:
                continue
            whole = found.pop("รวม")
            for column in range(len(whole) - 1):
                assert sum(int(str(each[column])) for each in found.values()) == whole[column]


def test_p5_counts_are_those_of_its_table() -> None:
    found = rows(oit_snapshot(on=date(2024, 3, 10)), "รายตัวชี้วัดย่อย")
    assert found["รวม"] == (43, 24, 5, 13, 1, 1, 0, Decimal("55.81"))


def test_no_item_waits_and_is_late_on_the_day_itself() -> None:
    on_the_day = checklist_snapshot(on=date(2026, 2, 15))
    assert rows(on_the_day, "รายหน่วยงาน")["รวม"][-2] == 0
    the_day_after = checklist_snapshot(on=date(2026, 2, 16))
    assert rows(the_day_after, "รายหน่วยงาน")["รวม"][-2] == 1
    waited_for = checklist_snapshot(on=date(2026, 3, 31))
    assert rows(waited_for, "รายหน่วยงาน")["รวม"][-3] == 0


def test_the_sentence_tells_what_the_table_tells() -> None:
    document = build(checklist_snapshot(digits="arabic"))
    told = next(block.runs[0].text for block in document.blocks if isinstance(block, Paragraph))
    assert "ทั้งหมด 26 รายการ  แล้วเสร็จ 2 รายการ" in told
    assert "ร้อยละ 7.69" in told
    assert told.endswith("รอถึงกำหนดจึงทำได้ 1 รายการ  เกินกำหนด 1 รายการ")


def test_the_chart_shows_the_shares_of_the_groups() -> None:
    snapshot = checklist_snapshot()
    (chart,) = [block.chart for block in build(snapshot).blocks if isinstance(block, Chart)]
    groups = list(rows(snapshot, "รายตัวชี้วัดย่อย").values())[:-1]
    assert chart.series[0].values == tuple(values[-1] for values in groups)
    assert "แล้วเสร็จ ๒ จาก ๔ รายการ" in chart.summary


def test_late_items_are_listed_and_an_office_without_units_is_told() -> None:
    assert list(rows(checklist_snapshot(), "เกินกำหนด")) == ["o2"]
    document = build(oit_snapshot(on=date(2024, 3, 10)))
    assert not rows(oit_snapshot(on=date(2024, 3, 10)), "เกินกำหนด")
    assert any(text.startswith("ยังไม่ได้มอบหน่วยงาน") for text in texts(document))
