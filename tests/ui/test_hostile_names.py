"""The window over an office whose names are tags or turn letters round: each shows as it is written."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ita_desktop import paths
from ita_desktop.domain.signs import DISGUISING
from ita_desktop.exchange.office_file import values
from ita_desktop.ui.application import make_window
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.pages import PAGES
from tests.services.papers.test_hostile_texts import HOSTILE, hostile
from tests.ui import offices

TAG = "<img src="
TURN = "\u202e"
SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
MOST_ROWS = 200
PLAIN = Qt.TextFormat.PlainText


def disguised(content: Any) -> Any:
    """The case with tags and a sign that turns letters round in every free text and in two links."""
    made = hostile(content, begin=f"{HOSTILE} {TURN}")
    item = made["assessments"][0].setdefault("oit", {}).setdefault("o1", {})
    item["links"] = [
        {"url": f"https://www.example.go.th/{TURN}gpj.exe", "title": f"ภาพ{TURN}gnp"},
        {"url": "https://www.example.go.th/%E2%80%AEgpj.exe"},
    ]
    return made


@pytest.fixture(params=[offices.P1, offices.P5])
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window, open, on a hostile case as it was kept before turning signs were left out on the way in."""
    content = disguised(json.loads((offices.CASES / request.param).read_text(encoding="utf-8")))
    file = tmp_path / "hostile.json"
    file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    services = offices.open_office(tmp_path / "office")
    with monkeypatch.context() as before:
        before.setattr(values, "undisguised", lambda text: text)
        services.exchange.apply(services.exchange.prepare(file))
    assert DISGUISING.search(services.exchange.exported().decode()), "the signs are kept"
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = make_window(application, tmp_path / "office", lambda: services, paths.FONTS, paths.WORDS)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: made.services is not None)
    yield made
    made.close()
    services.close()


def cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    """The cells of a table, or of a tree to its leaves."""
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        for column in range(model.columnCount(parent)):
            yield model.index(row, column, parent)
        yield from cells(model, model.index(row, 0, parent))


def rich_texts(widget: QWidget) -> Iterator[str]:
    """What Qt would take for rich text in a widget: an image of such a text is fetched when it shows."""
    shows_tips = not isinstance(widget, QMenu) or widget.toolTipsVisible()
    acts = [action.toolTip() for action in widget.actions()] if shows_tips else []
    tips = [widget.toolTip(), widget.whatsThis(), *acts]
    yield from (tip for tip in tips if TAG in tip)
    if isinstance(widget, QLabel) and widget.textFormat() != PLAIN and GuiQt.mightBeRichText(widget.text()):
        yield widget.text()
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        for index in cells(model, QModelIndex()):
            if TAG in str(index.data(Qt.ItemDataRole.ToolTipRole) or ""):
                yield str(index.data(Qt.ItemDataRole.ToolTipRole))


def told(widget: QWidget) -> Iterator[str]:
    """What a widget shows or says of itself."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
    if isinstance(widget, QLineEdit):
        yield widget.text()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QComboBox) and not widget.isEditable():
        yield from map(widget.itemText, range(widget.count()))
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        for index in cells(model, QModelIndex()):
            yield from (str(index.data(role) or "") for role in SHOWN)


def test_names_show_letter_by_letter_in_their_order_on_every_page(window: MainWindow, qtbot: QtBot) -> None:
    shown = 0
    for spec in PAGES:
        window.go_to(spec.key)
        qtbot.wait(0)
        for widget in (window, *window.findChildren(QWidget)):
            assert list(rich_texts(widget)) == [], (spec.key, widget)
            assert not list(filter(DISGUISING.search, told(widget))), (spec.key, widget)
            shown += TAG in widget.accessibleName()
    assert shown, "the names are seen somewhere"
