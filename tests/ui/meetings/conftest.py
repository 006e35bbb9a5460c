"""A real office with its committee and one meeting, and the page in a window of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap, paths
from ita_desktop.domain.thai.breaks import WordBreaker, read_words
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.meetings.page import MeetingsPage

CASE = Path(__file__).resolve().parents[2] / "cases" / "2566-p5.json"


@pytest.fixture(scope="session")
def breaker() -> Breaker:
    """The program's own word breaker."""
    return WordBreaker(read_words(paths.WORDS))


@pytest.fixture
def empty_office(tmp_path: Path) -> Iterator[Services]:
    """An office with a year and nothing else."""
    services = bootstrap.open_office(tmp_path, write=True)
    services.years.add(2567)
    yield services
    services.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    """An office with one committee and one meeting."""
    services = bootstrap.open_office(tmp_path, write=True)
    services.exchange.apply(services.exchange.prepare(CASE))
    yield services
    services.close()


@pytest.fixture
def show(qtbot: QtBot, breaker: Breaker) -> Iterator[Callable[..., MeetingsPage]]:
    """Show the page of an office at a place; it reloads whenever the office's data changes."""

    pages: list[MeetingsPage] = []

    def shown(services: Services, place: str = "") -> MeetingsPage:
        page = MeetingsPage(services, breaker)
        pages.append(page)
        qtbot.addWidget(page)
        services.changes.subscribe(lambda subjects: page.subjects_changed(subjects, 2567))
        page.header.undo_wanted.connect(services.history.undo)
        page.resize(1186, 640)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.activate(place)
        QApplication.processEvents()
        return page

    yield shown
    for page in pages:
        page.close_work()
