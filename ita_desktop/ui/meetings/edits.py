"""What one act in the form makes of a meeting: records in, records out; positions count from 0."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from ita_desktop.domain.meetings import AgendaItem, Attendance, Entry, Meeting, Task, Topic
from ita_desktop.domain.meetings.numbering import topic_numbers as topic_numbers
from ita_desktop.services.meetings import renumbered

Part = TypeVar("Part")


class Spot(NamedTuple):
    """Where something stands in the agenda."""

    item: int
    topic: int = 0
    entry: int = 0


def put(parts: Sequence[Part], at: int, part: Part) -> tuple[Part, ...]:
    """The parts with one in the place of another."""
    return (*parts[:at], part, *parts[at + 1 :])


def insert(parts: Sequence[Part], at: int, part: Part) -> tuple[Part, ...]:
    """The parts with one more before position ``at``."""
    return (*parts[:at], part, *parts[at:])


def drop(parts: Sequence[Part], at: int) -> tuple[Part, ...]:
    """The parts without one of them."""
    return (*parts[:at], *parts[at + 1 :])


def move(parts: Sequence[Part], at: int, step: int) -> tuple[Part, ...]:
    """The parts with one moved by ``step``; as they are where it would leave them."""
    to = at + step
    if not 0 <= at < len(parts) or not 0 <= to < len(parts):
        return tuple(parts)
    rest = list(parts)
    rest.insert(to, rest.pop(at))
    return tuple(rest)


def with_item(meeting: Meeting, at: int, **fields: Any) -> Meeting:
    """The meeting with fields of an agenda item changed."""
    return replace(meeting, agenda=put(meeting.agenda, at, replace(meeting.agenda[at], **fields)))


def with_topic(meeting: Meeting, spot: Spot, **fields: Any) -> Meeting:
    """The meeting with fields of a topic changed; an item without topics gets its first."""
    topics = meeting.agenda[spot.item].topics or (Topic(),)
    return with_item(
        meeting, spot.item, topics=put(topics, spot.topic, replace(topics[spot.topic], **fields))
    )


def with_entry(meeting: Meeting, spot: Spot, **fields: Any) -> Meeting:
    """The meeting with fields of an entry changed."""
    entries = entries_at(meeting, spot)
    changed = replace(entries[spot.entry], **fields)
    return with_topic(meeting, spot, entries=put(entries, spot.entry, changed))


def entries_at(meeting: Meeting, spot: Spot) -> tuple[Entry, ...]:
    """The entries of a topic; none where the item has no topic yet."""
    topics = meeting.agenda[spot.item].topics
    return topics[spot.topic].entries if spot.topic < len(topics) else ()


def add_entry(meeting: Meeting, spot: Spot, entry: Entry) -> Meeting:
    """The meeting with one more entry before ``spot``."""
    return with_topic(meeting, spot, entries=insert(entries_at(meeting, spot), spot.entry, entry))


def drop_entry(meeting: Meeting, spot: Spot) -> Meeting:
    """The meeting without an entry."""
    return with_topic(meeting, spot, entries=drop(entries_at(meeting, spot), spot.entry))


def move_entry(meeting: Meeting, spot: Spot, step: int) -> Meeting:
    """The meeting with an entry moved inside its topic."""
    return with_topic(meeting, spot, entries=move(entries_at(meeting, spot), spot.entry, step))


def split_entry(meeting: Meeting, spot: Spot, before: str, after: str) -> Meeting:
    """The meeting with a speech parted in two of the same speaker."""
    entry = entries_at(meeting, spot)[spot.entry]
    kept = with_entry(meeting, spot, text=before or None)
    rest = Entry(speaker=entry.speaker, role=entry.role, text=after)
    return add_entry(kept, spot._replace(entry=spot.entry + 1), rest)


def add_topic(meeting: Meeting, item: int, at: int) -> Meeting:
    """The meeting with an empty topic before position ``at`` of an item."""
    return with_item(meeting, item, topics=insert(meeting.agenda[item].topics, at, Topic(title="")))


def drop_topic(meeting: Meeting, spot: Spot) -> Meeting:
    """The meeting without a topic and all that was said on it."""
    return with_item(meeting, spot.item, topics=drop(meeting.agenda[spot.item].topics, spot.topic))


def move_topic(meeting: Meeting, spot: Spot, step: int) -> Meeting:
    """The meeting with a topic moved inside its item."""
    return with_item(meeting, spot.item, topics=move(meeting.agenda[spot.item].topics, spot.topic, step))


def move_entry_on(meeting: Meeting, spot: Spot, step: int) -> tuple[Meeting, Spot]:
    """The meeting with an entry in the next or former item, and its spot there.

    Downwards it comes before all that is said in the first topic, upwards after all in the last one.
    """
    topics = meeting.agenda[spot.item + step].topics or (Topic(),)
    at = Spot(spot.item + step, 0 if step > 0 else len(topics) - 1)
    to = at._replace(entry=0 if step > 0 else len(topics[at.topic].entries))
    entry = entries_at(meeting, spot)[spot.entry]
    return add_entry(drop_entry(meeting, spot), to, entry), to


def move_topic_on(meeting: Meeting, spot: Spot, step: int) -> tuple[Meeting, Spot]:
    """The meeting with a topic as the first of the next item or the last of the former one, and its spot."""
    there = meeting.agenda[spot.item + step].topics
    kept = tuple(topic for topic in there if topic != Topic())
    to = Spot(spot.item + step, 0 if step > 0 else len(kept), -1)
    topics = insert(kept, to.topic, meeting.agenda[spot.item].topics[spot.topic])
    return with_item(drop_topic(meeting, spot), to.item, topics=topics), to


def tasks_at(meeting: Meeting, spot: Spot) -> tuple[Task, ...]:
    """The tasks of a topic; none where the item has no topic yet."""
    topics = meeting.agenda[spot.item].topics
    return topics[spot.topic].tasks if spot.topic < len(topics) else ()


def with_task(meeting: Meeting, spot: Spot, at: int, **fields: Any) -> Meeting:
    """The meeting with fields of a topic's task changed; one behind the last is added."""
    tasks = tasks_at(meeting, spot)
    former = tasks[at] if at < len(tasks) else Task()
    return with_topic(meeting, spot, tasks=(*tasks[:at], replace(former, **fields), *tasks[at + 1 :]))


