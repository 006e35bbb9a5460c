"""ใบลงชื่อผู้เข้าประชุม: a ruled sheet on which those who come sign."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ita_desktop.documents.blocks import (
    Column,
    Document,
    GroupRow,
    Space,
    Table,
    TableRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.meeting_head import title_lines
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import one_line, post
from ita_desktop.documents.words import word
from ita_desktop.domain.meetings import Attendance, Committee, Member
from ita_desktop.domain.meetings.collective import is_collective, members_on

NAME = "ใบลงชื่อผู้เข้าประชุม"
ROW_LINES = 1.35
"""At 16 points 1 cm: room for a hand."""
EMPTY_ROWS = 5
COLUMNS = (
    Column("ลำดับ", 0.08, "center"),
    Column("ชื่อ - สกุล / ตำแหน่ง", 0.32),
    Column("ตำแหน่งในคณะกรรมการ", 0.245),
    Column("ลายมือชื่อ", 0.22),
    Column("หมายเหตุ", 0.135),
)


def build(snapshot: MeetingSnapshot) -> Document:
    """Members, then guests and empty rows for others; of whom no one is known, empty rows alone."""
    meeting = snapshot.meeting
    people = [*_one_by_one(snapshot), *_named(snapshot)]
    return finished(
        Document(
            title=f"{NAME} ครั้งที่ {one_line(meeting.number)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            names=tuple(dict.fromkeys(filter(None, (one_line(person.name) for person in people)))),
            blocks=(
                TitleLines(tuple(title_lines(snapshot, NAME))),
                Space(0.5),
                Table(COLUMNS, tuple(_rows(snapshot, people)), row_lines=ROW_LINES),
            ),
            catchwords=False,
        )
    )


def _named(snapshot: MeetingSnapshot) -> Iterator[Attendance]:
    """The members by their committee where the roll has none yet."""
    if snapshot.committee is None or any(person.state != "guest" for person in snapshot.meeting.attendance):
        return
    for member in members_on(snapshot.committee, snapshot.agency, _day(snapshot)):
        yield Attendance(post=member.post, name=member.name, role=member.role, state="present")


def _one_by_one(snapshot: MeetingSnapshot) -> Iterator[Attendance]:
    """The roll with a line for each of those whom words for everyone of a kind mean."""
    others = tuple(_seat(line) for line in snapshot.meeting.attendance if not is_collective(line.post))
    for line in snapshot.meeting.attendance:
        if not is_collective(line.post) or line.name:
            yield line
            continue
        asked = Committee(key="", members=(_seat(line), *others))
        called = members_on(asked, snapshot.agency, _day(snapshot))
        for member in called[: len(called) - len(others)]:
            yield replace(line, post=member.post, name=member.name)


def _seat(line: Attendance) -> Member:
    return Member(post=line.post, name=line.name, role=line.role)


def _day(snapshot: MeetingSnapshot) -> date | None:
    return snapshot.meeting.day


def _rows(snapshot: MeetingSnapshot, people: Sequence[Attendance]) -> Iterator[TableRow | GroupRow]:
    members = [person for person in people if person.state != "guest"]
    guests = [person for person in people if person.state == "guest"]
    yield GroupRow(word("minutes.present", snapshot.words))
    yield from (_row(number, person) for number, person in enumerate(members, 1))
    yield from _empty(0 if members else 1, 0 if members else 2 * EMPTY_ROWS)
    yield GroupRow(word("minutes.guests", snapshot.words))
    yield from (_row(number, person) for number, person in enumerate(guests, 1))
    yield from _empty(len(guests) + 1, EMPTY_ROWS)


def _row(number: int, person: Attendance) -> TableRow:
    """A person; for whom a substitute comes stands below the post."""
    replaced = one_line(person.instead_of)
    who = (one_line(person.name), post(person.post), f"แทน {replaced}" if replaced else "")
    cells = (f"{number}", "\n".join(filter(None, who)), one_line(person.role), "", "")
    return TableRow(tuple(map(plain, cells)))


def _empty(first: int, count: int) -> Iterator[TableRow]:
    for number in range(first, first + count):
        yield TableRow(tuple(map(plain, (f"{number}", "", "", "", ""))))
