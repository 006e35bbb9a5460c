"""Offices whose findings are looked at."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.findings.page import FindingsPage
from tests.ui.offices import P1, NoBreaks, open_office, show_page

YEAR = 2568


@pytest.fixture(scope="session")
def p1_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of P1, imported once."""
    folder = tmp_path_factory.mktemp("p1")
    open_office(folder, P1).close()
    return folder


@pytest.fixture
def p1(p1_folder: Path, tmp_path: Path) -> Iterator[Services]:
    """The municipality whose result of 2568 has findings on most questions."""
    services = open_office(copytree(p1_folder, tmp_path / "p1"))
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, p1: Services) -> FindingsPage:
    """Its findings in sight."""
    shown = FindingsPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, YEAR)
    return shown
