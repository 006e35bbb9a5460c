"""The one meeting that is open in the form: each change is an act that is saved at once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.fields import PrintedDate
from ita_desktop.domain.meetings import Meeting
from ita_desktop.services.meetings import MeetingKey, MeetingService, key_of

if TYPE_CHECKING:
    from ita_desktop.services.meetings.carrying import CarryingService
    from ita_desktop.services.meetings.sentences import SentenceService
    from ita_desktop.services.meetings.tables import MeetingTableService


class Desk:
    """Holds the open meeting as it is kept; remembers the numbers it had, so that undo finds it.

    ``officers`` gives those who had not left by a day.
    """

    def __init__(
        self,
        service: MeetingService,
        officers: Callable[[PrintedDate | None], Sequence[Officer]],
        carrying: "CarryingService | None" = None,
        units: Callable[[], Sequence[str]] = tuple,
        tables: "MeetingTableService | None" = None,
        sentences: "SentenceService | None" = None,
    ) -> None:
        self.service = service
        self.carrying, self.units, self.tables = carrying, units, tables
        self.sentences = sentences
        self.officers = officers
        self.meeting: Meeting | None = None
        self._known: list[MeetingKey] = []

    @property
    def open_meeting(self) -> Meeting:
        """The meeting that is open."""
        assert self.meeting is not None
        return self.meeting

    def open(self, key: MeetingKey) -> None:
        """Open a meeting, else MeetingNotFound."""
        self.meeting = self.service.get(key)
        self._known = [key_of(self.meeting)]

    def close(self) -> None:
        """No meeting is open."""
        self.meeting = None
        self._known = []

    def refresh(self) -> bool:
        """Read the open meeting anew, under whichever number it has now; False where it is gone."""
        for key in reversed(self._known):
            try:
                self.meeting = self.service.get(key)
            except NotFound:
                continue
            return True
        self.close()
        return False

    def change(self, meeting: Meeting) -> None:
        """Save the open meeting as given; nothing is written where nothing changed."""
        former = self.open_meeting
        if meeting == former:
            return
        key = key_of(meeting)
        if key in self._known:
            self._known.remove(key)
        self._known.append(key)
        self.meeting = meeting
        try:
            self.service.save(key_of(former), meeting)
        except ItaError:
            if key != key_of(former):
                self._known.remove(key)
            self.meeting = former
            raise
