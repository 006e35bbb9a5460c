"""The assessments by fiscal year: what is entered, the official result, the checklist, what was printed."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Column, Table, TableRow, plain
from ita_desktop.documents.handover.sections import nothing
from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.domain.handover import YearStanding
from ita_desktop.domain.thai.dates import short_date

_COLUMNS = (
    Column("ปีงบประมาณ", 0.15, "center"),
    Column("คะแนนที่กรอก", 0.14, "center"),
    Column("คะแนนรวม", 0.11, "center"),
    Column("ระดับ", 0.2),
    Column("OIT ที่แล้วเสร็จ", 0.14, "center"),
    Column("พิมพ์ผลครั้งแรก", 0.26),
)
NOT_ENTERED, NOT_ANNOUNCED, NOT_PRINTED, NO_LIST = "ยังไม่กรอก", "ยังไม่กรอกระดับที่ประกาศ", "ยังไม่พิมพ์", "ยังไม่เริ่ม"


def results(snapshot: HandoverSnapshot) -> Iterator[Block]:
    """A row a year, the newest first."""
    years = snapshot.pending.years
    if not years:
        yield nothing()
        return
    yield Table(columns=_COLUMNS, rows=tuple(map(_row, years)), name="ผลการประเมิน")


def _row(year: YearStanding) -> TableRow:
    day = short_date(year.printed_on) if year.printed_on else ""
    cells = (
        str(year.fiscal_year),
        f"{year.entered} จาก {year.codes}",
        NOT_ENTERED if year.overall is None else str(year.overall),
        _level(year),
        f"{year.items.done} จาก {year.items.total}" if year.items.total else NO_LIST,
        f"{day} {year.printed}".strip() if year.printed else NOT_PRINTED,
    )
    return TableRow(tuple(map(plain, cells)), (year.fiscal_year, None, year.overall))


def _level(year: YearStanding) -> str:
    """The level that is announced; where none is, the one that the scores give, told as such."""
    if year.level:
        return year.level
    return f"{NOT_ANNOUNCED}\n(คำนวณได้ {year.computed})" if year.computed else NOT_ANNOUNCED
