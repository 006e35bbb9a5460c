"""What becomes of the measures: rounds, reports, statuses, what is late and who has not reported."""

from datetime import date, datetime

import pytest

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.measures import Measure, Period, Progress
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures import MeasureNotFound
from tests.services.conftest import Clock

YEAR = 2569


@pytest.fixture
def office(office: Services, clock: Clock) -> Services:
    """Three measures of two units; the day is 10 January 2569, ten days after the first quarter."""
    clock.now = datetime(2026, 1, 10, 9, 30)
    office.agency.save(Agency(name="เทศบาลตัวอย่าง", units=("สำนักปลัด", "กองคลัง")))
    year = Period(start=date(2025, 10, 1), end=date(2026, 9, 30))
    office.plans.add(
        YEAR,
        [
            Measure(title="อบรม <จริยธรรม> & วินัย", units=("สำนักปลัด",), period=year),
            Measure(title="ตรวจพัสดุ", units=("ทุกกอง",), period=Period(end=date(2025, 12, 31))),
            Measure(title="ยังไม่ระบุผู้รับผิดชอบ"),
        ],
    )
    return office


def keys(office: Services) -> list[str]:
    """The keys of the measures."""
    return [row.key for row in office.follow_up.sheet(YEAR).rows]


def reports(office: Services, at: int = 0) -> tuple[Progress, ...]:
    """What is kept of a measure's reports."""
    return office.plans.sheet(YEAR).plan.measures[at].progress


def test_the_round_whose_reports_are_due_is_shown_with_who_has_reported(office: Services) -> None:
    sheet = office.follow_up.sheet(YEAR)
    assert (sheet.round.key, [each.key for each in sheet.rounds]) == ("q1", ["q1", "q2", "q3", "q4"])
    assert (sheet.told.here, sheet.told.of) == (0, 4)
    assert [[each.unit for each in row.reports] for row in sheet.rows] == [
        ["สำนักปลัด"],
        ["สำนักปลัด", "กองคลัง"],
        [None],
    ]
    assert {unit: len(owed) for unit, owed in sheet.missing.items()} == {"สำนักปลัด": 2, "กองคลัง": 1, "": 1}


def test_late_measures_are_counted(office: Services, clock: Clock) -> None:
    assert office.follow_up.late(YEAR) == 1
    clock.now = datetime(2025, 12, 31, 9, 30)
    assert office.follow_up.late(YEAR) == 0


def test_a_report_is_written_field_by_field_each_one_step_of_undo(office: Services) -> None:
    key = keys(office)[0]
    office.follow_up.write(YEAR, key, "q1", "สำนักปลัด", percent=25)
    office.follow_up.write(YEAR, key, "q1", "สำนักปลัด", text="อบรมแล้ว 1 ครั้ง\nผู้เข้าร่วม 45 คน")
    (report,) = reports(office)
    assert report == Progress(
        on=date(2026, 1, 10),
        round="q1",
        unit="สำนักปลัด",
        percent=25,
        text="อบรมแล้ว 1 ครั้ง\nผู้เข้าร่วม 45 คน",
    )
    sheet = office.follow_up.sheet(YEAR)
    assert (sheet.told.here, sheet.rows[0].standing.percent) == (1, 25)
    assert office.history.undo() == "รายงานไตรมาสที่ 1 สำนักปลัด มาตรการข้อ 1 ปี 2569"
    assert reports(office)[0].text is None
    office.history.undo()
    assert reports(office) == ()


def test_a_report_whose_last_word_goes_is_no_report(office: Services) -> None:
    key = keys(office)[0]
    office.follow_up.write(YEAR, key, "q1", "สำนักปลัด", result="ลดลง")
    office.follow_up.write(YEAR, key, "q1", "สำนักปลัด", result=None)
    assert reports(office) == ()


def test_the_same_unit_reports_each_round_and_former_rounds_stay(office: Services, clock: Clock) -> None:
    key = keys(office)[0]
    office.follow_up.write(YEAR, key, "q1", "สำนักปลัด", percent=25)
    clock.now = datetime(2026, 4, 2, 9)
    assert office.follow_up.sheet(YEAR).round.key == "q2"
    office.follow_up.write(YEAR, key, "q2", "สำนักปลัด", percent=50)
    assert [(each.round, each.percent) for each in reports(office)] == [("q1", 25), ("q2", 50)]
    assert office.follow_up.sheet(YEAR, "q1").rows[0].told.here == 1


def test_whole_reports_are_added_changed_and_taken_away(office: Services) -> None:
    key = keys(office)[2]
    first = Progress(on=date(2025, 12, 20), text="ประชุม")
    office.follow_up.report(YEAR, key, first)
    office.follow_up.change(YEAR, key, first, Progress(on=date(2025, 12, 20), text="ประชุมแล้ว"))
    assert [each.text for each in reports(office, 2)] == ["ประชุมแล้ว"]
    office.follow_up.change(YEAR, key, reports(office, 2)[0], None)
    assert reports(office, 2) == ()
    assert office.history.undo() == "เอารายงานออก มาตรการข้อ 3 ปี 2569"
    with pytest.raises(MeasureNotFound):
        office.follow_up.report(YEAR, "หาย", first)


def test_a_hundred_per_cent_of_all_units_proposes_done_and_sets_nothing(office: Services) -> None:
    key = keys(office)[1]
    office.follow_up.write(YEAR, key, "q1", "สำนักปลัด", percent=100)
    assert office.follow_up.sheet(YEAR).rows[1].proposed is None
    office.follow_up.write(YEAR, key, "q1", "กองคลัง", percent=100)
    row = office.follow_up.sheet(YEAR).rows[1]
    assert (row.proposed, row.measure.status) == ("done", None)


def test_a_status_is_set_for_several_in_one_act(office: Services) -> None:
    first, second, third = keys(office)
    office.follow_up.set_status(YEAR, [first, third], "stopped")
    assert [row.measure.status for row in office.follow_up.sheet(YEAR).rows] == ["stopped", None, "stopped"]
    assert office.history.undo() == "ยุติการดำเนินการ 2 มาตรการ ปี 2569"
    with pytest.raises(MeasureNotFound):
        office.follow_up.set_status(YEAR, [second, "หาย"], "done")
    assert all(row.measure.status is None for row in office.follow_up.sheet(YEAR).rows)


def test_what_is_late_comes_longest_first(office: Services) -> None:
    office.plans.add(YEAR, [Measure(title="เก่ากว่า", period=Period(end=date(2025, 11, 30)))])
    late = office.follow_up.sheet(YEAR).late
    assert [(row.measure.title, row.standing.late) for row in late] == [("เก่ากว่า", 41), ("ตรวจพัสดุ", 10)]
    office.follow_up.set_status(YEAR, [row.key for row in late], "done")
    assert office.follow_up.sheet(YEAR).late == ()


def test_the_office_may_follow_up_by_halves(office: Services) -> None:
    office.agency.set("follow_up_rounds", "halves")
    sheet = office.follow_up.sheet(YEAR)
    assert [each.key for each in sheet.rounds] == ["m6", "m12"]
    assert sheet.round.key == "m6"


def test_a_plan_without_measures_has_rounds_and_nothing_to_report(office: Services) -> None:
    sheet = office.follow_up.sheet(2575)
    assert (sheet.rows, sheet.told.of, len(sheet.rounds)) == ((), 0, 4)
