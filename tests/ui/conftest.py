"""What every test of the window stands on: the program's style, typeface and words."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.services.bundle import Services
from ita_desktop.ui.application import complete, prepare
from ita_desktop.ui.kit.theme import Theme
from tests.ui import offices

PATIENCE_MS = 120_000
"""Only a wait that would never end is given up, however busy the machine is."""


class PatientBot(QtBot):
    """Waits as long as it takes."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Until it is so."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        """Until it is told."""
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> Any:
        """Until it is seen."""
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """What every test of the window waits with."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Fusion, as the program starts it."""
    QApplication.setStyle("Fusion")
    return QApplication


@pytest.fixture(scope="session")
def _theme(qapp: QApplication) -> Theme:
    theme = prepare(qapp, paths.FONTS)
    complete(qapp, theme, paths.FONTS)
    return theme


@pytest.fixture(autouse=True)
def theme(_theme: Theme) -> Iterator[Theme]:
    """The theme, light and at 100 % at the start of each test.

    Closed windows go at its end: without an event loop of its own, Qt would keep all that are to be deleted.
    What was copied goes too: a clipboard that outlives the interpreter ends in a crash.
    """
    _theme.force_dark(False)
    _theme.set_percent(100)
    yield _theme
    QGuiApplication.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


CASES = Path(__file__).resolve().parent.parent / "cases"
OpenOffice = Callable[..., Services]


@pytest.fixture
def open_office(tmp_path: Path) -> Iterator[OpenOffice]:
    """Opens an office in a folder of its own, empty or filled from one of the cases."""
    opened: list[Services] = []

    def open_it(case: str | None = None) -> Services:
        services = bootstrap.open_office(tmp_path / "office", True)
        opened.append(services)
        if case and not services.years.years():
            services.exchange.apply(services.exchange.prepare(CASES / case))
        return services

    yield open_it
    for services in opened:
        services.close()


class NoBreaker:
    """Breaks nowhere: tests of pages need no word list."""

    def breaks(self, text: str, /) -> Sequence[int]:
        """Only at the end."""
        return [len(text)]

    def words(self, text: str, /) -> Sequence[str]:
        """The whole text is one word."""
        return [text] if text else []


@pytest.fixture
def breaker() -> NoBreaker:
    """What pages break Thai with."""
    return NoBreaker()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Shows a widget in an active window of the usual size."""

    def show_it(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(1366, 768)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show_it


@pytest.fixture(scope="session")
def p1_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of P1, imported once."""
    folder = tmp_path_factory.mktemp("p1")
    offices.open_office(folder, offices.P1).close()
    return folder


@pytest.fixture
def p1(p1_folder: Path, tmp_path: Path) -> Iterator[Services]:
    """The municipality with a result of 2568 and a plan of seventeen measures. The day is 10 March 2567."""
    services = offices.open_office(copytree(p1_folder, tmp_path / "p1"))
    yield services
    services.close()


@pytest.fixture(scope="session")
def p5_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of P5, imported once."""
    folder = tmp_path_factory.mktemp("p5")
    offices.open_office(folder, offices.P5).close()
    return folder


@pytest.fixture
def p5(p5_folder: Path, tmp_path: Path) -> Iterator[Services]:
    """The municipality that follows 43 items in 2567; o33 was forgotten. The day is 10 March 2567."""
    services = offices.open_office(copytree(p5_folder, tmp_path / "p5"))
    yield services
    services.close()
