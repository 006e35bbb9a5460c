"""รายงานการประชุม: the minutes of a meeting in the official order."""

from collections.abc import Iterator
from datetime import date, time

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Document,
    Paragraph,
    Run,
    Signature,
    Space,
    TitleLines,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.minutes_agenda import agenda
from ita_desktop.documents.minutes_roll import rolls
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import DOTS, lines, one_line, or_dots, paragraphs, post
from ita_desktop.domain.meetings import Meeting, Signer
from ita_desktop.domain.thai.dates import thai_date, thai_time

NAME = "รายงานการประชุม"


def build(snapshot: MeetingSnapshot) -> Document:
    """The minutes in the order of form 11: title, rolls, start, agenda, end, signatures.

    What the record does not tell (a time, a place, a name) is printed as dots.
    """
    meeting = snapshot.meeting
    return finished(
        Document(
            title=f"{NAME} ครั้งที่ {meeting.number}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            names=tuple(_names(meeting)),
            blocks=(
                TitleLines(tuple(_title(snapshot))),
                Space(0.5),
                *rolls(meeting),
                *_opening(meeting),
                *agenda(meeting, snapshot.approved, snapshot.years),
                Space(0.5),
                Paragraph((Run("เลิกประชุมเวลา", bold=True), Run(f" {_time(meeting.end)}")), indent=False),
                *_closing(meeting),
            ),
        )
    )


def _title(snapshot: MeetingSnapshot) -> Iterator[str]:
    meeting = snapshot.meeting
    committee = snapshot.committee.name if snapshot.committee else ""
    named = list(lines(meeting.title) or lines(committee))
    if not named or not named[0].startswith(NAME):
        yield NAME
    yield from named
    yield f"ครั้งที่ {meeting.number}"
    if isinstance(meeting.date, date):
        day = f"เมื่อ{thai_date(meeting.date, weekday=True)}"
    else:
        day = f"เมื่อวันที่ {or_dots(meeting.date)}"
    yield f"{day} เวลา {_time(meeting.start)}"
    yield f"ณ {or_dots(meeting.place)}"


def _time(at: time | None) -> str:
    return thai_time(at) if at else f"{DOTS[:15]} น."


def _names(meeting: Meeting) -> Iterator[str]:
    """The names of those who came or should have, spoke or sign, each once."""
    signers = filter(None, (meeting.recorder, meeting.reviewer))
    named = [signer.name for signer in signers]
    named += [name for person in meeting.attendance for name in (person.name, person.instead_of)]
    for item in meeting.agenda:
        for topic in item.topics:
            named += [entry.speaker for entry in topic.entries]
    yield from dict.fromkeys(filter(None, map(one_line, named)))


def _opening(meeting: Meeting) -> Iterator[Block]:
    yield Space(0.5)
    yield Paragraph((Run("เริ่มประชุมเวลา", bold=True), Run(f" {_time(meeting.start)}")), indent=False)
    for runs in paragraphs(meeting.opening):
        yield Paragraph(runs)


def _closing(meeting: Meeting) -> Iterator[Block]:
    signers = [("ผู้จดรายงานการประชุม", meeting.recorder or Signer())]
    if meeting.reviewer:
        signers.append(("ผู้ตรวจรายงานการประชุม", meeting.reviewer))
    yield Closing(
        tuple(Signature(label, one_line(signer.name), post(signer.post)) for label, signer in signers)
    )
