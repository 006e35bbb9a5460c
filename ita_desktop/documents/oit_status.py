"""ตารางติดตาม OIT: what stands of every disclosure item of a year."""

from collections.abc import Iterator

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
from ita_desktop.documents.oit_cells import Records, links, owner, records_of
from ita_desktop.documents.oit_table import oit_table
from ita_desktop.documents.oit_tally import Tally, tallied
from ita_desktop.documents.oit_words import NOT_RECORDED, STATUSES, day, days, wording
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import known_on, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.frameworks import Item

TITLE = "ตารางติดตามการเปิดเผยข้อมูลสาธารณะ (OIT)"
AS_IN_MINUTES = "minutes"
WIDE = PageSetup(landscape=True, left=2.0, type_size=14.0)
"""For tables of many columns: the smaller type leaves room for whole addresses."""
_COLUMNS = (
    Column("รหัส", 0.045, "center"),
    Column("หัวข้อการประเมิน", 0.24),
    Column("ผลการดำเนินงาน", 0.135),
    Column("ผู้รับผิดชอบ", 0.13),
    Column("กำหนด", 0.125),
    Column("ลิงก์", 0.325),
)


def build(snapshot: AssessmentSnapshot) -> Document:
    """Every item of the framework used, in groups with their counts, and the counts of all before them."""
    year = snapshot.year
    plain_table = snapshot.layout == AS_IN_MINUTES
    table = oit_table(year, snapshot.before) if plain_table else _table(snapshot)
    items = tallied(year.framework.items, records_of(snapshot), snapshot.on)
    return finished(
        Document(
            title=f"{TITLE} {named_year(year.fiscal_year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=(
                TitleLines(tuple(title_lines(snapshot, TITLE))),
                Space(0.5),
                Paragraph(plain(summary(items)), indent=False, align="left"),
                Space(0.5),
                table,
            ),
            page=PageSetup() if plain_table else WIDE,
        )
    )


def title_lines(snapshot: AssessmentSnapshot, title: str) -> Iterator[str]:
    """What it is of which year, whose it is, the day of which it tells."""
    yield f"{title} {named_year(snapshot.year.fiscal_year)}"
    if one_line(snapshot.agency.name):
        yield one_line(snapshot.agency.name)
    if snapshot.on:
        yield known_on(snapshot.on)


def summary(items: Tally) -> str:
    """All items and how many have each status."""
    told = [f"{words} {getattr(items.counts, status)} รายการ" for status, words in STATUSES.items()]
    if items.counts.absent:
        told.append(f"{NOT_RECORDED} {items.counts.absent} รายการ")
    return f"ทั้งหมด {items.counts.total} รายการ  " + "  ".join(told)


def _table(snapshot: AssessmentSnapshot) -> Table:
    year = snapshot.year
    rows = tuple(_rows(snapshot, records_of(snapshot)))
    return Table(columns=_COLUMNS, rows=rows, name=f"OIT {year.fiscal_year}")


def _rows(snapshot: AssessmentSnapshot, records: Records) -> Iterator[TableRow | GroupRow]:
    for sub in snapshot.year.framework.sub_indicators:
        counts = tallied(sub.items, records, snapshot.on).counts
        yield GroupRow(f"{sub.code} {sub.title} (แล้วเสร็จ {counts.done} จาก {counts.total} รายการ)")
        for item in sub.items:
            yield _row(snapshot, item, records)


def _row(snapshot: AssessmentSnapshot, item: Item, records: Records) -> TableRow:
    record = records.get(item.code)
    cells = (
        item.code,
        item.title,
        wording(record),
        owner(record, snapshot.agency),
        days(record, snapshot.on),
    )
    return TableRow((*map(plain, cells), links(record)), (item.code, None, None, None, day(record), None))
