"""A published figure that is changed: saved at once, and the bar at the foot asks why."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.services.history.reasons import STOCK
from ita_desktop.services.papers import Request
from ita_desktop.ui.scores.page import ScoresPage
from tests.ui.offices import focused

YEAR = 2568


@pytest.fixture
def printed(page: ScoresPage, p1: Services) -> ScoresPage:
    """The page after the year's table was printed."""
    p1.context.clock = datetime.now
    p1.printings.record(Request("scores", YEAR), ".pdf", b"paper", "ตารางผลคะแนน")
    return page


def type_into(page: ScoresPage, p1: Services, value: str) -> None:
    """Type a score into i2."""
    page.go_to_place("i2")
    p1.scores.record(YEAR, "i2", value)


def test_nothing_is_asked_of_figures_that_stayed_in_the_office(page: ScoresPage, p1: Services) -> None:
    """The bar is not there."""
    type_into(page, p1, "91.11")
    assert page.reasoning.bar.isHidden()


def test_the_change_is_saved_and_the_keyboard_stays(qtbot: QtBot, printed: ScoresPage, p1: Services) -> None:
    """The bar appears beside; Ctrl+R goes to it, a digit takes a stock reason, Enter keeps it."""
    type_into(printed, p1, "91.11")
    bar = printed.reasoning.bar
    assert not bar.isHidden()
    assert focused() is printed.grid
    assert "ตารางผลคะแนน" in bar.words.text()
    qtbot.keyClick(printed.grid, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert focused() is bar.field
    qtbot.keyClick(bar.field, Qt.Key.Key_2)
    assert bar.field.text() == dict(STOCK)["2"]
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.isHidden()
    assert focused() is printed.grid
    assert p1.reasons.lacking() == ()


def test_an_empty_reason_is_refused_in_words(qtbot: QtBot, printed: ScoresPage, p1: Services) -> None:
    """The bar stays, the act still lacks its reason."""
    type_into(printed, p1, "91.11")
    bar = printed.reasoning.bar
    printed.reasoning.enter()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert not bar.isHidden()
    assert "ยังไม่ได้ระบุเหตุผล" in bar.words.text()
    assert len(p1.reasons.lacking()) == 1


def test_esc_puts_it_off(qtbot: QtBot, printed: ScoresPage, p1: Services) -> None:
    """History counts it on; the next change is asked for alone."""
    type_into(printed, p1, "91.11")
    printed.reasoning.enter()
    qtbot.keyClick(printed.reasoning.bar.field, Qt.Key.Key_Escape)
    assert printed.reasoning.bar.isHidden()
    assert focused() is printed.grid
    type_into(printed, p1, "91.12")
    printed.reasoning.give("แก้ตามมติที่ประชุม")
    assert [each.title[-5:] for each in p1.reasons.lacking()] == ["91.11"]


def test_undo_takes_the_question_back(printed: ScoresPage, p1: Services) -> None:
    """What was taken back needs no reason; done again it does."""
    type_into(printed, p1, "91.11")
    p1.history.undo()
    assert printed.reasoning.bar.isHidden()
    p1.history.redo()
    assert not printed.reasoning.bar.isHidden()
