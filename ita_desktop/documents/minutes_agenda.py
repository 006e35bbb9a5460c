"""The body of the minutes: agenda items, their matters, what was said and resolved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Resolution,
    Run,
    Runs,
    SpeakerRow,
    Table,
    TopicHeading,
    plain,
)
from ita_desktop.documents.minutes_tables import inserted
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import NOTHING, lines, one_line, paragraphs
from ita_desktop.documents.words import word
from ita_desktop.domain.meetings import AgendaItem, Entry, Task, Topic
from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.domain.thai.digits import fold

APPROVAL = "รับรองรายงานการประชุม"


def agenda(snapshot: MeetingSnapshot) -> Iterator[Block]:
    """The items numbered from 1 in their order, whatever numbers they carry; an empty one says that it is."""
    meeting = snapshot.meeting
    for number, item in enumerate(meeting.agenda, 1):
        yield AgendaHeading(f"ระเบียบวาระที่ {number}", one_line(item.title))
        body = [block for topic in topics(item, number) for block in _topic(*topic, snapshot)]
        if told := approval(item, snapshot, _texts(item)):
            body.insert(0, SpeakerRow((), (plain(told),)))
        yield from body or [SpeakerRow((), (plain(NOTHING),))]


def approval(item: AgendaItem, snapshot: MeetingSnapshot, texts: Iterable[str | None]) -> str:
    """Which minutes the item approves; empty where it is another item or one of its texts tells it."""
    number, approved = one_line(snapshot.meeting.approves), snapshot.approved
    if not number or APPROVAL not in one_line(item.title):
        return ""
    if any(fold(number) in fold(text or "") for text in (item.title, *texts)):
        return ""
    named = f"รับรองรายงานการประชุม ครั้งที่ {number}"
    if approved is None or not isinstance(approved.date, date):
        return named
    return f"{named} เมื่อวันที่ {thai_date(approved.date)}"


def _texts(item: AgendaItem) -> Iterator[str | None]:
    for topic in item.topics:
        yield from (topic.title, topic.resolution, *(entry.text for entry in topic.entries))


def topics(item: AgendaItem, number: int) -> Iterator[tuple[str, Topic]]:
    """Each matter with its printed number; only those with a title are counted."""
    position = 0
    for topic in item.topics:
        position += bool(one_line(topic.title))
        yield (f"{number}.{position}" if one_line(topic.title) else "", topic)


def _topic(number: str, topic: Topic, snapshot: MeetingSnapshot) -> Iterator[Block]:
    if number:
        yield TopicHeading(number, one_line(topic.title))
    yield from _going_on(block for entry in topic.entries for block in _entry(entry, snapshot))
    resolution = paragraphs(topic.resolution)
    if resolution:
        yield Resolution(_resolved_by(resolution, snapshot.words), resolution)
    if topic.tasks:
        yield Resolution("มอบหมาย", tuple(_tasks(topic.tasks)))


def _going_on(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; who goes on speaking, also after a table, is marked as going on."""
    speaker: tuple[str, ...] = ()
    for block in blocks:
        if isinstance(block, SpeakerRow):
            yield replace(block, goes_on=bool(speaker) and block.speaker == speaker)
            speaker = block.speaker
        else:
            speaker = speaker if isinstance(block, Table) else ()
            yield block


def _resolved_by(resolution: Sequence[Runs], words: Mapping[str, str]) -> str:
    """An answer of "none" is what the meeting said, not what it resolved."""
    said = "".join(run.text for run in resolution[0]).strip(" -")
    return "ที่ประชุม" if said in ("ไม่มี", "") else word("minutes.resolved", words)


def _entry(entry: Entry, snapshot: MeetingSnapshot) -> Iterator[Block]:
    said = paragraphs(entry.text)
    speaker = (*lines(entry.speaker), *lines(entry.role))
    if said or (speaker and not entry.insert):
        yield SpeakerRow(speaker, said or (plain(""),))
    if entry.insert:
        on = snapshot.meeting.date
        yield inserted(entry, snapshot.years, on if isinstance(on, date) else None, snapshot.followed)


def _tasks(tasks: Sequence[Task]) -> Iterator[Runs]:
    for position, task in enumerate(tasks, 1):
        parts = [f"{position}."] if len(tasks) > 1 else []
        parts += [one_line(task.unit), one_line(task.text)]
        if task.due:
            parts.append(f"ภายในวันที่ {thai_date(task.due)}")
        yield (Run(" ".join(filter(None, parts))),)
