"""What the forms of units tell: heads of columns, a round's days, earlier reports."""

from collections.abc import Iterator

from ita_desktop.documents.texts import one_line
from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.measures.reporters import own_reports
from ita_desktop.domain.measures.rounds import Round, round_of
from ita_desktop.domain.thai.dates import short_date, thai_date

TITLE = "แบบติดตามผลการดำเนินการตามมาตรการ"
NO_UNIT = "ไม่ระบุหน่วยงาน"
KEY, NUMBER, MEASURE, PERIOD = "รหัส", "ที่", "มาตรการและขั้นตอน", "ระยะเวลา"
BEFORE, RESULT, PERCENT = "รายงานครั้งก่อน", "ผลการดำเนินการ", "ร้อยละ"
PROBLEM, SUGGESTION, EVIDENCE = "ปัญหา/อุปสรรค", "ข้อเสนอแนะ", "หลักฐาน"
DAY = "วันที่รายงาน"
"""The heads by which a filled form is read."""


def unit_name(unit: str) -> str:
    """A unit's name, or that there is none."""
    return unit or NO_UNIT


def days_of(of: Round) -> str:
    """The days that a round covers: ``1 มกราคม 2569 ถึง 31 มีนาคม 2569``."""
    return f"{thai_date(of.start)} ถึง {thai_date(of.end)}"


def reported(measure: Measure, unit: str) -> str:
    """What a unit reported last, in one line; empty where it reported nothing."""
    reports = own_reports(measure, unit)
    return "  ".join(("รายงานล่าสุด", *told(reports[-1]))) if reports else ""


def told(report: Progress) -> Iterator[str]:
    """A report: its round and day, then each thing that it says under its name."""
    when = [round_of(0, report.round).name] if report.round else []
    when += [f"เมื่อ {short_date(report.on)}"] if report.on else []
    named = ((PROBLEM, report.problem), (SUGGESTION, report.suggestion), (EVIDENCE, report.evidence))
    said = [" ".join(when), one_line(report.text), one_line(report.result)]
    said += [f"{PERCENT} {report.percent}"] if report.percent is not None else []
    said += [f"{head} {one_line(text)}" for head, text in named if one_line(text)]
    return filter(None, said)
