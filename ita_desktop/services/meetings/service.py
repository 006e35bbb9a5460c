"""Committees, their meetings and what was said there."""

import re
from datetime import date, time

from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.domain.thai.digits import fold
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.meetings import locking
from ita_desktop.services.meetings.keys import MeetingExists, MeetingKey, find_meeting, key_of
from ita_desktop.services.meetings.next_agenda import with_former_resolutions
from ita_desktop.services.meetings.starting import new_meeting


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
        with self._context.act(f"แก้คณะกรรมการ {committee.name or committee.key}", Subject.MEETINGS) as unit:
            unit.office.put_committee(committee)

    def next_number(self, committee: str, on: date) -> str:
        """The next number in the year of ``on``: calendar or fiscal, as the office's setting says."""
        with self._context.reading() as unit:
            fiscal = unit.office.settings().get("meeting_numbers") == "fiscal"
            kept = unit.office.meetings()
        year = fiscal_year(on) if fiscal else on.year + 543
        numbers = [
            int(match[1])
            for meeting in kept
            if meeting.committee == committee
            and (match := re.fullmatch(r"(\d{1,4})/(\d{4})", fold(meeting.number)))
            and int(match[2]) == year
        ]
        return f"{max(numbers, default=0) + 1}/{year}"

    def create(self, committee: str, on: date, *, start: time = time(9, 30)) -> MeetingKey:
        """A new meeting with the committee's roll and the five agenda items."""
        number = self.next_number(committee, on)
        with self._context.act(f"เพิ่มการประชุมครั้งที่ {number}", Subject.MEETINGS) as unit:
            body = next((c for c in unit.office.committees() if c.key == committee), None)
            if body is None:
                raise NotFound("ไม่พบคณะกรรมการนี้ เพิ่มคณะกรรมการก่อน แล้วจึงเพิ่มการประชุม")
            meeting = new_meeting(body, number, on, start, unit.office.agency())
            unit.office.put_meeting(with_former_resolutions(meeting, unit.office.meetings()))
        return MeetingKey(committee, number)

    def save(self, former: MeetingKey, meeting: Meeting, what: str = "") -> MeetingKey:
        """Keep a meeting as given; ``former`` is its identity before, its number may have changed.

        ``what`` is the act's title, without it that the meeting was edited.
        """
        title = what or f"แก้การประชุมครั้งที่ {meeting.number}"
        with self._context.act(title, Subject.MEETINGS) as unit:
            kept = tuple(unit.office.meetings())
            found = find_meeting(kept, former)
            known = key_of(found)
            same = [one for one in kept if key_of(one) != known and key_of(meeting).matches(one)]
            if same:
                raise MeetingExists(meeting.number)
            locking.put(unit, found, meeting)
        return key_of(meeting)

    def delete(self, key: MeetingKey) -> None:
        """Take a meeting away; undo brings it back."""
        with self._context.act(f"ลบการประชุมครั้งที่ {key.number}", Subject.MEETINGS) as unit:
            locking.drop(unit, find_meeting(tuple(unit.office.meetings()), key))
