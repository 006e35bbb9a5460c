"""What is said of a meeting in letters about it: whose it is, by which order, when, where, on what."""

from collections.abc import Iterator
from datetime import date

from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import DOTS, one_line, or_dots
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.thai.dates import thai_date, thai_time

_NAMES = ("รายงานการประชุม", "การประชุม", "ประชุม")
AGENCY = "หน่วยงาน"


def agency_name(snapshot: MeetingSnapshot) -> str:
    """The agency as it speaks of itself."""
    return one_line(snapshot.agency.name) or AGENCY


def whose(snapshot: MeetingSnapshot) -> str:
    """Who meets: the committee, else what the meeting's title says."""
    committee = one_line(snapshot.committee.name) if snapshot.committee else ""
    title = one_line(snapshot.meeting.title)
    for name in _NAMES:
        title = title.removeprefix(name).strip()
    return committee or title or DOTS


def called(snapshot: MeetingSnapshot) -> str:
    """The meeting by its name and number."""
    return f"ประชุม{whose(snapshot)} ครั้งที่ {one_line(snapshot.meeting.number) or DOTS}"


def when(meeting: Meeting) -> str:
    """Weekday and date, dots where it is left open."""
    if isinstance(meeting.date, date):
        return thai_date(meeting.date, weekday=True)
    return f"วันที่ {or_dots(meeting.date)}"


def when_and_where(meeting: Meeting) -> str:
    """Weekday, date, time and place."""
    at = thai_time(meeting.start) if meeting.start else f"{DOTS[:15]} น."
    return f"{when(meeting)} เวลา {at} ณ {or_dots(meeting.place)}"


def appointment(snapshot: MeetingSnapshot, committee: Committee) -> str:
    """The order that appointed the committee: ``คำสั่ง… ที่ 155/2565 ลงวันที่ 1 มิถุนายน 2565``."""
    day = thai_date(committee.order_date) if committee.order_date else DOTS
    number = one_line(committee.order_number).removeprefix("ที่").strip() or DOTS
    return f"คำสั่ง{agency_name(snapshot)} ที่ {number} ลงวันที่ {day}"


def agenda_lines(meeting: Meeting) -> Iterator[tuple[bool, str]]:
    """The agenda as numbered lines: whether a matter under an item, and the text."""
    for number, item in enumerate(meeting.agenda, 1):
        yield False, f"ระเบียบวาระที่ {number}  {one_line(item.title)}"
        titles = filter(None, (one_line(topic.title) for topic in item.topics))
        for position, title in enumerate(titles, 1):
            yield True, f"{number}.{position} {title}"
