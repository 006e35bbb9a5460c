"""Offices whose scores are looked at."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.scores.page import ScoresPage
from tests.ui.offices import P1, P5, NoBreaks, open_office, show_page


@pytest.fixture(scope="session")
def p1_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of P1, imported once."""
    folder = tmp_path_factory.mktemp("p1")
    open_office(folder, P1).close()
    return folder


@pytest.fixture
def p1(p1_folder: Path, tmp_path: Path) -> Iterator[Services]:
    """The municipality of 2568 whose i2 lost a digit."""
    services = open_office(copytree(p1_folder, tmp_path / "p1"))
    yield services
    services.close()


@pytest.fixture(scope="session")
def p5_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of P5, imported once."""
    folder = tmp_path_factory.mktemp("p5")
    open_office(folder, P5).close()
    return folder


@pytest.fixture
def p5(p5_folder: Path, tmp_path: Path) -> Iterator[Services]:
    """The municipality of 2566 with 43 items."""
    services = open_office(copytree(p5_folder, tmp_path / "p5"))
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, p1: Services) -> ScoresPage:
    """P1's scores in sight."""
    shown = ScoresPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, 2568)
    return shown
