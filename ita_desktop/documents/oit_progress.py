"""ความก้าวหน้า OIT: how far the checklist is, by group and by unit, and what is late."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import (
    Block,
    Chart,
    Column,
    Document,
    HeadGroup,
    PageSetup,
    Paragraph,
    Space,
    Table,
    TableRow,
    TitleLines,
    Value,
    bold,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.oit_cells import by_unit, owner, records_of, unit_name
from ita_desktop.documents.oit_status import summary, title_lines
from ita_desktop.documents.oit_tally import Tally, tallied
from ita_desktop.documents.oit_words import LATE, NO_UNIT, NOT_RECORDED, STATUSES, late
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import listed, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.charts import Chart as ChartDrawn
from ita_desktop.domain.charts import Series
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.thai.dates import short_date

TITLE = "รายงานความก้าวหน้าการเปิดเผยข้อมูลสาธารณะ (OIT)"
DONE_SHARE = "ร้อยละที่แล้วเสร็จ"
NOTE = f"หมายเหตุ  {DONE_SHARE}คิดจากจำนวนรายการ ไม่ใช่คะแนน  รายการที่รอถึงกำหนดและ{LATE}นับเป็นยังไม่แล้วเสร็จ"
UNASSIGNED = "ยังไม่ได้มอบหน่วยงานผู้รับผิดชอบรายการใด จึงไม่มีจำนวนตามหน่วยงาน"
_LATE_COLUMNS = (
    Column("รหัส", 0.075, "center"),
    Column("รายการ", 0.475),
    Column("ผู้รับผิดชอบ", 0.2),
    Column("กำหนด", 0.13, "center"),
    Column(f"{LATE} (วัน)", 0.12, "center"),
)
_WAITING = "รอถึงกำหนด"
_NARROW, _WIDE = 0.08, 0.12
_SHARES: Mapping[str, float] = {
    **dict.fromkeys((STATUSES["in_progress"], STATUSES["not_started"]), _WIDE),
    STATUSES["done"]: 0.1,
    DONE_SHARE: 0.11,
}
"""Shares of the width that columns of counts take where they are not narrow; names have the rest."""
Lines = Mapping[str, Tally]


def build(snapshot: AssessmentSnapshot) -> Document:
    """A sentence that sums up, the shares as a chart, the counts of groups and of units, what is late."""
    return finished(
        Document(
            title=f"{TITLE} {named_year(snapshot.year.fiscal_year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=tuple(_blocks(snapshot)),
            page=PageSetup(left=2.0, right=1.5, type_size=14.0),
        )
    )


def _blocks(snapshot: AssessmentSnapshot) -> Iterator[Block]:
    def count(items: Sequence[Item]) -> Tally:
        return tallied(items, records_of(snapshot), snapshot.on)

    year = snapshot.year
    whole = count(year.framework.items)
    groups = {f"{sub.code} {sub.title}": count(sub.items) for sub in year.framework.sub_indicators}
    units = {unit_name(unit): count(items) for unit, items in by_unit(snapshot).items()}
    yield TitleLines(tuple(title_lines(snapshot, TITLE)))
    yield Space(0.5)
    yield Paragraph(plain(_told(year.fiscal_year, whole, groups)))
    yield Space(0.5)
    if groups:
        yield _chart(year.fiscal_year, groups)
    yield _table("ตัวชี้วัดย่อย", groups, whole, "จำนวนรายการตามตัวชี้วัดย่อย", "รายตัวชี้วัดย่อย")
    yield Space(0.5)
    if set(units) == {NO_UNIT}:
        yield Paragraph(plain(UNASSIGNED), indent=False, align="left")
    else:
        yield _table("หน่วยงาน", units, whole, "จำนวนรายการตามหน่วยงานผู้รับผิดชอบ", "รายหน่วยงาน")
    yield Paragraph(plain(NOTE), indent=False, align="left")
    yield Space(0.5)
    yield from _late(snapshot)


def _told(year: int, whole: Tally, groups: Lines) -> str:
    """The whole in words: counts, the share that is done, the groups that are done, what is late."""
    share = f"แล้วเสร็จคิดเป็นร้อยละ {whole.percent} ของรายการทั้งหมด"
    full = [name.split(" ")[0] for name, each in groups.items() if each.counts.done == each.counts.total]
    parts = [f"รายการ OIT {named_year(year)} มี{summary(whole)}", share]
    if full:
        parts.append(f"ตัวชี้วัดย่อยที่แล้วเสร็จครบทุกรายการ ได้แก่ {listed(full)}")
    if whole.waiting:
        parts.append(f"รอถึงกำหนดจึงทำได้ {whole.waiting} รายการ")
    parts.append(f"{LATE} {whole.late} รายการ" if whole.late else f"ไม่มีรายการที่{LATE}")
    return "  ".join(parts)


def _chart(year: int, groups: Lines) -> Chart:
    title = f"{DONE_SHARE}ของรายการ OIT ตามตัวชี้วัดย่อย {named_year(year)}"
    said = (
        f"{name} แล้วเสร็จ {each.counts.done} จาก {each.counts.total} รายการ" for name, each in groups.items()
    )
    drawn = ChartDrawn(
        kind="shares",
        title=title,
        labels=tuple(groups),
        series=(Series(DONE_SHARE, tuple(each.percent for each in groups.values())),),
        summary="\n".join((f"แผนภูมิ {title}", *said)),
    )
    return Chart(drawn, height=5.6, name="แผนภูมิ")


def _table(of: str, lines: Lines, whole: Tally, caption: str, name: str) -> Table:
    """A row a line and the sum; items without a record have a column where there are any."""
    absent = bool(whole.counts.absent)
    counts = ("ทั้งหมด", *STATUSES.values(), *((NOT_RECORDED,) if absent else ()))
    heads = (*counts, _WAITING, LATE, DONE_SHARE)
    shares = [_SHARES.get(head, _NARROW) for head in heads]
    columns = (
        Column(of, 1 - sum(shares)),
        *(
            Column(head, share, "right" if head == DONE_SHARE else "center")
            for head, share in zip(heads, shares, strict=True)
        ),
    )
    return Table(
        columns=columns,
        rows=(
            *(_row(label, each, absent=absent) for label, each in lines.items()),
            _row("รวม", whole, absent=absent, strong=True),
        ),
        caption=caption,
        over=(HeadGroup("ในที่ยังไม่แล้วเสร็จ", 1 + len(counts), 2),),
        name=name,
    )


def _row(label: str, each: Tally, *, absent: bool, strong: bool = False) -> TableRow:
    counts = each.counts
    held = (
        counts.total,
        *(getattr(counts, status) for status in STATUSES),
        *((counts.absent,) if absent else ()),
    )
    values: tuple[Value, ...] = (*held, each.waiting, each.late, each.percent)
    look = bold if strong else plain
    return TableRow((look(label), *(look(str(value)) for value in values)), (None, *values))


def _late(snapshot: AssessmentSnapshot) -> Iterator[Block]:
    """The items that are late, the latest first."""
    records = records_of(snapshot)
    found = [(late(records.get(item.code), snapshot.on), item) for item in snapshot.year.framework.items]
    of_days = sorted((each for each in found if each[0]), key=lambda each: -each[0])
    if not of_days:
        return
    rows = []
    for number, item in of_days:
        record = records[item.code]
        due = short_date(record.due) if record.due else ""
        cells = (item.code, item.title, owner(record, snapshot.agency), due, str(number))
        rows.append(TableRow(tuple(map(plain, cells)), (item.code, None, None, record.due, number)))
    yield Table(columns=_LATE_COLUMNS, rows=tuple(rows), caption=f"รายการที่{LATE}", name=LATE)
