"""What is pending on the day, and what comes next."""

from datetime import date

from ita_desktop.domain.handover import Coming
from ita_desktop.domain.handover.coming import MOST_NAMED, of_items, of_measures, of_meetings, of_rounds
from ita_desktop.domain.handover.pending import open_items, open_minutes, plan_standing
from ita_desktop.domain.measures import Measure, Period, Plan
from ita_desktop.domain.measures.rounds import rounds_of
from ita_desktop.domain.meetings import AgendaItem, Meeting, Task, Topic
from ita_desktop.domain.meetings.carried import carried
from ita_desktop.domain.oit import OitItem
from tests.documents.offices import framework

TODAY = date(2026, 1, 10)


def measure(number: int, end: date | None = None, status: str | None = None) -> Measure:
    """A measure with a last day."""
    return Measure(
        number=number, title=f"มาตรการ {number}", period=Period(end=end) if end else None, status=status
    )


def test_items_that_are_done_are_left_out_and_the_late_come_first() -> None:
    table = {
        "o1": OitItem(status="done"),
        "o2": OitItem(status="not_started", due=date(2026, 2, 1)),
        "o3": OitItem(status="in_progress", due=date(2026, 1, 1)),
    }
    found = open_items(2569, table, framework(2569), TODAY)
    assert [each.item.code for each in found.items[:3]] == ["o3", "o2", "o4"]
    assert found.items[0].late == 9
    assert "o1" not in [each.item.code for each in found.items]


def test_measures_that_are_late_come_first_and_the_done_are_not_open() -> None:
    plan = Plan(
        fiscal_year=2569,
        measures=(
            measure(1, status="done"),
            measure(2, date(2026, 1, 5)),
            measure(3, date(2025, 12, 31)),
            measure(4, status="ยกเลิก"),
        ),
    )
    standing = plan_standing(plan, (), TODAY)
    assert [each.measure.number for each in standing.measures[:2]] == [3, 2]
    assert (standing.late, len(standing.open), standing.answers) == (2, 2, 2568)


def test_minutes_wait_from_the_day_of_the_meeting_until_they_are_approved() -> None:
    """A meeting that is still to come has no minutes yet."""
    meetings = (
        Meeting(number="3/2569", date=date(2026, 2, 1)),
        Meeting(number="2/2569", committee="ita"),
        Meeting(number="1/2569", date=date(2026, 1, 9), committee="ita"),
        Meeting(number="4/2568", date=date(2025, 9, 1), state="approved"),
    )
    found = open_minutes(meetings, {"ita": "คณะกรรมการ"}, TODAY)
    assert [(each.meeting.number, each.committee) for each in found] == [
        ("1/2569", "คณะกรรมการ"),
        ("2/2569", "คณะกรรมการ"),
    ]


def test_days_of_items_from_today_on() -> None:
    table = {
        "o2": OitItem(status="not_started", unit=" กองคลัง ", due=TODAY),
        "o3": OitItem(status="not_started", due=date(2026, 1, 9)),
        "o4": OitItem(status="not_started", detail="waiting", waits_until=date(2026, 3, 31)),
    }
    found = list(of_items(table, framework(2569), TODAY))
    assert found[0] == Coming(TODAY, f"ครบกำหนด o2 {framework(2569).title('o2')}", ("กองคลัง",))
    assert [each.what[:12] for each in found[1:]] == ["เริ่มทำได้ o4"[:12]]


def test_many_measures_that_end_on_a_day_are_one_line() -> None:
    """Few are told one by one, with their units."""
    end = date(2026, 9, 30)
    few = plan_standing(Plan(fiscal_year=2569, measures=(measure(1, end),)), (), TODAY)
    assert [each.what for each in of_measures(few.measures, 2569, TODAY)] == ["มาตรการครบกำหนด 1 มาตรการ 1"]
    many = tuple(measure(number, end) for number in range(1, MOST_NAMED + 2))
    standing = plan_standing(Plan(fiscal_year=2569, measures=many), (), TODAY)
    (line,) = of_measures(standing.measures, 2569, TODAY)
    assert line.what == "มาตรการของแผนปี 2569 ครบกำหนด 4 มาตรการ ข้อ 1, 2, 3, 4"


def test_rounds_meetings_and_tasks() -> None:
    """What is past or done is not next."""
    assert [each.on for each in of_rounds(rounds_of(2569), TODAY)] == [
        date(2026, 3, 31),
        date(2026, 6, 30),
        date(2026, 9, 30),
    ]
    tasks = (
        Task(text="ส่งข้อมูล", unit="กองคลัง", due=date(2026, 2, 1)),
        Task(text="เสร็จแล้ว", due=date(2026, 2, 1), done=date(2026, 1, 2)),
    )
    held = Meeting(
        number="1/2569",
        date=date(2026, 1, 5),
        agenda=(AgendaItem(number=1, topics=(Topic(title="เรื่อง", tasks=tasks),)),),
    )
    called = Meeting(number="2/2569", date=date(2026, 1, 20))
    work = [each for each in carried((held, called), (), TODAY) if each.state != "done"]
    assert list(of_meetings((held, called), work, TODAY)) == [
        Coming(date(2026, 1, 20), "ประชุม ครั้งที่ 2/2569"),
        Coming(date(2026, 2, 1), "งานตามมติ ครั้งที่ 1/2569 ส่งข้อมูล", ("กองคลัง",)),
    ]
