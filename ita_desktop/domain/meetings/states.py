"""How far minutes are, what an approved one still takes, and how its edition is called."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ita_desktop.domain.meetings.records import Entry, Meeting, Topic

DRAFT, CHECKED, APPROVED = "draft", "checked", "approved"
BY_STATE = "held_by"
"""A member of a frozen table: the state that froze it; a table that the secretary froze has none."""


def is_locked(meeting: Meeting) -> bool:
    """Whether the minutes are approved, so that what they say stays."""
    return meeting.state == APPROVED


def is_held(known: Meeting, changed: Meeting) -> bool:
    """Whether the lock forbids a change: approved minutes take only what became of their tasks."""
    return is_locked(known) and _said(known) != _said(changed)


def edition(meeting: Meeting) -> str:
    """``ฉบับแก้ไข`` for minutes that were approved before, counted from the second one; else empty."""
    approved = sum(version.state == APPROVED for version in meeting.versions)
    former = approved - 1 if is_locked(meeting) else approved
    if former < 1:
        return ""
    return "ฉบับแก้ไข" if former == 1 else f"ฉบับแก้ไข ครั้งที่ {former}"


def held_by_state(live: Meeting, frozen: Meeting, state: str) -> Meeting:
    """The minutes with their tables frozen, those that were live before marked with the state that did it."""
    were = iter([each for item in live.agenda for topic in item.topics for each in topic.entries])

    def marked(entry: Entry) -> Entry:
        was = next(were)
        if was.frozen is not None or not isinstance(entry.frozen, Mapping):
            return entry
        return replace(entry, frozen={**entry.frozen, BY_STATE: state})

    return _with_entries(frozen, marked)


def released(meeting: Meeting) -> Meeting:
    """The minutes with tables following the data again that a state froze; others stay frozen."""
    return _with_entries(meeting, lambda entry: replace(entry, frozen=None) if _by_state(entry) else entry)


def taken_over(meeting: Meeting) -> Meeting:
    """The minutes with tables that a state froze as if the secretary had: a corrected copy keeps them."""
    return _with_entries(meeting, lambda entry: replace(entry, frozen=_own_table(entry.frozen)))


def _by_state(entry: Entry) -> bool:
    return isinstance(entry.frozen, Mapping) and BY_STATE in entry.frozen


def _own_table(frozen: object) -> object:
    if not isinstance(frozen, Mapping):
        return frozen
    return {name: value for name, value in frozen.items() if name != BY_STATE}


def _with_entries(meeting: Meeting, change: Callable[[Entry], Entry]) -> Meeting:
    def topic(each: Topic) -> Topic:
        return replace(each, entries=tuple(map(change, each.entries)))

    agenda = tuple(replace(item, topics=tuple(map(topic, item.topics))) for item in meeting.agenda)
    return replace(meeting, agenda=agenda)


def _said(meeting: Meeting) -> Meeting:
    """What the lock holds: all but the day on which a task was done and what came of it."""

    def topic(each: Topic) -> Topic:
        return replace(each, tasks=tuple(replace(task, done=None, outcome=None) for task in each.tasks))

    agenda = tuple(replace(item, topics=tuple(map(topic, item.topics))) for item in meeting.agenda)
    return replace(meeting, agenda=agenda)
