"""รายการ OIT รายหน่วยงาน: for each unit a list of its disclosure items to tick by hand and to sign."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Column,
    Document,
    HeadGroup,
    PageBreak,
    PageSetup,
    Paragraph,
    Signature,
    Space,
    Table,
    TableRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.oit_cells import by_unit, records_of, unit_name
from ita_desktop.documents.oit_status import summary
from ita_desktop.documents.oit_tally import tallied
from ita_desktop.documents.oit_unit_form import unit_forms
from ita_desktop.documents.oit_words import TICKS, day, days, wording
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import DOTS, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.components import components_of, lacking
from ita_desktop.domain.thai.dates import thai_date

TITLE = "รายการเปิดเผยข้อมูลสาธารณะ (OIT) รายหน่วยงาน"
ROOM_TO_SIGN = 2.0
"""Lines between the table and the place to sign."""
BOX, TICKED = "☐", "☑"
ROW_LINES = 1.5
"""Room for a hand."""
PAGE = PageSetup(landscape=True, left=1.5, right=1.5, top=2.2, bottom=1.5, type_size=14.0)
"""Most units then have one page."""
_COLUMNS = (
    Column("รหัส", 0.045, "center"),
    Column("รายการและสิ่งที่ต้องแสดง", 0.33),
    Column("กำหนด", 0.12),
    Column("สถานะล่าสุด", 0.145),
    *(Column(words, 0.06, "center") for _, words in TICKS),
    Column("วันที่", 0.06),
    Column("ลิงก์/หมายเหตุ", 0.12),
)
_OVER = (HeadGroup("ผลขณะนี้ (ทำเครื่องหมาย)", 4, len(TICKS)),)


class NoUnit(NotFound):
    """The unit that is asked for has no item."""

    def __init__(self, unit: str, year: int) -> None:
        super().__init__(f"ไม่มีรายการ OIT ของ{unit} ในปีงบประมาณ {year} ตั้งผู้รับผิดชอบที่หน้า OIT ก่อน แล้วพิมพ์ใหม่")


def build(snapshot: AssessmentSnapshot) -> Document:
    """A paper for each unit, counted from its first page; its workbook is the form that is read back."""
    units = chosen_units(snapshot)
    year = snapshot.year.fiscal_year
    return finished(
        Document(
            title=f"{TITLE} {named_year(year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=tuple(_pages(snapshot, units)),
            page=PAGE,
            catchwords=False,
            workbook=unit_forms(snapshot, units),
        )
    )


def chosen_units(snapshot: AssessmentSnapshot) -> dict[str, list[Item]]:
    """The units with their items: all of them, or the one that is asked for; NoUnit where it has none."""
    units = by_unit(snapshot)
    if snapshot.unit is None:
        return units
    asked = one_line(snapshot.unit)
    if asked not in units:
        raise NoUnit(f" {asked}" if asked else "ที่ยังไม่มอบหน่วยงาน", snapshot.year.fiscal_year)
    return {asked: units[asked]}


def _pages(snapshot: AssessmentSnapshot, units: Mapping[str, Sequence[Item]]) -> Iterator[Block]:
    for number, (unit, items) in enumerate(units.items()):
        if number:
            yield PageBreak(restart=True)
        yield from _unit(snapshot, unit, items)


def _unit(snapshot: AssessmentSnapshot, unit: str, items: Sequence[Item]) -> Iterator[Block]:
    records = records_of(snapshot)
    office = one_line(snapshot.agency.name)
    title = f"{TITLE} {named_year(snapshot.year.fiscal_year)}"
    yield TitleLines((title, "  ".join(filter(None, (unit_name(unit), office)))))
    told = summary(tallied(items, records, snapshot.on))
    of = f"  ข้อมูล ณ วันที่ {thai_date(snapshot.on)}" if snapshot.on else ""
    yield Paragraph(plain(f"{told}{of}"), indent=False, align="center")
    rows = tuple(_row(snapshot, item, records.get(item.code)) for item in items)
    yield Table(columns=_COLUMNS, rows=rows, row_lines=ROW_LINES, over=_OVER)
    yield Space(ROOM_TO_SIGN)
    yield Closing((Signature("ผู้รายงาน", "", f"ตำแหน่ง {DOTS} วันที่ {DOTS}"),))


def _row(snapshot: AssessmentSnapshot, item: Item, record: OitItem | None) -> TableRow:
    shown = "\n".join(filter(None, (item.title, to_show(snapshot, item, record))))
    boxes = (BOX for _ in TICKS)
    cells = (item.code, shown, days(record, snapshot.on), wording(record), *boxes, "", "")
    values = (item.code, None, day(record))
    return TableRow(tuple(map(plain, cells)), values)


def to_show(snapshot: AssessmentSnapshot, item: Item, record: OitItem | None) -> str:
    """What an item must show, each with its tick as it stands; empty where all of it is shown already."""
    framework = snapshot.year.framework
    missing = lacking(framework, item.code, record)
    if not missing:
        return ""
    asked = components_of(framework, item.code)
    return "  ".join(f"{BOX if each in missing else TICKED} {one_line(each.title)}" for each in asked)
