"""From the plan's list to a pasted table and back, with the keyboard alone."""

from pathlib import Path

import openpyxl
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.measures.page import MeasuresPage
from ita_desktop.ui.measures.plan.view import PlanView
from tests.exchange.measure_tables import forms
from tests.ui.offices import NoBreaks, focused, hit, show_page

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(qtbot: QtBot, services: Services, year: int = 2568) -> tuple[MeasuresPage, PlanView]:
    """The plan on its page."""
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, year, "plan")
    assert isinstance(page.view, PlanView)
    return page, page.view


def copy(html: str) -> None:
    """What Word puts on the clipboard."""
    mime = QMimeData()
    mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)


def test_a_table_is_pasted_into_the_list(qtbot: QtBot, p1: Services) -> None:
    """The keyboard is at the first new measure, what was done stands at the foot, one undo takes it back."""
    page, view = opened(qtbot, p1)
    copy(forms.P4)
    qtbot.keyClick(view.table, Key.Key_V, CTRL)
    assert view.pasting.view.isVisible()
    assert not view.new_button.isEnabled()
    assert ("F8", "วาง") in page.keys
    hit(Key.Key_F8)
    measures = p1.plans.sheet(2569).plan.measures
    assert len(measures) == 19
    assert view.table.isVisible() and focused() is view.table
    assert view.table.current_key() == measures[17].key
    assert "วาง 2 มาตรการแล้ว" in page.banner.words
    assert view.new_button.isEnabled()
    p1.history.undo()
    assert len(p1.plans.sheet(2569).plan.measures) == 17


def test_escape_goes_back_to_the_list(qtbot: QtBot, p1: Services) -> None:
    page, view = opened(qtbot, p1)
    copy(forms.P1)
    qtbot.keyClick(view.table, Key.Key_V, CTRL)
    hit(Key.Key_Escape)
    assert not view.pasting.is_open
    assert focused() is view.table
    assert ("Ctrl+V", "วางตาราง") in page.keys


def test_another_year_leaves_the_table(qtbot: QtBot, p1: Services) -> None:
    p1.years.add(2570)
    page, view = opened(qtbot, p1)
    copy(forms.P1)
    qtbot.keyClick(view.table, Key.Key_V, CTRL)
    page.open_year(2570)
    assert not view.pasting.is_open
    assert not view.pasting.view.isVisible()


def test_what_is_no_table_is_told_at_the_foot(qtbot: QtBot, p1: Services) -> None:
    page, view = opened(qtbot, p1)
    QGuiApplication.clipboard().setText("")
    qtbot.keyClick(view.table, Key.Key_V, CTRL)
    assert "ยังไม่ได้คัดลอกอะไรไว้" in page.banner.words
    assert view.table.isVisible()


def test_a_file_begins_the_plan_of_an_empty_year(qtbot: QtBot, p1: Services, tmp_path: Path) -> None:
    p1.years.add(2571)
    _, view = opened(qtbot, p1, 2571)
    book = openpyxl.Workbook()
    for row in (["ที่", "มาตรการ", "ขั้นตอน"], [1, "อบรม", "ก"], [2, "เผยแพร่", "ข"]):
        book.worksheets[0].append(row)
    path = tmp_path / "แผน.xlsx"
    book.save(path)
    assert view.sheets.currentWidget() is view.empty
    view.pasting.open_file(path)
    hit(Key.Key_F8)
    assert view.sheet is not None
    assert [each.title for each in view.sheet.plan.measures] == ["อบรม", "เผยแพร่"]
    assert view.table.isVisible()
