"""รายการลิงก์ OIT: every address of the checklist, to be opened and ticked by hand."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Column,
    Document,
    Paragraph,
    Signature,
    Space,
    Table,
    TableRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.oit_cells import link_runs, links_of, records_of
from ita_desktop.documents.oit_status import WIDE, title_lines
from ita_desktop.documents.oit_words import answer
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import DOTS, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import Link
from ita_desktop.domain.oit.links import last_check

TITLE = "รายการลิงก์การเปิดเผยข้อมูลสาธารณะ (OIT) สำหรับตรวจด้วยตนเอง"
BOX = "☐"
ROW_LINES = 1.6
OF_ITEM = 2
"""So many columns tell the item."""
_COLUMNS = (
    Column("รหัส", 0.045, "center"),
    Column("รายการ", 0.225),
    Column("ลิงก์", 0.33),
    Column("ตรวจล่าสุด", 0.12),
    Column("เปิดได้", 0.055, "center"),
    Column("ไม่ได้", 0.055, "center"),
    Column("ผู้ตรวจ", 0.1),
    Column("วันที่", 0.07),
)


class NoLinks(NotFound):
    """The year has no link."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ยังไม่มีลิงก์ของรายการ OIT ปีงบประมาณ {year} เพิ่มลิงก์ที่หน้า OIT ก่อน แล้วพิมพ์ใหม่")


def build(snapshot: AssessmentSnapshot) -> Document:
    """A row a link, then the items that have none; NoLinks where no item has any."""
    year = snapshot.year.fiscal_year
    rows = tuple(_rows(snapshot))
    if not rows:
        raise NoLinks(year)
    return finished(
        Document(
            title=f"{TITLE} {named_year(year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=(
                TitleLines(tuple(title_lines(snapshot, TITLE))),
                Space(0.5),
                Table(columns=_COLUMNS, rows=rows, row_lines=ROW_LINES, name=f"ลิงก์ OIT {year}"),
                *_without(snapshot),
                Space(2.0),
                Closing((Signature("ผู้ตรวจ", "", f"ตำแหน่ง {DOTS}\nวันที่ {DOTS}"),)),
            ),
            page=WIDE,
        )
    )


def _rows(snapshot: AssessmentSnapshot) -> Iterator[TableRow]:
    records = records_of(snapshot)
    for item in snapshot.year.framework.items:
        for number, link in enumerate(links_of(records.get(item.code))):
            yield _row(item, link)._replace(joined=OF_ITEM if number else 0)


def _row(item: Item, link: Link) -> TableRow:
    feed, *told = link_runs(link)
    where = (*plain(feed.text.lstrip("\n")), *told)
    check = last_check(link)
    return TableRow(
        (
            plain(item.code),
            plain(item.title),
            tuple(run for run in where if run.text),
            plain(answer(check)),
            *(plain(text) for text in (BOX, BOX, "", "")),
        ),
        (item.code, None, None, check.on if check else None),
    )


def _without(snapshot: AssessmentSnapshot) -> Iterator[Block]:
    records = records_of(snapshot)
    codes = [item.code for item in snapshot.year.framework.items if not links_of(records.get(item.code))]
    if codes:
        yield Space(0.5)
        told = f"รายการที่ยังไม่มีลิงก์ {len(codes)} รายการ ได้แก่ {' '.join(codes)}"
        yield Paragraph(plain(told), indent=False, align="left")
