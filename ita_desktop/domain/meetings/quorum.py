"""How many members must come before a committee may decide."""

from collections.abc import Mapping
from dataclasses import dataclass

from ita_desktop.domain.meetings.committees import Committee, FormerCommittee, QuorumRule
from ita_desktop.domain.meetings.records import Meeting

QUORUM_RULES: Mapping[QuorumRule, str] = {
    "half": "ไม่น้อยกว่ากึ่งหนึ่ง",
    "more_than_half": "เกินกึ่งหนึ่ง",
    "two_thirds": "ไม่น้อยกว่าสองในสาม",
}
"""The rules in the words of orders, the usual one first."""


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many must come, and why in Thai: ``ไม่น้อยกว่ากึ่งหนึ่งของกรรมการ 7 คน คือ 4 คน``."""

    count: int
    words: str


def is_quorate(meeting: Meeting, quorum: Quorum | None) -> bool:
    """Whether enough came; also where it is not known how many must."""
    return quorum is None or len(meeting.roll("present")) >= quorum.count


def needed(committee: Committee | FormerCommittee | None, called: int) -> Quorum | None:
    """The quorum of a committee of which ``called`` members (guests left out) are on the roll.

    The order's own number comes first, then its rule; without one half must come (พ.ร.บ. วิธีปฏิบัติ
    ราชการทางปกครอง พ.ศ. 2539 มาตรา 79). None where nobody is called and the order names no number.
    """
    if committee is not None and committee.quorum:
        return Quorum(committee.quorum, f"ตามคำสั่ง ไม่น้อยกว่า {committee.quorum} คน")
    if called <= 0:
        return None
    rule: QuorumRule = (committee.quorum_rule if committee is not None else None) or "half"
    count = least(rule, called)
    return Quorum(count, f"{QUORUM_RULES[rule]}ของกรรมการ {called} คน คือ {count} คน")


def least(rule: QuorumRule, members: int) -> int:
    """The least number of so many members that a rule wants; a broken one is rounded up."""
    match rule:
        case "half":
            return -(-members // 2)
        case "more_than_half":
            return members // 2 + 1
        case "two_thirds":
            return -(-members * 2 // 3)
