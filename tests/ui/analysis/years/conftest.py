"""An office with one announced year, and its years side by side."""

from collections.abc import Callable
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.analysis.page import AnalysisPage
from ita_desktop.ui.analysis.years.view import YearsView
from tests.ui.offices import NoBreaks, show_page

Show = Callable[..., YearsView]


@pytest.fixture
def show(qtbot: QtBot, p1: Services) -> Show:
    """Shows the page; the answer is its view."""

    def show_it(place: str = "", year: int = 2568, size: tuple[int, int] = (1186, 738)) -> YearsView:
        page = AnalysisPage(p1, NoBreaks())
        show_page(qtbot, page, p1, year, place, size)
        return cast(YearsView, page.view)

    return show_it
