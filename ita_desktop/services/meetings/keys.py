"""Which meeting is meant."""

from dataclasses import dataclass

from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.numbers import same_number
from ita_desktop.domain.thai.digits import fold


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

    def __str__(self) -> str:
        """``ita|1/2566``, as places of pages and papers begin."""
        return f"{self.committee or ''}|{self.number}"

    def matches(self, meeting: Meeting) -> bool:
        """Whether a meeting is meant; digits and blanks of the number are folded."""
        return fold(meeting.number) == fold(self.number) and self._is_of(meeting)

    def reads_as(self, meeting: Meeting) -> bool:
        """Whether a meeting's number is read as the same one: ``ครั้งที่`` before it, zeros, a short year."""
        return same_number(meeting.number, self.number) and self._is_of(meeting)

    def _is_of(self, meeting: Meeting) -> bool:
        return self.committee is None or meeting.committee == self.committee


def key_of(meeting: Meeting) -> MeetingKey:
    """The identity of a meeting."""
    return MeetingKey(meeting.committee, meeting.number)


def find_meeting(meetings: tuple[Meeting, ...], key: MeetingKey) -> Meeting:
    """The one meeting that is meant, else MeetingNotFound or AmbiguousMeeting.

    A number as it is kept goes before one that only reads the same (``ครั้งที่ ๑/๖๖`` for ``1/2566``); a key
    without committee means the meeting without one before those of committees.
    """
    found = [meeting for meeting in meetings if key.matches(meeting)]
    found = found or [meeting for meeting in meetings if key.reads_as(meeting)]
    found = [meeting for meeting in found if meeting.committee == key.committee] or found
    if not found:
        raise MeetingNotFound(f"ไม่พบการประชุมครั้งที่ {key.number} ดูรายการได้ที่หน้าการประชุม")
    if len(found) > 1:
        names = " ".join(str(meeting.committee) for meeting in found)
        raise AmbiguousMeeting(f"มีการประชุมครั้งที่ {key.number} ของหลายคณะ ระบุคณะกรรมการด้วย: {names}")
    return found[0]
