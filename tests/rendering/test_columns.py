"""Columns that give room to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.rendering.columns import fitted

GAP = 1.0


def test_columns_that_are_wide_enough_stay() -> None:
    assert fitted([40, 60], [[[30], [50]]], GAP) == [40, 60]


def test_what_is_spare_goes_to_what_lacks_room() -> None:
    assert fitted([40, 60], [[[50], [20]]], GAP) == pytest.approx([51, 49])


def test_room_goes_where_it_saves_most_lines() -> None:
    rows = [[[38], [45], [12]]] * 40 + [[[38], [45], [30]]]
    names, posts, roles = fitted([30, 40, 30], rows, GAP)
    assert names >= 39
    assert posts >= 46
    assert 13 <= roles <= 20


def test_short_texts_are_not_broken_to_save_lines() -> None:
    rows = [[[40], [48], [10]]] * 40 + [[[40], [48], [20]]]
    assert fitted([30, 40, 30], rows, GAP)[2] >= 21


CELLS = st.lists(st.floats(0, 300), min_size=1, max_size=3)


@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=12))
def test_the_room_is_kept_and_no_column_vanishes(rows: list[list[list[float]]]) -> None:
    found = fitted([30, 40, 30], rows, GAP)
    assert sum(found) == pytest.approx(100)
    assert min(found) >= 0
