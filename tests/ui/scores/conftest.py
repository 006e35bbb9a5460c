"""Offices whose scores are looked at."""

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.scores.page import ScoresPage
from tests.ui.offices import NoBreaks, show_page


@pytest.fixture
def page(qtbot: QtBot, p1: Services) -> ScoresPage:
    """P1's scores in sight."""
    shown = ScoresPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, 2568)
    return shown
