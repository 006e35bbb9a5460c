"""The open meeting with what is being typed in its agenda and not kept yet, and which passage that is."""

from typing import NamedTuple

from ita_desktop.domain.meetings import Entry, Meeting
from ita_desktop.ui.kit.paper.page_search import folded
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.agenda_section import AgendaSection
from ita_desktop.ui.meetings.edits import Spot

Spoken = tuple[Spot, str]


class Written(NamedTuple):
    """The meeting as typed, the passage that is being written, which of the same words it is, from 1."""

    meeting: Meeting
    passage: str = ""
    occurrence: int = 1


def as_typed(meeting: Meeting, agenda: AgendaSection) -> Written:
    """What the keyboard is at in the agenda goes into the meeting; elsewhere it is as kept."""
    row = agenda.current_row()
    if row is not None and row.text.hasFocus():
        text, spot = row.text.toPlainText(), row.spot
        return _at(_with_speech(meeting, agenda, spot, text, new=row.new), spot, text)
    for box in agenda.boxes:
        if box.isVisible() and box.band.field.hasFocus():
            text = box.band.field.toPlainText()
            typed = edits.with_topic(meeting, box.spot, resolution=text or None)
            return _at(typed, box.spot._replace(entry=len(edits.entries_at(typed, box.spot))), text)
        if box.isVisible() and box.title.hasFocus():
            text = box.title.toPlainText()
            typed = edits.with_topic(meeting, box.spot, title=text)
            return _at(typed, box.spot._replace(entry=-1), text)
    return Written(meeting)


def _with_speech(meeting: Meeting, agenda: AgendaSection, spot: Spot, text: str, *, new: bool) -> Meeting:
    if not new:
        there = spot.entry < len(edits.entries_at(meeting, spot))
        return edits.with_entry(meeting, spot, text=text or None) if there else meeting
    if not text.strip() or agenda.pending is None:
        return meeting
    speaker = agenda.pending[1]
    return edits.add_entry(
        meeting, spot, Entry(speaker=speaker.name or None, role=speaker.role or None, text=text)
    )


def _at(meeting: Meeting, spot: Spot, text: str) -> Written:
    """The passage at a spot; the same words before it in the text of the meeting are counted."""
    sought = folded(text).text
    if not sought:
        return Written(meeting)
    before = (folded(each).text.count(sought) for at, each in _spoken(meeting) if at < spot)
    return Written(meeting, text, 1 + sum(before))


def _spoken(meeting: Meeting) -> list[Spoken]:
    """Head, opening and every text of the agenda with its spot, in reading order."""
    found = [(Spot(0, -1), meeting.title or ""), (Spot(0, -1), meeting.opening or "")]
    for item, agenda in enumerate(meeting.agenda):
        found.append((Spot(item, -1), agenda.title or ""))
        for number, topic in enumerate(agenda.topics):
            found.append((Spot(item, number, -1), topic.title or ""))
            found += ((Spot(item, number, at), e.text or "") for at, e in enumerate(topic.entries))
            found.append((Spot(item, number, len(topic.entries)), topic.resolution or ""))
    return found
