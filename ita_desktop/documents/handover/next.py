"""The days that come next, of items, measures, reports, meetings and their tasks."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Column, Table, TableRow, plain
from ita_desktop.documents.handover.sections import after, nothing, units_words
from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.domain.handover import Coming
from ita_desktop.domain.thai.dates import short_date

MOST = 30
"""Days that are listed; the others are counted and stand in the tables before."""

_COLUMNS = (
    Column("วันที่", 0.14, "center"),
    Column("เรื่อง", 0.6),
    Column("หน่วยงาน", 0.26),
)


def coming(snapshot: HandoverSnapshot) -> Iterator[Block]:
    """The nearest first."""
    found = snapshot.pending.coming
    if not found:
        yield nothing()
        return
    yield Table(columns=_COLUMNS, rows=tuple(map(_row, found[:MOST])), name="กำหนดที่จะถึง")
    if len(found) > MOST:
        until = short_date(found[MOST - 1].on)
        yield after(f"และอีก {len(found) - MOST} กำหนด ตั้งแต่ {until} ดูได้ในตารางข้างต้นและในโปรแกรม")


def _row(each: Coming) -> TableRow:
    cells = (short_date(each.on), each.what, units_words(each.who))
    return TableRow(tuple(map(plain, cells)), (each.on,))
