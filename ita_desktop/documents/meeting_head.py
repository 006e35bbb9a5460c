"""The head of a meeting's papers: what it is, of whom, which time, when and where."""

from collections.abc import Iterator, Sequence
from datetime import date, time

from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import DOTS, lines, one_line, or_dots
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.thai.dates import thai_date, thai_time

MINUTES = "รายงานการประชุม"


def title_lines(snapshot: MeetingSnapshot, paper: str, on: str = "") -> Iterator[str]:
    """The paper's name, the meeting's own title, number, day with time, place; ``on`` stands before the day.

    A title that names the minutes names them in them only.
    """
    meeting = snapshot.meeting
    named = list(named_lines(snapshot))
    if not named or not named[0].startswith(paper):
        yield paper
    yield from named if paper == MINUTES else _without_minutes(named)
    yield f"ครั้งที่ {one_line(meeting.number)}"
    yield f"{on}{day(meeting)} เวลา {at(meeting.start)}"
    yield f"ณ {or_dots(meeting.place)}"


def named_lines(snapshot: MeetingSnapshot) -> tuple[str, ...]:
    """Whose meeting it is: the meeting's title, else its committee."""
    committee = snapshot.committee.name if snapshot.committee else ""
    return lines(snapshot.meeting.title) or lines(committee)


def day(meeting: Meeting) -> str:
    """The day with its weekday, dots where it is left open."""
    if isinstance(meeting.date, date):
        return thai_date(meeting.date, weekday=True)
    return f"วันที่ {or_dots(meeting.date)}"


def at(moment: time | None) -> str:
    """A time of day, dots where it is unknown."""
    return thai_time(moment) if moment else f"{DOTS[:15]} น."


def _without_minutes(named: Sequence[str]) -> list[str]:
    cut = [line.removeprefix(MINUTES).strip() for line in named]
    return [line for line in cut if line]
