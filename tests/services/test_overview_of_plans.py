"""What of the plan wants to be seen on the first page."""

from datetime import date, datetime

import pytest

from ita_desktop.domain.measures import Measure, Period, Progress
from ita_desktop.services.bundle import Services
from ita_desktop.services.overview import NextStep
from tests.services.conftest import Clock


@pytest.fixture
def planned(office: Services, clock: Clock) -> Services:
    """A plan of 2569 on 10 January 2569: the first quarter has ended, one measure is late."""
    clock.now = datetime(2026, 1, 10, 9, 30)
    office.years.add(2568)
    office.plans.add(
        2569,
        [
            Measure(
                key="late", title="ยืมคืน\nพัสดุ", units=("กองคลัง",),
                period=Period(start=date(2025, 10, 1), end=date(2025, 12, 31)),
            ),
            Measure(
                key="told", title="ประกาศ", units=("สำนักปลัด",),
                period=Period(start=date(2025, 10, 1), end=date(2026, 9, 30)),
                progress=(Progress(round="q1", unit="สำนักปลัด", percent=20, text="ทำแล้ว"),),
            ),
            Measure(
                key="later", title="ทบทวน", units=("สำนักปลัด",),
                period=Period(start=date(2026, 7, 1), end=date(2026, 9, 30)),
            ),
        ],
    )  # fmt: skip
    return office


def steps(office: Services, year: int = 2568) -> dict[str, list[NextStep]]:
    """The steps of each kind."""
    return {group.kind: list(group.steps) for group in office.overview.of(year).next}


def test_late_measures_and_reports_that_are_owed_are_told(planned: Services) -> None:
    """What is not begun by plan and what was reported is not."""
    told = steps(planned)
    assert list(told)[:2] == ["measure_late", "reports"]
    assert told["measure_late"] == [
        NextStep("1 ยืมคืน พัสดุ", "measures", "2569/following:late", date(2025, 12, 31), -10)
    ]
    assert told["reports"] == [
        NextStep("กองคลัง 1 มาตรการ ของไตรมาสที่ 1", "measures", "2569/following:late", date(2025, 12, 31), -10)
    ]


def test_a_round_that_runs_is_not_told(planned: Services, clock: Clock) -> None:
    """Its reports are not owed yet."""
    clock.now = datetime(2025, 12, 1)
    assert "reports" not in steps(planned)


def test_what_is_done_and_reported_leaves_nothing(planned: Services) -> None:
    """The first page is quiet then."""
    planned.follow_up.set_status(2569, ["late"], "done")
    assert steps(planned) == {}


def test_the_running_plan_is_told_where_a_year_has_two(planned: Services) -> None:
    """Last year's plan, which the year has too, has ended."""
    planned.plans.add(2568, [Measure(title="เก่า", period=Period(end=date(2025, 3, 31)))])
    assert [step.place for step in steps(planned)["measure_late"]] == ["2569/following:late"]


def test_an_office_without_a_plan_is_told_nothing(office: Services) -> None:
    """No plan, nothing late."""
    office.years.add(2568)
    assert steps(office) == {}
    assert office.overview.of(2568).answered_by == 2569
