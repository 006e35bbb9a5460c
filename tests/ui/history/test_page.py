"""The page of history: all acts, narrowed by kind, person and day, one record alone, reasons."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request
from ita_desktop.ui.history.bar import LACKING
from ita_desktop.ui.history.lines import AT_ONCE
from ita_desktop.ui.history.page import NONE_FIT, NONE_YET, HistoryPage
from ita_desktop.ui.kit.labels import Label
from tests.ui.offices import NoBreaks, focused, show_page

YEAR = 2568
CLERK, CHIEF = "นักวิชาการ", "หัวหน้าสำนักปลัด"


@pytest.fixture
def page(qtbot: QtBot, p1: Services) -> HistoryPage:
    """P1's history with some acts of two people after a printing."""
    p1.context.clock = datetime.now
    p1.printings.record(Request("scores", YEAR), ".pdf", b"paper", "ตารางผลคะแนน")
    p1.context.actor = CLERK
    p1.scores.record(YEAR, "i2", "91.11")
    p1.context.actor = CHIEF
    p1.scores.record(YEAR, "i3", "92.22")
    shown = HistoryPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, YEAR)
    return shown


def titles(page: HistoryPage) -> list[str]:
    """The titles of the lines."""
    model = page.table.records
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def told(page: HistoryPage) -> str:
    """What the panel says."""
    labels = page.panel.findChildren(Label)
    return "\n".join(label.plain for label in labels if label.isVisibleTo(page.panel))


def test_every_act_is_there_the_newest_first(page: HistoryPage) -> None:
    """With who, when, before, after and why."""
    assert titles(page)[:2] == ["กรอก i3 ปี 2568 เป็น 92.22", "กรอก i2 ปี 2568 เป็น 91.11"]
    assert titles(page)[-1] == "นำเข้าไฟล์สำนักงาน"
    assert focused() is page.table
    assert CHIEF in told(page)
    assert "ใหม่ 92.22" in told(page)
    assert "คะแนน i3 ปี 2568" in told(page)
    assert "ยังไม่ระบุเหตุผล 2 ครั้ง" in page.header.sentence.text()


def test_it_is_narrowed_by_person_kind_and_day(page: HistoryPage) -> None:
    """Each alone; where nothing fits the page says so and shows all again."""
    page.bar.person.take(CLERK)
    page.bar.person.edited.emit(CLERK)
    assert titles(page) == ["กรอก i2 ปี 2568 เป็น 91.11"]
    page.bar.kinds.take("oit")
    page.reload()
    assert page.nothing.words.plain == NONE_FIT
    page.nothing.wanted.emit()
    assert len(titles(page)) == 3
    tomorrow = datetime.now().date() + timedelta(days=1)
    page.bar.since.set_value(tomorrow, fresh=True)
    page.reload()
    assert page.stack.currentWidget() is page.nothing
    page.bar.since.set_value(tomorrow - timedelta(days=1), fresh=True)
    page.bar.until.set_value(tomorrow, fresh=True)
    page.reload()
    assert len(titles(page)) == 3


def test_enter_shows_one_record_and_esc_all_again(qtbot: QtBot, page: HistoryPage) -> None:
    """The import is there too, with this record's change alone."""
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert titles(page) == ["กรอก i2 ปี 2568 เป็น 91.11", "นำเข้าไฟล์สำนักงาน"]
    assert "คะแนน i2 ปี 2568" in page.bar.record.text()
    qtbot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert told(page).count("เพิ่มคะแนน") == 1
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert len(titles(page)) == 3
    with qtbot.waitSignal(page.back_wanted):
        qtbot.keyClick(page.table, Qt.Key.Key_Escape)


def test_it_opens_at_a_record(page: HistoryPage) -> None:
    """As another page asks for it."""
    page.activate(f"scores/{YEAR}/i3")
    assert titles(page)[0] == "กรอก i3 ปี 2568 เป็น 92.22"
    assert len(titles(page)) == 2


def test_what_lacks_a_reason_gets_it_here(qtbot: QtBot, page: HistoryPage, p1: Services) -> None:
    """F8 goes to the field; the next one that lacks it follows."""
    page.activate(LACKING)
    assert len(titles(page)) == 2
    for left in (1, 0):
        qtbot.keyClick(page.table, Qt.Key.Key_F8)
        assert focused() is page.panel.field
        qtbot.keyClick(page.panel.field, Qt.Key.Key_1)
        qtbot.keyClick(page.panel.field, Qt.Key.Key_Return)
        assert len(p1.reasons.lacking()) == left
    assert page.stack.currentWidget() is page.nothing
    page.nothing.wanted.emit()
    assert "พิมพ์ผิดจากต้นฉบับ" in page.table.records.index(2, 3).data()


def test_an_office_without_acts_is_told_what_will_be_here(
    qtbot: QtBot, open_office: Callable[..., Services]
) -> None:
    """The empty page says what history is."""
    office = open_office()
    shown = HistoryPage(office, NoBreaks())
    show_page(qtbot, shown, office, 0)
    assert shown.nothing.words.plain == NONE_YET


def test_a_long_history_is_read_as_it_comes_into_sight(qtbot: QtBot, page: HistoryPage, p1: Services) -> None:
    """The list is as long as history, but only what is seen is read."""
    with p1.context.act("กรอกหลายช่อง") as unit:
        unit.office.put_setting("many", 0)
    for number in range(3 * AT_ONCE):
        with p1.context.database.unit(f"ครั้งที่ {number}", CLERK) as unit:
            unit.office.put_setting("many", number + 1)
            unit.commit()
    page.reload()
    lines = page._lines
    assert lines is not None
    assert len(lines.ids) == 3 * AT_ONCE + 4
    assert len(lines._seen) <= AT_ONCE + 1
    qtbot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.table.current() == lines.ids[-1]
    assert "นำเข้าไฟล์สำนักงาน" in told(page)


def test_what_narrows_it_is_remembered(qtbot: QtBot, page: HistoryPage, p1: Services) -> None:
    """Kind and days, over a restart."""
    page.bar.kinds.take("scores")
    page.bar.since.set_value(datetime.now().date(), fresh=True)
    again = HistoryPage(p1, NoBreaks())
    again.set_state(page.get_state())
    show_page(qtbot, again, p1, YEAR)
    assert again.get_state() == page.get_state()
