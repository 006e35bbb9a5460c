"""รายการมาตรการที่ล่าช้า, for the ปลัด: what is late by how many days, and which units owe a report."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ita_desktop.documents.blocks import (
    Block,
    Column,
    Document,
    PageSetup,
    Paragraph,
    Space,
    Table,
    TableRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.follow_up.cells import NOT_REPORTED
from ita_desktop.documents.measure_texts import number, number_value, title, units
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.documents.measures_unit_words import days_of, told, unit_name
from ita_desktop.documents.office_place import office_place
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import NOTHING, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.measures.reporters import by_day
from ita_desktop.domain.measures.reporting import missing_units
from ita_desktop.domain.measures.standings import Standing, standing_of
from ita_desktop.domain.thai.dates import short_date, thai_date

TITLE = "รายการมาตรการที่ล่าช้าและหน่วยงานที่ยังไม่รายงาน"
_LATE = (
    Column("ที่", 0.05, "center"),
    Column("มาตรการ/แนวทาง", 0.23),
    Column("หน่วยงานผู้รับผิดชอบ", 0.14),
    Column("กำหนดแล้วเสร็จ", 0.1, "center"),
    Column("ล่าช้า (วัน)", 0.07, "center"),
    Column("ร้อยละ", 0.06, "center"),
    Column("รายงานล่าสุด", 0.2),
    Column("ปัญหา/อุปสรรค", 0.15),
)
_OWING = (
    Column("หน่วยงาน", 0.3),
    Column("จำนวนมาตรการ", 0.14, "center"),
    Column("มาตรการที่ยังไม่รายงาน", 0.56),
)


def build(snapshot: PlanSnapshot) -> Document:
    """The late measures, the latest first, then the units whose reports of the round are missing.

    NoMeasures where the plan has none; a table of which nothing is to be told says so.
    """
    year = snapshot.plan.fiscal_year
    if not snapshot.plan.measures:
        raise NoMeasures(year)
    return finished(
        Document(
            title=f"{TITLE} {named_year(year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=tuple(_blocks(snapshot, snapshot.on or snapshot.round.end)),
            page=PageSetup(landscape=True, left=2.0, type_size=14.0),
            catchwords=False,
        )
    )


def _blocks(snapshot: PlanSnapshot, today: date) -> Iterator[Block]:
    late = _late_ones(snapshot, today)
    owing = _owing(snapshot)
    heads = (TITLE, f"แผน{named_year(snapshot.plan.fiscal_year)}", office_place(snapshot.agency))
    yield TitleLines(tuple(filter(None, heads)))
    yield Space(0.5)
    yield Paragraph(plain(_told(snapshot, today, len(late), len(owing))))
    yield Table(
        columns=_LATE,
        rows=tuple(_row(*each) for each in late) or (_nothing(_LATE, 1),),
        caption="มาตรการที่ล่าช้า",
        name="ล่าช้า",
        telling=2,
    )
    yield Table(
        columns=_OWING,
        rows=tuple(_owed(unit, measures) for unit, measures in owing.items()) or (_nothing(_OWING, 0),),
        caption=f"หน่วยงานที่ยังไม่รายงานผล{snapshot.round.title} ({days_of(snapshot.round)})",
        name="ยังไม่รายงาน",
        telling=1,
    )


def _told(snapshot: PlanSnapshot, today: date, late: int, owing: int) -> str:
    total = len(snapshot.plan.measures)
    behind = f"ล่าช้ากว่ากำหนด {late} มาตรการ" if late else "ไม่มีมาตรการที่ล่าช้ากว่ากำหนด"
    units = f"ยังไม่รายงาน {owing} หน่วยงาน" if owing else "หน่วยงานรายงานครบแล้ว"
    return f"ณ วันที่ {thai_date(today)} แผนมี {total} มาตรการ {behind}  รายงานผล{snapshot.round.title} {units}"


def _late_ones(snapshot: PlanSnapshot, today: date) -> list[tuple[Measure, Standing]]:
    every = snapshot.units
    found = ((measure, standing_of(measure, today, every)) for measure in snapshot.plan.measures)
    return sorted((each for each in found if each[1].late), key=lambda each: -each[1].late)


def _owing(snapshot: PlanSnapshot) -> dict[str, tuple[Measure, ...]]:
    measures = snapshot.plan.measures
    return dict(missing_units(measures, snapshot.round, snapshot.units))


def _row(measure: Measure, standing: Standing) -> TableRow:
    reports = by_day(measure.progress)
    last = reports[-1] if reports else None
    problem = next((text for each in reversed(reports) if (text := one_line(each.problem))), "")
    part = f"\n(ส่วนที่ล่าช้า: {one_line(standing.part)})" if standing.part else ""
    cells = (
        number(measure),
        f"{title(measure)}{part}",
        units(measure),
        short_date(standing.ends) if standing.ends else "",
        str(standing.late),
        "" if standing.percent is None else str(standing.percent),
        _reported(last) if last else NOT_REPORTED,
        problem,
    )
    values = (number_value(measure), None, None, standing.ends, standing.late, standing.percent)
    return TableRow(tuple(map(plain, cells)), values)


def _reported(report: Progress) -> str:
    """What a report tells but its problem, which stands in a column of its own."""
    return "  ".join(filter(None, (one_line(report.unit), *told(replace(report, problem=None)))))


def _owed(unit: str, measures: tuple[Measure, ...]) -> TableRow:
    numbers = ", ".join(filter(None, map(number, measures)))
    others = (title(each) for each in measures if not number(each))
    named = "\n".join(filter(None, (numbers and f"มาตรการที่ {numbers}", *others)))
    cells = unit_name(unit), str(len(measures)), named
    return TableRow(tuple(map(plain, cells)), (None, len(measures)))


def _nothing(columns: tuple[Column, ...], at: int) -> TableRow:
    return TableRow(tuple(plain(NOTHING if n == at else "") for n in range(len(columns))))
