"""Offices whose findings are looked at."""

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.findings.page import FindingsPage
from tests.ui.offices import NoBreaks, show_page

YEAR = 2568


@pytest.fixture
def page(qtbot: QtBot, p1: Services) -> FindingsPage:
    """Its findings in sight."""
    shown = FindingsPage(p1, NoBreaks())
    show_page(qtbot, shown, p1, YEAR)
    return shown
