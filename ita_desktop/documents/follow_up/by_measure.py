"""The report by measure: what each unit did, what came of it, what stood in the way."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import Block, Column, Table, TableRow, plain
from ita_desktop.documents.follow_up.cells import NOT_REPORTED, headed, proofs, told
from ita_desktop.documents.follow_up.figures import FollowedUp
from ita_desktop.documents.follow_up.summary import standings_table, units_table
from ita_desktop.documents.follow_up.timeline import timeline
from ita_desktop.documents.measure_texts import number, number_value, units
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.measures import Measure, Progress, unit_key, units_of
from ita_desktop.domain.measures.reporters import last_percent, voices

COLUMNS = (
    Column("ที่", 0.035, "center"),
    Column("มาตรการ/แนวทาง", 0.17),
    Column("หน่วยงานผู้รับผิดชอบ", 0.115),
    Column("สิ่งที่ดำเนินการ", 0.165),
    Column("ผลการดำเนินการ", 0.145),
    Column("ร้อยละ", 0.05, "center"),
    Column("ปัญหา/อุปสรรค", 0.11),
    Column("ข้อเสนอแนะ", 0.1),
    Column("หลักฐาน", 0.11),
)
OF_MEASURE = 2
"""So many columns tell the measure."""


def blocks(followed: FollowedUp) -> Iterator[Block]:
    """The figures, then a row for each unit that reported on a measure."""
    yield standings_table(followed)
    yield units_table(followed)
    yield from timeline(followed)
    yield Table(
        columns=COLUMNS,
        rows=tuple(row for measure in followed.measures for row in _rows(followed, measure)),
        caption="ผลการดำเนินการรายมาตรการ",
        name="ผลรายมาตรการ",
        telling=OF_MEASURE,
    )


def _rows(followed: FollowedUp, measure: Measure) -> Iterator[TableRow]:
    """The measure once beside all who reported on it, then the units that did not."""
    found = by_reporter(measure)
    for at, (unit, reports) in enumerate(found.items()):
        yield _row(followed, measure, unit, reports)._replace(joined=OF_MEASURE if at else 0)
    silent = "\n".join(_silent(followed, measure)) if found else units(measure)
    if silent or not found:
        yield _row(followed, measure, silent, ())._replace(joined=OF_MEASURE if found else 0)


def _silent(followed: FollowedUp, measure: Measure) -> Iterator[str]:
    """The units of a measure that reported nothing while others did; a report of no unit speaks for all."""
    heard = {unit_key(report.unit or "") for report in measure.progress}
    if "" not in heard:
        every = units_of(followed.snapshot.agency.units, followed.measures)
        yield from (unit for unit in voices(measure, every) if unit and unit_key(unit) not in heard)


def by_reporter(measure: Measure) -> dict[str, list[Progress]]:
    """The reports of each unit by its name; those that name none under the units of the measure."""
    names: dict[str, str] = {}
    found: dict[str, list[Progress]] = {}
    for report in measure.progress:
        own = one_line(report.unit)
        name = names.setdefault(unit_key(own), own or units(measure))
        found.setdefault(name, []).append(report)
    return found


def _row(followed: FollowedUp, measure: Measure, unit: str, reports: Sequence[Progress]) -> TableRow:
    share = last_percent(reports)
    cells = (
        number(measure),
        headed(measure, followed.standing(measure)),
        unit,
        *report_cells(reports, followed.file_names),
    )
    values = (number_value(measure), *(None,) * 4, share)
    return TableRow(tuple(map(plain, cells)), values)


def report_cells(reports: Sequence[Progress], names: Mapping[str, str]) -> tuple[str, ...]:
    """What was done, its result, the per cent, problems, suggestions and evidence of one unit.

    ``names`` are those of the evidence files by their hash.
    """
    share = last_percent(reports)
    return (
        told(reports, lambda each: each.text) if reports else NOT_REPORTED,
        told(reports, lambda each: each.result),
        "" if share is None else str(share),
        told(reports, lambda each: each.problem),
        told(reports, lambda each: each.suggestion),
        told(reports, lambda each: proofs(each, names)),
    )
