"""Committees, their meetings and what was said there."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.meetings.agenda_template import SETTING as TEMPLATE
from ita_desktop.domain.meetings.agenda_template import template_of
from ita_desktop.domain.meetings.numbers import SETTING as NUMBERS
from ita_desktop.domain.meetings.numbers import next_number, same_number
from ita_desktop.domain.meetings.past import with_next_order
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.meetings import locking
from ita_desktop.services.meetings.keys import MeetingExists, MeetingKey, find_meeting, key_of
from ita_desktop.services.meetings.next_agenda import with_former_resolutions
from ita_desktop.services.meetings.renaming import naming_anew
from ita_desktop.services.meetings.starting import (
    USUAL_START,
    last_before,
    like,
    new_meeting,
    with_minutes_to_approve,
)
from ita_desktop.storage import UnitOfWork


class MeetingService:
    """Committees and meetings."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def meetings(self) -> tuple[Meeting, ...]:
        """All meetings, newest first."""
        with self._context.reading() as unit:
            kept = unit.office.meetings()
        return tuple(sorted(kept, key=lambda meeting: str(meeting.date or ""), reverse=True))

    def get(self, key: MeetingKey) -> Meeting:
        """One meeting, else MeetingNotFound."""
        with self._context.reading() as unit:
            return find_meeting(tuple(unit.office.meetings()), key)

    def committees(self) -> tuple[Committee, ...]:
        """All committees."""
        with self._context.reading() as unit:
            return tuple(unit.office.committees())

    def save_committee(self, committee: Committee) -> None:
        """Keep a committee as given, new or known by its key."""
        title = f"แก้คณะกรรมการ {committee.name or 'ที่ยังไม่มีชื่อ'}"
        with self._context.act(title, Subject.MEETINGS) as unit:
            unit.office.put_committee(committee)

    def begin_order(self, key: str, number: str | None, on: date) -> None:
        """A committee's next order: the present one is kept as a former one up to the day before ``on``.

        NotFound, or NotALaterOrder where the day does not lie after the present order's.
        """
        with self._context.reading() as unit:
            committee = next((each for each in unit.office.committees() if each.key == key), None)
        if committee is None:
            raise NotFound("ไม่พบคณะกรรมการนี้ เพิ่มคณะกรรมการก่อน แล้วจึงเริ่มคำสั่งใหม่")
        after = with_next_order(committee, number, on)
        title = f"เริ่มคำสั่งใหม่ของ{committee.name or 'คณะกรรมการ'}"
        with self._context.act(title, Subject.MEETINGS) as unit:
            unit.office.put_committee(after)

    def next_number(self, committee: str, on: date) -> str:
        """The next number in the year of ``on``: calendar or fiscal, as the office's setting says."""
        with self._context.reading() as unit:
            return _next(unit, committee, on)

    def is_taken(self, committee: str, number: str) -> bool:
        """Whether the committee has a meeting of this number."""
        with self._context.reading() as unit:
            return _taken(committee, number, unit.office.meetings())

    def create(
        self,
        committee: str,
        on: date,
        *,
        number: str | None = None,
        start: time | None = None,
        place: str | None = None,
        like_last: bool = True,
    ) -> MeetingKey:
        """A new meeting with the committee's roll, the office's agenda and the minutes to approve.

        Without ``number`` it is the next one, MeetingExists where it is taken. ``like_last`` takes what is
        not given from the committee's last meeting before the day.
        """
        with self._context.reading() as unit:
            number = number or _next(unit, committee, on)
        with self._context.act(f"เพิ่มการประชุมครั้งที่ {number}", Subject.MEETINGS) as unit:
            body = next((c for c in unit.office.committees() if c.key == committee), None)
            if body is None:
                raise NotFound("ไม่พบคณะกรรมการนี้ เพิ่มคณะกรรมการก่อน แล้วจึงเพิ่มการประชุม")
            kept = tuple(unit.office.meetings())
            _refuse_taken(committee, number, kept)
            last = last_before(committee, on, kept) if like_last else None
            begins = start or (last.start if last else None) or USUAL_START
            template = template_of(unit.office.settings().get(TEMPLATE))
            meeting = new_meeting(body, number, on, begins, unit.office.agency(), template)
            meeting = replace(meeting, place=place)
            meeting = with_minutes_to_approve(like(meeting, last) if last else meeting, kept)
            unit.office.put_meeting(with_former_resolutions(meeting, kept))
        return MeetingKey(committee, number)

    def save(self, former: MeetingKey, meeting: Meeting, what: str = "") -> MeetingKey:
        """Keep a meeting as given; ``former`` is its identity before, its number may have changed.

        ``what`` is the act's title, without it that the meeting was edited. Other meetings that name it by
        its former number then name it by its new one.
        """
        title = what or f"แก้การประชุมครั้งที่ {meeting.number}"
        with self._context.act(title, Subject.MEETINGS) as unit:
            same = unit.office.meeting(former.committee, former.number) if former == key_of(meeting) else None
            if same is not None:
                locking.put(unit, same, meeting)
                return former
            kept = tuple(unit.office.meetings())
            found = find_meeting(kept, former)
            others = [one for one in kept if key_of(one) != key_of(found)]
            _refuse_taken(meeting.committee, meeting.number, others)
            locking.put(unit, found, meeting)
            if meeting.number != found.number:
                for other in naming_anew(others, found, meeting.number):
                    locking.put(unit, find_meeting(kept, key_of(other)), other)
        return key_of(meeting)

    def delete(self, key: MeetingKey) -> None:
        """Take a meeting away; undo brings it back."""
        with self._context.act(f"ลบการประชุมครั้งที่ {key.number}", Subject.MEETINGS) as unit:
            locking.drop(unit, find_meeting(tuple(unit.office.meetings()), key))


def _next(unit: UnitOfWork, committee: str, on: date) -> str:
    rule = unit.office.settings().get(NUMBERS)
    numbers = [meeting.number for meeting in unit.office.meetings() if meeting.committee == committee]
    return str(next_number(numbers, on, rule))


def _taken(committee: str | None, number: str, others: Iterable[Meeting]) -> bool:
    return any(one.committee == committee and same_number(one.number, number) for one in others)


def _refuse_taken(committee: str | None, number: str, others: Iterable[Meeting]) -> None:
    if _taken(committee, number, others):
        raise MeetingExists(number)
