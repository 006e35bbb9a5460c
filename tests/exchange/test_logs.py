"""Logs of two desks: nothing that either noted is dropped."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.oit import Link, LinkCheck, StatusChange
from ita_desktop.exchange.logs import combined, with_checks

CHANGES = st.lists(
    st.builds(
        StatusChange,
        on=st.none() | st.dates(date(2025, 10, 1), date(2025, 10, 5)),
        to=st.sampled_from(("ก", "ข")),
    ),
    max_size=6,
)


@given(CHANGES, CHANGES)
def test_entries_of_both_are_kept(own: list[StatusChange], other: list[StatusChange]) -> None:
    both = combined(own, other)
    assert Counter(both) == Counter(own) | Counter(other)
    assert combined(both, other) == both or Counter(other) == Counter(both)


@given(CHANGES)
def test_the_same_log_again_changes_nothing(own: list[StatusChange]) -> None:
    assert combined(own, own) == tuple(own)


def test_entries_stand_in_the_order_of_their_days() -> None:
    first, second, third = (StatusChange(on=date(2025, 10, day), to=str(day)) for day in (1, 2, 3))
    assert combined((first, third), (second,)) == (first, second, third)


def test_answers_of_an_address_are_kept_from_both_sides() -> None:
    early, late = (LinkCheck(on=date(2025, 10, day), verdict="reachable") for day in (1, 2))
    own, other = Link(url="https://a.go.th/", checks=(early,)), Link(url="https://a.go.th/", checks=(late,))
    assert with_checks((own,), (other,)) == (Link(url="https://a.go.th/", checks=(early, late)),)


def test_an_address_that_stands_twice_keeps_its_own_answers() -> None:
    asked = Link(url="https://a.go.th/", checks=(LinkCheck(on=date(2025, 10, 1), verdict="gone"),))
    links = (Link(url="https://a.go.th/"), asked)
    assert with_checks(links, links) == links
