"""Offices whose checklist is looked at."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.oit.checklist.view import ChecklistView
from ita_desktop.ui.oit.page import OitPage
from tests.ui.offices import P5, NoBreaks, open_office, show_page


@pytest.fixture(scope="session")
def p5_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of P5, imported once."""
    folder = tmp_path_factory.mktemp("p5")
    open_office(folder, P5).close()
    return folder


@pytest.fixture
def p5(p5_folder: Path, tmp_path: Path) -> Iterator[Services]:
    """The municipality that follows 43 items in 2567; o33 was forgotten. The day is 10 March 2567."""
    services = open_office(copytree(p5_folder, tmp_path / "p5"))
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, p5: Services) -> OitPage:
    """Its checklist in sight."""
    shown = OitPage(p5, NoBreaks())
    show_page(qtbot, shown, p5, 2567)
    return shown


def listed(page: OitPage) -> ChecklistView:
    """The checklist on the page."""
    assert isinstance(page.view, ChecklistView)
    return page.view
