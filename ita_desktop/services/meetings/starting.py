"""What a new meeting begins with, and the numbers of its agenda."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.meetings import Attendance, Committee, Invitation, Meeting
from ita_desktop.domain.meetings.agenda_template import OFFICIAL, TemplateItem, agenda_from
from ita_desktop.domain.meetings.carried import former_meetings
from ita_desktop.domain.meetings.collective import members_on
from ita_desktop.domain.meetings.past import committee_on
from ita_desktop.domain.meetings.states import is_locked

AGENDA = tuple(item.title for item in OFFICIAL)
"""The official five items."""
USUAL_START = time(9, 30)


def new_meeting(
    committee: Committee,
    number: str,
    on: date,
    start: time,
    agency: Agency | None = None,
    template: Sequence[TemplateItem] = OFFICIAL,
) -> Meeting:
    """A meeting that only needs to be held: everyone on the roll, the agenda by its template.

    The members are those of the order that holds on the day; of ``agency`` come those whom words for
    everyone of a kind mean.
    """
    roll = tuple(
        Attendance(post=member.post, name=member.name, role=member.role, state="present")
        for member in members_on(committee_on(committee, on), agency or Agency(), on)
    )
    return Meeting(
        committee=committee.key,
        number=number,
        title=committee.name,
        date=on,
        start=start,
        attendance=roll,
        agenda=agenda_from(template),
    )


def like(meeting: Meeting, former: Meeting) -> Meeting:
    """The meeting with the place and the signers of another one, where it has none of its own."""
    sent = former.invitation
    asked = Invitation(unit_line=sent.unit_line, signer=sent.signer) if sent else Invitation()
    return replace(
        meeting,
        place=meeting.place or former.place,
        recorder=meeting.recorder or former.recorder,
        reviewer=meeting.reviewer or former.reviewer,
        invitation=meeting.invitation or (asked if asked != Invitation() else None),
    )


def last_before(committee: str | None, on: date | None, meetings: Sequence[Meeting]) -> Meeting | None:
    """The last meeting of a committee before a day, the last of all where the day is unknown."""
    coming = Meeting(committee=committee, number="", date=on)
    return next(iter(former_meetings(coming, meetings)), None)


def to_approve(meeting: Meeting, meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """The earlier meetings of a committee whose minutes are not approved yet, newest first."""
    return tuple(each for each in former_meetings(meeting, meetings) if not is_locked(each))


def with_minutes_to_approve(meeting: Meeting, meetings: Sequence[Meeting]) -> Meeting:
    """A new meeting that approves the minutes of the one before it, unless these are approved already."""
    last = next(iter(former_meetings(meeting, meetings)), None)
    return meeting if last is None or is_locked(last) else replace(meeting, approves=last.number)


def renumbered(meeting: Meeting) -> Meeting:
    """The meeting with agenda items numbered from 1 in their order."""
    agenda = tuple(replace(item, number=position) for position, item in enumerate(meeting.agenda, 1))
    return replace(meeting, agenda=agenda)
