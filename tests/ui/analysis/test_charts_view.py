"""The charts of a year on their view."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.analysis.charts.view import ChartsView
from ita_desktop.ui.kit.labels import Breaker
from tests.ui.conftest import OpenOffice

Show = Callable[[QWidget], QWidget]


def shown_view(services: Services, breaker: Breaker, show: Show, year: int) -> tuple[ChartsView, str]:
    view = ChartsView(services, breaker)
    show(view)
    return view, view.show_year(year)


def titles(view: ChartsView) -> list[str]:
    return [each.chart.title for each in view.shown]


def test_a_year_has_its_charts(open_office: OpenOffice, breaker: Breaker, show: Show) -> None:
    view, told = shown_view(open_office("2568-p1.json"), breaker, show, 2568)
    assert told == "5 แผนภูมิ จากคะแนนที่กรอกและที่คำนวณได้"
    assert titles(view)[:2] == [
        "คะแนนรายเครื่องมือ ปีงบประมาณ พ.ศ. 2568",
        "คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. 2568",
    ]


def test_a_theme_shows_its_charts_alone_and_is_kept(
    open_office: OpenOffice, breaker: Breaker, show: Show
) -> None:
    view, _ = shown_view(open_office("2568-p1.json"), breaker, show, 2568)
    view.go_to_place("questions")
    assert len(view.shown) == 3
    assert all("ข้อคำถาม" in title for title in titles(view))
    assert [each for each in view.findChildren(type(view.shown[0])) if each.isVisible()] == view.shown
    assert QApplication.focusWidget() is view.shown[0].canvas
    other = ChartsView(view.services, breaker)
    other.set_state(view.get_state())
    assert other.choice.taken == "questions"


def test_what_a_theme_lacks_is_said_with_the_way_there(
    open_office: OpenOffice, breaker: Breaker, show: Show, qtbot: QtBot
) -> None:
    view, _ = shown_view(open_office("2568-p1.json"), breaker, show, 2568)
    view.go_to_place("history")
    assert view.nothing.words.plain.startswith("ยังไม่มีคะแนนย้อนหลัง")
    with qtbot.waitSignal(view.go_to) as asked:
        view.nothing.way.click()
    assert asked.args == ["scores", ""]


def test_an_empty_year_says_what_to_do(open_office: OpenOffice, breaker: Breaker, show: Show) -> None:
    services = open_office()
    services.years.add(2568)
    view, told = shown_view(services, breaker, show, 2568)
    assert told == ""
    assert view.nothing.words.plain == "ยังไม่มีคะแนนของปี 2568 กรอกคะแนนแล้วแผนภูมิจะอยู่ที่นี่"


def test_arrows_go_from_chart_to_chart_and_a_new_score_keeps_the_place(
    open_office: OpenOffice, breaker: Breaker, show: Show, qtbot: QtBot
) -> None:
    services = open_office("2568-p1.json")
    view, _ = shown_view(services, breaker, show, 2568)
    view.go_to_place("all")
    qtbot.keyClick(view.shown[0].canvas, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is view.shown[1].canvas
    qtbot.keyClick(view.shown[0].canvas, Qt.Key.Key_Up)
    services.scores.record(2568, "1", "50.00")
    view.shown[1].enter()
    view.show_year(2568)
    assert QApplication.focusWidget() is view.shown[1].canvas
    assert "ต่ำสุด 50.00 ได้แก่ 1 การปฏิบัติหน้าที่" in view.shown[1].chart.summary
