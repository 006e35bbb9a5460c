"""Which backups stay."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.backups import (
    ASKED,
    DAYS,
    MONTHS,
    RECENT_PURPOSE,
    RECENT_ROUTINE,
    WEEKS,
    WORKING,
    Made,
    going_by,
    staying,
)
from ita_desktop.domain.thai.dates import fiscal_year

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2032, 1, 1))
MADE = st.lists(st.builds(Made, MOMENTS, st.sampled_from([WORKING, ASKED])), max_size=60)


def every_half_hour(first: date, days: int) -> list[Made]:
    """Work from nine to five, day after day."""
    start = datetime(first.year, first.month, first.day, 9)
    return [
        Made(start + timedelta(days=day, minutes=30 * turn), WORKING)
        for day in range(days)
        for turn in range(16)
    ]


def test_five_years_of_work_keep_days_weeks_months_and_years() -> None:
    """Fourteen days, eight weeks, two years of months, and the last of each fiscal year."""
    made = every_half_hour(date(2021, 10, 1), 5 * 365)
    now = made[-1].at
    stay = sorted(staying(made, now), reverse=True)
    days = sorted({each.at.date() for each in stay}, reverse=True)
    assert days[:DAYS] == [now.date() - timedelta(days=back) for back in range(DAYS)]
    assert (
        len({each.at.isocalendar()[:2] for each in stay if now - each.at < timedelta(weeks=WEEKS)}) >= WEEKS
    )
    months = {(each.at.year, each.at.month) for each in stay}
    assert len(months) >= MONTHS
    assert {fiscal_year(each.at.date()) for each in stay} == {2565, 2566, 2567, 2568, 2569}
    assert Made(datetime(2022, 9, 30, 16, 30), WORKING) in stay
    assert len(stay) <= DAYS + WEEKS + MONTHS + 5 + RECENT_ROUTINE


@given(MADE, MOMENTS)
def test_the_newest_always_stays(made: list[Made], now: datetime) -> None:
    """And whatever is dated after now; nothing stays that was not there."""
    stay = staying(made, now)
    past = [each for each in made if each.at <= now]
    assert stay <= set(made)
    assert {each for each in made if each.at > now} <= stay
    if past:
        assert max(past) in stay


@given(MADE, MOMENTS)
def test_thinning_out_twice_is_thinning_out_once(made: list[Made], now: datetime) -> None:
    stay = staying(made, now)
    assert staying(stay, now) == stay


@given(MADE, MOMENTS)
def test_each_fiscal_year_keeps_its_last(made: list[Made], now: datetime) -> None:
    """For ever."""
    past = [each for each in made if each.at <= now]
    for year in {fiscal_year(each.at.date()) for each in past}:
        assert max(each for each in past if fiscal_year(each.at.date()) == year) in staying(made, now)


@given(MADE, MOMENTS, st.integers(0, 40))
def test_what_went_is_never_missed_later(made: list[Made], now: datetime, later: int) -> None:
    """Thinned out day by day or once at the end: what the rule asks for then is there."""
    end = now + timedelta(days=later)
    rest = [each for each in made if each.at <= end]
    assert staying(staying(made, now) | {each for each in rest if each.at > now}, end) >= {
        each for each in staying(rest, end) if each.at > now
    }


def test_many_in_one_hour_leave_the_newest_of_each_kind() -> None:
    """A night of imports does not push out what was made before them at once."""
    moment = datetime(2026, 1, 15, 20)
    made = [Made(moment + timedelta(minutes=at), ASKED if at % 2 else WORKING) for at in range(60)]
    stay = staying(made, moment + timedelta(hours=1))
    assert sum(each.reason == ASKED for each in stay) == RECENT_PURPOSE
    assert sum(each.reason == WORKING for each in stay) == RECENT_ROUTINE
    assert staying([], moment) == frozenset()


def test_the_day_by_which_a_backup_will_have_gone_is_told() -> None:
    """A day's routine backup after days, the last of a past fiscal year never."""
    now = datetime(2026, 11, 20, 12)
    of_last_year, of_today = (
        Made(datetime(2026, 9, 30, 12), WORKING),
        Made(datetime(2026, 11, 20, 8), WORKING),
    )
    going = going_by([of_last_year, of_today], now)
    assert going[of_last_year] is None
    day = going[of_today]
    assert day is not None
    assert now.date() < day <= now.date() + timedelta(days=70)
