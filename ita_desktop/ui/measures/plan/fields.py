"""The fields of a measure: what stands above each, how it is shown, how what is typed is read."""

from collections.abc import Callable, Mapping
from typing import Any

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Period
from ita_desktop.domain.measures.periods import period_of
from ita_desktop.domain.thai.digits import fold
from ita_desktop.ui.kit.readings import read_line, read_text
from ita_desktop.ui.measures.plan.answers import read_answers
from ita_desktop.ui.measures.plan.steps import read_steps, steps_words
from ita_desktop.ui.measures.plan.units import read_units

LABELS: Mapping[str, str] = {
    "number": "เลขที่",
    "title": "มาตรการ โครงการ หรือกิจกรรม",
    "indicators": "ตัวชี้วัด",
    "answers": "ตอบข้อคำถามและรายการ OIT",
    "steps": "ขั้นตอนหรือวิธีการดำเนินการ",
    "period": "ระยะเวลาดำเนินการ",
    "parts": "ส่วนที่มีระยะเวลาของตนเอง",
    "units": "หน่วยงานผู้รับผิดชอบ",
    "follow_up": "การติดตามและรายงานผล",
    "budget": "งบประมาณ",
    "status": "สถานะ",
    "finding": "ผลการวิเคราะห์",
    "strength": "จุดแข็ง",
    "to_develop": "จุดที่ควรพัฒนา",
    "to_keep": "แนวทางรักษาระดับ",
}
"""What stands above each field, and in the history behind แก้."""

EXAMPLES: Mapping[str, str] = {
    "answers": "i2 e7 o14",
    "period": "ต.ค. 2568 - ก.ย. 2569",
    "follow_up": "เช่น รายงานผลรอบ 6 เดือน และ 12 เดือน",
    "budget": "เช่น 20,000 บาท หรือ ไม่ใช้งบประมาณ",
}

LONGEST_NUMBER = 20


def words_of(name: str) -> Callable[[Measure], str]:
    """How a field of a measure is shown as text."""

    def words(measure: Measure) -> str:
        value = getattr(measure, name)
        if name == "steps":
            return steps_words(value)
        if isinstance(value, Period):
            return value.text or ""
        if isinstance(value, tuple):
            return ("\n" if name == "units" else " ").join(map(str, value))
        return "" if value is None else str(value)

    return words


def read(name: str, typed: str, measure: Measure, framework: Framework, fiscal_year: int) -> Any:
    """What is typed in a field as it is kept, None where that is nothing; an ItaError where it cannot be."""
    if name == "number":
        return read_number(typed)
    if name == "answers":
        return read_answers(typed, framework, measure.indicators or ()) or None
    if name == "steps":
        return read_steps(typed)
    if name == "units":
        return read_units(typed) or None
    if name == "period":
        return read_written(typed, measure.period, fiscal_year)
    return read_line(typed) if name == "budget" else read_text(typed)


def read_number(typed: str) -> int | str | None:
    """A number as printed: whole, or any other text in one line (``1.2``)."""
    text = read_line(typed)
    folded = fold(text or "")
    return int(folded) if folded.isascii() and folded.isdecimal() else text


def read_written(typed: str, kept: Period | None, fiscal_year: int) -> Period | None:
    """A period as typed with the days read of it; the days of one that is kept as it is typed stay."""
    text = read_line(typed)
    if text and kept is not None and kept.text == text:
        return kept
    return period_of(text, fiscal_year)[0] if text else None
