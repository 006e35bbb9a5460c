"""ระเบียบวาระการประชุม: what a meeting will deal with, in order."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Document,
    Heading,
    Space,
    SpeakerRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.meeting_called import OTHER, attached, item_title
from ita_desktop.documents.meeting_head import title_lines
from ita_desktop.documents.minutes_agenda import approval, topics
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import DOTS, NOTHING, one_line
from ita_desktop.domain.meetings import AgendaItem, Topic
from ita_desktop.domain.meetings.attachments import paper_number

NAME = "ระเบียบวาระการประชุม"
PAPERS = "เอกสารประกอบการประชุม"


def build(snapshot: MeetingSnapshot) -> Document:
    """The items numbered from 1 with their matters; an empty one says that it is, but other business.

    A meeting without items has dots to write on.
    """
    return finished(
        Document(
            title=f"{NAME} ครั้งที่ {one_line(snapshot.meeting.number)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=(
                TitleLines(tuple(title_lines(snapshot, NAME))),
                Space(),
                *agenda_blocks(snapshot),
                *_attached(snapshot),
            ),
        )
    )


def agenda_blocks(snapshot: MeetingSnapshot) -> Iterator[Block]:
    """The items with their matters, as any paper that lists them can show them."""
    for number, item in enumerate(snapshot.meeting.agenda or (AgendaItem(title=DOTS * 2),), 1):
        matters = tuple(_matters(item, number, snapshot))
        yield AgendaHeading(f"ระเบียบวาระที่ {number}", item_title(item) or DOTS * 2)
        yield from (SpeakerRow((), (plain(matter),)) for matter in matters)
        yield Space(0.25)


def _attached(snapshot: MeetingSnapshot) -> Iterator[Block]:
    """What is handed out with the agenda, as these papers are numbered."""
    titles = attached(snapshot.meeting)
    if titles:
        yield Space(0.5)
        yield Heading(PAPERS)
        for number, title in enumerate(titles, 1):
            yield SpeakerRow((), (plain(f"{paper_number(number)}  {title}"),))


def _matters(item: AgendaItem, number: int, snapshot: MeetingSnapshot) -> Iterator[str]:
    matters = [f"{position} {one_line(topic.title)}" for position, topic in topics(item, number) if position]
    if told := approval(item, snapshot, matters):
        matters.insert(0, told)
    yield from matters
    if matters or one_line(item.title).startswith(OTHER):
        return
    if not any(map(_holds_something, item.topics)):
        yield NOTHING


def _holds_something(topic: Topic) -> bool:
    """Whether there is something to deal with although it has no title."""
    return bool(topic.entries or one_line(topic.resolution) or topic.tasks)
