"""The search from anywhere in the window: typed, looked through, gone to, left again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import key_of
from ita_desktop.services.search.keeping import AT_ONCE
from ita_desktop.storage.search_schema import FILE
from ita_desktop.ui.application import make_window
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.search import telling
from ita_desktop.ui.search.page import SearchPage
from tests.ui.conftest import CASES
from tests.ui.typing_keys import type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPOKEN = "องค์กรปกครองส่วนท้องถิ่นประชุม"


@pytest.fixture(params=["2566-p5.json"])
def office(tmp_path: Path, request: pytest.FixtureRequest) -> Services:
    """An office of a case; its window closes it."""
    services = bootstrap.open_office(tmp_path, write=True)
    services.exchange.apply(services.exchange.prepare(CASES / request.param))
    return services


@pytest.fixture
def window(qtbot: QtBot, office: Services, tmp_path: Path) -> Iterator[MainWindow]:
    """The window over that office."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = make_window(app, tmp_path, lambda: office, paths.FONTS, paths.WORDS)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.services is not None and made.isActiveWindow())
    yield made
    made.close()
    office.close()


def page_of(window: MainWindow) -> SearchPage:
    """The page of the search, which is seen."""
    assert isinstance(window.page, SearchPage)
    return window.page


def look_for(qtbot: QtBot, window: MainWindow, query: str) -> SearchPage:
    """Open the search by its key and type; until what is saved is found."""
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    page = page_of(window)
    page.field.clear()
    type_text(page.field, query)
    qtbot.waitUntil(lambda: not page._work.is_busy and not page._later.isActive())
    return page


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def words_typed() -> str:
    """The text in the field that has the keyboard."""
    field = focused()
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def test_enter_goes_to_the_place_and_escape_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    """The entry has the keyboard; the words asked for and the row are still there afterwards."""
    window.go_to("oit")
    page = look_for(qtbot, window, SPOKEN)
    assert focused() is page.field
    assert page.table.model().rowCount() == 1
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert window.page.get_state() == {"place": "ita|1/2566|agenda|4|1|2"}
    assert SPOKEN in words_typed()
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    assert page.field.text() == SPOKEN and page.field.selectedText() == SPOKEN
    before = window.page
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert window.page is not before and SPOKEN in words_typed()


def test_arrows_move_while_the_field_keeps_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    """Down and Enter go to the second place."""
    page = look_for(qtbot, window, "เรื่อง")
    second = page.table.records.rows[1]
    QTest.keyClick(page.field, Qt.Key.Key_Down)
    assert page.table.current() == second and focused() is page.field
    type_text(page.field, "ที่")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert window.page.title == "การประชุม"


def test_kinds_count_and_narrow(qtbot: QtBot, window: MainWindow) -> None:
    """Each kind tells how many; one without any says that there are elsewhere."""
    page = look_for(qtbot, window, "ประจำปี")
    segments = page.kinds.segments
    counts = {key: segments._segments[key].accessibleName().split()[-1] for key in ("all", "1", "2", "4")}
    assert counts["all"] == str(int(counts["1"]) + int(counts["4"])) and counts["2"] == "0"
    segments.take("4")
    page.ask()
    assert page.table.model().rowCount() == int(counts["4"])
    segments.take("2")
    page.ask()
    assert page.nothing.words.plain.startswith("ไม่พบ “ประจำปี” ในมาตรการ")
    page.nothing.way.click()
    assert segments.taken == telling.EVERY and page.table.isVisible()


def test_nothing_asked_and_nothing_found_say_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    """Signs alone ask for nothing; what is not there is named, and what to try."""
    page = look_for(qtbot, window, '" * ( )')
    assert page.nothing.words.plain == telling.BEGIN
    page = look_for(qtbot, window, "<b>ฆฆฆ</b>")
    assert page.nothing.words.plain == telling.nothing("<b>ฆฆฆ</b>")


