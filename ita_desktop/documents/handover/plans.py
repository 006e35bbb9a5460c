"""The plans: how many measures stand where, and where each one of those that go on stands."""

from collections import Counter
from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Column, Table, TableRow, plain
from ita_desktop.documents.handover.sections import AIR, nothing, units_words
from ita_desktop.documents.measure_texts import number, number_value
from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.domain.handover import PlanStanding
from ita_desktop.domain.handover.pending import MeasureStanding
from ita_desktop.domain.measures.naming import title_line
from ita_desktop.domain.measures.standing_words import standing_words
from ita_desktop.domain.thai.dates import short_date

_COUNTS = (
    Column("แผนปี", 0.14, "center"),
    Column("ตอบผลปี", 0.14, "center"),
    Column("มาตรการ", 0.14, "center"),
    Column("แล้วเสร็จ", 0.14, "center"),
    Column("ยุติ", 0.12, "center"),
    Column("ยังต้องทำ", 0.14, "center"),
    Column("ในนั้นล่าช้า", 0.18, "center"),
)
_MEASURES = (
    Column("ที่", 0.07, "center"),
    Column("มาตรการ", 0.37),
    Column("หน่วยงาน", 0.24),
    Column("กำหนด", 0.13, "center"),
    Column("สถานะ", 0.19),
)


def plans(snapshot: HandoverSnapshot) -> Iterator[Block]:
    """Counts of every plan; every measure of the newest one, of the others what is still to be done."""
    every = snapshot.pending.plans
    if not every:
        yield nothing()
        return
    yield Table(columns=_COUNTS, rows=tuple(map(_counts, every)), name="แผน")
    for plan in every:
        newest = plan is every[0]
        rows = plan.measures if newest else plan.open
        if rows:
            which = "มาตรการของแผนปี" if newest else "มาตรการที่ยังต้องทำของแผนปี"
            yield AIR
            yield Table(
                columns=_MEASURES,
                rows=tuple(map(_row, rows)),
                caption=f"{which} {plan.fiscal_year} เรียงจากที่ล่าช้าที่สุด",
                name=f"มาตรการ {plan.fiscal_year}",
                telling=2,
            )


def _counts(plan: PlanStanding) -> TableRow:
    found = Counter(each.standing.state for each in plan.measures)
    counts = (len(plan.measures), found["done"], found["stopped"], len(plan.open), plan.late)
    held = (plan.fiscal_year, plan.answers, *counts)
    return TableRow(tuple(plain(str(each)) for each in held), held)


def _row(each: MeasureStanding) -> TableRow:
    measure, standing = each
    words = standing_words(standing, measure.period)
    percent = f"\nร้อยละ {standing.percent}" if standing.percent is not None else ""
    part = f"\n(ส่วนที่ถึงกำหนด: {' '.join(standing.part.split())})" if standing.part else ""
    cells = (
        number(measure),
        f"{title_line(measure)}{part}",
        units_words(measure.units or ()),
        short_date(standing.ends) if standing.ends else "-",
        f"{words}{percent}",
    )
    return TableRow(tuple(map(plain, cells)), (number_value(measure), None, None, standing.ends))
