"""Committees: who sits in them, by which order, and what they were before."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ita_desktop.domain.fields import Count, Line, Text

QuorumRule = Literal["half", "more_than_half", "two_thirds"]
"""How many members must come; a committee that says nothing needs half of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs; ``acting_for`` is the post that is signed for."""

    rank: Line | None = None
    name: Line | None = None
    post: Line | None = None
    acting_for: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A seat in a committee; ``outside`` says whether it is invited by letter, None leaves it to the post."""

    post: Line | None = None
    name: Line | None = None
    role: Line | None = None
    outside: bool | None = None


OUTSIDE_POSTS = (
    "นายอำเภอ",
    "ปลัดอำเภอ",
    "ท้องถิ่นอำเภอ",
    "ท้องถิ่นจังหวัด",
    "พัฒนาการอำเภอ",
    "สาธารณสุขอำเภอ",
    "ผู้ว่าราชการ",
    "รองผู้ว่าราชการ",
    "ปลัดจังหวัด",
    "นักส่งเสริมการปกครองท้องถิ่น",
    "กำนัน",
    "ผู้ใหญ่บ้าน",
    "ประธานชุมชน",
    "ผู้แทนชุมชน",
    "ผู้แทนภาค",
    "ผู้แทนประชา",
    "ผู้ทรงคุณวุฒิ",
    "เจ้าอาวาส",
    "ผู้อำนวยการโรงเรียน",
)
"""How posts begin that no municipality has."""


def is_outside(seat: Member) -> bool:
    """Whether a seat is invited by letter: as marked, else by its post."""
    if seat.outside is not None:
        return seat.outside
    return (seat.post or "").strip().startswith(OUTSIDE_POSTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerCommittee:
    """A committee as an order appointed it before the next one; ``until`` is the last day."""

    name: Line | None = None
    order_number: Line | None = None
    order_date: date | None = None
    until: date | None = None
    authority: Text | None = None
    duties: tuple[Text, ...] | None = None
    quorum: Count | None = None
    quorum_rule: QuorumRule | None = None
    members: tuple[Member, ...] = ()
    signer: Signer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """A committee and the order that appointed it: for what reason, under which authority, who signed.

    ``quorum`` is a number of members where the order names one, else ``quorum_rule`` holds; ``former`` are
    its earlier orders, oldest first.
    """

    key: Line
    name: Line | None = None
    order_number: Line | None = None
    order_date: date | None = None
    authority: Text | None = None
    duties: tuple[Text, ...] | None = None
    quorum: Count | None = None
    quorum_rule: QuorumRule | None = None
    members: tuple[Member, ...] = ()
    signer: Signer | None = None
    former: tuple[FormerCommittee, ...] = ()
