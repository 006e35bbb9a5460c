"""Resolutions and tasks: made measures, marked as done, told at the next meeting."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.meetings import AgendaItem, Committee, Meeting, Task, Topic
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.meetings.carrying import AlreadyCarried, AsksNothing, NotATask
from tests.services.conftest import P5, Clock, take_in

KEY = MeetingKey("ita", "1/2566")
GUIDE = "ให้ทุกกองปรับปรุงคู่มือการปฏิบัติงาน"
DUE = date(2023, 11, 20)


@pytest.fixture
def met(office: Services) -> Services:
    """P5's office whose meeting resolved something and gave a task."""
    take_in(office, P5)
    meeting = office.meetings.get(KEY)
    task = Task(text="จัดทำแบบสำรวจ", unit="กองคลัง", due=DUE)
    topics = (
        Topic(title="คู่มือ", resolution=f"ที่ประชุมมีมติเห็นชอบ{GUIDE}"),
        Topic(title="แบบสำรวจ", resolution="รับทราบ", tasks=(task,)),
        Topic(title="อื่น ๆ", resolution="รับทราบ"),
    )
    office.meetings.save(KEY, replace(meeting, agenda=(AgendaItem(number=1, title="พิจารณา", topics=topics),)))
    return office


def test_a_resolution_and_a_task_go_into_the_plan(met: Services) -> None:
    """In one act each, with unit and day; then they tell where they stand."""
    assert met.carrying.carry_out(KEY, 1, 1)[0] == 2567
    year, key = met.carrying.carry_out(KEY, 1, 2, 1)
    made = met.plans.sheet(year).measure(key)
    assert made is not None
    assert (made.title, made.units, made.answers_meeting) == ("จัดทำแบบสำรวจ", ("กองคลัง",), "1/2566")
    assert made.period is not None
    assert made.period.end == DUE
    found = met.carrying.sheet(KEY).at(1, 2, 1)
    assert found is not None
    assert (found.plan_year, found.measure and found.measure.key) == (year, key)
    with pytest.raises(AlreadyCarried, match="2567"):
        met.carrying.carry_out(KEY, 1, 2, 1)
    met.history.undo()
    assert [each.answers_meeting for each in met.plans.sheet(2567).plan.measures] == ["1/2566"]


def test_what_asks_for_nothing_is_no_measure(met: Services) -> None:
    """รับทราบ, and a place where nothing stands."""
    for topic in (2, 3):
        with pytest.raises(AsksNothing):
            met.carrying.carry_out(KEY, 1, topic)
    assert met.plans.sheet(2567).plan.measures == ()


def test_a_resolution_with_tasks_may_be_carried_out_itself(met: Services) -> None:
    """The list tells its tasks alone until then."""
    meeting = met.meetings.get(KEY)
    (item,) = meeting.agenda
    given = replace(item.topics[0], tasks=(Task(text="สำรวจคู่มือเดิม"),))
    met.meetings.save(KEY, replace(meeting, agenda=(replace(item, topics=(given,)),)))
    assert [each.of.is_task for each in met.carrying.sheet(KEY).own] == [True]
    met.carrying.carry_out(KEY, 1, 1)
    assert [each.of.is_task for each in met.carrying.sheet(KEY).own] == [True, False]


def test_a_task_is_late_then_done_and_what_came_of_it_is_kept(met: Services, clock: Clock) -> None:
    """Each step can be taken back."""
    clock.now = datetime(2023, 12, 1, 9, 0)
    (late,) = met.carrying.late()
    assert (late.of.text, late.late) == ("จัดทำแบบสำรวจ", 11)
    met.carrying.finish(late.of, date(2023, 11, 30))
    met.carrying.tell(late.of, "จัดทำแล้ว 1 ชุด")
    assert met.carrying.late() == ()
    task = met.meetings.get(KEY).agenda[0].topics[1].tasks[0]
    assert (task.done, task.outcome) == (date(2023, 11, 30), "จัดทำแล้ว 1 ชุด")
    met.history.undo()
    met.history.undo()
    assert len(met.carrying.late()) == 1


def test_what_is_gone_or_is_no_task_is_refused(met: Services) -> None:
    """Nothing else is marked in its place."""
    resolution, task = met.carrying.sheet(KEY).own
    with pytest.raises(NotATask):
        met.carrying.finish(resolution.of, DUE)
    meeting = met.meetings.get(KEY)
    (item,) = meeting.agenda
    met.meetings.save(KEY, replace(meeting, agenda=(replace(item, topics=item.topics[:2][::-1]),)))
    with pytest.raises(NotFound):
        met.carrying.finish(task.of, DUE)


def test_places_that_are_not_there_are_told(met: Services) -> None:
    """An item or topic beyond the last."""
    for place in ((9, 1), (1, 9)):
        with pytest.raises(ItaError):
            met.carrying.carry_out(KEY, *place)


def test_the_next_meeting_is_asked_what_became_of_them(met: Services) -> None:
    """Under the third item, with the live table; a committee that resolved nothing has no such topic."""
    key = met.meetings.create("ita", date(2023, 12, 20))
    meeting = met.meetings.get(key)
    (topic,) = meeting.agenda[2].topics
    assert topic.title == "ติดตามผลการดำเนินการตามมติที่ประชุม ครั้งที่ 1/2566"
    (entry,) = topic.entries
    assert (entry.insert, entry.fiscal_year) == ("resolutions", None)
    rows = met.meeting_tables.rows(meeting, entry)
    assert [row[1:3] for row in rows[1:]] == [
        (f"ที่ประชุมมีมติเห็นชอบ{GUIDE}", "-"),
        ("จัดทำแบบสำรวจ", "กองคลัง"),
    ]
    assert rows[2][4] == "เกินกำหนด 30 วัน"
    met.meetings.save_committee(Committee(key="tax", name="คณะกรรมการภาษี"))
    other = met.meetings.get(met.meetings.create("tax", date(2023, 12, 20)))
    assert not any(topic.entries for item in other.agenda for topic in item.topics)


def test_a_meeting_without_a_day_is_of_this_years_plan(met: Services) -> None:
    """The running fiscal year."""
    topic = Topic(resolution=GUIDE)
    bare = Meeting(committee="ita", number="9/2566", agenda=(AgendaItem(title="ก", topics=(topic,)),))
    made = met.meetings.create("ita", date(2023, 12, 20))
    met.meetings.save(made, bare)
    assert met.carrying.carry_out(MeetingKey("ita", "9/2566"), 1, 1)[0] == 2567
