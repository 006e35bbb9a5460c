"""What happens on which day, and the weeks of a month."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.calendar import happenings, month_from, weeks_of

TODAY = date(2024, 3, 10)


def told(**fields: object) -> list[tuple[date, str]]:
    """What happens to one item."""
    item = OitItem(**fields)  # type: ignore[arg-type]
    return [(each.on, each.event) for each in happenings({"o1": item}, ["o1", "o2"], TODAY)]


def test_each_date_stands_on_its_day() -> None:
    """Late on the day it was due; waiting says when it becomes possible; done things are only reviewed."""
    due, wait = date(2024, 3, 1), date(2024, 3, 31)
    assert told(status="in_progress", due=due) == [(due, "late")]
    assert told(status="in_progress", due=TODAY) == [(TODAY, "due")]
    assert told(status="not_started", waits_until=wait, due=due) == [(due, "due"), (wait, "possible")]
    assert told(status="done", due=due, waits_until=wait, review_on=wait) == []
    assert told(status="done", detail="current", due=due, review_on=wait) == [(wait, "review")]
    assert told(status="not_started") == []


def test_the_gravest_of_a_day_is_first() -> None:
    """Then as the list has them."""
    due = date(2024, 3, 1)
    table = {
        "o1": OitItem(status="done", detail="current", review_on=due),
        "o2": OitItem(status="in_progress", due=due),
        "o3": OitItem(status="not_started", due=due),
    }
    found = [each.code for each in happenings(table, ["o3", "o1", "o2"], TODAY)]
    assert found == ["o3", "o2", "o1"]


@given(st.dates(date(1900, 1, 1), date(2150, 1, 1)))
def test_a_month_is_whole_weeks_from_sunday(day: date) -> None:
    """Every day of it once."""
    weeks = weeks_of(day)
    assert all(len(week) == 7 and week[0].weekday() == 6 for week in weeks)
    assert sum(each.month == day.month for week in weeks for each in week) >= 28
    assert day in [each for week in weeks for each in week]


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(-30, 30))
def test_turning_months(day: date, months: int) -> None:
    """The same day, or the last one of a shorter month."""
    found = month_from(day, months)
    assert (found.year - day.year) * 12 + found.month - day.month == months
    assert found.day == day.day or (found.day < day.day and month_from(found, 0) == found)


def test_the_last_of_january_and_february() -> None:
    """Also in leap years."""
    assert month_from(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert month_from(date(2023, 12, 31), 2) == date(2024, 2, 29)
