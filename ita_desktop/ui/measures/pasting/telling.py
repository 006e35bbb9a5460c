"""What a measure says, field by field, in the words of its form."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ita_desktop.domain.thai.dates import short_date

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.domain.measures import Measure, Period

WORDS = {
    "number": "เลขมาตรการ",
    "title": "มาตรการ",
    "parts": "ข้อย่อย",
    "indicators": "ตัวชี้วัด",
    "answers": "ตอบข้อ",
    "finding": "ผลการวิเคราะห์",
    "strength": "จุดแข็ง",
    "to_develop": "จุดที่ควรพัฒนา",
    "to_keep": "แนวทางรักษา",
    "steps": "ขั้นตอน",
    "period": "ระยะเวลา",
    "units": "ผู้รับผิดชอบ",
    "follow_up": "การติดตาม",
    "budget": "งบประมาณ",
    "status": "สถานะ",
}
"""The fields of a measure in the order of the form."""

_MOST_STEPS = 12


def said(measure: "Measure", name: str, framework: "Framework") -> str:
    """One field of a measure in words; empty where it says nothing."""
    value = getattr(measure, name)
    if value is None or value == ():
        return ""
    match name:
        case "indicators":
            titles = {each.number: each.title for each in framework.indicators}
            return "\n".join(f"{number} {titles.get(number, '')}".strip() for number in value)
        case "answers":
            return " ".join(value)
        case "steps":
            return _steps(value)
        case "parts":
            lines = (f"({at}) {part.title or ''} {part.period or ''}" for at, part in enumerate(value, 1))
            return "\n".join(lines)
        case "period":
            return _period(value)
        case "units":
            return "\n".join(value)
        case _:
            return str(value)


def _steps(steps: Sequence[str]) -> str:
    if len(steps) < 2:
        return "\n".join(steps)
    lines = [f"{at}) {step}" for at, step in enumerate(steps[:_MOST_STEPS], 1)]
    if len(steps) > _MOST_STEPS:
        lines.append(f"และอีก {len(steps) - _MOST_STEPS:,} ขั้นตอน")
    return "\n".join(lines)


def _period(period: "Period") -> str:
    """As written, and the days that were read."""
    start, end = (short_date(day) if day else "" for day in (period.start, period.end))
    if start and end:
        days = f"{start} ถึง {end}"
    else:
        days = f"ภายใน {end}" if end else f"ตั้งแต่ {start}" if start else "ยังไม่รู้วัน"
    return "\n".join(filter(None, (period.text, days)))
