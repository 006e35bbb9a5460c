"""Ctrl+H on every page: the history of the record in hand, and Esc back to the same place."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import paths
from ita_desktop.services.bundle import Services
from ita_desktop.ui.history.page import HistoryPage
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.pages import FIRST_RUN, PAGES
from ita_desktop.ui.window_state import WindowState
from tests.ui.offices import NoBreaks, open_office

YEAR = 2568
MEETING = "meetings/ita/2/2568"
PLAN = "plans/2569"
ITEMS = f"oit/{YEAR}"

IN_HAND = [
    ("home", "", ""),
    ("scores", "i2", f"scores/{YEAR}/i2"),
    ("findings", "i3", f"assessments/{YEAR}|finding|bribes"),
    ("findings", "limitations", f"assessments/{YEAR}"),
    ("analysis", "years:i2", f"scores/{YEAR}/i2"),
    ("analysis", "charts:", f"scores/{YEAR}"),
    ("measures", "2569/plan:m2", f"{PLAN}|measure|m2"),
    ("measures", "2569/plan:head", PLAN),
    ("measures", "2569/coverage:e5.survey", f"{PLAN}|measure|m2"),
    ("measures", "2569/following:m3", f"{PLAN}|measure|m3"),
    ("measures", "2569/timeline:m3", f"{PLAN}|measure|m3"),
    ("measures", "2569/units:", PLAN),
    ("measures", "2569/document:", PLAN),
    ("measures", "2569/copying:", PLAN),
    ("oit", "checklist:o5", f"{ITEMS}/o5"),
    ("oit", "calendar:", ITEMS),
    ("oit", "units:", ITEMS),
    ("oit", "links:o5", f"{ITEMS}/o5"),
    ("oit", "continuing:", f"{ITEMS}/o1"),
    ("meetings", "ita|2/2568|data", MEETING),
    ("meetings", "ita|2/2568|roll|2", f"{MEETING}|attendance|#2"),
    ("meetings", "ita|2/2568|agenda|1|1|1", f"{MEETING}|agenda_item|#1|topic|#1|entry|#1"),
    ("meetings", "ita|2/2568|agenda|3|2|resolution", f"{MEETING}|agenda_item|#3|topic|#2"),
    ("meetings", "ita|2/2568|closing|1", MEETING),
    ("meetings", "committees|ita", "committees/ita"),
    ("papers", "minutes|ita|2/2568", MEETING),
    ("papers", f"oit-status|{YEAR}", ITEMS),
    ("papers", "memo|memo|report-2568", "memos/report-2568"),
    ("papers", "measures|2569", PLAN),
    ("papers", f"scores|{YEAR}", f"scores/{YEAR}"),
    ("settings", "agency", "agency"),
    ("settings", "officers", "agency|officer|#1"),
    ("settings", "looks", "settings"),
    ("settings", "measures", "settings/measures_form"),
    ("settings", "sentences", "settings/sentences"),
    ("settings", "frameworks", f"frameworks/{YEAR}"),
    ("help", "", ""),
    ("search", "", ""),
    ("safety", "", ""),
]
"""A page, a place on it, and the record that is in hand there."""


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The sample office, with a file at an item."""
    folder = tmp_path_factory.mktemp("office")
    opened = open_office(folder / "data")
    opened.exchange.apply(opened.exchange.prepare(paths.SAMPLE))
    (folder / "report.txt").write_text("รายงาน")
    opened.evidence.attach(YEAR, "o5", [folder / "report.txt"])
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    """The whole window on it."""
    state = WindowState()
    state.year = YEAR
    shown = MainWindow(PAGES, FIRST_RUN, state)
    qtbot.addWidget(shown)
    shown.resize(1366, 738)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.open(services, NoBreaks())
    yield shown
    shown.close()


@pytest.mark.parametrize(("page", "place", "record"), IN_HAND)
def test_ctrl_h_shows_what_is_in_hand_and_esc_goes_back(
    qtbot: QtBot, window: MainWindow, services: Services, page: str, place: str, record: str
) -> None:
    """With at least the act that brought it in; the keyboard is where it was."""
    window.go_to(page, place)
    came_from, focused = window.page, QApplication.focusWidget()
    assert came_from.record == record
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    history = window.page
    assert isinstance(history, HistoryPage)
    assert history.bar.place == record
    if record:
        assert tuple(history.table.records.rows) == services.past.ids(services.past.sought(record))
        words = services.past.words(record)
        assert words in history.bar.record.text()
        assert "|" not in words
    qtbot.keyClick(QApplication.focusWidget() or history, Qt.Key.Key_Escape)
    assert window.page is came_from
    assert QApplication.focusWidget() is focused
    assert came_from.record == record