def drop_task(meeting: Meeting, spot: Spot, at: int) -> Meeting:
    """The meeting without a task of a topic."""
    return with_topic(meeting, spot, tasks=drop(tasks_at(meeting, spot), at))


def move_task(meeting: Meeting, spot: Spot, at: int, step: int) -> Meeting:
    """The meeting with a task moved inside its topic."""
    return with_topic(meeting, spot, tasks=move(tasks_at(meeting, spot), at, step))


def add_item(meeting: Meeting, at: int) -> Meeting:
    """The meeting with an empty agenda item before position ``at``; items are numbered anew."""
    return renumbered(replace(meeting, agenda=insert(meeting.agenda, at, AgendaItem(title=""))))


def drop_item(meeting: Meeting, at: int) -> Meeting:
    """The meeting without an agenda item; items are numbered anew."""
    return renumbered(replace(meeting, agenda=drop(meeting.agenda, at)))


def move_item(meeting: Meeting, at: int, step: int) -> Meeting:
    """The meeting with an agenda item moved; items are numbered anew."""
    return renumbered(replace(meeting, agenda=move(meeting.agenda, at, step)))


def with_line(meeting: Meeting, at: int, **fields: Any) -> Meeting:
    """The meeting with fields of a line of its roll changed."""
    return replace(meeting, attendance=put(meeting.attendance, at, replace(meeting.attendance[at], **fields)))


def add_line(meeting: Meeting, at: int) -> Meeting:
    """The meeting with an empty line before position ``at`` of its roll: one who is present."""
    return replace(meeting, attendance=insert(meeting.attendance, at, Attendance(state="present")))


def drop_line(meeting: Meeting, at: int) -> Meeting:
    """The meeting without a line of its roll."""
    return replace(meeting, attendance=drop(meeting.attendance, at))


def move_line(meeting: Meeting, at: int, step: int) -> Meeting:
    """The meeting with a line of its roll moved."""
    return replace(meeting, attendance=move(meeting.attendance, at, step))
