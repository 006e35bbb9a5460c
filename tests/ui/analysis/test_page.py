"""วิเคราะห์ as a page: its views are chosen, seen and left with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.analysis.page import AnalysisPage
from tests.ui.conftest import NoBreaker, OpenOffice
from tests.ui.offices import focused, hit, show_page


@pytest.fixture
def p1(open_office: OpenOffice) -> Services:
    return open_office("2568-p1.json")


@pytest.fixture
def page(qtbot: QtBot, p1: Services, breaker: NoBreaker) -> AnalysisPage:
    page = AnalysisPage(p1, breaker)
    show_page(qtbot, page, p1, 2568)
    return page


def test_each_view_names_its_own_keys(qtbot: QtBot, page: AnalysisPage) -> None:
    told = [page.keys]
    page.choices.segments.focus_taken()
    for _ in range(2):
        with qtbot.waitSignal(page.keys_changed):
            hit(Qt.Key.Key_Right)
        told.append(page.keys)
    assert [dict(keys).get("Ins") for keys in told] == ["เพิ่มปีก่อนหน้า", None, None]
    assert [dict(keys).get("Ctrl+S") for keys in told] == [None, "บันทึกภาพ", None]
    assert [dict(keys).get("F8") for keys in told] == [None, None, "ลองตามที่เสนอ"]


def test_the_keyboard_stays_at_the_choice_of_views_and_comes_into_each(page: AnalysisPage) -> None:
    page.choices.segments.focus_taken()
    for place in ("charts", "what-if", "years"):
        hit(Qt.Key.Key_Right)
        assert page.choices.isAncestorOf(focused())
        page.go_to_place(f"{place}:")
        assert page.view.isAncestorOf(focused())
        page.choices.segments.focus_taken()


def test_a_key_adds_the_year_before_and_undo_takes_it_away(page: AnalysisPage, p1: Services) -> None:
    hit(Qt.Key.Key_Insert)
    assert p1.years.years() == (2568, 2567)
    assert page.view.isAncestorOf(focused())
    p1.history.undo()
    assert p1.years.years() == (2568,)
    assert page.view.isAncestorOf(focused())
