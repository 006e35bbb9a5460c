"""What the secretary does: committees, meetings, minutes and what follows from them."""

from ita_desktop.services.meetings.keys import (
    AmbiguousMeeting,
    MeetingExists,
    MeetingKey,
    MeetingNotFound,
    find_meeting,
    key_of,
)
from ita_desktop.services.meetings.locking import MeetingLocked
from ita_desktop.services.meetings.service import MeetingService
from ita_desktop.services.meetings.starting import AGENDA, new_meeting, renumbered

__all__ = [
    "AGENDA",
    "AmbiguousMeeting",
    "MeetingExists",
    "MeetingKey",
    "MeetingLocked",
    "MeetingNotFound",
    "MeetingService",
    "find_meeting",
    "key_of",
    "new_meeting",
    "renumbered",
]
