"""What a new meeting begins with, and the numbers of its agenda."""

from dataclasses import replace
from datetime import date, time

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.meetings import AgendaItem, Attendance, Committee, Meeting, Topic
from ita_desktop.domain.meetings.collective import members_on
from ita_desktop.domain.meetings.past import committee_on

AGENDA = (
    "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
    "เรื่องรับรองรายงานการประชุม",
    "เรื่องที่เสนอให้ที่ประชุมทราบ",
    "เรื่องที่เสนอให้ที่ประชุมพิจารณา",
    "เรื่องอื่น ๆ",
)


def new_meeting(
    committee: Committee, number: str, on: date, start: time, agency: Agency | None = None
) -> Meeting:
    """A meeting that only needs to be held: everyone on the roll, the agenda in its official order.

    The members are those of the order that holds on the day; of ``agency`` come those whom words for
    everyone of a kind mean.
    """
    roll = tuple(
        Attendance(post=member.post, name=member.name, role=member.role, state="present")
        for member in members_on(committee_on(committee, on), agency or Agency(), on)
    )
    agenda = tuple(
        AgendaItem(number=position, title=title, topics=(Topic(title=""),) if position in (1, 4) else ())
        for position, title in enumerate(AGENDA, 1)
    )
    return Meeting(
        committee=committee.key,
        number=number,
        title=committee.name,
        date=on,
        start=start,
        attendance=roll,
        agenda=agenda,
    )


def renumbered(meeting: Meeting) -> Meeting:
    """The meeting with agenda items numbered from 1 in their order."""
    agenda = tuple(replace(item, number=position) for position, item in enumerate(meeting.agenda, 1))
    return replace(meeting, agenda=agenda)
