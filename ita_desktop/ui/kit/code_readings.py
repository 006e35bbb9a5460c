"""Codes as they are typed in a field, read whole: no word of it may be something else."""

import re

from ita_desktop.domain.codes import read_codes
from ita_desktop.domain.frameworks import Framework
from ita_desktop.ui.kit.readings import NotRead

_WORDS = re.compile("[A-Za-zก-๙0-9]")
_RANGE = " – "
"""Between the ends of a range as it is told, however it was typed."""
_JOINING = re.compile(
    "และ|กับ|หรือ|ถึง|ข้อ(?:คำถาม)?(?:ที่)?|รายการ(?:ที่)?|ตัวชี้วัด(?:ย่อย)?(?:ที่)?|อ้างอิง(?:จาก)?"
    "|[ieo]it|public|survey|ส่วนที่ ?[0-9]",
    re.IGNORECASE,
)


def read_named(
    typed: str, framework: Framework, how: str, *, indicator: str | None = None, instrument: str | None = None
) -> tuple[str, ...]:
    """The codes that a text names, each once; where a word of it is none, NotRead with ``how`` to type."""
    reading = read_codes(typed, framework, indicator=indicator, instrument=instrument)
    if reading.doubts:
        raise NotRead(f"{' '.join(reading.doubts)} {how}")
    left = reading.text
    for mention in reading.mentions:
        ends = map(re.escape, mention.typed.split(_RANGE))
        left = re.sub(r"\s*\S{1,9}?\s*".join(ends), " ", left, count=1)
    left = _JOINING.sub(" ", left)
    if _WORDS.search(left):
        raise NotRead(f"อ่าน “{' '.join(left.split())[:40]}” เป็นรหัสไม่ได้ {how}")
    return tuple(dict.fromkeys(reading.codes))
