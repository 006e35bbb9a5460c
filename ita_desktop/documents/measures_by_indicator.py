"""Measures under their indicators, in seven columns."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Column, HeadGroup, Table, TableRow, Value, plain
from ita_desktop.documents.measure_texts import paragraphs, period, steps, title, units
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, indicators_of

_COLUMNS = (
    Column("ที่", 0.04, "center"),
    Column("ตัวชี้วัด", 0.125),
    Column("มาตรการ/แนวทาง", 0.18),
    Column("ขั้นตอนหรือวิธีการปฏิบัติ", 0.25),
    Column("ระยะเวลาดำเนินการ", 0.11),
    Column("หน่วยงานผู้รับผิดชอบ", 0.13),
    Column("การติดตาม/รายงานผล", 0.165),
)
_OVER = (HeadGroup("วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ", 0, 3),)
INDICATOR = 2
"""So many columns tell the indicator."""
NO_INDICATOR = "ไม่ระบุตัวชี้วัด"


def by_indicator(snapshot: PlanSnapshot) -> Table:
    """A row a measure, in the order of the indicators; those of the same one in the plan's own order."""
    return Table(
        columns=_COLUMNS,
        rows=tuple(_rows(snapshot)),
        over=_OVER,
        name=f"มาตรการ {snapshot.plan.fiscal_year}",
    )


def _rows(snapshot: PlanSnapshot) -> Iterator[TableRow]:
    framework = snapshot.answered.framework
    placed = [(indicators_of(measure, framework), measure) for measure in snapshot.plan.measures]
    placed.sort(key=lambda pair: (not pair[0], pair[0]))
    before: tuple[int, ...] | None = None
    for numbers, measure in placed:
        row = _row(numbers, measure, framework)
        yield row._replace(joined=INDICATOR) if numbers == before else row
        before = numbers


def _row(numbers: tuple[int, ...], measure: Measure, framework: Framework) -> TableRow:
    number: Value = numbers[0] if len(numbers) == 1 else None
    cells = (
        ", ".join(map(str, numbers)) or "-",
        _titles(numbers, framework),
        title(measure),
        steps(measure),
        period(measure),
        units(measure),
        paragraphs(measure.follow_up),
    )
    return TableRow(tuple(plain(cell) for cell in cells), (number,))


def _titles(numbers: tuple[int, ...], framework: Framework) -> str:
    titles = {each.number: each.title for each in framework.indicators}
    return "\n".join(titles.get(number, f"ตัวชี้วัดที่ {number}") for number in numbers) or NO_INDICATOR
