"""Offices whose checklist is looked at."""

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.oit.checklist.view import ChecklistView
from ita_desktop.ui.oit.page import OitPage
from tests.ui.offices import NoBreaks, show_page


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
