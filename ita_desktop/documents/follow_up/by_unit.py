"""The report by unit: under each unit its measures with what it reported."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Column, GroupRow, Table, TableRow, plain
from ita_desktop.documents.follow_up.by_measure import report_cells
from ita_desktop.documents.follow_up.cells import headed
from ita_desktop.documents.follow_up.figures import FollowedUp
from ita_desktop.documents.follow_up.summary import units_table
from ita_desktop.documents.measure_texts import number, number_value
from ita_desktop.documents.measures_unit_words import unit_name
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.reporters import last_percent

COLUMNS = (
    Column("ที่", 0.04, "center"),
    Column("มาตรการ/แนวทาง", 0.2),
    Column("สิ่งที่ดำเนินการ", 0.2),
    Column("ผลการดำเนินการ", 0.17),
    Column("ร้อยละ", 0.05, "center"),
    Column("ปัญหา/อุปสรรค", 0.12),
    Column("ข้อเสนอแนะ", 0.11),
    Column("หลักฐาน", 0.11),
)


def blocks(followed: FollowedUp) -> Iterator[Block]:
    """How far units reported, then each unit's measures; one of several units stands under each of them."""
    yield units_table(followed)
    yield Table(
        columns=COLUMNS,
        rows=tuple(_rows(followed)),
        caption="ผลการดำเนินการรายหน่วยงาน",
        name="ผลรายหน่วยงาน",
        telling=2,
    )


def _rows(followed: FollowedUp) -> Iterator[GroupRow | TableRow]:
    for unit, measures in followed.units.items():
        yield GroupRow(f"{unit_name(unit)}  จำนวน {len(measures)} มาตรการ")
        for measure in measures:
            yield _row(followed, unit, measure)


def _row(followed: FollowedUp, unit: str, measure: Measure) -> TableRow:
    reports = followed.reports(measure, unit)
    standing = headed(measure, followed.standing(measure))
    cells = (number(measure), standing, *report_cells(reports, followed.file_names))
    return TableRow(tuple(map(plain, cells)), (number_value(measure), *(None,) * 3, last_percent(reports)))
