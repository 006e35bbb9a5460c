"""What is said of a meeting in letters about it: whose it is, by which order, when, where, on what."""

from collections.abc import Iterator

from ita_desktop.documents.meeting_head import MINUTES, at, day
from ita_desktop.documents.minutes_agenda import approval
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import DOTS, one_line, or_dots
from ita_desktop.domain.meetings import AgendaItem, Committee, Meeting
from ita_desktop.domain.meetings.attachments import TITLES
from ita_desktop.domain.thai.dates import thai_date

_NAMES = (MINUTES, "การประชุม", "ประชุม")
AGENCY = "หน่วยงาน"
OTHER = "เรื่องอื่น"
"""How the item of other business begins."""
IF_ANY = "(ถ้ามี)"


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


def when_and_where(meeting: Meeting) -> str:
    """Weekday, date, time and place; dots where one is left open."""
    return f"{day(meeting)} เวลา {at(meeting.start)} ณ {or_dots(meeting.place)}"


def appointment(snapshot: MeetingSnapshot, committee: Committee) -> str:
    """The order that appointed the committee: ``คำสั่ง… ที่ 155/2565 ลงวันที่ 1 มิถุนายน 2565``."""
    on = thai_date(committee.order_date) if committee.order_date else DOTS
    number = one_line(committee.order_number).removeprefix("ที่").strip() or DOTS
    return f"คำสั่ง{agency_name(snapshot)} ที่ {number} ลงวันที่ {on}"


def agenda_lines(snapshot: MeetingSnapshot) -> Iterator[tuple[bool, str]]:
    """The agenda as numbered lines: whether a matter under an item, and the text.

    Under the item that approves minutes these are named.
    """
    for number, item in enumerate(snapshot.meeting.agenda, 1):
        yield False, f"ระเบียบวาระที่ {number}  {item_title(item)}"
        titles = list(filter(None, (one_line(topic.title) for topic in item.topics)))
        if told := approval(item, snapshot, titles):
            yield True, told
        for position, title in enumerate(titles, 1):
            yield True, f"{number}.{position} {title}"


def item_title(item: AgendaItem) -> str:
    """An item as announced: other business comes up only if someone has some."""
    title = one_line(item.title)
    named = any(one_line(topic.title) for topic in item.topics)
    return f"{title} {IF_ANY}" if title.startswith(OTHER) and not named and "ถ้ามี" not in title else title


def attached(meeting: Meeting) -> tuple[str, ...]:
    """The papers that are handed out with the agenda, in their order."""
    return tuple(TITLES[each] for each in dict.fromkeys(meeting.attachments or ()))
