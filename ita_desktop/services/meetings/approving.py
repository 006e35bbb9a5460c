"""From draft to approved minutes and on to a corrected copy: each step is one act and keeps a version."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Meeting, Signer, Version
from ita_desktop.domain.meetings.approval import round_of
from ita_desktop.domain.meetings.states import (
    APPROVED,
    CHECKED,
    DRAFT,
    held_by_state,
    is_locked,
    released,
    taken_over,
)
from ita_desktop.exchange import members_of, record_of
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.meetings.keys import MeetingKey, find_meeting
from ita_desktop.services.meetings.locking import MeetingLocked
from ita_desktop.services.meetings.tables import frozen
from ita_desktop.storage import UnitOfWork

Step = Callable[[UnitOfWork, Meeting], Meeting]


class NotApproved(ItaError):
    """A corrected copy is made of approved minutes only."""

    def __init__(self) -> None:
        super().__init__("รายงานนี้ยังไม่ได้รับรอง จึงแก้ได้โดยไม่ต้องทำฉบับแก้ไข")


class NoMeetingDay(ItaError):
    """The meeting that approves has no day."""

    def __init__(self, number: str) -> None:
        super().__init__(f"การประชุมครั้งที่ {number} ยังไม่มีวันที่ ใส่วันที่ในส่วน ข้อมูลการประชุม ของครั้งนั้นก่อน")


class RoundOpen(ItaError):
    """Minutes that were sent round cannot be approved yet."""

    def __init__(self) -> None:
        super().__init__("ยังรับรองโดยการแจ้งเวียนไม่ได้ ต้องไม่มีผู้ทักท้วง และทุกคนตอบแล้วหรือพ้นวันที่ให้ทักท้วง")


class ApprovalService:
    """The states of minutes and the versions that they leave."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def today(self) -> date:
        """The day of the office's clock."""
        return self._context.clock().date()

    def check(self, key: MeetingKey, by: str | None = None) -> None:
        """The draft was looked through: by the reviewer, else who is named; its tables are frozen."""

        def step(unit: UnitOfWork, meeting: Meeting) -> Meeting:
            who = by or _named(meeting.reviewer) or self._by
            checked = replace(self._held(unit, meeting, CHECKED), state=CHECKED)
            return _versioned(checked, Version(state=CHECKED, on=self.today, by=who))

        self._act("ตรวจรายงานการประชุมครั้งที่ {}", key, step)

    def reopen(self, key: MeetingKey, reason: str | None = None) -> None:
        """Checked minutes are a draft again; tables that checking froze follow the data again."""

        def step(unit: UnitOfWork, meeting: Meeting) -> Meeting:
            draft = replace(released(meeting), state=DRAFT)
            return _noted(draft, Version(state=DRAFT, on=self.today, by=self._by, reason=reason))

        self._act("เปิดรายงานการประชุมครั้งที่ {} ให้แก้ต่อ", key, step)

    def approve(self, key: MeetingKey, at: MeetingKey) -> None:
        """The minutes were approved in a meeting, on its day; NoMeetingDay where that has none."""

        def step(unit: UnitOfWork, meeting: Meeting) -> Meeting:
            where = find_meeting(tuple(unit.office.meetings()), at)
            if not isinstance(where.date, date):
                raise NoMeetingDay(where.number)
            return self._approved(unit, replace(meeting, approved_at=where.number, approved_on=where.date))

        self._act("รับรองรายงานการประชุมครั้งที่ {}", key, step)

    def approve_circulated(self, key: MeetingKey, on: date | None = None) -> None:
        """Nobody objected to the minutes that were sent round; RoundOpen where that is not so yet."""

        def step(unit: UnitOfWork, meeting: Meeting) -> Meeting:
            day = on or self.today
            if not round_of(meeting, self.today).may_approve:
                raise RoundOpen
            return self._approved(unit, replace(meeting, approved_at=None, approved_on=day))

        self._act("รับรองรายงานการประชุมครั้งที่ {} โดยการแจ้งเวียน", key, step)

    def correct(self, key: MeetingKey, reason: str) -> None:
        """A corrected copy: what was approved stays as a version, the minutes are a draft again.

        Tables stay as approved until the secretary lets them follow the data.
        """

        def step(unit: UnitOfWork, meeting: Meeting) -> Meeting:
            if not is_locked(meeting):
                raise NotApproved
            kept = _kept(meeting)
            draft = taken_over(
                replace(kept, state=DRAFT, approved_at=None, approved_on=None, circulation=None, replies=())
            )
            return _noted(draft, Version(state=DRAFT, on=self.today, by=self._by, reason=reason))

        self._act("ทำฉบับแก้ไขของรายงานการประชุมครั้งที่ {}", key, step, locked=True)

    def version(self, meeting: Meeting, at: int) -> Meeting | None:
        """The minutes as a version keeps them, counted from 0; None where it keeps none that can be read."""
        content = meeting.versions[at].content
        return None if content is None else record_of(Meeting, content)

    def _approved(self, unit: UnitOfWork, meeting: Meeting) -> Meeting:
        done = replace(self._held(unit, meeting, APPROVED), state=APPROVED)
        return _versioned(done, Version(state=APPROVED, on=done.approved_on, by=self._by))

    def _held(self, unit: UnitOfWork, meeting: Meeting, state: str) -> Meeting:
        return held_by_state(meeting, frozen(self._context, unit, meeting), state)

    @property
    def _by(self) -> str | None:
        return self._context.actor or None

    def _act(self, title: str, key: MeetingKey, step: Step, *, locked: bool = False) -> None:
        with self._context.act(title.format(key.number), Subject.MEETINGS) as unit:
            meeting = find_meeting(tuple(unit.office.meetings()), key)
            if is_locked(meeting) and not locked:
                raise MeetingLocked(meeting)
            became = step(unit, meeting)
            unit.office.put_meeting(became, former=(meeting.committee, meeting.number))


def _named(signer: Signer | None) -> str | None:
    return (signer.name or signer.post) if signer else None


def _noted(meeting: Meeting, version: Version) -> Meeting:
    """The minutes with one more step told; what they say stands in the versions before."""
    return replace(meeting, versions=(*meeting.versions, version))


def _versioned(meeting: Meeting, version: Version) -> Meeting:
    """The minutes with what they say now kept as a version."""
    return _noted(meeting, replace(version, content=members_of(replace(meeting, versions=()))))


def _kept(meeting: Meeting) -> Meeting:
    """Approved minutes with what was approved among their versions: imported ones may lack it."""
    newest = meeting.versions[-1] if meeting.versions else None
    if newest is not None and newest.state == APPROVED and newest.content is not None:
        return meeting
    return _versioned(meeting, Version(state=APPROVED, on=meeting.approved_on))
