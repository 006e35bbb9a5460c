"""The list of late measures for the ปลัด."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.documents.blocks import Paragraph, Table, TableRow
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.documents.measures_late import build
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.measures import Measure, Period, Plan, Progress
from ita_desktop.domain.measures.rounds import round_of
from tests.documents.conftest import Golden
from tests.documents.offices import followed_snapshot


def snapshot(*measures: Measure) -> PlanSnapshot:
    """A plan of 2569 on 1 February 2569, when its first quarter is due."""
    return replace(
        followed_snapshot(),
        plan=Plan(fiscal_year=2569, measures=measures),
        agency=Agency(name="ก", units=("กองคลัง", "กองช่าง")),
        round=round_of(2569, "q1"),
        on=date(2026, 2, 1),
        digits="arabic",
    )


def tables(*measures: Measure) -> list[list[list[str]]]:
    """The printed cells of both tables."""
    return [
        [
            ["".join(run.text for run in c) for c in row.cells]
            for row in block.rows
            if isinstance(row, TableRow)
        ]
        for block in build(snapshot(*measures)).blocks
        if isinstance(block, Table)
    ]


def ending(number: int, end: date, **more: object) -> Measure:
    """A measure with a last day."""
    return replace(Measure(number=number, title=f"ม{number}", period=Period(end=end)), **more)  # type: ignore[arg-type]


def test_p1(golden: Golden) -> None:
    golden("measures-late-2569", build(followed_snapshot()))


def test_the_latest_stands_first_with_its_days_and_its_last_report() -> None:
    reports = (
        Progress(on=date(2025, 12, 1), unit="กองคลัง", percent=30, text="เริ่มแล้ว", problem="คนน้อย"),
        Progress(on=date(2026, 1, 10), unit="กองคลัง", percent=60, text="ใกล้เสร็จ"),
    )
    late, _ = tables(
        ending(1, date(2026, 1, 31)),
        ending(2, date(2025, 12, 31), progress=reports, units=("กองคลัง",)),
        ending(3, date(2025, 10, 31), status="done"),
        ending(4, date(2026, 9, 30)),
    )
    assert [(row[0], row[3], row[4]) for row in late] == [("2", "31 ธ.ค. 68", "32"), ("1", "31 ม.ค. 69", "1")]
    assert late[0][5:] == ["60", "กองคลัง  เมื่อ 10 ม.ค. 69  ใกล้เสร็จ  ร้อยละ 60", "คนน้อย"]
    assert late[1][6] == "ยังไม่มีรายงาน"


def test_a_measure_of_every_unit_is_as_far_as_all_units_of_the_office_are() -> None:
    report = Progress(unit="กองคลัง", percent=100, text="ทำแล้ว")
    late, _ = tables(ending(1, date(2026, 1, 31), units=("หน่วยงานภายในทุกกอง",), progress=(report,)))
    assert late[0][5] == "50"


def test_units_that_owe_a_report_of_the_round_are_named_with_the_measures() -> None:
    report = Progress(round="q1", unit="กองคลัง", text="ทำแล้ว")
    _, owing = tables(
        Measure(number=1, title="หนึ่ง", units=("กองคลัง", "กองช่าง"), progress=(report,)),
        Measure(number=2, title="สอง", units=("กองช่าง",)),
        Measure(number=3, title="สาม", units=("กองช่าง",), status="done"),
        Measure(title="ไม่มีเลข", units=("กองช่าง",)),
    )
    assert owing == [["กองช่าง", "3", "มาตรการที่ 1, 2\nไม่มีเลข"]]


def test_nothing_late_and_everything_reported_is_told_in_words() -> None:
    made = build(snapshot(Measure(title="ก", status="done")))
    (told,) = [
        "".join(run.text for run in block.runs) for block in made.blocks if isinstance(block, Paragraph)
    ]
    assert "ไม่มีมาตรการที่ล่าช้ากว่ากำหนด" in told
    assert "หน่วยงานรายงานครบแล้ว" in told
    assert [
        [cell for cell in row if cell] for table in tables(Measure(title="ก", status="done")) for row in table
    ] == [
        ["- ไม่มี -"],
        ["- ไม่มี -"],
    ]


def test_a_plan_without_measures_is_refused() -> None:
    with pytest.raises(NoMeasures):
        build(snapshot())
