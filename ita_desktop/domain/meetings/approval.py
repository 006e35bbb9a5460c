"""Which meeting approves which minutes, and what it resolved on them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ita_desktop.domain.meetings.records import Meeting, Reply
from ita_desktop.domain.meetings.states import APPROVED, is_locked
from ita_desktop.domain.thai.digits import fold

ITEM = "รับรองรายงานการประชุม"
Verdict = Literal["approved", "amended", "refused"]
"""What a resolution says of minutes: approved as they are, with corrections, not (yet) approved."""

_REFUSED = re.compile("ไม่รับรอง|ไม่ได้รับรอง|ยังไม่|เลื่อน|งดการรับรอง")
_AS_THEY_ARE = re.compile(r"(?:ไม่มี|ไม่)\s*(?:การ|ข้อ|ผู้ใด|ผู้)?\s*(?:ขอ)?\s*แก้ไข|ไม่มีข้อทักท้วง")


def verdict_of(resolution: str | None) -> Verdict | None:
    """What a resolution says of the minutes that it is on; None where it says nothing of approval."""
    told = " ".join((resolution or "").split())
    if _REFUSED.search(told):
        return "refused"
    if "รับรอง" not in told:
        return None
    return "amended" if "แก้ไข" in _AS_THEY_ARE.sub("", told) else "approved"


def resolution_on_minutes(meeting: Meeting) -> str:
    """What a meeting resolved under the item that approves former minutes; empty where nothing is said."""
    items = [item for item in meeting.agenda if ITEM in (item.title or "")]
    said = [topic.resolution for item in items for topic in item.topics if topic.resolution]
    return "\n".join(said)


@dataclass(frozen=True, slots=True)
class Approving:
    """A meeting whose agenda takes up some minutes, and what it resolved on them."""

    meeting: Meeting
    verdict: Verdict | None


def approving(minutes: Meeting, meetings: Sequence[Meeting]) -> tuple[Approving, ...]:
    """The meetings of the same committee that take up these minutes, by day.

    Of a corrected copy not those that approved what was corrected: they said nothing of the copy.
    """
    former = approved_in(minutes)
    found = [
        one
        for one in meetings
        if one.committee == minutes.committee
        and one.approves
        and fold(one.approves) == fold(minutes.number)
        and fold(one.number) != fold(minutes.number)
        and fold(one.number) not in former
    ]
    found.sort(key=lambda one: str(one.date or ""))
    return tuple(Approving(one, verdict_of(resolution_on_minutes(one))) for one in found)


def approved_in(minutes: Meeting) -> frozenset[str]:
    """The meetings, digits folded, in which former editions of these minutes were approved."""
    kept = [version.content for version in minutes.versions if version.state == APPROVED]
    numbers = (content.get("approved_at") for content in kept if isinstance(content, Mapping))
    own = fold(minutes.approved_at) if is_locked(minutes) and minutes.approved_at else None
    return frozenset(fold(str(number)) for number in numbers if number and fold(str(number)) != own)


def may_approve(meeting: Meeting, minutes: Meeting) -> Verdict | None:
    """What a meeting's resolution says of minutes that wait for it; None once it has no more to say."""
    if is_locked(minutes) or fold(meeting.number) in approved_in(minutes):
        return None
    return verdict_of(resolution_on_minutes(meeting))


def taken_up(meeting: Meeting, meetings: Sequence[Meeting]) -> Meeting | None:
    """The minutes that a meeting takes up, None where it names none that is kept."""
    if not meeting.approves:
        return None
    return next(
        (
            one
            for one in meetings
            if one.committee == meeting.committee
            and fold(one.number) == fold(meeting.approves)
            and fold(one.number) != fold(meeting.number)
        ),
        None,
    )


@dataclass(frozen=True, slots=True)
class Round:
    """How minutes that were sent round stand on a day.

    ``silent`` have not answered; ``is_over`` once the last day has passed (never without one).
    """

    approve: int
    object: tuple[Reply, ...]
    silent: int
    is_over: bool

    @property
    def may_approve(self) -> bool:
        """Nobody objects, and all approve or the day until which one may object is over."""
        return not self.object and bool(self.approve + self.silent) and (not self.silent or self.is_over)


def round_of(minutes: Meeting, on: date) -> Round:
    """The answers to minutes that were sent round, as of a day."""
    due = minutes.circulation.due if minutes.circulation else None
    return Round(
        approve=sum(reply.answer == "approves" for reply in minutes.replies),
        object=tuple(reply for reply in minutes.replies if reply.answer == "objects"),
        silent=sum(reply.answer is None for reply in minutes.replies),
        is_over=due is not None and on > due,
    )
