"""Committees and their meetings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, Literal

from ita_desktop.domain.fields import Count, Line, PrintedDate, Text, Year


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
class Committee:
    """A committee and the order that appointed it: for what reason, under which authority, who signed."""

    key: Line
    name: Line | None = None
    order_number: Line | None = None
    order_date: date | None = None
    authority: Text | None = None
    duties: tuple[Text, ...] | None = None
    quorum: Count | None = None
    members: tuple[Member, ...] = ()
    signer: Signer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """The letter that called the meeting; ``unit_line`` names the unit that sends it, with its telephone."""

    number: Line | None = None
    date: PrintedDate | None = None
    to: tuple[Line, ...] | None = None
    unit_line: Line | None = None
    signer: Signer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One line of a roll; ``instead_of`` names the member who is substituted."""

    post: Line | None = None
    name: Line | None = None
    role: Line | None = None
    state: Literal["present", "absent", "guest"]
    instead_of: Line | None = None
    reason: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A speech (speaker, role, text) or an inserted table; ``frozen`` keeps a table as it was."""

    speaker: Line | None = None
    role: Line | None = None
    text: Text | None = None
    insert: Literal["oit-status", "scores", "measures", "late"] | None = None
    fiscal_year: Year | None = None
    frozen: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a unit was asked to do, and until when."""

    text: Text | None = None
    unit: Line | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A matter under an agenda item, what was said and what was resolved."""

    title: Text | None = None
    entries: tuple[Entry, ...] = ()
    resolution: Text | None = None
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One of the numbered items of the agenda."""

    number: Count | None = None
    title: Line | None = None
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting; ``committee`` is a committee's key, ``number`` as printed (``1/2566``)."""

    committee: Line | None = None
    number: Line
    title: Text | None = None
    date: PrintedDate | None = None
    start: time | None = None
    end: time | None = None
    place: Line | None = None
    state: Line | None = None
    approves: Line | None = None
    approved_at: Line | None = None
    notes: Text | None = None
    invitation: Invitation | None = None
    attendance: tuple[Attendance, ...] = ()
    opening: Text | None = None
    agenda: tuple[AgendaItem, ...] = field(default=())
    recorder: Signer | None = None
    reviewer: Signer | None = None

    def roll(self, state: str) -> Sequence[Attendance]:
        """The lines of the roll with one state, in order."""
        return [line for line in self.attendance if line.state == state]
