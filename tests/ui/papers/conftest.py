"""A page of papers on an office of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.papers.page import PapersPage
from tests.ui import offices
from tests.ui.conftest import NoBreaker

MINUTES, ITEMS = "minutes|ita|1/2566", "oit-status|2567"
Open = Callable[..., PapersPage]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    """An office with a meeting and the status of OIT items, on a fixed day."""
    services = offices.open_office(tmp_path / "data", offices.P5)
    yield services
    services.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Services]:
    """An office without anything."""
    services = offices.open_office(tmp_path / "data")
    yield services
    services.close()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Open]:
    """Shows the page of an office at a place, and waits for the paper unless told not to."""
    shown: list[PapersPage] = []

    def open_it(
        services: Services,
        place: str = "",
        year: int = 2567,
        size: tuple[int, int] = (1186, 690),
        *,
        wait: bool = True,
    ) -> PapersPage:
        page = PapersPage(services, NoBreaker())
        shown.append(page)
        offices.show_page(qtbot, page, services, year, place, size)
        if wait:
            settle(qtbot, page)
        return page

    yield open_it
    for page in shown:
        page.hide()
        page.close_work()


def settle(qtbot: QtBot, page: PapersPage) -> None:
    """Wait until the whole paper is there and was checked."""
    qtbot.waitUntil(lambda: page.preview.is_ready and not page.checking.is_busy)
