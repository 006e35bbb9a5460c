"""Places of the page of plans: a view, and the plan of another year."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure
from ita_desktop.ui.measures.page import MeasuresPage
from ita_desktop.ui.measures.plan.fields import LABELS
from tests.ui.offices import P1, NoBreaks, focused, open_office, show_page


def test_a_place_may_name_the_year_of_its_plan(qtbot: QtBot, tmp_path: Path) -> None:
    """From the first page to the plan that answers a result, beside the year's own plan."""
    services = open_office(tmp_path, P1)
    services.plans.add(2568, [Measure(title="แผนของปีเอง")])
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, 2568)
    assert page.plan_year.taken == "2568"
    page.go_to_place("2569/timeline:m4")
    assert (page.choices.taken, page.plan_year.taken) == ("timeline", "2569")
    assert page.header.sentence.text().startswith("17 มาตรการ")
    page.go_to_place("2568/plan:#1:title")
    assert (page.choices.taken, page.plan_year.taken, focused().accessibleName()) == (
        "plan",
        "2568",
        LABELS["title"],
    )
    page.go_to_place("2569/timeline:m4")
    page.go_to_place("timeline:")
    assert page.plan_year.taken == "2569"
    services.close()
