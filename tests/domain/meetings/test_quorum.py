"""How many must come: the order's number, else its rule, else half."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.meetings import Committee
from ita_desktop.domain.meetings.quorum import Quorum, least, needed


def test_the_number_of_the_order_comes_before_its_rule() -> None:
    committee = Committee(key="ita", quorum=5, quorum_rule="two_thirds")
    assert needed(committee, 12) == Quorum(5, "ตามคำสั่ง ไม่น้อยกว่า 5 คน")


def test_a_committee_that_says_nothing_needs_half_of_its_members() -> None:
    assert needed(Committee(key="ita"), 7) == Quorum(4, "ไม่น้อยกว่ากึ่งหนึ่งของกรรมการ 7 คน คือ 4 คน")
    assert needed(None, 8) == Quorum(4, "ไม่น้อยกว่ากึ่งหนึ่งของกรรมการ 8 คน คือ 4 คน")


@pytest.mark.parametrize(
    ("rule", "members", "count"),
    [
        ("half", 8, 4),
        ("half", 9, 5),
        ("more_than_half", 8, 5),
        ("more_than_half", 9, 5),
        ("two_thirds", 9, 6),
        ("two_thirds", 10, 7),
        ("two_thirds", 1, 1),
    ],
)
def test_a_broken_number_is_rounded_up(rule: str, members: int, count: int) -> None:
    found = needed(Committee(key="ita", quorum_rule=rule), members)  # type: ignore[arg-type]
    assert found is not None and found.count == count


def test_where_nobody_is_called_only_the_order_can_tell() -> None:
    assert needed(Committee(key="ita"), 0) is None
    assert needed(Committee(key="ita", quorum=3), 0) == Quorum(3, "ตามคำสั่ง ไม่น้อยกว่า 3 คน")


@given(st.integers(1, 10_000))
def test_no_rule_wants_more_than_there_are(members: int) -> None:
    assert 1 <= least("half", members) <= least("more_than_half", members) <= members
    assert least("half", members) <= least("two_thirds", members) <= members
