"""The one way by which a meeting is written or taken away: approved minutes stay as they are."""

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.states import is_held, is_locked
from ita_desktop.storage import UnitOfWork


class MeetingLocked(ItaError):
    """The minutes are approved; the way out is a corrected copy."""

    def __init__(self, meeting: Meeting, act: str = "แก้") -> None:
        super().__init__(
            f"รายงานการประชุมครั้งที่ {meeting.number} รับรองแล้ว จึง{act}ไม่ได้ "
            "ถ้าต้องแก้ ให้เปิดส่วน การรับรอง แล้วกด ทำฉบับแก้ไข"
        )


def put(unit: UnitOfWork, known: Meeting, meeting: Meeting) -> None:
    """Keep a meeting in the place of the one that is known; MeetingLocked where that is approved."""
    if is_held(known, meeting):
        raise MeetingLocked(known)
    unit.office.put_meeting(meeting, former=(known.committee, known.number))


def drop(unit: UnitOfWork, known: Meeting) -> None:
    """Take a meeting away; MeetingLocked where its minutes are approved."""
    if is_locked(known):
        raise MeetingLocked(known, "ลบ")
    unit.office.drop_meeting(known.committee, known.number)
