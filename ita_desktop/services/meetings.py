"""Committees, their meetings and what was said there."""

import re
from dataclasses import dataclass, replace
from datetime import date, time

from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.meetings import AgendaItem, Attendance, Committee, Meeting, Topic
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.domain.thai.digits import fold
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context

AGENDA = (
    "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
    "เรื่องรับรองรายงานการประชุม",
    "เรื่องที่เสนอให้ที่ประชุมทราบ",
    "เรื่องที่เสนอให้ที่ประชุมพิจารณา",
    "เรื่องอื่น ๆ",
)


class MeetingNotFound(NotFound):
    """No meeting has this number."""


class AmbiguousMeeting(ItaError):
    """Two committees have a meeting of this number."""


class MeetingExists(ItaError):
    """The committee has a meeting of this number already."""

    def __init__(self, number: str) -> None:
        super().__init__(f"มีการประชุมครั้งที่ {number.strip()} ของคณะกรรมการนี้อยู่แล้ว ใช้เลขครั้งอื่น")


@dataclass(frozen=True, slots=True)
class MeetingKey:
    """A meeting's identity: its committee's key and its number as printed."""

    committee: str | None
    number: str

    def matches(self, meeting: Meeting) -> bool:
        """Whether a meeting is meant; digits and blanks of the number are folded."""
        return fold(meeting.number) == fold(self.number) and (
            self.committee is None or meeting.committee == self.committee
        )


def key_of(meeting: Meeting) -> MeetingKey:
    """The identity of a meeting."""
    return MeetingKey(meeting.committee, meeting.number)


def find_meeting(meetings: tuple[Meeting, ...], key: MeetingKey) -> Meeting:
    """The one meeting that is meant, else MeetingNotFound or AmbiguousMeeting."""
    found = [meeting for meeting in meetings if key.matches(meeting)]
    if not found:
        raise MeetingNotFound(f"ไม่พบการประชุมครั้งที่ {key.number} ดูรายการได้ที่หน้าการประชุม")
    if len(found) > 1:
        names = " ".join(str(meeting.committee) for meeting in found)
        raise AmbiguousMeeting(f"มีการประชุมครั้งที่ {key.number} ของหลายคณะ ระบุคณะกรรมการด้วย: {names}")
    return found[0]


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
            unit.office.put_meeting(new_meeting(body, number, on, start))
        return MeetingKey(committee, number)

    def save(self, former: MeetingKey, meeting: Meeting) -> MeetingKey:
        """Keep a meeting as given; ``former`` is its identity before, its number may have changed."""
        with self._context.act(f"แก้การประชุมครั้งที่ {meeting.number}", Subject.MEETINGS) as unit:
            kept = tuple(unit.office.meetings())
            known = key_of(find_meeting(kept, former))
            same = [one for one in kept if key_of(one) != known and key_of(meeting).matches(one)]
            if same:
                raise MeetingExists(meeting.number)
            unit.office.put_meeting(meeting, former=(known.committee, known.number))
        return key_of(meeting)

    def delete(self, key: MeetingKey) -> None:
        """Take a meeting away; undo brings it back."""
        with self._context.act(f"ลบการประชุมครั้งที่ {key.number}", Subject.MEETINGS) as unit:
            known = find_meeting(tuple(unit.office.meetings()), key)
            unit.office.drop_meeting(known.committee, known.number)


def new_meeting(committee: Committee, number: str, on: date, start: time) -> Meeting:
    """A meeting that only needs to be held: everyone on the roll, the agenda in its official order."""
    roll = tuple(
        Attendance(post=member.post, name=member.name, role=member.role, state="present")
        for member in committee.members
    )
    agenda = tuple(
        AgendaItem(number=position, title=title, topics=(Topic(title=""),) if position in (1, 4) else ())
        for position, title in enumerate(AGENDA, 1)
    )
    return Meeting(
        committee=committee.key,
        number=number,
        title=committee.name,
        date=on,
        start=start,
        attendance=roll,
        agenda=agenda,
    )


def renumbered(meeting: Meeting) -> Meeting:
    """The meeting with agenda items numbered from 1 in their order."""
    agenda = tuple(replace(item, number=position) for position, item in enumerate(meeting.agenda, 1))
    return replace(meeting, agenda=agenda)
