"""แบบติดตามรายหน่วยงาน: for each unit its measures with room to write what became of them, and to sign."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Column,
    Document,
    GroupRow,
    HeadGroup,
    PageBreak,
    PageSetup,
    Run,
    Runs,
    Signature,
    Space,
    Table,
    TableRow,
    TitleLines,
    bold,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.measure_texts import number, period, steps, title
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.documents.measures_unit_form import unit_forms
from ita_desktop.documents.measures_unit_words import (
    EVIDENCE,
    MEASURE,
    NUMBER,
    PERCENT,
    PERIOD,
    PROBLEM,
    RESULT,
    SUGGESTION,
    TITLE,
    days_of,
    reported,
    unit_name,
)
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import DOTS, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.measures import Measure, by_unit, unit_key

REPORTER, HEAD_OF_UNIT = "ผู้รายงาน", "ผู้รับรอง (หัวหน้าหน่วยงาน)"
FEW = 5
ROOM_FOR_FEW, ROOM_FOR_MANY = 5.0, 3.5
"""Lines of a row where few measures leave room, and where there are many."""
_LINE = DOTS + DOTS[:6]
_PAGE = PageSetup(landscape=True, left=1.5, right=1.5, top=2.0, bottom=1.0, type_size=13.0)
_TOLD = (Column(NUMBER, 0.035, "center"), Column(MEASURE, 0.235), Column(PERIOD, 0.105))
_TO_FILL = (
    Column(RESULT, 0.215),
    Column(PERCENT, 0.05, "center"),
    Column(PROBLEM, 0.13),
    Column(SUGGESTION, 0.12),
    Column(EVIDENCE, 0.11),
)


class NoUnitMeasures(NotFound):
    """The unit that is asked for has no measure."""

    def __init__(self, unit: str, year: int) -> None:
        super().__init__(f"ไม่มีมาตรการของ{unit} ในแผนปีงบประมาณ {year} ตั้งหน่วยงานของมาตรการที่หน้าแผนก่อน แล้วพิมพ์ใหม่")


def build(snapshot: PlanSnapshot) -> Document:
    """A paper for each unit, counted from its first page; its workbook is the form that is read back.

    NoMeasures where the plan has none, NoUnitMeasures where the asked unit has none.
    """
    units = chosen_units(snapshot)
    return finished(
        Document(
            title=f"{TITLE}รายหน่วยงาน {named_year(snapshot.plan.fiscal_year)} {snapshot.round.title}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=tuple(_pages(snapshot, units)),
            page=_PAGE,
            catchwords=False,
            workbook=unit_forms(snapshot, units),
        )
    )


def chosen_units(snapshot: PlanSnapshot) -> dict[str, list[Measure]]:
    """The units with their measures, ``""`` for those of none: all, or the one that is asked for."""
    year = snapshot.plan.fiscal_year
    if not snapshot.plan.measures:
        raise NoMeasures(year)
    units = by_unit(snapshot.plan.measures, snapshot.units)
    if snapshot.unit is None:
        return units
    asked = one_line(snapshot.unit)
    found = {unit: own for unit, own in units.items() if unit_key(unit) == unit_key(asked)}
    if not found:
        raise NoUnitMeasures(f" {asked}" if asked else "ที่ไม่ระบุหน่วยงาน", year)
    return found


def _pages(snapshot: PlanSnapshot, units: Mapping[str, Sequence[Measure]]) -> Iterator[Block]:
    for at, (unit, measures) in enumerate(units.items()):
        if at:
            yield PageBreak(restart=True)
        yield TitleLines(_head(snapshot, unit))
        yield Space(0.3)
        yield _table(snapshot, unit, measures)
        below = f"ตำแหน่ง {_LINE}\nวันที่ {_LINE}"
        signers = (Signature(REPORTER, "", below), Signature(HEAD_OF_UNIT, "", below))
        yield Closing(signers, beside=True)


def _head(snapshot: PlanSnapshot, unit: str) -> tuple[str, ...]:
    of = "  ".join(filter(None, (unit_name(unit), one_line(snapshot.agency.name))))
    return (
        f"{TITLE} {named_year(snapshot.plan.fiscal_year)}",
        f"{snapshot.round.title}  {days_of(snapshot.round)}",
        of,
    )


def _table(snapshot: PlanSnapshot, unit: str, measures: Sequence[Measure]) -> Table:
    rows: list[TableRow | GroupRow] = []
    for measure in measures:
        before = reported(measure, unit)
        rows.append(_row(measure)._replace(keep=bool(before)))
        rows += [GroupRow(before, note=True)] if before else []
    room = ROOM_FOR_FEW if len(measures) <= FEW else ROOM_FOR_MANY
    over = HeadGroup(f"{unit_name(unit)} {snapshot.round.name}", len(_TOLD), len(_TO_FILL))
    return Table(columns=(*_TOLD, *_TO_FILL), rows=tuple(rows), row_lines=room, over=(over,), telling=1)


def _row(measure: Measure) -> TableRow:
    """Number, measure with its steps, period; then room to write."""
    told = (plain(number(measure)), _measure(measure), plain(period(measure)))
    return TableRow((*told, *(plain("") for _ in _TO_FILL)))


def _measure(measure: Measure) -> Runs:
    """The measure in bold, below it its steps."""
    own = steps(measure)
    return (*bold(title(measure)), *((Run(f"\n{own}"),) if own else ()))
