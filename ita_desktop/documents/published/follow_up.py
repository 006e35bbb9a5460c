"""How the measures are followed up: the rounds of the year, who reports to whom, and how each is watched."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Column, Heading, Paragraph, Space, Table, TableRow, plain
from ita_desktop.documents.officers import CLERK, approvers, mayor
from ita_desktop.documents.published.book import Book, Piece
from ita_desktop.documents.texts import NOTHING, lines, listed, one_line
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.rounds import RoundKind, rounds_of
from ita_desktop.domain.thai.dates import thai_date

NAME = "แนวทางการติดตามผลการดำเนินการตามมาตรการ"
HOW_OFTEN: dict[RoundKind, str] = {"quarters": "เป็นรายไตรมาส", "halves": "ทุกหกเดือน"}


def piece(book: Book) -> Piece:
    """Rounds with their days, the way of a report, a row for each measure."""
    return Piece(blocks=tuple(_blocks(book)), name=NAME, under=(f"ประจำ{book.plan_year}",), counted=True)


def _blocks(book: Book) -> Iterator[Block]:
    yield Heading("1. รอบการติดตาม")
    yield _rounds(book)
    yield Space(0.3)
    yield Heading("2. การรายงาน")
    for number, sentence in enumerate(_reporting(book), 1):
        yield Paragraph(plain(f"({number}) {sentence}"))
    yield Heading("3. การติดตามรายมาตรการ")
    yield _measures(book)


def _rounds(book: Book) -> Table:
    rounds = rounds_of(book.snapshot.plan.fiscal_year, book.snapshot.rounds)
    return Table(
        columns=(Column("รอบการติดตาม", 0.4), Column("ตั้งแต่วันที่", 0.3), Column("ถึงวันที่", 0.3)),
        rows=tuple(
            TableRow(tuple(map(plain, (each.title, thai_date(each.start), thai_date(each.end)))))
            for each in rounds
        ),
        name="รอบการติดตาม",
    )


def _reporting(book: Book) -> Iterator[str]:
    """Units report to the clerk, the clerk to the mayor; at the end of the year all is published."""
    snapshot = book.snapshot
    clerk, head = _clerk(book), mayor(snapshot.agency)
    yield (
        f"หน่วยงานผู้รับผิดชอบติดตามผลการดำเนินการตามมาตรการของตน{HOW_OFTEN[snapshot.rounds]} "
        f"และรายงานผลการดำเนินการ ปัญหาอุปสรรค และข้อเสนอแนะต่อ{clerk}เมื่อสิ้นแต่ละรอบ"
    )
    yield f"{clerk}ตรวจสอบ รวบรวม และรายงานผลในภาพรวมต่อ{head}เพื่อทราบและสั่งการ"
    yield (
        "เมื่อครบสิบสองเดือน จัดทำรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
        f"ประจำ{book.plan_year} และเผยแพร่บนเว็บไซต์ของหน่วยงาน"
    )


def _clerk(book: Book) -> str:
    """The clerk's post: as an officer holds it, else as offices of the kind call it."""
    found = approvers(book.snapshot.agency)[1]
    post = one_line(found.post) if found else ""
    name = one_line(book.snapshot.agency.name)
    usual = f"{CLERK}{'องค์การบริหารส่วนตำบล' if name.startswith('องค์การบริหารส่วนตำบล') else 'เทศบาล'}"
    return post if post.startswith(CLERK) else usual


def _measures(book: Book) -> Table:
    return Table(
        columns=(Column("มาตรการ", 0.42), Column("ผู้รายงาน", 0.26), Column("การติดตามและรายงานผล", 0.32)),
        rows=tuple(_row(each) for each in book.snapshot.plan.measures),
        name="การติดตามรายมาตรการ",
        telling=1,
    )


def _row(measure: Measure) -> TableRow:
    number = "" if measure.number is None else f"{measure.number}. "
    units = [one_line(unit) for unit in measure.units or () if one_line(unit)]
    cells = (
        f"{number}{one_line(measure.title)}".strip() or NOTHING,
        listed(units) if units else "ยังไม่ได้ระบุ",
        "\n".join(lines(measure.follow_up)) or "ตามรอบการติดตาม",
    )
    return TableRow(tuple(map(plain, cells)))
