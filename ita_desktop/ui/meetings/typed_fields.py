"""Of which place a field is, and what is kept of it."""

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.ui.kit.typing_keeper import Typed
from ita_desktop.ui.meetings import edits, places, typed_places
from ita_desktop.ui.meetings.agenda_acts import topics_of
from ita_desktop.ui.meetings.entry_row import EntryRow
from ita_desktop.ui.meetings.meeting_fields import FIELDS, PARTS
from ita_desktop.ui.meetings.speakers import Speaker
from ita_desktop.ui.meetings.topic_box import TopicBox


def in_field(meeting: Meeting, name: str) -> Typed:
    """The place of a field of the meeting itself."""
    place = typed_places.of_field(meeting, name)
    return Typed(place, FIELDS[name].shown(meeting) or "", typed_places.beside(meeting))


def in_part(meeting: Meeting, name: str, section: str, *at: int) -> Typed:
    """The place of a field of a part: who signs, the invitation; ``at`` counts from 1 in the section."""
    place = typed_places.of_part(meeting, name, section, *at)
    return Typed(place, PARTS[name].shown(meeting) or "", typed_places.beside(meeting))


def in_line(meeting: Meeting, at: int, name: str) -> Typed:
    """The place of a field of a line of the roll; ``at`` counts from 0."""
    place = typed_places.of_part(meeting, name, places.ROLL, at + 1)
    before: str = getattr(meeting.attendance[at], name) or ""
    return Typed(place, before, typed_places.beside_line(meeting, at))


def typed_in(box: TopicBox, widget: QWidget, meeting: Meeting, new_speaker: Speaker) -> Typed | None:
    """The place of a text of a topic; ``new_speaker`` speaks in an entry that is not in the meeting yet."""
    topic = topics_of(meeting, box.spot.item)[box.spot.topic]
    if widget is box.title:
        return _text(meeting, box, typed_places.TITLE, topic.title)
    if widget is box.band.field:
        return _text(meeting, box, typed_places.RESOLUTION, topic.resolution)
    if widget is box.notes.field:
        return _text(meeting, box, typed_places.NOTES, topic.notes)
    row = next((row for row in box.shown if row.text is widget), None)
    return None if row is None else _entry(row, meeting, new_speaker)


def _text(meeting: Meeting, box: TopicBox, name: str, kept: str | None) -> Typed:
    place = typed_places.of_topic(meeting, box.spot, name)
    return Typed(place, kept or "", typed_places.beside(meeting, box.spot, name))


def _entry(row: EntryRow, meeting: Meeting, new_speaker: Speaker) -> Typed:
    place = typed_places.of_entry(meeting, row.spot, new=row.new)
    beside = typed_places.beside(meeting, row.spot)
    if not row.new:
        return Typed(place, edits.entries_at(meeting, row.spot)[row.spot.entry].text or "", beside)
    speaker = {typed_places.SPEAKER: new_speaker.name, typed_places.ROLE: new_speaker.role}
    return Typed(place, "", beside | speaker)
