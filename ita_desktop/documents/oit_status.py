"""ตารางติดตาม OIT: what stands of every disclosure item of a year."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import (
    Column,
    Document,
    GroupRow,
    PageSetup,
    Paragraph,
    Run,
    Space,
    Table,
    TableRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.oit_words import NOT_RECORDED, wording
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.thai.dates import short_date, thai_date

_COUNTED = (("done", "แล้วเสร็จ"), ("in_progress", "ระหว่างดำเนินการ"), ("not_started", "ยังไม่ได้ดำเนินการ"))


def build(snapshot: AssessmentSnapshot) -> Document:
    """Every item of the framework used, in groups with their counts, and the counts of all before them."""
    year = snapshot.year
    records = year.assessment.oit if year.assessment else {}
    title = "ตารางติดตามการเปิดเผยข้อมูลสาธารณะ (OIT)"
    return finished(
        Document(
            title=f"{title} {named_year(year.fiscal_year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=(
                TitleLines(tuple(_title(snapshot, title))),
                Space(0.5),
                Paragraph((Run(_summary(year.framework.items, records)),), indent=False, align="left"),
                Space(0.5),
                Table(columns=_COLUMNS, rows=tuple(_rows(year, records)), name=f"OIT {year.fiscal_year}"),
            ),
            page=PageSetup(landscape=True, left=2.5),
        )
    )


_COLUMNS = (
    Column("รหัส", 0.05, "center"),
    Column("หัวข้อการประเมิน", 0.47),
    Column("ผลการดำเนินงาน", 0.18),
    Column("ผู้รับผิดชอบ", 0.17),
    Column("กำหนด", 0.13),
)


def _title(snapshot: AssessmentSnapshot, title: str) -> Iterator[str]:
    yield f"{title} {named_year(snapshot.year.fiscal_year)}"
    if one_line(snapshot.agency.name):
        yield one_line(snapshot.agency.name)
    if snapshot.on:
        yield f"ข้อมูล ณ วันที่ {thai_date(snapshot.on)}"


def _summary(items: Sequence[Item], records: Mapping[str, OitItem]) -> str:
    counts = Counter(_status(records.get(item.code)) for item in items)
    told = [f"{words} {counts[status]} รายการ" for status, words in _COUNTED]
    if counts[None]:
        told.append(f"{NOT_RECORDED} {counts[None]} รายการ")
    return f"ทั้งหมด {len(items)} รายการ  " + "  ".join(told)


def _status(record: OitItem | None) -> str | None:
    return record.status if record else None


def _rows(year: YearSnapshot, records: Mapping[str, OitItem]) -> Iterator[TableRow | GroupRow]:
    for sub in year.framework.sub_indicators:
        done = sum(_status(records.get(item.code)) == "done" for item in sub.items)
        yield GroupRow(f"{sub.code} {sub.title} (แล้วเสร็จ {done} จาก {len(sub.items)} รายการ)")
        for item in sub.items:
            yield _row(item, records.get(item.code))


def _row(item: Item, record: OitItem | None) -> TableRow:
    unit = one_line(record.unit) if record else ""
    cells = (item.code, item.title, wording(record), unit, _due(record))
    day = (record.due or record.waits_until) if record else None
    return TableRow(tuple(plain(cell) for cell in cells), (item.code, None, None, None, day))


def _due(record: OitItem | None) -> str:
    if record is None or (record.due is None and record.waits_until is None):
        return ""
    if record.due is not None:
        return short_date(record.due)
    assert record.waits_until is not None
    return f"รอถึง {short_date(record.waits_until)}"
