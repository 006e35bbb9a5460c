"""รายงานการประชุม: the minutes of a meeting in the official order, in columns or as running text."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Closing, Document, Paragraph, Run, Space, TitleLines
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.meeting_head import MINUTES, at, title_lines
from ita_desktop.documents.minutes_agenda import agenda
from ita_desktop.documents.minutes_photographs import photographs
from ita_desktop.documents.minutes_roll import rolls
from ita_desktop.documents.minutes_running import running
from ita_desktop.documents.signers import signature
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import one_line, paragraphs
from ita_desktop.documents.words import word
from ita_desktop.domain.meetings import Meeting, Signer


def build(snapshot: MeetingSnapshot) -> Document:
    """The minutes in the order of form 11: title, rolls, start, agenda, end, signatures;
    then the photographs.

    What the record does not tell (a time, a place, a name) is printed as dots.
    """
    meeting = snapshot.meeting
    body = agenda(snapshot)
    return finished(
        Document(
            title=f"{MINUTES} ครั้งที่ {one_line(meeting.number)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            names=tuple(names(meeting)),
            blocks=(
                TitleLines(tuple(title_lines(snapshot, MINUTES, word("minutes.on", snapshot.words)))),
                Space(0.5),
                *rolls(meeting, snapshot.words),
                *_opening(snapshot),
                *(running(body) if snapshot.layout == "running" else body),
                Space(0.5),
                _timed(word("minutes.ended", snapshot.words), at(meeting.end)),
                _closing(snapshot),
                *photographs(snapshot),
            ),
        )
    )


def names(meeting: Meeting) -> Iterator[str]:
    """The names of those who came or should have, spoke or sign, each once."""
    signers = filter(None, (meeting.recorder, meeting.reviewer))
    named = [signer.name for signer in signers]
    named += [name for person in meeting.attendance for name in (person.name, person.instead_of)]
    for item in meeting.agenda:
        for topic in item.topics:
            named += [entry.speaker for entry in topic.entries]
    yield from dict.fromkeys(filter(None, map(one_line, named)))


def _timed(label: str, moment: str) -> Paragraph:
    return Paragraph((Run(label, bold=True), Run(f" {moment}")), indent=False)


def _opening(snapshot: MeetingSnapshot) -> Iterator[Block]:
    yield Space(0.5)
    yield _timed(word("minutes.started", snapshot.words), at(snapshot.meeting.start))
    for runs in paragraphs(snapshot.meeting.opening):
        yield Paragraph(runs)


def _closing(snapshot: MeetingSnapshot) -> Closing:
    meeting = snapshot.meeting
    signatures = [signature(word("minutes.recorder", snapshot.words), meeting.recorder or Signer())]
    if meeting.reviewer:
        signatures.append(signature(word("minutes.reviewer", snapshot.words), meeting.reviewer))
    return Closing(tuple(signatures))
