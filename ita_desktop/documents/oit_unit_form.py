"""แบบรายการ OIT ของหน่วยงาน: a unit's items as a workbook that it fills in and sends back."""

from collections.abc import Iterator, Mapping

from ita_desktop.documents.blocks import (
    Column,
    Document,
    GroupRow,
    PageSetup,
    Paragraph,
    Space,
    Table,
    TableRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.frameworks import Framework, Item
from ita_desktop.domain.oit import WORDINGS, OitItem
from ita_desktop.domain.thai.dates import short_date

TITLE = "แบบรายการ OIT"
HOW = (
    "เลือกสถานะจากรายการในช่อง วันที่ของรายการที่เสร็จแล้วคือวันที่เผยแพร่ ของรายการอื่นคือวันที่คาดว่าจะทำได้ "
    "วางที่อยู่เว็บในช่องลิงก์ รายการที่ไม่เปลี่ยนให้คงไว้หรือเว้นว่าง ช่องว่างไม่ลบข้อมูลเดิม ไม่แก้ช่องรหัส แล้วส่งไฟล์นี้กลับ"
)
STATUSES = tuple(words[0] for words in WORDINGS.values())
"""The words to choose from."""


def oit_unit_form(
    agency: Agency, fiscal_year: int, framework: Framework, table: Mapping[str, OitItem], unit: str | None
) -> Document:
    """The items of a unit as they stand, all items with their units where none is named; Arabic digits."""
    office = one_line(agency.name)
    title = f"{TITLE} ของ{one_line(unit)}" if unit else TITLE
    columns = (
        Column("รหัส", 0.06),
        Column("รายการ", 0.27),
        *(() if unit else (Column("หน่วยงาน", 0.12),)),
        Column("กำหนด", 0.1),
        Column("สถานะ", 0.16, choices=STATUSES),
        Column("วันที่", 0.1),
        Column("ลิงก์", 0.2),
        Column("หมายเหตุ", 0.16),
    )
    return finished(
        Document(
            title=f"{title} {named_year(fiscal_year)}",
            author=office,
            digits="arabic",
            page=PageSetup(landscape=True, left=2.0, top=2.0),
            blocks=(
                TitleLines(tuple(filter(None, (title, f"ประจำ{named_year(fiscal_year)}", office)))),
                Paragraph(plain(HOW), indent=False, align="left"),
                Space(0.5),
                Table(columns, tuple(_rows(framework, table, unit)), name=f"OIT {fiscal_year}"),
            ),
        )
    )


def _rows(
    framework: Framework, table: Mapping[str, OitItem], unit: str | None
) -> Iterator[TableRow | GroupRow]:
    for indicator in framework.indicators:
        for sub in indicator.sub_indicators:
            items = [item for item in sub.items if unit is None or item.code in table]
            if items:
                yield GroupRow(f"{sub.code} {sub.title}")
            yield from (_row(item, table.get(item.code) or OitItem(), named=unit is None) for item in items)


def _row(item: Item, record: OitItem, *, named: bool) -> TableRow:
    due = short_date(record.due) if record.due else ""
    links = "\n".join(link.url for link in record.links if link.url)
    texts = (
        item.code,
        item.title,
        *([record.unit or ""] if named else []),
        due,
        record.wording or "",
        "",
        links,
        record.note or "",
    )
    return TableRow(tuple(plain(text) for text in texts), (item.code, None, *texts[2:]))
