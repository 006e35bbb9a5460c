"""Meetings: who came, what was said and resolved, and what became of the minutes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from datetime import date as date_
from typing import Any, Literal

from ita_desktop.domain.fields import Count, Line, PrintedDate, Text, Year
from ita_desktop.domain.meetings.committees import Signer
from ita_desktop.domain.photographs import Photo

Insert = Literal["oit-status", "scores", "measures", "late", "findings", "resolutions"]
"""The tables that minutes show: of a fiscal year, or what became of the last meeting's resolutions."""
Attachment = Literal["oit-status", "scores", "findings", "measures", "late", "resolutions"]
"""What is handed out with the agenda."""


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
    insert: Insert | None = None
    fiscal_year: Year | None = None
    frozen: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a unit was asked to do, and until when; ``done`` is that day, ``outcome`` what came of it."""

    text: Text | None = None
    unit: Line | None = None
    due: date | None = None
    done: date | None = None
    outcome: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A matter under an agenda item, what was said and what was resolved; ``notes`` are never printed."""

    title: Text | None = None
    entries: tuple[Entry, ...] = ()
    resolution: Text | None = None
    notes: Text | None = None
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One of the numbered items of the agenda."""

    number: Count | None = None
    title: Line | None = None
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Circulation:
    """The letter by which minutes were sent round for approval, and until when one may object."""

    number: Line | None = None
    date: PrintedDate | None = None
    due: date_ | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A member's answer to minutes that were sent round; without ``answer`` none came."""

    post: Line | None = None
    name: Line | None = None
    answer: Literal["approves", "objects"] | None = None
    on: date | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The minutes as they were in a state; ``content`` is the meeting as an office file has it."""

    state: Line | None = None
    on: date | None = None
    by: Line | None = None
    reason: Text | None = None
    content: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting; ``committee`` is a committee's key, ``number`` as printed (``1/2566``).

    ``state`` is ``draft`` (also where nothing is said), ``checked`` or ``approved``: at the meeting
    ``approved_at``, or by ``circulation``; ``approved_on`` is the day. ``versions`` are kept oldest first.
    """

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
    approved_on: date_ | None = None
    notes: Text | None = None
    attachments: tuple[Attachment, ...] | None = None
    invitation: Invitation | None = None
    attendance: tuple[Attendance, ...] = ()
    opening: Text | None = None
    agenda: tuple[AgendaItem, ...] = field(default=())
    recorder: Signer | None = None
    reviewer: Signer | None = None
    photos: tuple[Photo, ...] = ()
    circulation: Circulation | None = None
    replies: tuple[Reply, ...] = ()
    versions: tuple[Version, ...] = ()

    @property
    def day(self) -> date_ | None:
        """The day on which it is held; None where none is known, or only in words."""
        return self.date if isinstance(self.date, date_) else None

    def roll(self, state: str) -> Sequence[Attendance]:
        """The lines of the roll with one state, in order."""
        return [line for line in self.attendance if line.state == state]
