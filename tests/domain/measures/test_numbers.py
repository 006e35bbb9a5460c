"""Printed numbers of measures, however they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.naming import UNTITLED, called, name_line
from ita_desktop.domain.measures.numbers import number_key, numbered_behind, whole_number

NUMBERS = st.none() | st.integers(0, 99_999) | st.text("0123456789๐๑๒๓.() ก", max_size=8)


@pytest.mark.parametrize(("number", "key"), [(3, "3"), ("๓.", "3"), ("(3)", "3"), ("1.2", "1.2"), (None, "")])
def test_a_number_is_one_however_it_is_typed(number: int | str | None, key: str) -> None:
    assert number_key(Measure(number=number)) == key


def test_new_measures_follow_the_highest_number_and_keep_their_own() -> None:
    held = (Measure(number="๑๒."), Measure(number="ก"), Measure())
    new = (Measure(), Measure(number="พิเศษ"), Measure())
    assert [each.number for each in numbered_behind(held, new)] == [13, "พิเศษ", 14]


@given(st.lists(st.builds(Measure, number=NUMBERS), max_size=5))
def test_a_new_number_is_above_all_that_are_there(held: list[Measure]) -> None:
    (new,) = numbered_behind(held, [Measure()])
    assert all((whole_number(each) or 0) < (whole_number(new) or 0) for each in held)


def test_a_measure_without_number_or_title_is_named_all_the_same() -> None:
    assert (name_line(Measure(number=3, title="ก\nข")), called(Measure(number=3))) == ("3 ก ข", "มาตรการข้อ 3")
    assert (name_line(Measure()), called(Measure())) == (UNTITLED, "มาตรการ")
