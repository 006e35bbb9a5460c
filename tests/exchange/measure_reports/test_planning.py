"""Returned forms as units make them: heads, titles, units and rounds in words of their own."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.exchange.measure_reports import FilledForm, ReadReport, ReportPlanner, is_unit_form
from ita_desktop.exchange.measure_reports.identity import Identity, identity_of
from ita_desktop.exchange.tables import grid_of

TREASURY, WORKS = "กองคลัง", "กองช่าง"
UNITS = (TREASURY, WORKS, "กองสาธารณสุขและสิ่งแวดล้อม")
MEASURES = (
    Measure(key="a1", number=1, title="ทบทวนคู่มือการปฏิบัติงาน", units=("ทุกกอง",)),
    Measure(key="b2", number=2, title="ควบคุมการเบิกจ่าย", units=(TREASURY,)),
    Measure(key="c3", number="2", title="ควบคุมการเบิกจ่าย", units=(WORKS,)),
    Measure(key="d4", number=4, title="เผยแพร่ข้อมูล"),
)


def plan(
    text: str, unit: str | None = TREASURY, measures: Sequence[Measure] = MEASURES, year: int | None = None
) -> tuple[ReadReport, ...]:
    """What a table of texts parted by tabs would do in q2 of 2569."""
    planner = ReportPlanner(2569, measures, UNITS, date(2026, 3, 20))
    return planner.plan([FilledForm(grid=grid_of(text), round="q2", unit=unit, year=year)])


def told(text: str) -> list[tuple[str | None, str]]:
    return [(row.code, row.state) for row in plan(text)]


@pytest.mark.parametrize(
    "head",
    [
        "ลำดับที่\tมาตรการ/แนวทาง\tผลการดำเนินงาน\tร้อยละ (%)",
        "ที่\tมาตรการ\tผลการปฏิบัติ\tเปอร์เซ็นต์",
        "No.\tโครงการ/กิจกรรม\tผลที่เกิดขึ้น\t%",
    ],
)
def test_heads_in_a_units_own_words(head: str) -> None:
    (row,) = plan(f"{head}\n1\tทบทวนคู่มือการปฏิบัติงาน\tครบ\t๑๐๐")
    assert (row.code, row.state, row.told.result, row.told.percent) == ("a1", "new", "ครบ", 100)


def test_the_table_of_the_printed_form_with_its_two_lines_of_heads() -> None:
    text = (
        "ที่\tมาตรการและขั้นตอน\tระยะเวลา\tกองคลัง ไตรมาสที่ ๒\t\t\t\t\n"
        "\t\t\tผลการดำเนินการ\tร้อยละ\tปัญหา/อุปสรรค\tข้อเสนอแนะ\tหลักฐาน\n"
        "๑\tทบทวนคู่มือการปฏิบัติงาน\tตลอดปี\tทำแล้ว\t๕๐\tคนน้อย\t-\tภาพ\n"
        "รายงานล่าสุด  ไตรมาสที่ ๑\t\t\t\t\t\t\t\n"
        "ลงชื่อ ........ ผู้รายงาน\t\t\t\t\t\t\t\n"
    )
    (row,) = plan(text)
    assert (row.code, row.told.result, row.told.percent, row.told.problem) == ("a1", "ทำแล้ว", 50, "คนน้อย")
    assert (row.told.suggestion, row.told.evidence) == (None, "ภาพ")


def test_a_status_stands_in_the_report_and_done_is_a_hundred() -> None:
    done, doing = plan(
        "ที่\tมาตรการ\tสถานะ\tผลการดำเนินการ\n"
        "1\tทบทวนคู่มือการปฏิบัติงาน\tดำเนินการแล้วเสร็จ\t\n"
        "4\tเผยแพร่ข้อมูล\tกำลังทำ\tลงเพจแล้ว"
    )
    assert (done.told.percent, done.told.result) == (100, "ดำเนินการแล้วเสร็จ")
    assert (doing.told.percent, doing.told.result, doing.told.text) == (None, "ลงเพจแล้ว", "กำลังทำ")


def test_equal_titles_are_asked_unless_one_number_tells() -> None:
    head = "ที่\tมาตรการ\tผลการดำเนินการ"
    assert plan(f"{head}\n\tควบคุมการเบิกจ่าย\tทำ")[0].codes == ("b2", "c3")
    assert plan(f"{head}\n2\tควบคุมการเบิกจ่าย\tทำ")[0].codes == ("b2", "c3")
    apart = (*MEASURES[:2], Measure(key="c3", number=3, title="ควบคุมการเบิกจ่าย"))
    assert plan(f"{head}\n๓.\tควบคุมการเบิกจ่าย\tทำ", measures=apart)[0].code == "c3"


def test_whose_report_it_is() -> None:
    head = "รหัส\tมาตรการ\tหน่วยงาน\tผลการดำเนินการ"
    rows = plan(f"{head}\na1\t\tกอง ช่าง\tทำ\nb2\t\t\tทำ\nd4\t\t\tทำ\na1\t\t\tทำ", None)
    first, second, third, nobody = rows
    assert nobody.state == "refused" and "หน่วยงาน" in nobody.why
    assert (first.unit, first.state) == (WORKS, "new")
    assert (second.unit, second.state) == (TREASURY, "new")
    assert (third.unit, third.state) == ("", "new")
    (other,) = plan(f"{head}\nb2\t\tกองช่าง\tทำ")
    assert other.state == "doubtful" and TREASURY in other.why and other.codes == ("b2",)


def test_rows_without_anything_to_say_change_nothing() -> None:
    text = "รหัส\tมาตรการ\tผลการดำเนินการ\tร้อยละ\na1\t\t\t\n\t\t\t\nb2\t\t-\t–\nรวม\t\t\t50\nzz\tอื่น\t\t\n"
    assert told(text) == [("a1", "same"), ("b2", "same")]


def test_another_years_form_is_refused_whole() -> None:
    (row,) = plan("รหัส\tมาตรการ\tผลการดำเนินการ\na1\t\tทำ", year=2568)
    assert row.state == "refused" and "2568" in row.why


def test_a_report_that_speaks_for_every_unit_stays_beside_a_units_own() -> None:
    held = (Progress(round="q2", on=date(2026, 3, 1), result="รวมทุกกอง"),)
    (row,) = plan(
        "รหัส\tมาตรการ\tผลการดำเนินการ\na1\t\tทำ",
        measures=[Measure(key="a1", title="ก", units=("ทุกกอง",), progress=held)],
    )
    assert row.state == "new" and row.was is None


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("รหัสแบบ measures-unit ๒๕๖๙ q2\nหน่วยงาน กองคลัง", Identity(2569, "q2", TREASURY, True)),
        ("แบบรายงาน ปีงบประมาณ พ.ศ. ๒๕๖๙\nไตรมาสที่ ๓\nกองช่าง เทศบาลตำบล", Identity(2569, "q3", WORKS)),
        ("รายงานรอบ ๖ เดือน ปี ๒๕๖๙", Identity(2569, "m6", None)),
        ("เทียบปี 2568 กับปี 2569\nไตรมาส 1 และไตรมาส 2", Identity(None, None, None)),
        ("ไม่ระบุหน่วยงาน", Identity(None, None, "")),
        ("หน่วยงาน: กองใหม่", Identity(None, None, "กองใหม่")),
    ],
)
def test_what_a_form_tells_of_itself(text: str, identity: Identity) -> None:
    assert identity_of(grid_of(text), "", UNITS) == identity


def test_a_sheets_name_tells_the_unit_even_where_it_is_cut_off() -> None:
    grid = grid_of("รหัส\tมาตรการ\tผลการดำเนินการ\na1\t\tทำ")
    assert identity_of(grid, "กองคลัง", UNITS).unit == TREASURY
    assert identity_of(grid, "กองสาธารณสุขและสิ่งแวด", UNITS).unit == UNITS[2]
    assert identity_of(grid, "Sheet1", UNITS).unit is None


def test_plans_and_lists_of_items_are_no_forms() -> None:
    assert is_unit_form(grid_of("ที่\tมาตรการ\tผลการดำเนินการ\n1\tก\t"))
    for head in (
        "รหัส\tรายการ\tสถานะ\tลิงก์",
        "ที่\tตัวชี้วัด\tมาตรการ/แนวทาง\tขั้นตอน\tระยะเวลา\tหน่วยงาน\tการติดตาม/รายงานผล",
        "รหัส\tรายการ\tคะแนน",
    ):
        assert not is_unit_form(grid_of(f"{head}\n1\tก\tข"))


@given(st.lists(st.lists(st.text(max_size=30), max_size=6), max_size=8))
def test_any_table_is_read_without_failing(rows: list[list[str]]) -> None:
    grid = tuple(tuple(row) for row in rows)
    planner = ReportPlanner(2569, MEASURES, UNITS, date(2026, 3, 20))
    head = ("ที่", "มาตรการ", "ผลการดำเนินการ", "ร้อยละ", "ปัญหา", "วันที่")
    for each in (grid, (head, *grid)):
        for row in planner.plan([FilledForm(grid=each, round="q1", unit=TREASURY)]):
            assert row.state in ("new", "changed", "same", "doubtful", "refused")
            assert row.why or row.state in ("new", "changed", "same")
