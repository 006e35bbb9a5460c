"""The day that is proposed to an item that cannot be done yet."""

from datetime import date

import pytest

from ita_desktop.domain.frameworks import Wait
from ita_desktop.domain.oit import WaitingDay, proposed_day, waiting_days

WINDOW = date(2026, 4, 1)


def test_a_fiscal_year_ends_its_quarters_from_december_to_september() -> None:
    assert [each.on for each in waiting_days(2569)] == [
        date(2025, 12, 31),
        date(2026, 3, 31),
        date(2026, 6, 30),
        date(2026, 9, 30),
    ]


def test_the_window_stands_among_them_by_its_date() -> None:
    days = waiting_days(2569, WINDOW)
    assert [each.on for each in days][1:4] == [date(2026, 3, 31), WINDOW, date(2026, 6, 30)]
    assert days[2].title == "วันเปิดให้ส่งรายการ OIT"


@pytest.mark.parametrize(
    ("waits", "today", "proposed"),
    [
        ("quarter", date(2025, 10, 1), date(2025, 12, 31)),
        ("quarter", date(2025, 12, 31), date(2026, 3, 31)),
        ("quarter", date(2026, 7, 1), date(2026, 9, 30)),
        ("half_year", date(2025, 10, 1), date(2026, 3, 31)),
        ("half_year", date(2026, 3, 30), date(2026, 3, 31)),
        ("year_end", date(2026, 4, 1), date(2026, 9, 30)),
        ("quarter", date(2024, 1, 1), date(2025, 12, 31)),
    ],
)
def test_the_next_day_of_its_kind_is_proposed(waits: Wait, today: date, proposed: date) -> None:
    """The window does not matter to what waits for its figures."""
    for opens in (None, WINDOW):
        told = proposed_day(2569, waits, today, opens)
        assert told is not None and told.on == proposed


@pytest.mark.parametrize(
    ("waits", "today"),
    [
        ("half_year", date(2026, 3, 31)),
        ("quarter", date(2026, 9, 30)),
        ("year_end", date(2026, 9, 30)),
        (None, date(2026, 10, 1)),
    ],
)
def test_a_day_that_is_gone_is_not_proposed(waits: Wait | None, today: date) -> None:
    assert proposed_day(2569, waits, today, WINDOW) is None


def test_what_waits_for_nothing_waits_for_the_window_or_the_quarter() -> None:
    opening = WaitingDay(WINDOW, "วันเปิดให้ส่งรายการ OIT")
    assert proposed_day(2569, None, date(2026, 1, 5), WINDOW) == opening
    for opens in (None, date(2026, 1, 1)):
        told = proposed_day(2569, None, date(2026, 1, 5), opens)
        assert told is not None and told.on == date(2026, 3, 31)
