"""Plans that are looked at and written."""

from collections.abc import Callable
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure, Period
from ita_desktop.services.bundle import Services
from ita_desktop.ui.measures.page import MeasuresPage
from ita_desktop.ui.measures.plan.view import PlanView
from tests.ui.offices import NoBreaks, show_page

YEAR, PLAN = 2568, 2569
"""The year of the result, and of the plan that answers it."""

ShowPlan = Callable[..., PlanView]


@pytest.fixture
def show_plan(qtbot: QtBot) -> ShowPlan:
    """Brings the plan of an office into sight."""

    def show(
        services: Services, place: str = "", year: int = YEAR, size: tuple[int, int] = (1186, 738)
    ) -> PlanView:
        page = MeasuresPage(services, NoBreaks())
        show_page(qtbot, page, services, year, place, size)
        return cast(PlanView, page.view)

    return show


@pytest.fixture
def view(p1: Services, show_plan: ShowPlan) -> PlanView:
    """The seventeen measures of P1."""
    return show_plan(p1)


def measures(services: Services, year: int = PLAN) -> tuple[Measure, ...]:
    """The measures as they are kept."""
    return services.plans.sheet(year).plan.measures


def kept(services: Services, key: str, year: int = PLAN) -> Measure:
    """One measure as it is kept."""
    found = services.plans.sheet(year).measure(key)
    assert found is not None
    return found


def many(services: Services, count: int, year: int = 2570) -> tuple[str, ...]:
    """A plan of so many measures over all indicators; their keys."""
    new = [
        Measure(
            title=f"มาตรการลำดับ {at} <ทดสอบ & ตรวจ>",
            indicators=(at % 10 + 1,),
            period=Period(text="ตลอดปี") if at % 3 else None,
            units=("กองคลัง",) if at % 2 else None,
        )
        for at in range(count)
    ]
    return services.plans.add(year, new)
