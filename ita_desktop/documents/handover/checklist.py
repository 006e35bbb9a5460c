"""What is not done of the newest checklist, with who is to do it until when."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Column, Table, TableRow, plain
from ita_desktop.documents.handover.sections import after, told
from ita_desktop.documents.oit_cells import owner
from ita_desktop.documents.oit_words import NO_UNIT, day, days, wording
from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.handover.pending import OpenItem

_COLUMNS = (
    Column("รหัส", 0.08, "center"),
    Column("รายการ", 0.37),
    Column("ผู้รับผิดชอบ", 0.2),
    Column("กำหนด", 0.16),
    Column("สถานะ", 0.19),
)
NOT_BEGUN, ALL_DONE = "ยังไม่ได้เริ่มบันทึกรายการ OIT ของปีใด", "รายการ OIT {year} แล้วเสร็จครบทุกรายการ"


def checklist(snapshot: HandoverSnapshot) -> Iterator[Block]:
    """A sentence that counts, then a row an item."""
    found = snapshot.pending.items
    if found is None or not found.items:
        yield after(NOT_BEGUN if found is None else ALL_DONE.format(year=named_year(found.fiscal_year)))
        return
    late = snapshot.pending.late_items
    behind = f"ในจำนวนนี้เกินกำหนด {late} รายการ" if late else "ไม่มีรายการที่เกินกำหนด"
    yield told(f"{named_year(found.fiscal_year)} ยังไม่แล้วเสร็จ {len(found.items)} รายการ {behind}")
    rows = tuple(_row(snapshot, each) for each in found.items)
    yield Table(columns=_COLUMNS, rows=rows, name=f"OIT {found.fiscal_year}", telling=2)


def _row(snapshot: HandoverSnapshot, each: OpenItem) -> TableRow:
    cells = (
        each.item.code,
        each.item.title,
        owner(each.record, snapshot.agency) or NO_UNIT,
        days(each.record, snapshot.on) or "-",
        wording(each.record),
    )
    return TableRow(tuple(map(plain, cells)), (each.item.code, None, None, day(each.record)))
