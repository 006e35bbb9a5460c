"""The workbook that a unit fills in for a round: a sheet a unit, taken back into the plan's reports."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.blocks import (
    Block,
    Column,
    Paragraph,
    Run,
    Space,
    Table,
    TableRow,
    TitleLines,
    Value,
    plain,
)
from ita_desktop.documents.measure_texts import number, period, steps, title
from ita_desktop.documents.measures_unit_words import (
    BEFORE,
    DAY,
    EVIDENCE,
    KEY,
    MEASURE,
    NUMBER,
    PERCENT,
    PERIOD,
    PROBLEM,
    RESULT,
    SUGGESTION,
    TITLE,
    days_of,
    told,
    unit_name,
)
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.measures.reporters import own_reports
from ita_desktop.domain.measures.rounds import Round
from ita_desktop.domain.measures.told import own_report
from ita_desktop.domain.thai.dates import short_date

HOW = (
    "กรอกช่องผลการดำเนินการ ร้อยละ (0 ถึง 100) ปัญหา ข้อเสนอแนะ และหลักฐาน มาตรการที่ไม่มีอะไรรายงานให้เว้นว่าง "
    "ขึ้นบรรทัดใหม่ในช่องด้วย Alt+Enter ไม่แก้ช่องรหัสและหัวแบบ แล้วส่งไฟล์นี้คืนผู้รับผิดชอบ ITA"
)
MARK = "measures-unit"
"""Before the year and the round in the line by which a form is known again."""
UNIT = "หน่วยงาน"
_COLUMNS = (
    Column(KEY, 0.045, "center"),
    Column(NUMBER, 0.03, "center"),
    Column(MEASURE, 0.215),
    Column(PERIOD, 0.075),
    Column(BEFORE, 0.12),
    Column(RESULT, 0.2, typed="text"),
    Column(PERCENT, 0.05, "center", typed="percent", choices=("0", "25", "50", "75", "100")),
    Column(PROBLEM, 0.1, typed="text"),
    Column(SUGGESTION, 0.095, typed="text"),
    Column(EVIDENCE, 0.095, typed="text"),
    Column(DAY, 0.065, "center", typed="day"),
)
HEADS = tuple(column.head for column in _COLUMNS)


def unit_forms(snapshot: PlanSnapshot, units: Mapping[str, Sequence[Measure]]) -> tuple[Block, ...]:
    """What stands on the sheet of each unit."""
    return tuple(block for unit, measures in units.items() for block in _form(snapshot, unit, measures))


def mark(of: Round) -> str:
    """The line by which a filled form tells its year and round: ``รหัสแบบ measures-unit 2569 q2``."""
    return f"รหัสแบบ {MARK} {of.fiscal_year} {of.key}"


def _form(snapshot: PlanSnapshot, unit: str, measures: Sequence[Measure]) -> Iterator[Block]:
    head = f"{TITLE} {named_year(snapshot.plan.fiscal_year)}"
    when = f"{snapshot.round.title}  {days_of(snapshot.round)}"
    yield TitleLines(tuple(filter(None, (head, when, one_line(snapshot.agency.name)))))
    yield TitleLines((f"{UNIT} {unit}" if unit else unit_name(unit),))
    yield Paragraph(plain(HOW), indent=False, align="left")
    yield Paragraph(plain(mark(snapshot.round)), indent=False, align="left")
    yield Space(0.5)
    rows = tuple(_row(measure, unit, snapshot.round) for measure in measures)
    yield Table(columns=_COLUMNS, rows=rows, name=unit_name(unit), row_lines=3)


def _row(measure: Measure, unit: str, of: Round) -> TableRow:
    """What is reported for the round stands in the cells as it was typed, what was earlier before it."""
    own = own_report(measure, unit, of) or Progress()
    earlier = [report for report in own_reports(measure, unit) if report is not own]
    told_of = "\n".join(filter(None, (title(measure), steps(measure))))
    day = short_date(own.on) if own.on else ""
    before = "\n".join(told(earlier[-1])) if earlier else ""
    percent = "" if own.percent is None else str(own.percent)
    filled = (own.result or own.text, percent, own.problem, own.suggestion, own.evidence, day)
    cells = (measure.key or "", number(measure), told_of, period(measure), before)
    values: tuple[Value, ...] = (measure.key or "", *(None for _ in range(5)), own.percent)
    typed = ((Run(text or "", exact=True),) for text in filled)
    return TableRow((*map(plain, cells), *typed), values)
