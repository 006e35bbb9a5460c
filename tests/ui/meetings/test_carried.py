"""มติและงาน: the list of a meeting's resolutions and tasks, and of what stayed open before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ita_desktop.domain.meetings import AgendaItem, Task, Topic
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.typing_keys import type_text

Show = Callable[[Services, str], MeetingsPage]
KEY = MeetingKey("ita", "1/2566")
GUIDE = "เห็นชอบให้ทุกกองปรับปรุงคู่มือการปฏิบัติงาน"
LONG = ("จัดทำแบบสำรวจความพึงพอใจของผู้รับบริการ " * 12).strip()


def resolve(office: Services) -> None:
    """A resolution and two tasks, one of them late."""
    tasks = (Task(text=LONG, unit="กองคลัง", due=date(2023, 11, 20)), Task(text="รายงานผล"))
    topics = (Topic(title="คู่มือ", resolution=GUIDE), Topic(resolution="รับทราบ", tasks=tasks))
    meeting = office.meetings.get(KEY)
    office.meetings.save(KEY, replace(meeting, agenda=(AgendaItem(title="พิจารณา", topics=topics),)))


def rows(page: MeetingsPage) -> list[tuple[str, str, str]]:
    """Meeting, text and how it stands."""
    found = [each for _, each in page.meeting.carried.table.records.rows]
    return [(each.of.meeting, each.of.text, each.state) for each in found]


def test_nothing_to_follow_says_what_to_do(office: Services, show: Show) -> None:
    """P5's meeting resolved รับทราบ alone; the keyboard stands at the part's own row of the outline."""
    page = show(office, "ita|1/2566|carried")
    section = page.meeting.carried
    assert section.empty.isVisible()
    assert not section.panel.isVisible()
    (row,) = [row for row in page.meeting.outline.rows if row.isChecked()]
    assert page.meeting.focusWidget() is row


def test_a_task_is_done_by_one_key_and_its_outcome_typed(office: Services, show: Show) -> None:
    """Space, Enter, the words; the keyboard's line stays, undo takes each back."""
    resolve(office)
    page = show(office, "ita|1/2566|carried|3")
    section = page.meeting.carried
    assert rows(page) == [("1/2566", GUIDE, "bare"), ("1/2566", LONG, "late"), ("1/2566", "รายงานผล", "open")]
    QTest.keyClick(section.table, Qt.Key.Key_Space)
    before = Task(text="รายงานผล")
    task = office.meetings.get(KEY).agenda[0].topics[1].tasks[1]
    assert task == replace(before, done=date.today())
    assert section.where() == (3,)
    QTest.keyClick(section.table, Qt.Key.Key_Return)
    type_text(section.outcome, "แจ้งเวียนแล้ว")
    section.outcome.commit()
    assert office.meetings.get(KEY).agenda[0].topics[1].tasks[1].outcome == "แจ้งเวียนแล้ว"
    office.history.undo()
    office.history.undo()
    assert office.meetings.get(KEY).agenda[0].topics[1].tasks[1] == before


def test_a_resolution_goes_into_the_plan_and_tells_of_its_measure(office: Services, show: Show) -> None:
    """Ctrl+M; it has no field for a day, as its measure tells; Space says why it does nothing."""
    resolve(office)
    page = show(office, "ita|1/2566|carried|1")
    section = page.meeting.carried
    went: list[tuple[str, str]] = []
    page.go_to.connect(lambda *place: went.append(place))
    assert not section.done.isVisible()
    QTest.keyClick(section.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    (measure,) = office.plans.sheet(2567).plan.measures
    assert "อยู่ในแผนปี 2567" in section.carry.told.label.plain
    QTest.keyClick(section.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert went == [("measures", f"2567/plan:{measure.key}")]
    QTest.keyClick(section.table, Qt.Key.Key_Space)
    assert "บันทึกผล" in page.banner.words


def test_the_next_meeting_shows_what_stayed_open(office: Services, show: Show) -> None:
    """Under its own number; the way leads to the topic of that meeting."""
    resolve(office)
    key = office.meetings.create("ita", date(2023, 12, 20))
    page = show(office, f"ita|{key.number}|carried")
    assert [number for number, _, _ in rows(page)] == ["1/2566"] * 3
    records = page.meeting.carried.table.records
    assert records.data(records.index(1, 4)) == f"เลย {records.rows[1][1].late} วัน"
    page.meeting.carried.there.click()
    assert page.desk.open_meeting.number == "1/2566"


def test_what_became_of_tasks_is_written_behind_approved_minutes(office: Services, show: Show) -> None:
    """The day and the plan; the minutes themselves stay as they are."""
    resolve(office)
    office.meetings.save(KEY, replace(office.meetings.get(KEY), state="approved"))
    section = show(office, "ita|1/2566|carried|3").meeting.carried
    QTest.keyClick(section.table, Qt.Key.Key_Space)
    assert office.meetings.get(KEY).agenda[0].topics[1].tasks[1].done == date.today()
    section.table.go_to(0)
    QTest.keyClick(section.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert len(office.plans.sheet(2567).plan.measures) == 1
