"""The fields of a meeting and of its parts: how each is shown as text, and read from what is typed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from ita_desktop.domain.meetings import Invitation, Meeting, Signer
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


class PartField(NamedTuple):
    """``shown`` gives the words of a value in a part; ``put`` the meeting with other words there."""

    shown: Callable[[Meeting], str | None]
    put: Callable[[Meeting, str], Meeting]


SIGNER = ("name", "post", "rank", "acting_for")
INVITATION: Mapping[str, MeetingField] = {
    "number": MeetingField(lambda meeting: _invitation(meeting).number, readings.read_line),
    "date": MeetingField(lambda meeting: readings.day_words(_invitation(meeting).date), readings.read_day),
    "unit_line": MeetingField(lambda meeting: _invitation(meeting).unit_line, readings.read_line),
    "to": MeetingField(lambda meeting: "\n".join(_invitation(meeting).to or ()), readings.read_lines),
}


def _invitation(meeting: Meeting) -> Invitation:
    return meeting.invitation or Invitation()


def _invite(meeting: Meeting, **fields: Any) -> Meeting:
    invitation = replace(_invitation(meeting), **fields)
    return replace(meeting, invitation=invitation if invitation != Invitation() else None)


def _signer(part: str, meeting: Meeting) -> Signer:
    holder = _invitation(meeting) if part == "signer" else meeting
    return getattr(holder, part) or Signer()


def _shown_signer(part: str, name: str, meeting: Meeting) -> str | None:
    words: str | None = getattr(_signer(part, meeting), name)
    return words


def _put_signer(part: str, name: str, meeting: Meeting, typed: str) -> Meeting:
    signer = replace(_signer(part, meeting), **{name: readings.read_line(typed)})
    fields: dict[str, Any] = {part: signer if signer != Signer() else None}
    return _invite(meeting, **fields) if part == "signer" else replace(meeting, **fields)


def _put_invitation(name: str, meeting: Meeting, typed: str) -> Meeting:
    return _invite(meeting, **{name: INVITATION[name].read(typed)})


PARTS: Mapping[str, PartField] = {
    **{
        f"{part}.{name}": PartField(partial(_shown_signer, part, name), partial(_put_signer, part, name))
        for part in ("recorder", "reviewer", "signer")
        for name in SIGNER
    },
    **{
        f"invitation.{name}": PartField(each.shown, partial(_put_invitation, name))
        for name, each in INVITATION.items()
    },
}
"""Who signs the minutes and the invitation, and the invitation itself."""
