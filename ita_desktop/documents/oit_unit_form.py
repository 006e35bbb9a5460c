"""The workbook that a unit fills in: a sheet a unit, whose filled list is taken back into the checklist."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import (
    Block,
    Column,
    Paragraph,
    Space,
    Table,
    TableRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.oit_cells import links, records_of, unit_name
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import CHOICES, OitItem, default_wording
from ita_desktop.domain.thai.dates import short_date

TITLE = "แบบรายงานรายการ OIT"
CODE, ITEM, STATUS, DAY, LINK, NOTE = "รหัส", "รายการ", "สถานะ", "วันที่เสร็จ/กำหนด", "ลิงก์", "หมายเหตุ"
"""The heads by which a filled list is read."""
HOW = (
    "กรอกช่องสถานะ วันที่ ลิงก์ และหมายเหตุ รายการที่เสร็จแล้วให้ใส่วันที่เสร็จ รายการที่ยังไม่เสร็จให้ใส่วันที่กำหนด "
    "หลายลิงก์ให้ขึ้นบรรทัดใหม่ (Alt+Enter) ไม่แก้ช่องรหัส แล้วส่งไฟล์นี้คืนผู้รับผิดชอบ ITA"
)
_COLUMNS = (
    Column(CODE, 0.06, "center"),
    Column(ITEM, 0.3),
    Column(STATUS, 0.17, typed="text", choices=tuple(words for _, _, words in CHOICES.values())),
    Column(DAY, 0.12, "center", typed="day"),
    Column(LINK, 0.22, typed="text"),
    Column(NOTE, 0.13, typed="text"),
)


def unit_forms(snapshot: AssessmentSnapshot, units: Mapping[str, Sequence[Item]]) -> tuple[Block, ...]:
    """What stands on the sheet of each unit."""
    return tuple(block for unit, items in units.items() for block in _form(snapshot, unit, items))


def _form(snapshot: AssessmentSnapshot, unit: str, items: Sequence[Item]) -> Iterator[Block]:
    records = records_of(snapshot)
    head = f"{TITLE} {named_year(snapshot.year.fiscal_year)}"
    yield TitleLines(tuple(filter(None, (head, one_line(snapshot.agency.name), unit_name(unit)))))
    yield Paragraph(plain(HOW), indent=False, align="left")
    yield Space(0.5)
    rows = tuple(_row(item, records.get(item.code)) for item in items)
    yield Table(columns=_COLUMNS, rows=rows, name=unit_name(unit))


def _row(item: Item, record: OitItem | None) -> TableRow:
    """What is known stands in the cells already, as it is typed."""
    held = record or OitItem()
    status = held.wording or (default_wording(held.status, held.detail) if held.status else "")
    due = short_date(held.due) if held.due else ""
    cells = (item.code, item.title, one_line(status), due)
    return TableRow((*map(plain, cells), links(record), plain(held.note or "")), (item.code,))
