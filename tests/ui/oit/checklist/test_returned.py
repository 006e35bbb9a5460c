"""Typing in a unit's returned list: a key an item."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.oit.page import OitPage
from tests.ui.offices import hit, write
from tests.ui.oit.checklist.test_asking import record
from tests.ui.oit.conftest import listed

TWELVE = tuple(f"o{number}" for number in range(1, 13))


@pytest.fixture
def given(page: OitPage, p5: Services) -> OitPage:
    """Twelve items are the treasury's; the keyboard is at one of them."""
    p5.oit.set_field(2567, TWELVE, "unit", "กองคลัง")
    page.go_to_place("o4")
    return page


def said(page: OitPage) -> str:
    """The sentence at the foot."""
    return listed(page).foot.bar.words.text()


def test_twelve_items_in_twelve_keys(given: OitPage, p5: Services) -> None:
    """From the first item of the unit; the history says where the ticks come from; nothing is asked."""
    hit(Qt.Key.Key_F7)
    assert "12" in said(given) and listed(given).table.current_key() == "o1"
    for key in "112345112211":
        hit(text=key)
    assert said(given).startswith(("กองคลัง 12 จาก 12", "12 จาก 12"))
    statuses = [record(p5, code).status for code in TWELVE]
    assert statuses[:5] == ["done", "done", "in_progress", "in_progress", "not_started"]
    assert record(p5, "o3").history[-1].note == "จากรายการที่ส่งคืน กองคลัง"
    p5.history.undo()
    assert record(p5, "o12").status == "not_started" and record(p5, "o11").status == "done"


def test_a_date_moves_on_too(given: OitPage, p5: Services) -> None:
    """D, the date, Enter."""
    hit(Qt.Key.Key_F7)
    hit(Qt.Key.Key_D, "d")
    write("29/3/67")
    hit(Qt.Key.Key_Return)
    assert record(p5, "o1").due == date(2024, 3, 29)
    assert listed(given).table.current_key() == "o2" and "1 จาก 12" in said(given)


@pytest.mark.parametrize("end", [Qt.Key.Key_Escape, Qt.Key.Key_F7])
def test_it_ends(given: OitPage, p5: Services, end: Qt.Key) -> None:
    """Keys set the status of the current item again, and stay."""
    hit(Qt.Key.Key_F7)
    hit(Qt.Key.Key_1, "1")
    hit(end)
    assert not listed(given).returned.is_on and not listed(given).returned_button.isChecked()
    hit(Qt.Key.Key_1, "1")
    assert listed(given).table.current_key() == "o2"


def test_another_filter_or_year_ends_it(given: OitPage, p5: Services) -> None:
    """It is of one unit and one year."""
    hit(Qt.Key.Key_F7)
    listed(given).narrower.filters.segments.chosen.emit("late")
    assert not listed(given).returned.is_on
    given.go_to_place("o4")
    hit(Qt.Key.Key_F7)
    p5.years.add(2569)
    given.open_year(2569)
    assert not listed(given).returned.is_on


def test_without_a_unit_it_says_what_to_do(qtbot: QtBot, page: OitPage) -> None:
    """The keyboard is where the unit is chosen."""
    page.go_to_place("o4")
    hit(Qt.Key.Key_F7)
    assert page.banner.words.startswith("เลือกกองที่ส่งรายการคืนก่อน")
    assert listed(page).narrower.unit_field.hasFocus()
