"""The report of the first six months: what was done, what stood in the way, what comes next."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Column, Table, TableRow, plain
from ita_desktop.documents.follow_up.cells import NOT_REPORTED, headed, told
from ita_desktop.documents.follow_up.figures import FollowedUp
from ita_desktop.documents.follow_up.summary import standings_table
from ita_desktop.documents.measure_texts import number, number_value, paragraphs, units
from ita_desktop.domain.measures import Measure, Progress

COLUMNS = (
    Column("ที่", 0.04, "center"),
    Column("มาตรการ/แนวทาง", 0.2),
    Column("หน่วยงานผู้รับผิดชอบ", 0.13),
    Column("ผลการดำเนินการรอบ 6 เดือน", 0.26),
    Column("ร้อยละ", 0.06, "center"),
    Column("ปัญหา อุปสรรค และข้อเสนอแนะ", 0.16),
    Column("แผนการดำเนินการต่อไป", 0.15),
)


def blocks(followed: FollowedUp) -> Iterator[Block]:
    """How measures stand, then a row a measure with the reports of all its units."""
    yield standings_table(followed)
    yield Table(
        columns=COLUMNS,
        rows=tuple(_row(followed, measure) for measure in followed.measures),
        caption="ผลการดำเนินการรายมาตรการ",
        name="ผลรอบ 6 เดือน",
        telling=2,
    )


def _row(followed: FollowedUp, measure: Measure) -> TableRow:
    reports, share = measure.progress, followed.percent(measure)
    cells = (
        number(measure),
        headed(measure, followed.standing(measure)),
        units(measure),
        told(reports, _done, by_whom=True) if reports else NOT_REPORTED,
        "" if share is None else str(share),
        told(reports, _in_the_way, by_whom=True),
        told(reports, lambda each: each.next, by_whom=True),
    )
    return TableRow(tuple(map(plain, cells)), (number_value(measure), *(None,) * 3, share))


def _done(report: Progress) -> str:
    return "\n".join(filter(None, map(paragraphs, (report.text, report.result))))


def _in_the_way(report: Progress) -> str:
    return "\n".join(filter(None, map(paragraphs, (report.problem, report.suggestion))))
