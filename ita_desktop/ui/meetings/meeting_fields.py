"""The fields of a meeting itself: how each is shown as text, and read from what is typed."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ita_desktop.domain.meetings import Meeting
from ita_desktop.ui.kit import readings
from ita_desktop.ui.meetings import telling


class MeetingField(NamedTuple):
    """``shown`` gives the words of a meeting's value; ``read`` the value of words, or raises an ItaError."""

    shown: Callable[[Meeting], str | None]
    read: Callable[[str], Any]


FIELDS: Mapping[str, MeetingField] = {
    "number": MeetingField(lambda meeting: meeting.number, telling.read_number),
    "title": MeetingField(lambda meeting: meeting.title, readings.read_line),
    "date": MeetingField(lambda meeting: readings.day_words(meeting.date), readings.read_day),
    "start": MeetingField(lambda meeting: readings.time_words(meeting.start), readings.read_time),
    "end": MeetingField(lambda meeting: readings.time_words(meeting.end), readings.read_time),
    "place": MeetingField(lambda meeting: meeting.place, readings.read_line),
    "approves": MeetingField(lambda meeting: meeting.approves, readings.read_line),
    "opening": MeetingField(lambda meeting: meeting.opening, readings.read_text),
    "notes": MeetingField(lambda meeting: meeting.notes, readings.read_text),
}
