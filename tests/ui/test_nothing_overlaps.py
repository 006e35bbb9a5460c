"""Every page and view in the smallest window, and with large type on a small screen: all has its room."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ita_desktop import paths
from ita_desktop.ui.application import make_window
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.tables import RecordTable
from ita_desktop.ui.kit.viewed_page import ViewedPage
from ita_desktop.ui.main_window import LEAST, MainWindow
from ita_desktop.ui.pages import PAGES
from tests.ui import offices

WHOLE = QAbstractItemView, QAbstractButton, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox
SEEN = QLabel, ElidedLabel, *WHOLE
NEAR = 3
"""Pixels by which frames may touch."""


@pytest.fixture(params=[(100, LEAST.width(), LEAST.height()), (130, 1366, 738)], ids=["small", "large type"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The program's window on an office with a plan, in a size of type and of its own."""
    percent, width, height = request.param
    services = offices.open_office(tmp_path / "office", offices.P1)
    services.agency.set("type_size", percent)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = make_window(application, tmp_path / "office", lambda: services, paths.FONTS, paths.WORDS)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.services is not None)
    made.resize(width, height)
    yield made
    services.agency.set("type_size", 100)
    made.close()
    services.close()


def views(window: MainWindow) -> Iterator[str]:
    """Goes to each page and view, and says which it is."""
    for spec in PAGES:
        window.go_to(spec.key)
        page = window.page
        for place in [view.key for view in page.views] if isinstance(page, ViewedPage) else [""]:
            window.go_to(spec.key, place)
            for _ in range(5):
                QApplication.processEvents()
            yield f"{spec.key} {place}".strip()


def above(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    """What a widget stands in, up to the window."""
    while (parent := widget.parentWidget()) is not None and parent is not window:
        yield parent
        widget = parent


def shown(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """What has words, with the part of it that is in sight."""
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, SEEN) or not widget.isVisible():
            continue
        room = QRect(widget.mapTo(window, QPoint()), widget.size()).intersected(window.rect())
        for each in above(widget, window):
            if isinstance(each, WHOLE):
                break
            room = room.intersected(QRect(each.mapTo(window, QPoint()), each.size()))
        else:
            if not room.isEmpty():
                yield widget, room


def words(widget: QWidget) -> str:
    """What a widget is called here."""
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}"


def overlapping(window: MainWindow) -> Iterator[str]:
    """Pairs that stand over each other."""
    for (one, room), (other, others) in combinations(shown(window), 2):
        shared = room.intersected(others)
        if shared.width() > NEAR and shared.height() > NEAR and not one.isAncestorOf(other):
            yield f"{words(one)} over {words(other)}"


def cut(window: MainWindow) -> Iterator[str]:
    """Tables whose last column is not wholly in sight."""
    for table in window.findChildren(RecordTable):
        columns = range(table.model().columnCount())
        width = sum(table.columnWidth(at) for at in columns if not table.isColumnHidden(at))
        if table.isVisible() and width > table.viewport().width():
            yield f"{words(table)} by {width - table.viewport().width()}"


def test_nothing_stands_over_another_and_no_column_is_cut(window: MainWindow) -> None:
    """On every page, and in every view of it."""
    assert {view: told for view in views(window) if (told := [*overlapping(window), *cut(window)])} == {}
