"""Places of the meetings page as texts, so that other pages and the next start find back."""

from collections.abc import Sequence
from dataclasses import dataclass

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.thai.digits import fold
from ita_desktop.services.meetings import MeetingKey, key_of

DATA, ROLL, AGENDA, CARRIED, CLOSING, PHOTOS = "data", "roll", "agenda", "carried", "closing", "photos"
APPROVAL = "approval"
SECTIONS = (DATA, ROLL, AGENDA, CARRIED, CLOSING, PHOTOS, APPROVAL)
RESOLUTION = "resolution"
AT_RESOLUTION = -1
"""In the place of an entry: the resolution of the topic."""


@dataclass(frozen=True, slots=True)
class Place:
    """A section of a meeting and where in it: roll line, or agenda item, topic and entry, from 1."""

    key: MeetingKey
    section: str = DATA
    at: tuple[int, ...] = ()

    def __str__(self) -> str:
        """``ita|1/2566|agenda|4|1|3``."""
        at = (RESOLUTION if part == AT_RESOLUTION else str(part) for part in self.at)
        return "|".join((str(self.key), self.section, *at))


def read(place: str, meetings: Sequence[Meeting]) -> Place | None:
    """The place that a text names: ``committee|number|section|…`` or a number alone; None if gone."""
    for meeting in meetings:
        for stem in (str(key_of(meeting)), meeting.number):
            if fold(place) == fold(stem):
                return Place(key_of(meeting))
            if place.startswith(f"{stem}|"):
                return _inside(key_of(meeting), place[len(stem) + 1 :].split("|"))
    return None


def _inside(key: MeetingKey, parts: Sequence[str]) -> Place:
    section = parts[0] if parts[0] in SECTIONS else DATA
    numbers = []
    for part in parts[1:]:
        if part == RESOLUTION:
            numbers.append(AT_RESOLUTION)
        if not part.isdecimal():
            break
        numbers.append(int(part))
    return Place(key, section, tuple(numbers))
