"""เอกสารประกอบการประชุม: the tables that are handed out with the agenda, each as a paper with its number."""

from collections.abc import Iterator
from dataclasses import replace

from ita_desktop.documents.blocks import (
    Block,
    Document,
    PageBreak,
    Paragraph,
    Space,
    Table,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.meeting_head import title_lines
from ita_desktop.documents.minutes_tables import inserted
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import known_on, one_line
from ita_desktop.domain.meetings import Attachment, Entry
from ita_desktop.domain.meetings.attachments import TITLES, paper_number
from ita_desktop.domain.thai.dates import fiscal_year

NAME = "เอกสารประกอบการประชุม"
NOTHING = "ยังไม่ได้เลือกเอกสารประกอบการประชุม เลือกได้ที่หน้าการประชุม ส่วนข้อมูลการประชุม แล้วพิมพ์ใหม่"

COUNT_DAYS: frozenset[Attachment] = frozenset({"late", "resolutions"})
UP_TO_MEETING = "นับวันที่เกินกำหนดถึงวันประชุม"


def build(snapshot: MeetingSnapshot) -> Document:
    """The chosen papers in their order, each on a page of its own; where none is chosen, what to do."""
    chosen = tuple(dict.fromkeys(snapshot.meeting.attachments or ()))
    head = TitleLines(tuple(title_lines(snapshot, NAME)))
    none = (head, Space(), Paragraph(plain(NOTHING), indent=False, align="center"))
    return finished(
        Document(
            title=f"{NAME} ครั้งที่ {one_line(snapshot.meeting.number)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=tuple(_papers(snapshot, chosen)) if chosen else none,
            catchwords=False,
        )
    )


def _papers(snapshot: MeetingSnapshot, chosen: tuple[Attachment, ...]) -> Iterator[Block]:
    for number, attachment in enumerate(chosen, 1):
        if number > 1:
            yield PageBreak()
        heading = (paper_number(number), TITLES[attachment])
        yield TitleLines((*heading, *title_lines(snapshot, NAME)), part=True)
        yield Space(0.5)
        if snapshot.on:
            yield Paragraph(plain(_known(snapshot, attachment)), indent=False, align="right", keep=True)
        yield _table(snapshot, attachment)


def _known(snapshot: MeetingSnapshot, attachment: Attachment) -> str:
    """The day of the figures; what counts days does so up to the meeting's day, where that is another."""
    assert snapshot.on is not None
    known, day = known_on(snapshot.on), snapshot.meeting.day
    counts = attachment in COUNT_DAYS and day is not None and day != snapshot.on
    return f"{known} {UP_TO_MEETING}" if counts else known


def _table(snapshot: MeetingSnapshot, attachment: Attachment) -> Block:
    """The table as minutes show it, over the whole width; a sentence where there is none.

    It is of the newest year up to the meeting's own that has what it shows.
    """
    on = snapshot.meeting.day
    years = {year: each for year, each in snapshot.years.items() if on is None or year <= fiscal_year(on)}
    made = inserted(Entry(insert=attachment), years, on, snapshot.followed)
    if isinstance(made, Table):
        return replace(made, in_speech=False, name=TITLES[attachment])
    speech = getattr(made, "speech", ())
    return Paragraph(next(iter(speech), plain("")), indent=False, align="center")
