"""Tasks and measures of a resolution, by key."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.meetings import Task
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.ui.meetings.page import MeetingsPage
from ita_desktop.ui.meetings.topic_box import TopicBox
from tests.ui.typing_keys import type_text

Show = Callable[[Services, str], MeetingsPage]
KEY = MeetingKey("ita", "1/2566")
PLACE = "ita|1/2566|agenda|4|1|1"
GUIDE = "ที่ประชุมมีมติเห็นชอบให้ทุกกองปรับปรุงคู่มือการปฏิบัติงาน"
CTRL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key at the widget that has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    QApplication.processEvents()


def typed(text: str) -> None:
    """A text at the widget that has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    type_text(focused, text)


def tasks(office: Services) -> tuple[Task, ...]:
    """The tasks of the fourth item's topic."""
    return office.meetings.get(KEY).agenda[3].topics[0].tasks


def box(page: MeetingsPage) -> TopicBox:
    """The topic that is shown."""
    return page.meeting.agenda.shown_boxes()[0]


def resolve(text: str) -> None:
    """F5 and the resolution in place of the one that is there."""
    press(Qt.Key.Key_F5)
    press(Qt.Key.Key_A, CTRL)
    typed(text)


def test_a_resolution_stands_in_the_plan_after_one_key(office: Services, show: Show) -> None:
    """F5, its words, Ctrl+M; the same key then leads to the plan."""
    page = show(office, PLACE)
    went: list[tuple[str, str]] = []
    page.go_to.connect(lambda *place: went.append(place))
    resolve(GUIDE)
    press(Qt.Key.Key_M, CTRL)
    (measure,) = office.plans.sheet(2567).plan.measures
    assert (measure.title, measure.answers_meeting) == ("ทุกกองปรับปรุงคู่มือการปฏิบัติงาน", "1/2566")
    assert "อยู่ในแผนปี 2567" in box(page).carry.told.label.plain
    press(Qt.Key.Key_M, CTRL)
    assert went == [("measures", f"2567/plan:{measure.key}")]
    assert len(office.plans.sheet(2567).plan.measures) == 1
    office.history.undo()
    assert box(page).carry.button.text() == "ทำเป็นมาตรการ"


def test_a_resolution_that_asks_for_nothing_says_what_to_do(office: Services, show: Show) -> None:
    """It is told at the foot; the plan stays empty."""
    page = show(office, PLACE)
    press(Qt.Key.Key_F5)
    assert box(page).carry.isHidden()
    press(Qt.Key.Key_M, CTRL)
    assert "เพิ่มงานใต้มติ" in page.banner.words
    assert office.plans.sheet(2567).plan.measures == ()


def test_tasks_are_typed_moved_and_taken_away_by_key(office: Services, show: Show) -> None:
    """Ctrl+T, the words, Tab, the unit, Tab, the day in the Buddhist era; an empty one is not kept."""
    page = show(office, PLACE)
    press(Qt.Key.Key_T, CTRL)
    typed("จัดทำแบบสำรวจ")
    press(Qt.Key.Key_Tab)
    typed("หน่วยตรวจสอบภายใน")
    press(Qt.Key.Key_Tab)
    typed("๓๐/๑๑/๒๕๖๖")
    press(Qt.Key.Key_T, CTRL)
    assert tasks(office) == (Task(text="จัดทำแบบสำรวจ", unit="หน่วยตรวจสอบภายใน", due=date(2023, 11, 30)),)
    typed("รายงานผล")
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.text for each in tasks(office)] == ["รายงานผล", "จัดทำแบบสำรวจ"]
    assert box(page).tasks.row_of(QApplication.focusWidget()) is box(page).tasks.rows[0]
    press(Qt.Key.Key_Delete, CTRL)
    assert [each.text for each in tasks(office)] == ["จัดทำแบบสำรวจ"]
    press(Qt.Key.Key_T, CTRL)
    press(Qt.Key.Key_Delete, CTRL)
    assert len(box(page).tasks.shown) == len(tasks(office)) == 1
    office.history.undo()
    assert len(tasks(office)) == 2


def test_a_task_becomes_a_measure_with_its_unit_and_day(office: Services, show: Show) -> None:
    """Ctrl+M at the task, also while its day is being typed."""
    page = show(office, PLACE)
    press(Qt.Key.Key_T, CTRL)
    typed("จัดทำแบบสำรวจ")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    typed("30/11/66")
    press(Qt.Key.Key_M, CTRL)
    (measure,) = office.plans.sheet(2567).plan.measures
    assert measure.period is not None
    assert (measure.title, measure.period.end) == ("จัดทำแบบสำรวจ", date(2023, 11, 30))
    assert "อยู่ในแผนปี 2567" in box(page).tasks.rows[0].carry.told.label.plain


def test_a_day_that_is_none_stays_as_typed_and_says_why(office: Services, show: Show) -> None:
    """Nothing is lost."""
    page = show(office, PLACE)
    press(Qt.Key.Key_T, CTRL)
    typed("จัดทำแบบสำรวจ")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    typed("31/11/2566")
    press(Qt.Key.Key_Tab)
    (row,) = box(page).tasks.shown
    assert (row.due.text(), row.refusal.isVisible()) == ("31/11/2566", True)
    assert tasks(office) == (Task(text="จัดทำแบบสำรวจ"),)


def test_a_unit_is_kept_when_a_key_leads_away_from_the_words_that_are_offered(
    office: Services, show: Show
) -> None:
    """The list of units is still open when F5 goes back to the resolution."""
    show(office, PLACE)
    press(Qt.Key.Key_T, CTRL)
    typed("ปรับปรุงคู่มือ")
    press(Qt.Key.Key_Tab)
    typed("กองคลัง")
    offered = QApplication.activePopupWidget()
    assert offered is not None
    QTest.keyClick(offered, Qt.Key.Key_F5)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None
    assert tasks(office) == (Task(text="ปรับปรุงคู่มือ", unit="กองคลัง"),)


def test_unit_and_day_of_a_new_task_are_in_sight(office: Services, show: Show, qtbot: QtBot) -> None:
    """Ctrl+T below long minutes: the whole task stands above the lower edge."""
    page = show(office, PLACE)
    page.resize(1186, 420)
    QApplication.processEvents()
    press(Qt.Key.Key_T, CTRL)
    row, view = box(page).tasks.shown[-1], page.meeting.agenda.column.viewport()

    def seen() -> None:
        lower = row.due.mapTo(page, row.due.rect().bottomLeft()).y()
        assert lower <= view.mapTo(page, view.rect().bottomLeft()).y()

    qtbot.waitUntil(seen)
