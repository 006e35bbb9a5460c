"""Minutes that are sent round for approval, and what each member answered."""

from dataclasses import replace
from datetime import date
from typing import Literal

from ita_desktop.domain.meetings import Circulation, Committee, Meeting, Reply
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.meetings import locking
from ita_desktop.services.meetings.keys import MeetingKey, find_meeting

Answer = Literal["approves", "objects"]


class CirculationService:
    """The letter that sends minutes round and the answers to it."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def send(self, key: MeetingKey, circulation: Circulation) -> None:
        """Keep number, day and last day of the letter; the members are listed when it is first kept."""
        with self._context.act(f"แจ้งเวียนรายงานการประชุมครั้งที่ {key.number}", Subject.MEETINGS) as unit:
            meeting = find_meeting(tuple(unit.office.meetings()), key)
            bodies = {body.key: body for body in unit.office.committees()}
            asked = meeting.replies or asked_of(meeting, bodies.get(meeting.committee or ""))
            locking.put(unit, meeting, replace(meeting, circulation=circulation, replies=asked))

    def withdraw(self, key: MeetingKey) -> None:
        """The minutes are not sent round after all: letter and answers go."""
        with self._context.act(f"เลิกแจ้งเวียนรายงานการประชุมครั้งที่ {key.number}", Subject.MEETINGS) as unit:
            meeting = find_meeting(tuple(unit.office.meetings()), key)
            locking.put(unit, meeting, replace(meeting, circulation=None, replies=()))

    def reply(
        self,
        key: MeetingKey,
        at: int,
        answer: Answer | None,
        *,
        on: date | None = None,
        note: str | None = None,
    ) -> None:
        """Keep a member's answer, counted from 0: ``on`` today where not told; None takes it away."""
        with self._context.act(f"คำตอบแจ้งเวียนครั้งที่ {key.number}", Subject.MEETINGS) as unit:
            meeting = find_meeting(tuple(unit.office.meetings()), key)
            day = (on or self._context.clock().date()) if answer else None
            told = replace(meeting.replies[at], answer=answer, on=day, note=note if answer else None)
            replies = (*meeting.replies[:at], told, *meeting.replies[at + 1 :])
            locking.put(unit, meeting, replace(meeting, replies=replies))


def asked_of(meeting: Meeting, committee: Committee | None) -> tuple[Reply, ...]:
    """Who is asked to approve: the members on the roll, the committee's where there is no roll."""
    listed = [line for line in meeting.attendance if line.state != "guest"]
    seats = listed or (committee.members if committee else ())
    return tuple(Reply(post=seat.post, name=seat.name) for seat in seats if seat.post or seat.name)
