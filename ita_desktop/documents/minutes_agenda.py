"""The body of the minutes: agenda items, their matters, what was said and resolved."""

from collections.abc import Iterator, Sequence
from datetime import date

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Resolution,
    Run,
    Runs,
    SpeakerRow,
    TopicHeading,
    plain,
)
from ita_desktop.documents.minutes_tables import Years, inserted
from ita_desktop.documents.texts import NOTHING, lines, one_line, paragraphs
from ita_desktop.domain.meetings import AgendaItem, Entry, Meeting, Task, Topic
from ita_desktop.domain.thai.dates import thai_date

APPROVAL = "เรื่องรับรองรายงานการประชุม"


def agenda(meeting: Meeting, approved: Meeting | None, years: Years) -> Iterator[Block]:
    """The items numbered from 1 in their order, whatever numbers they carry; an empty one says that it is."""
    on = meeting.date if isinstance(meeting.date, date) else None
    for number, item in enumerate(meeting.agenda, 1):
        yield AgendaHeading(f"ระเบียบวาระที่ {number}", one_line(item.title))
        body = [block for topic in _topics(item, number) for block in _topic(*topic, years, on)]
        if not body and meeting.approves and one_line(item.title).startswith(APPROVAL):
            body = [SpeakerRow((), (plain(_approved(meeting.approves, approved)),))]
        yield from body or [SpeakerRow((), (plain(NOTHING),))]


def _approved(number: str, approved: Meeting | None) -> str:
    named = f"รับรองรายงานการประชุม ครั้งที่ {number}"
    if approved is None or not isinstance(approved.date, date):
        return named
    return f"{named} เมื่อวันที่ {thai_date(approved.date)}"


def _topics(item: AgendaItem, number: int) -> Iterator[tuple[str, Topic]]:
    """Each matter with its printed number; only those with a title are counted."""
    position = 0
    for topic in item.topics:
        position += bool(one_line(topic.title))
        yield (f"{number}.{position}" if one_line(topic.title) else "", topic)


def _topic(number: str, topic: Topic, years: Years, on: date | None) -> Iterator[Block]:
    if number:
        yield TopicHeading(number, one_line(topic.title))
    for entry in topic.entries:
        yield from _entry(entry, years, on)
    resolution = paragraphs(topic.resolution)
    if resolution:
        yield Resolution(_resolved_by(resolution), resolution)
    if topic.tasks:
        yield Resolution("มอบหมาย", tuple(_tasks(topic.tasks)))


def _resolved_by(resolution: Sequence[Runs]) -> str:
    """An answer of "none" is what the meeting said, not what it resolved."""
    said = "".join(run.text for run in resolution[0]).strip(" -")
    return "ที่ประชุม" if said in ("ไม่มี", "") else "มติที่ประชุม"


def _entry(entry: Entry, years: Years, on: date | None) -> Iterator[Block]:
    said = paragraphs(entry.text)
    speaker = (*lines(entry.speaker), *lines(entry.role))
    if said or (speaker and not entry.insert):
        yield SpeakerRow(speaker, said or (plain(""),))
    if entry.insert:
        yield inserted(entry, years, on)


def _tasks(tasks: Sequence[Task]) -> Iterator[Runs]:
    for position, task in enumerate(tasks, 1):
        parts = [f"{position}."] if len(tasks) > 1 else []
        parts += [one_line(task.unit), one_line(task.text)]
        if task.due:
            parts.append(f"ภายในวันที่ {thai_date(task.due)}")
        yield (Run(" ".join(filter(None, parts))),)
