"""Where in a meeting a text is typed, as a place that the next start reads, and the text put there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from ita_desktop.domain.meetings import AgendaItem, Entry, Meeting, Topic
from ita_desktop.domain.meetings.rolls import called_by
from ita_desktop.domain.typing import TypedText
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit import readings
from ita_desktop.ui.meetings import edits, places
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.meeting_fields import FIELDS, PARTS
from ita_desktop.ui.meetings.places import Place

PAGE = "meetings:"
"""Before the place: the page that brings the text back."""
TITLE, RESOLUTION, NOTES, NEW = "title", "resolution", "notes", "new"
SPEAKER, ROLE = "speaker", "role"
DAY, ITEM, UNDER, LINE = "day", "item", "topic", "line"
"""Beside a text: of which meeting, under which headings, of whom on the roll it was typed."""
LINE_FIELDS = ("post", "name", "role", "instead_of", "reason")
"""What one types of a line of the roll."""


def of_field(meeting: Meeting, name: str) -> str:
    """The place of a field of the meeting itself."""
    return f"{PAGE}{Place(key_of(meeting))}|{name}"


def of_part(meeting: Meeting, name: str, section: str, *at: int) -> str:
    """The place of a field in a section of the meeting; ``at`` counts from 1."""
    return f"{PAGE}{Place(key_of(meeting), section, at)}|{name}"


def of_entry(meeting: Meeting, spot: Spot, *, new: bool) -> str:
    """The place of an entry; a new one is not in the meeting yet."""
    stem = _stem(meeting, spot.item, spot.topic, spot.entry)
    return f"{stem}|{NEW}" if new else stem


def of_topic(meeting: Meeting, spot: Spot, name: str) -> str:
    """The place of a text of a topic."""
    return f"{_stem(meeting, spot.item, spot.topic)}|{name}"


def beside(meeting: Meeting, spot: Spot | None = None, name: str = "") -> dict[str, str]:
    """By what the next start knows the place again, should another one have its number by then."""
    told = {DAY: str(meeting.date or "")}
    if spot is None or spot.item >= len(meeting.agenda):
        return told
    item = meeting.agenda[spot.item]
    told[ITEM] = item.title or ""
    if name != TITLE:
        told[UNDER] = item.topics[spot.topic].title or "" if spot.topic < len(item.topics) else ""
    return told


def beside_line(meeting: Meeting, at: int) -> dict[str, str]:
    """By what the next start knows a line of the roll again; ``at`` counts from 0."""
    return {**beside(meeting), LINE: called_by(meeting.attendance[at], meeting.attendance) or ""}


def _stem(meeting: Meeting, *at: int) -> str:
    return f"{PAGE}{Place(key_of(meeting), places.AGENDA, tuple(one + 1 for one in at))}"


@dataclass(frozen=True, slots=True)
class Found:
    """The meeting and place of a typed text, what is kept there now, and the meeting with the text in it.

    ``others`` holds by name what day and headings were when it was typed and are now, where they changed.
    """

    meeting: Meeting
    place: Place
    kept: str
    with_text: Callable[[str], Meeting]
    others: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def find(typed: TypedText, meetings: Sequence[Meeting]) -> Found | None:
    """Where a typed text belongs; None where its meeting, topic or entry is gone."""
    place = places.read(typed.field.removeprefix(PAGE), meetings)
    if place is None:
        return None
    meeting = next(one for one in meetings if key_of(one) == place.key)
    name = typed.field.rsplit("|", 1)[-1]
    if place.section == places.ROLL and name in LINE_FIELDS:
        return _of_line(typed, meeting, place, name)
    if name in PARTS:
        part = PARTS[name]
        others = _others(typed, beside(meeting))
        return Found(meeting, place, part.shown(meeting) or "", partial(part.put, meeting), others)
    if place.section != places.AGENDA:
        found = _of_meeting(meeting, place, name) if name in FIELDS else None
        return found and replace(found, others=_others(typed, beside(meeting)))
    spot = Spot(*(number - 1 for number in place.at[:3]))
    if len(place.at) < 2 or spot.item >= len(meeting.agenda):
        return None
    found = (
        _of_entry(meeting, place, spot, name, typed)
        if name not in TOPIC
        else _of_topic(meeting, place, spot, name)
    )
    return found and replace(found, others=_others(typed, beside(meeting, spot, name)))


def _others(typed: TypedText, now: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    pairs = ((name, (typed.beside.get(name, told), told)) for name, told in now.items())
    return {name: (then, told) for name, (then, told) in pairs if then != told}


TOPIC = (TITLE, RESOLUTION, NOTES)


def _of_meeting(meeting: Meeting, place: Place, name: str) -> Found:
    def put(text: str) -> Meeting:
        value: dict[str, Any] = {name: FIELDS[name].read(text)}
        return replace(meeting, **value)

    return Found(meeting, place, FIELDS[name].shown(meeting) or "", put)


def _of_line(typed: TypedText, meeting: Meeting, place: Place, name: str) -> Found | None:
    at = place.at[0] - 1 if place.at else -1
    if not 0 <= at < len(meeting.attendance):
        return None

    def put(text: str) -> Meeting:
        return edits.with_line(meeting, at, **{name: readings.read_line(text)})

    kept: str = getattr(meeting.attendance[at], name) or ""
    return Found(meeting, place, kept, put, _others(typed, beside_line(meeting, at)))


def _of_topic(meeting: Meeting, place: Place, spot: Spot, name: str) -> Found | None:
    topics = meeting.agenda[spot.item].topics or (Topic(),)
    if spot.topic >= len(topics):
        return None
    read = readings.read_line if name == TITLE else readings.read_text

    def put(text: str) -> Meeting:
        return edits.with_topic(meeting, spot, **{name: read(text)})

    return Found(meeting, place, getattr(topics[spot.topic], name) or "", put)


def _of_entry(meeting: Meeting, place: Place, spot: Spot, name: str, typed: TypedText) -> Found | None:
    entries = _entries(meeting.agenda[spot.item], spot)
    if entries is None:
        return None
    if name != NEW:
        if spot.entry >= len(entries):
            return None
        return Found(
            meeting,
            place,
            entries[spot.entry].text or "",
            lambda text: edits.with_entry(meeting, spot, text=readings.read_text(text)),
        )
    at = spot._replace(entry=min(spot.entry, len(entries)))
    speaker, role = typed.beside.get(SPEAKER) or None, typed.beside.get(ROLE) or None

    def add(text: str) -> Meeting:
        return edits.add_entry(meeting, at, Entry(speaker=speaker, role=role, text=readings.read_text(text)))

    there = at.entry < len(entries) and entries[at.entry].text == readings.read_text(typed.text)
    return Found(meeting, place, typed.text if there else "", add)


def _entries(item: AgendaItem, spot: Spot) -> Sequence[Entry] | None:
    topics = item.topics or (Topic(),)
    return topics[spot.topic].entries if spot.topic < len(topics) else None
