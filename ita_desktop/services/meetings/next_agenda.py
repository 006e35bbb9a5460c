"""What the next meeting is told of the resolutions of those before it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from ita_desktop.domain.meetings import AgendaItem, Entry, Meeting, Topic
from ita_desktop.domain.meetings.carried import Carried, followed

_PLACES = ("สืบเนื่อง", "เสนอให้ที่ประชุมทราบ", "เพื่อทราบ")
"""In the title of the item under which earlier resolutions are told, the best place first."""
THIRD = 3


def with_former_resolutions(meeting: Meeting, meetings: Iterable[Meeting]) -> Meeting:
    """A new meeting with a topic that tells what became of earlier resolutions, where there are any.

    The topic stands first under its item and shows the live table. Nothing is added where no item fits or
    where the table is there already.
    """
    on = meeting.day or date.max
    found = followed(meeting, meetings, (), on)
    at = _place(meeting.agenda)
    if not found or at is None or _tells(meeting):
        return meeting
    item = meeting.agenda[at]
    topic = Topic(title=_title(found), entries=(Entry(insert="resolutions"),))
    others = tuple(each for each in item.topics if each != Topic(title=""))
    agenda = list(meeting.agenda)
    agenda[at] = replace(item, topics=(topic, *others))
    return replace(meeting, agenda=tuple(agenda))


def _place(agenda: Sequence[AgendaItem]) -> int | None:
    for words in _PLACES:
        for at, item in enumerate(agenda):
            if at and words in (item.title or ""):
                return at
    return THIRD - 1 if len(agenda) >= THIRD else None


def _tells(meeting: Meeting) -> bool:
    topics = (topic for item in meeting.agenda for topic in item.topics)
    return any(entry.insert == "resolutions" for topic in topics for entry in topic.entries)


def _title(found: Sequence[Carried]) -> str:
    first = found[0].of.meeting
    more = " และครั้งก่อนหน้า" if any(each.of.meeting != first for each in found) else ""
    return f"ติดตามผลการดำเนินการตามมติที่ประชุม ครั้งที่ {first}{more}"
