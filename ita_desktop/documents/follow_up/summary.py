"""The report in figures: sentences and two small tables, made from the very same counts."""

from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.documents.blocks import Block, Column, Paragraph, Table, TableRow, Value, bold, plain
from ita_desktop.documents.follow_up.figures import FollowedUp
from ita_desktop.documents.measures_unit_words import days_of, unit_name
from ita_desktop.documents.score_table import printed
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.scores import round2

WHAT = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
ALL = "รวม"
ROUNDED = " (ร้อยละปัดเศษ ผลรวมจึงต่างจาก 100.00 เล็กน้อย)"
_STANDINGS = (
    Column("สถานะการดำเนินการ", 0.6),
    Column("จำนวนมาตรการ", 0.2, "center"),
    Column("ร้อยละ", 0.2, "center"),
)
_UNITS = (
    Column("หน่วยงาน", 0.52),
    Column("มาตรการที่รับผิดชอบ", 0.16, "center"),
    Column("มีรายงานแล้ว", 0.16, "center"),
    Column("ยังไม่มีรายงาน", 0.16, "center"),
)


def sentences(followed: FollowedUp) -> Iterator[Block]:
    """What was planned and followed up; how it stands; who reported and what problems are told."""
    plan, total = followed.snapshot.plan, len(followed.measures)
    yield Paragraph(
        plain(
            f"ตามที่ {followed.office} ได้กำหนด{WHAT} ประจำ{named_year(plan.fiscal_year)} "
            f"จำนวน {total} มาตรการ นั้น "
            f"ได้ติดตามผลการดำเนินการ{followed.round.name} ({days_of(followed.round)}) แล้ว ปรากฏผลดังนี้"
        )
    )
    yield Paragraph(
        plain("  ".join(f"{words} {count} มาตรการ" for words, count in followed.standings.items()))
    )
    here, problems = len(followed.reported), followed.with_problem()
    if not here:
        yield Paragraph(plain("ยังไม่มีหน่วยงานใดรายงานผลของรอบนี้"))
        return
    told = [f"มีรายงานผลแล้ว {here} มาตรการ"]
    if here < total:
        told.append(f"ยังไม่มีรายงาน {total - here} มาตรการ")
    told.append(f"มีรายงานปัญหาหรืออุปสรรค {problems} มาตรการ" if problems else "ไม่มีรายงานปัญหาหรืออุปสรรค")
    yield Paragraph(plain("  ".join(told)))


def standings_table(followed: FollowedUp) -> Table:
    """How many measures stand how, and their share in hundredths."""
    total = len(followed.measures)
    rows = [_counted(words, count, total) for words, count in followed.standings.items()]
    exact = sum(_share(count, total) for count in followed.standings.values()) == 100
    return Table(
        columns=_STANDINGS,
        rows=(*rows, _strong(_counted(ALL, total, total))),
        caption="สรุปสถานะของมาตรการ" + ("" if exact else ROUNDED),
        name="สรุปสถานะ",
    )


def units_table(followed: FollowedUp) -> Table:
    """How many measures each unit has, and on how many it reported; one of several units counts for each."""
    return Table(
        columns=_UNITS,
        rows=tuple(
            _row(unit_name(unit), len(measures), here, len(measures) - here)
            for unit, measures in followed.units.items()
            for here in [sum(bool(followed.reports(each, unit)) for each in measures)]
        ),
        caption="การรายงานผลของหน่วยงาน (มาตรการที่มีหลายหน่วยงานนับให้ทุกหน่วยงาน)",
        name="รายหน่วยงาน",
    )


def _counted(words: str, count: int, total: int) -> TableRow:
    return _row(words, count, _share(count, total))


def _share(count: int, total: int) -> Decimal:
    return round2(Decimal(100 * count) / total)


def _row(words: str, *values: int | Decimal) -> TableRow:
    told = (printed(value) if isinstance(value, Decimal) else str(value) for value in values)
    kept: tuple[Value, ...] = (None, *values)
    return TableRow((plain(words), *map(plain, told)), kept)


def _strong(row: TableRow) -> TableRow:
    return row._replace(cells=tuple(bold("".join(run.text for run in cell)) for cell in row.cells))
