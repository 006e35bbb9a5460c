"""Answers received, typed on the first page while the instruments are open."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop.domain.answers import Progress, Window
from ita_desktop.services.bundle import Services
from ita_desktop.ui.home.answers import progress_words, window_words
from ita_desktop.ui.home.page import HomePage
from tests.ui.conftest import NoBreaker, OpenOffice
from tests.ui.typing_keys import press, type_text

TODAY = date(2026, 3, 20)
OPEN = Window(date(2026, 1, 5), date(2026, 6, 30))


@pytest.fixture
def office(open_office: OpenOffice) -> Services:
    """P5 has a checklist of 2567 and no scores of that year."""
    return open_office("2566-p5.json")


@pytest.fixture
def page(office: Services, show: Callable[[QWidget], QWidget]) -> HomePage:
    """The first page of 2567."""
    made = HomePage(office, NoBreaker())
    office.changes.subscribe(lambda subjects: made.subjects_changed(subjects, 2567))
    made.open_year(2567)
    show(made)
    made.activate()
    QApplication.processEvents()
    return made


def test_answers_are_saved_on_leaving_the_field(page: HomePage, office: Services) -> None:
    assert page.answers.isVisible()
    row = page.answers.rows["IIT"]
    row.field.setFocus()
    type_text(row.field, "๔๕")
    press(row.field, Qt.Key.Key_Return)
    assert {each.code: each.received for each in office.answers.of(2567).progress}["IIT"] == 45
    assert page.answers.rows["IIT"] is row and row.field.text() == "45"
    office.history.undo()
    assert row.field.text() == ""


def test_what_is_no_number_stays_with_its_reason(page: HomePage, office: Services) -> None:
    row = page.answers.rows["IIT"]
    row.field.setFocus()
    type_text(row.field, "หลายคน")
    press(row.field, Qt.Key.Key_Return)
    assert row.field.text() == "หลายคน" and row.field.property("refused")
    assert "จำนวนคน" in row.words.plain
    assert {each.code: each.received for each in office.answers.of(2567).progress}["IIT"] is None


def test_windows_are_told_and_lead_to_the_settings(page: HomePage, office: Services) -> None:
    gone: list[tuple[str, str]] = []
    page.go_to.connect(lambda to, place: gone.append((to, place)))
    before = len(page.answers.section.rows)
    office.answers.set_window(2567, "OIT", "from", date(2999, 3, 1))
    rows = page.answers.section.rows
    assert len(rows) == before + 1
    QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert gone == [("settings", "windows")]


def test_a_year_with_scores_and_no_open_window_shows_nothing(page: HomePage) -> None:
    page.open_year(2566)
    page.reload()
    assert not page.answers.isVisible()


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (OPEN, "ถึง 30 มิ.ย. 69 เหลือ 102 วัน"),
        (Window(date(2026, 1, 5), TODAY), "ถึง 20 มี.ค. 69 วันนี้วันสุดท้าย"),
        (Window(date(2026, 3, 21), None), "เปิด 21 มี.ค. 69 อีก 1 วัน"),
        (Window(None, date(2026, 3, 19)), "ปิดแล้ว 19 มี.ค. 69"),
        (Window(date(2026, 3, 1), None), "เปิดอยู่ ยังไม่ได้ตั้งวันสุดท้าย"),
        (Window(), ""),
    ],
)
def test_windows_in_words(window: Window, words: str) -> None:
    assert window_words(window, TODAY) == words


def test_progress_in_words() -> None:
    told = progress_words(Progress("EIT.public", 12, 70, OPEN, TODAY))
    assert told.startswith("ขั้นต่ำ 70 ขาด 58 · ถึง 30 มิ.ย. 69 เหลือ 102 วัน · ต้องได้วันละ 1")
    assert progress_words(Progress("IIT", 45, 30, Window(), TODAY)) == "ครบขั้นต่ำ 30 แล้ว"
    assert progress_words(Progress("IIT", None, None, Window(), TODAY)) == "ยังไม่ได้ตั้งขั้นต่ำและช่วงเวลา"
