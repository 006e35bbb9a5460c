"""Numbers of meetings: the next one, and what is told about a typed one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.meetings.numbers import (
    CALENDAR,
    FISCAL,
    MeetingNumber,
    Oddities,
    next_number,
    oddities,
    read_number,
    same_number,
)
from ita_desktop.domain.thai.digits import to_thai

NOVEMBER = date(2023, 11, 7)


def numbered(*texts: str) -> list[MeetingNumber | None]:
    """The texts as numbers."""
    return [read_number(text) for text in texts]


def test_a_number_is_read_however_it_is_written() -> None:
    forms = ("1/2566", "๑/๒๕๖๖", " ๑ / 2566 ", "ครั้งที่ ๑/๒๕๖๖", "01/2566", "1/66", "ที่ 1/2566")
    assert set(numbered(*forms)) == {MeetingNumber(2566, 1)}
    assert set(numbered("", "พิเศษ 1/2566", "0/2566", "1-2566", "1/256", "/2566", "1/")) == {None}


@pytest.mark.parametrize(
    ("kept", "rule", "proposed"),
    [
        ((), CALENDAR, "1/2566"),
        ((), FISCAL, "1/2567"),
        (("๑/๒๕๖๖", "3/2566", "9/2565", "พิเศษ"), CALENDAR, "4/2566"),
        (("๑/๒๕๖๖", "1/2567"), FISCAL, "2/2567"),
        (("1/2566",), "nonsense", "2/2566"),
    ],
)
def test_the_next_number_follows_the_highest_of_the_days_year(
    kept: tuple[str, ...], rule: str, proposed: str
) -> None:
    assert str(next_number(kept, NOVEMBER, rule)) == proposed


def test_a_gap_is_told_up_to_the_number_before_it() -> None:
    gap = oddities("5/2566", ("๒/๒๕๖๖", "8/2566", "4/2565"), NOVEMBER, CALENDAR).skipped
    assert gap == (MeetingNumber(2566, 3), MeetingNumber(2566, 4))
    assert oddities("3/2566", ("๒/๒๕๖๖",), NOVEMBER, CALENDAR) == Oddities()


def test_a_year_that_does_not_fit_the_day_is_told() -> None:
    assert oddities("1/2566", (), NOVEMBER, FISCAL).year == 2567
    assert oddities("1/2566", (), NOVEMBER, CALENDAR).year is None
    assert oddities("1/2566", (), None, FISCAL).year is None


def test_another_form_is_told_and_nothing_else() -> None:
    assert oddities("พิเศษ", ("1/2566",), NOVEMBER, CALENDAR) == Oddities(unread=True)


@given(st.integers(1, 9999), st.integers(2501, 2699))
def test_digits_blanks_and_zeros_never_make_another_number(count: int, year: int) -> None:
    number = str(MeetingNumber(year, count))
    assert read_number(number) == MeetingNumber(year, count)
    assert same_number(number, to_thai(f" 0{number} "))
    assert not same_number(number, str(MeetingNumber(year + 1, count)))


@given(st.text(), st.text())
def test_any_text_is_its_own_number(one: str, other: str) -> None:
    assert same_number(one, one)
    assert same_number(one, other) == same_number(other, one)
