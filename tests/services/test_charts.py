"""Which charts a year has."""

from decimal import Decimal

import pytest

from ita_desktop.services.bundle import Services
from ita_desktop.services.context import YearNotFound
from tests.services.conftest import P1, P5, take_in


def counts(office: Services, year: int) -> dict[str, int]:
    return {theme.theme: len(theme.charts) for theme in office.charts.of(year)}


def test_a_year_alone_has_neither_differences_nor_a_history(office: Services) -> None:
    take_in(office, P1)
    assert counts(office, 2568) == {"year": 2, "differences": 0, "history": 0, "questions": 3}


def test_last_year_is_compared_and_earlier_ones_are_lined_up(office: Services) -> None:
    take_in(office, P1)
    office.years.add(2567)
    office.scores.record(2567, "overall", "84.19")
    office.years.add(2560)
    office.scores.record(2560, "overall", "70")
    assert counts(office, 2568) == {"year": 2, "differences": 1, "history": 2, "questions": 3}
    themes = {theme.theme: theme.charts for theme in office.charts.of(2568)}
    assert themes["differences"][0].series[0].values[0] == Decimal("12.81")
    history = themes["history"][0]
    assert history.labels == tuple(map(str, range(2560, 2569)))
    assert [value for value in history.series[0].values if value is not None] == [
        Decimal("70.00"),
        Decimal("84.19"),
        Decimal("97.00"),
    ]


def test_years_after_are_no_history_and_empty_years_before_do_not_lengthen_it(office: Services) -> None:
    take_in(office, P5)
    office.years.add(2564)
    office.years.add(2565)
    office.scores.record(2565, "overall", "90")
    office.scores.record(2567, "overall", "95")
    history = next(theme for theme in office.charts.of(2566) if theme.theme == "history")
    assert history.charts[0].labels == ("2565", "2566")


def test_a_year_without_data_is_refused(office: Services) -> None:
    with pytest.raises(YearNotFound):
        office.charts.of(2568)
