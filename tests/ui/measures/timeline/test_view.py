"""The timeline in a window: rows passed by keys, filters, a picture to take away."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.charts.primitives import Text
from ita_desktop.domain.measures import Measure, Period, Progress
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.theme import Theme, tokens_of
from ita_desktop.ui.measures.page import MeasuresPage
from ita_desktop.ui.measures.timeline.view import TimelineView
from tests.ui.offices import NoBreaks, hit, open_office, show_page

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "ปรับปรุงช่องทางเผยแพร่ข้อมูลข่าวสาร <b>&</b> ให้ประชาชนเข้าถึงได้ง่าย " * 4


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    """A plan of 2567 on 10 March 2567: one late, one in work, one due without a start, one without days."""
    services = open_office(tmp_path)
    services.years.add(2567)
    services.plans.add(
        2567,
        [
            Measure(
                key="late", title="ยืมคืนพัสดุ", units=("กองคลัง",),
                period=Period(start=date(2023, 10, 1), end=date(2024, 2, 29)),
            ),
            Measure(
                key="work", title=LONG, units=("สำนักปลัด",),
                period=Period(start=date(2023, 10, 1), end=date(2024, 9, 30)),
                progress=(Progress(on=date(2024, 1, 5), percent=40, text="ทำแล้ว"),),
            ),
            Measure(key="due", title="ประกาศ", period=Period(text="ภายในมิถุนายน 2567", end=date(2024, 6, 30))),
            Measure(key="bare", title="ไม่มีระยะเวลา"),
        ],
    )  # fmt: skip
    yield services
    services.close()


def opened(qtbot: QtBot, services: Services, place: str = "") -> tuple[MeasuresPage, TimelineView]:
    """The view on its page."""
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, 2567, f"timeline:{place}")
    assert isinstance(page.view, TimelineView)
    return page, page.view


def keys(view: TimelineView) -> list[str]:
    """The measures that are seen."""
    return [row.key for row in view.table.records.rows]


def choose(view: TimelineView, key: str) -> None:
    """Take a filter with the keyboard: arrows, as far as it is."""
    view.filters.segments.focus_taken()
    while view.filters.taken != key:
        hit(Qt.Key.Key_Right)


def test_each_measure_is_a_row_that_is_told_in_words(qtbot: QtBot, office: Services) -> None:
    """Below the chart, and to a screen reader."""
    page, view = opened(qtbot, office, "late")
    assert keys(view) == ["late", "work", "due", "bare"]
    assert page.header.sentence.text() == "4 มาตรการ เลยกำหนด 1"
    assert view.told.text() == "1 ยืมคืนพัสดุ 1 ต.ค. 66 ถึง 29 ก.พ. 67 เลยกำหนด 10 วัน"
    hit(Qt.Key.Key_Down)
    assert view.told.text().endswith("อยู่ระหว่างดำเนินการ ทำแล้วร้อยละ 40")
    assert "เลยกำหนด 1" in view.table.accessibleDescription()


def test_enter_goes_to_the_measure(qtbot: QtBot, office: Services) -> None:
    """In the view of measures."""
    page, view = opened(qtbot, office, "due")
    wanted: list[str] = []
    view.view_wanted.connect(wanted.append)
    hit(Qt.Key.Key_Return)
    assert wanted == ["plan:due"]
    assert page.choices.taken == "plan"


def test_filters_leave_what_stands_so_and_what_a_unit_does(qtbot: QtBot, office: Services) -> None:
    """Where nothing is left the way back is one key."""
    _, view = opened(qtbot, office)
    choose(view, "late")
    assert keys(view) == ["late"]
    choose(view, "closed")
    assert view.nothing.isVisible()
    QTest.keyClick(view.nothing.way, Qt.Key.Key_Space)
    assert keys(view) == ["late", "work", "due", "bare"]
    view.unit.setCurrentIndex(view.unit.findData("สำนักปลัด"))
    view.unit.activated.emit(view.unit.currentIndex())
    assert keys(view) == ["work"]
    view.go_to_place("late")
    current = view.table.current()
    assert current is not None and current.key == "late"


def test_a_picture_and_the_figures_are_taken_away(qtbot: QtBot, office: Services, tmp_path: Path) -> None:
    """Ctrl+C fills the clipboard with both."""
    _, view = opened(qtbot, office)
    hit(Qt.Key.Key_C, held=CONTROL)
    taken = QGuiApplication.clipboard().mimeData()
    assert taken.hasImage()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "เส้นเวลาของมาตรการ ปีงบประมาณ พ.ศ. 2567"
    assert lines[2].split("\t")[:5] == ["1 ยืมคืนพัสดุ", "1 ต.ค. 66", "29 ก.พ. 67", "เลยกำหนด 10 วัน", ""]
    assert "คัดลอกแล้ว" in view.told.text()


@pytest.mark.parametrize("dark", [False, True])
def test_bars_are_painted_in_their_rows(qtbot: QtBot, office: Services, theme: Theme, dark: bool) -> None:
    """What is done is in the accent's colour, and the words of every row are in it."""
    theme.force_dark(dark)
    _, view = opened(qtbot, office)
    said = [
        [stroke.text for stroke in part.strokes if isinstance(stroke, Text)]
        for part in view.table.parts.parts
    ]
    assert said[0][0] == "1 ยืมคืนพัสดุ"
    assert "40%" in said[1]
    assert "ยังไม่ระบุระยะเวลา" in said[3]
    image = view.table.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    accent = QColor(tokens_of().accent).rgb()
    row = view.table.visualRect(view.table.records.index(1, 0)).center().y()
    assert accent in {image.pixel(x, row) for x in range(image.width())}


def test_without_measures_the_way_leads_to_them(qtbot: QtBot, tmp_path: Path) -> None:
    """An office that has no plan."""
    services = open_office(tmp_path)
    services.years.add(2567)
    page, view = opened(qtbot, services)
    assert "ยังไม่มีมาตรการในแผนปี 2567" in view.nothing.words.text()
    assert not view.copy_button.isEnabled()
    hit(Qt.Key.Key_Space)
    assert page.choices.taken == "plan"
    services.close()
