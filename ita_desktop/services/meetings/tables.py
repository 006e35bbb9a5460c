"""The tables of minutes: live ones kept as they are, kept ones let go."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ita_desktop.documents.blocks import Block, GroupRow, SpeakerRow, Table, TableRow
from ita_desktop.documents.frozen_table import freeze, freeze_sentence
from ita_desktop.documents.minutes_tables import inserted
from ita_desktop.domain.meetings import AgendaItem, Entry, Meeting, Topic
from ita_desktop.services.context import Context
from ita_desktop.services.papers.capturing import captured_meeting
from ita_desktop.storage import UnitOfWork


def frozen(context: Context, unit: UnitOfWork, meeting: Meeting) -> Meeting:
    """The meeting with every live table kept as the data makes it now; those that are kept stay."""
    live = [entry for entry in _entries(meeting) if entry.insert and entry.frozen is None]
    if not live:
        return meeting
    snapshot = captured_meeting(context, unit, meeting)
    on = meeting.day

    def kept(entry: Entry) -> Entry:
        if not entry.insert or entry.frozen is not None:
            return entry
        return replace(entry, frozen=_kept(inserted(entry, snapshot.years, on, snapshot.followed)))

    return _changed(meeting, kept)


class MeetingTableService:
    """The tables of a meeting as its minutes print them."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def frozen(self, meeting: Meeting) -> Meeting:
        """The meeting with every live table kept as it is now; nothing is written."""
        with self._context.reading() as unit:
            return frozen(self._context, unit, meeting)

    def kept(self, meeting: Meeting, entry: Entry) -> Entry:
        """The entry with its table kept as it is now; nothing is written."""
        return replace(entry, frozen=_kept(self._block(meeting, entry)))

    def rows(self, meeting: Meeting, entry: Entry) -> tuple[tuple[str, ...], ...]:
        """What the table of an entry says, its head first; one cell in the row of a group or a sentence."""
        block = self._block(meeting, entry)
        if not isinstance(block, Table):
            return ((_said(block),),)
        head = tuple(column.head for column in block.columns)
        return (head, *(_cells(row) for row in block.rows))

    def _block(self, meeting: Meeting, entry: Entry) -> Block:
        alone = replace(meeting, agenda=(AgendaItem(topics=(Topic(entries=(entry,)),)),), attachments=None)
        with self._context.reading() as unit:
            snapshot = captured_meeting(self._context, unit, alone)
        on = meeting.day
        return inserted(entry, snapshot.years, on, snapshot.followed)


def _kept(block: Block) -> dict[str, Any]:
    return freeze(block) if isinstance(block, Table) else freeze_sentence(_said(block).strip(" -"))


def _said(block: Block) -> str:
    """The sentence that stands in place of a table."""
    speech = block.speech if isinstance(block, SpeakerRow) else ()
    return " ".join("".join(run.text for run in runs) for runs in speech)


def _cells(row: TableRow | GroupRow) -> tuple[str, ...]:
    if isinstance(row, GroupRow):
        return (row.text,)
    return tuple("".join(run.text for run in cell) for cell in row.cells)


def _entries(meeting: Meeting) -> list[Entry]:
    return [entry for item in meeting.agenda for topic in item.topics for entry in topic.entries]


def _changed(meeting: Meeting, change: Callable[[Entry], Entry]) -> Meeting:
    agenda = tuple(
        replace(
            item,
            topics=tuple(replace(topic, entries=tuple(map(change, topic.entries))) for topic in item.topics),
        )
        for item in meeting.agenda
    )
    return replace(meeting, agenda=agenda)
