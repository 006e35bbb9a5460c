"""Which plan the page shows."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.ui.measures.page import MeasuresPage
from tests.ui.offices import P1, NoBreaks, open_office, show_page


@pytest.mark.parametrize("year", [2568, 2569])
def test_the_plan_that_answers_the_result_is_shown(qtbot: QtBot, tmp_path: Path, year: int) -> None:
    """In the result's year and in its own; another one can be taken, and is remembered."""
    services = open_office(tmp_path, P1)
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, year)
    assert page.plan_year.currentText() == "แผนปี 2569"
    assert page.shown_year() == 2569
    at = page.plan_year.findText("แผนปี 2570 ยังไม่เริ่ม")
    page.plan_year.setCurrentIndex(at)
    page.plan_year.activated.emit(at)
    assert page.shown_year() == 2570
    again = MeasuresPage(services, NoBreaks())
    again.set_state(page.get_state())
    again.year = year
    assert again.shown_year() == 2570
    services.close()
