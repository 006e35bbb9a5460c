"""The month of the year's items under the hand."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.oit.calendar.view import CalendarView
from ita_desktop.ui.oit.page import OitPage
from tests.ui.offices import focused, hit
from tests.ui.oit.conftest import listed


@pytest.fixture
def dated(page: OitPage, p5: Services) -> OitPage:
    """Items with dates in March 2567; the calendar in sight at today, the 10th."""
    for code, day in {"o21": 1, "o23": 29, "o29": 29, "o32": 29, "o34": 29, "o35": 29}.items():
        p5.oit.set_field(2567, [code], "due", date(2024, 3, day))
    p5.oit.set_field(2567, ["o21", "o23"], "unit", "กองคลัง")
    page.go_to_place("calendar:")
    return page


def shown(page: OitPage) -> CalendarView:
    """The calendar on the page."""
    assert isinstance(page.view, CalendarView)
    return page.view


def spoken(page: OitPage) -> str:
    """The day at which the keyboard is."""
    return str(shown(page).grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_month_says_what_it_holds(dated: OitPage) -> None:
    """Its name in the Buddhist era, its sums, today."""
    assert shown(dated).month.plain == "มีนาคม 2567"
    assert shown(dated).sums.text() == "เลยกำหนด 1  กำหนดเสร็จ 5  เริ่มทำได้ 1"
    assert spoken(dated) == "วันอาทิตย์ที่ 10 มีนาคม 2567 วันนี้"
    assert shown(dated).model.headerData(0, Qt.Orientation.Horizontal) == "อาทิตย์"


def test_arrows_move_days_over_the_edges_of_months(dated: OitPage) -> None:
    """Home is today; Page keys turn the month."""
    for _ in range(2):
        hit(Qt.Key.Key_Up)
    assert shown(dated).month.plain == "กุมภาพันธ์ 2567"
    assert spoken(dated).startswith("วันอาทิตย์ที่ 25 กุมภาพันธ์")
    hit(Qt.Key.Key_PageDown)
    hit(Qt.Key.Key_PageDown)
    assert spoken(dated).startswith("วันพฤหัสบดีที่ 25 เมษายน")
    assert shown(dated).sums.text() == "เดือนนี้ไม่มีรายการ"
    hit(Qt.Key.Key_Home)
    hit(Qt.Key.Key_Left)
    assert spoken(dated) == "วันเสาร์ที่ 9 มีนาคม 2567"


def test_enter_goes_to_the_item(dated: OitPage) -> None:
    """The only one of the day at once; of several, by the list of the day, which Esc leaves."""
    dated.go_to_place("calendar:2024-03-29")
    hit(Qt.Key.Key_Return)
    assert focused() is shown(dated).day_panel.list
    hit(Qt.Key.Key_Escape)
    assert focused() is shown(dated).grid
    dated.go_to_place("calendar:2024-03-01")
    assert "เลยกำหนด o21" in spoken(dated)
    hit(Qt.Key.Key_Return)
    assert dated.choices.taken == "checklist" and listed(dated).table.current_key() == "o21"


def test_the_list_of_the_day_is_whole(dated: OitPage) -> None:
    """What the cell has no room for stands beside it; Enter goes there."""
    dated.go_to_place("calendar:2024-03-29")
    rows = shown(dated).day_panel.list.records.rows
    assert [entry.code for entry in rows] == ["o23", "o29", "o32", "o34", "o35"]
    hit(Qt.Key.Key_Return)
    hit(Qt.Key.Key_Down)
    hit(Qt.Key.Key_Return)
    assert listed(dated).table.current_key() == "o29"


def test_one_units_items(dated: OitPage) -> None:
    """The others are not counted."""
    shown(dated).unit_field.take("กองคลัง")
    shown(dated).unit_field.edited.emit("กองคลัง")
    assert shown(dated).sums.text() == "เลยกำหนด 1  กำหนดเสร็จ 1"
    shown(dated).unit_field.take("-")
    shown(dated).unit_field.edited.emit("-")
    assert shown(dated).sums.text() == "กำหนดเสร็จ 4  เริ่มทำได้ 1"


def test_windows_are_named(dated: OitPage, p5: Services) -> None:
    """On every day on which they are open."""
    p5.answers.set_window(2567, "OIT", "from", date(2024, 3, 1))
    p5.answers.set_window(2567, "OIT", "until", date(2024, 3, 15))
    dated.reload()
    assert spoken(dated).endswith("อยู่ในช่วงส่งรายการ OIT")
    dated.go_to_place("calendar:2024-03-16")
    assert "ช่วง" not in spoken(dated)


def test_another_year_begins_with_its_first_month(dated: OitPage, p5: Services) -> None:
    """And says how dates come to it."""
    p5.years.add(2569)
    dated.open_year(2569)
    assert shown(dated).month.plain == "ตุลาคม 2568"
    assert dated.header.sentence.text().startswith("ยังไม่มีรายการที่กำหนดวัน")


def test_the_day_is_remembered(qtbot: QtBot, dated: OitPage, p5: Services) -> None:
    """With the unit, as plain data; what cannot be read is left out."""
    dated.go_to_place("calendar:2024-02-20")
    kept = shown(dated).get_state()
    other = CalendarView(p5, shown(dated).breaker)
    qtbot.addWidget(other)
    other.set_state(kept)
    other.show_year(2567)
    assert other.grid.day == date(2024, 2, 20)
    other.set_state({"day": "ไม่ใช่วัน"})
    other.show_year(2567)
    assert other.grid.day == date(2024, 2, 20)


def test_painting_days_with_more_than_fits(dated: OitPage) -> None:
    """The grid is painted whole in a small window."""
    dated.resize(960, 480)
    dated.go_to_place("calendar:2024-03-29")
    assert not shown(dated).grid.grab().isNull()
