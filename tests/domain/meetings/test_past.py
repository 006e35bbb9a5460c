"""A committee keeps its earlier orders, and a day tells which one held."""

from datetime import date

import pytest

from ita_desktop.domain.meetings import Committee, Member
from ita_desktop.domain.meetings.past import NotALaterOrder, committee_on, with_next_order

FIRST = Committee(
    key="ita",
    order_number="155/2565",
    order_date=date(2022, 6, 1),
    members=(Member(post="ปลัดเทศบาล"),),
    quorum=3,
)
NEXT = date(2024, 1, 15)


def test_the_next_order_begins_with_what_the_former_one_had() -> None:
    after = with_next_order(FIRST, "4/2567", NEXT)
    assert (after.order_number, after.order_date) == ("4/2567", NEXT)
    assert after.members == FIRST.members and after.quorum == 3
    (former,) = after.former
    assert (former.order_number, former.order_date, former.until) == (
        "155/2565",
        date(2022, 6, 1),
        date(2024, 1, 14),
    )


@pytest.mark.parametrize("day", [date(2022, 6, 1), date(2022, 5, 31)])
def test_the_next_order_is_of_a_later_day(day: date) -> None:
    with pytest.raises(NotALaterOrder, match="1 มิถุนายน 2565"):
        with_next_order(FIRST, "4/2567", day)


def test_a_day_has_the_order_that_held_on_it() -> None:
    second = with_next_order(FIRST, "4/2567", NEXT)
    third = with_next_order(second, "9/2568", date(2025, 1, 2))
    numbers = [
        committee_on(third, day).order_number
        for day in (date(2020, 1, 1), date(2024, 1, 14), NEXT, date(2025, 1, 1), date(2025, 1, 2), None, "")
    ]
    assert numbers == ["155/2565", "155/2565", "4/2567", "4/2567", "9/2568", "9/2568", "9/2568"]
    assert committee_on(third, NEXT).key == "ita"
