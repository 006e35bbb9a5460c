"""A committee's earlier orders: starting the next one, and what held on a day."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings.committees import Committee, FormerCommittee
from ita_desktop.domain.officers import day_before
from ita_desktop.domain.thai.dates import thai_date

_SHARED = tuple(each.name for each in fields(FormerCommittee) if each.name != "until")


class NotALaterOrder(ItaError):
    """The day of the next order does not lie after that of the present one."""

    def __init__(self, present: date) -> None:
        super().__init__(f"คำสั่งใหม่ต้องลงวันที่หลังคำสั่งเดิม ซึ่งลงวันที่ {thai_date(present)}")


def with_next_order(committee: Committee, number: str | None, on: date) -> Committee:
    """The committee under its next order: the present one becomes the last former one, up to the day before.

    Members, duties and all else go on until they are edited.
    """
    last = committee.former[-1] if committee.former else None
    begun = committee.order_date or (last.until if last else None)
    if begun is not None and on <= begun:
        raise NotALaterOrder(begun)
    present = FormerCommittee(**_order(committee), until=day_before(on))
    return replace(committee, order_number=number, order_date=on, former=(*committee.former, present))


def committee_on(committee: Committee, day: date | str | None) -> Committee:
    """The committee as its order of that day has it, with its key and former orders.

    Without a day, and after the last former order, it is the present one.
    """
    if not isinstance(day, date):
        return committee
    held = [each for each in committee.former if each.until is not None and day <= each.until]
    if not held:
        return committee
    return as_committee(committee, min(held, key=lambda each: each.until or day))


def as_committee(committee: Committee, former: FormerCommittee) -> Committee:
    """A former order in the shape of a committee."""
    return replace(committee, **_order(former))


def _order(order: Committee | FormerCommittee) -> dict[str, Any]:
    return {name: getattr(order, name) for name in _SHARED}
