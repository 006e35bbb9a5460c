"""Wiping from the page of history: chosen, told how much goes, one button that names it, then the backups."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.history.page import HistoryPage
from ita_desktop.ui.history.wiping import BACKUPS_GONE, NO_PLACE, NO_YEAR, WipeView
from tests.ui.offices import NoBreaks, focused, show_page

NAME = "นายผู้ร้องเรียน ทดสอบลบ"


@pytest.fixture
def page(qtbot: QtBot, p1: Services) -> HistoryPage:
    """A name was typed into a score's cell and taken out again; a backup holds it."""
    p1.context.clock = datetime.now
    p1.scores.record(2568, "i2", f"93.13 {NAME}")
    p1.scores.record(2568, "i2", "93.13")
    p1.backups.make()
    shown = HistoryPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, 2568)
    return shown


def opened(qtbot: QtBot, page: HistoryPage) -> WipeView:
    """The view over the list."""
    qtbot.mouseClick(page.wipe_button, Qt.MouseButton.LeftButton)
    assert page.rooms.currentWidget() is page.wiping
    return page.wiping


def test_a_name_goes_and_then_its_backups(qtbot: QtBot, page: HistoryPage, p1: Services) -> None:
    """Nothing happens by typing; the button names how much; without a reason it is refused in words."""
    view = opened(qtbot, page)
    assert focused() is view.text
    assert not view.wipe.isEnabled()
    view.text.setText(NAME)
    assert "จะลบค่าในประวัติ 2 รายการ" in view.told.plain
    assert "2 รายการ" in view.wipe.text()
    qtbot.mouseClick(view.wipe, Qt.MouseButton.LeftButton)
    assert "ยังไม่ได้ระบุเหตุผล" in view.told.plain
    assert focused() is view.why
    view.why.setText("ตามคำขอของเจ้าของข้อมูล")
    qtbot.mouseClick(view.wipe, Qt.MouseButton.LeftButton)
    assert view.told.plain.startswith("ลบค่าในประวัติ 2 รายการแล้ว")
    assert view.remove.isVisible()
    assert NAME.encode() not in (p1.folder / "office.sqlite").read_bytes()
    qtbot.mouseClick(view.remove, Qt.MouseButton.LeftButton)
    assert view.told.plain == BACKUPS_GONE
    assert not view.remove.isVisible()
    assert not any(NAME.encode() in each.path.read_bytes() for each in p1.backups.all())


def test_one_record_is_taken_from_the_list(qtbot: QtBot, page: HistoryPage) -> None:
    """The record that the list shows alone; without one the view says how to choose it."""
    view = opened(qtbot, page)
    view.kinds.take("place")
    view.look()
    assert view.place.plain == NO_PLACE
    assert not view.wipe.isEnabled()
    qtbot.keyClick(view.why, Qt.Key.Key_Escape)
    assert page.rooms.currentWidget() is page.listed
    assert focused() is page.table
    page.activate("scores/2568/i2")
    opened(qtbot, page)
    assert "คะแนน i2 ปี 2568" in view.place.plain
    assert view.wipe.isEnabled()


def test_a_young_history_has_no_year_to_go(qtbot: QtBot, page: HistoryPage) -> None:
    """Retention takes whole years that are over."""
    view = opened(qtbot, page)
    view.kinds.take("year")
    view.look()
    assert view.told.plain == NO_YEAR
    assert not view.wipe.isEnabled()


def test_a_text_that_still_stands_is_told(qtbot: QtBot, page: HistoryPage, p1: Services) -> None:
    """It is changed on its page first."""
    p1.scores.record(2568, "i3", f"92 {NAME}")
    view = opened(qtbot, page)
    view.text.setText(NAME)
    assert "ยังอยู่ใน ข้อความที่ช่องยังไม่รับ 1 แห่ง" in view.told.plain
