"""Real offices for pages to stand on: the services on a folder, with a case imported."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop import paths
from ita_desktop.services.bundle import Services, open_services
from ita_desktop.ui.kit.page import Page
from tests.ui.typing_keys import NO_KEY, NONE, press

CASES = Path(__file__).parents[1] / "cases"
P1, P5 = "2568-p1.json", "2566-p5.json"
DAY = datetime(2024, 3, 10, 9, 30)


class NoBreaks:
    """A breaker for tests that do not look at line ends."""

    def breaks(self, text: str, /) -> list[int]:
        """No line may end within a text."""
        return []

    def words(self, text: str, /) -> list[str]:
        """The whole text is one word."""
        return [text] if text else []


def open_office(folder: Path, case: str | None = None) -> Services:
    """The services of an office on a fixed day."""
    services = open_services(
        folder, paths.FRAMEWORKS, paths.FONTS, paths.WORDS, paths.WORDING, write=True, clock=lambda: DAY
    )
    if case is not None:
        services.exchange.apply(services.exchange.prepare(CASES / case))
    return services


def put_away(window: QWidget) -> None:
    """Close a window for good: one that stays costs every later change of type and colours its time."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def show_page(
    qtbot: QtBot,
    page: Page,
    services: Services,
    year: int,
    place: str = "",
    size: tuple[int, int] = (1186, 738),
) -> None:
    """Bring a page into sight as the window does, so large as on a screen of 1366 × 768."""
    qtbot.addWidget(page)
    services.changes.subscribe(lambda subjects: page.subjects_changed(subjects, page.year))
    page.resize(*size)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.open_year(year)
    page.activate(place)


def hit(key: Qt.Key = NO_KEY, text: str = "", held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is."""
    press(focused(), key, text, held)


def write(text: str) -> None:
    """Type a text where the keyboard is, key by key."""
    for character in text:
        hit(text=character)


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def looking(folder: Path) -> Services:
    """The services of an office that another has open, read from the disk."""
    return open_services(
        folder, paths.FRAMEWORKS, paths.FONTS, paths.WORDS, paths.WORDING, write=False, clock=lambda: DAY
    )
