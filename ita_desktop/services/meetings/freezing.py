"""Live tables of minutes kept as they are on a day, so that later changes of the data leave them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ita_desktop.documents.blocks import Table
from ita_desktop.documents.catalog import paper
from ita_desktop.documents.frozen_table import freeze
from ita_desktop.documents.minutes_tables import inserted
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.domain.meetings import AgendaItem, Entry, Meeting, Topic
from ita_desktop.services.context import Context
from ita_desktop.services.papers.capturing import captured
from ita_desktop.services.papers.requests import Request
from ita_desktop.storage import UnitOfWork


def frozen(context: Context, unit: UnitOfWork, meeting: Meeting) -> Meeting:
    """The minutes with every table that follows the data as it prints now."""
    if not any(
        _is_live(entry) for item in meeting.agenda for topic in item.topics for entry in topic.entries
    ):
        return meeting
    snapshot = _snapshot(context, unit, meeting)

    def entry(each: Entry) -> Entry:
        kept = frozen_form(snapshot, each) if _is_live(each) else None
        return each if kept is None else replace(each, frozen=kept)

    def topic(each: Topic) -> Topic:
        return replace(each, entries=tuple(map(entry, each.entries)))

    def item(each: AgendaItem) -> AgendaItem:
        return replace(each, topics=tuple(map(topic, each.topics)))

    return replace(meeting, agenda=tuple(map(item, meeting.agenda)))


def frozen_form(snapshot: MeetingSnapshot, entry: Entry) -> Mapping[str, Any] | None:
    """The table of an entry as plain data, None where its data are not there yet."""
    on = snapshot.meeting.date
    block = inserted(entry, snapshot.years, on if isinstance(on, date) else None)
    return freeze(block) if isinstance(block, Table) else None


def _is_live(entry: Entry) -> bool:
    return entry.insert is not None and entry.frozen is None


def _snapshot(context: Context, unit: UnitOfWork, meeting: Meeting) -> MeetingSnapshot:
    minutes = paper("minutes")
    assert minutes is not None
    asked = Request("minutes", 0, meeting=meeting.number, committee=meeting.committee)
    snapshot = captured(context, unit, minutes, asked)
    assert isinstance(snapshot, MeetingSnapshot)
    return replace(snapshot, meeting=meeting)
