"""Photographs of a meeting: the annex of its minutes."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

from ita_desktop.domain.evidence import kept_name
from ita_desktop.services.changes import Subject
from ita_desktop.services.evidence.shown_photos import Photos, ShownPhotos
from ita_desktop.services.meetings import locking
from ita_desktop.services.meetings.keys import MeetingKey, find_meeting
from ita_desktop.storage import UnitOfWork


class MeetingPhotoService(ShownPhotos[MeetingKey]):
    """Each act is one undo."""

    def photos_at(self, unit: UnitOfWork, place: MeetingKey) -> Photos:
        """The photographs of a meeting."""
        return find_meeting(tuple(unit.office.meetings()), place).photos

    def put_photos(self, unit: UnitOfWork, place: MeetingKey, changed: Callable[[Photos], Photos]) -> None:
        """Name others in the meeting."""
        meeting = find_meeting(tuple(unit.office.meetings()), place)
        locking.put(unit, meeting, replace(meeting, photos=changed(meeting.photos)))

    def acting(self, what: str, place: MeetingKey) -> AbstractContextManager[UnitOfWork]:
        """An act on the meeting."""
        return self._context.act(kept_name(f"{what} การประชุมครั้งที่ {place.number}"), Subject.MEETINGS)