def test_what_is_saved_meanwhile_is_found(qtbot: QtBot, window: MainWindow, office: Services) -> None:
    """The page that is seen looks again."""
    page = look_for(qtbot, window, "จราจรทางน้ำ")
    assert page.nothing.isVisible()
    meeting = office.meetings.meetings()[0]
    office.meetings.save(key_of(meeting), replace(meeting, notes="ถามเรื่องจราจรทางน้ำ"))
    qtbot.waitUntil(page.table.isVisible)
    assert page.table.model().rowCount() == 1


def test_preparing_is_told_and_can_be_stopped(qtbot: QtBot, window: MainWindow, office: Services) -> None:
    """What is missing then is said, with the way to go on."""
    page = look_for(qtbot, window, "ประชุม")
    total = page.table.model().rowCount()
    page._show_work(AT_ONCE, 500)
    assert page.row.isVisible() and page.row.words.text()
    page.prepare()
    page._show_work(AT_ONCE, 500)
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert window.page is page and page.banner.words == telling.STOPPED
    assert page.banner.way is not None
    page.banner.way.click()
    qtbot.waitUntil(lambda: not page._work.is_busy)
    assert page.table.model().rowCount() == total


@pytest.mark.parametrize("office", ["2568-p1.json"], indirect=True)
@pytest.mark.parametrize("query", ["คู่มือ", "o12", "เบิกจ่าย"])
def test_every_hit_leads_to_its_place(qtbot: QtBot, window: MainWindow, query: str) -> None:
    """Findings, measures, items and memos open where the words are, in their year."""
    page = look_for(qtbot, window, query)
    assert page._lines is not None
    hits = [page._lines.hit(number) for number in page.table.records.rows]
    for hit in {hit.place.heading.split()[-1]: hit for hit in hits if hit}.values():
        page._open(hit.place.id)
        opened: Any = window.page
        assert opened.banner.words == "" and opened is not page
        if hit.place.page == "oit":
            assert hit.place.place == f"checklist:{opened.view.table.current().row.item.code}"
        elif hit.place.page == "measures":
            assert hit.place.place.split(":")[1] == opened.view.table.current_key()
        elif hit.place.page == "findings":
            assert hit.place.place.startswith(opened.table.current_key())
        window.go_to("search")


def test_a_line_is_read_out_with_its_place(qtbot: QtBot, window: MainWindow) -> None:
    """Screen readers get the place, the day and the text."""
    page = look_for(qtbot, window, SPOKEN)
    said = page.table.model().index(0, 0).data()
    assert said.startswith("ครั้งที่ 1/2566 วาระที่ 4.1 เจ้าพนักงานธุรการ 31 ต.ค. 66\n") and SPOKEN in said


def test_marks_are_painted(qtbot: QtBot, window: MainWindow) -> None:
    """The hit's ground differs from that of the same line without a mark."""
    page = look_for(qtbot, window, SPOKEN)
    marked = page.table.viewport().grab().toImage()
    lines = page._lines
    assert lines is not None
    number = page.table.records.rows[0]
    hit = lines.hit(number)
    assert hit is not None
    object.__setattr__(hit.shown, "marks", ())
    assert page.table.viewport().grab().toImage() != marked


def test_an_index_that_is_lost_while_typing_is_made_anew(qtbot: QtBot, window: MainWindow) -> None:
    """Nothing is said not to be there only because the index is."""
    page = look_for(qtbot, window, "ประชุม")
    seen = page.table.model().rowCount()
    (page._services.folder / FILE).write_bytes(b"no database" * 10_000)
    type_text(page.field, " ")
    qtbot.waitUntil(lambda: not page._work.is_busy and not page._later.isActive())
    assert page.stack.currentWidget() is page.table
    assert page.table.model().rowCount() == seen
    assert page.banner.words == ""


def test_a_text_that_may_not_be_kept_is_forgotten(window: MainWindow) -> None:
    """By the field, and by what the window remembers until its next start."""
    window.go_to("search")
    page = window.page
    assert isinstance(page, SearchPage)
    page.field.setText("นายผู้ร้องเรียน")
    window.state.pages["search"] = dict(page.get_state())
    page.text_gone.emit("ผู้ร้องเรียน")
    assert page.get_state()["query"] == ""
    assert "search" not in window.state.pages
