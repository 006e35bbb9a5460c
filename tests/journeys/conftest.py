"""Journeys run in the program's real window, offscreen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.ui.application import make_window
from ita_desktop.ui.main_window import MainWindow
from tests.ui.conftest import _theme as _theme
from tests.ui.conftest import qapp_cls as qapp_cls
from tests.ui.conftest import qtbot as qtbot
from tests.ui.conftest import theme as theme

Start = Callable[[], MainWindow]


def is_active(window: MainWindow) -> bool:
    """Whether the window has the keyboard; asked for again, as it passes away with a window that closes."""
    window.activateWindow()
    return window.isActiveWindow()


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, _theme: object, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on the same data folder, as often as asked; the former window is closed."""
    folder = tmp_path / "data"
    running: list[MainWindow] = []

    def stop() -> None:
        while running:
            window = running.pop()
            if not window.close():  # asked what is to become of what could not be saved
                window.unsaved.let_go()
                window.close()
            window.state.write(folder)
            if window.services is not None:
                window.services.close()
            window.deleteLater()

    def begin() -> MainWindow:
        stop()
        window = make_window(
            qapp, folder, lambda: bootstrap.open_office(folder, True), paths.FONTS, paths.WORDS
        )
        running.append(window)
        window.resize(1366, 738)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: window.services is not None)
        qtbot.waitUntil(lambda: is_active(window))
        return window

    yield begin
    stop()
