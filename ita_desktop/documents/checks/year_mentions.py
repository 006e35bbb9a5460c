"""Years in a text, and whether they belong to something else than the paper."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_desktop.documents.checks.dates import MONTH
from ita_desktop.documents.checks.reading import Span

_COUNTED = "คน|บาท|ราย|แห่ง|ชุด|เล่ม|ไร่|เมตร|กิโล|หลัง|คัน|ตารางเมตร|ตารางวา|ครัวเรือน"
YEAR = re.compile(rf"(?<![\d.,])(?<!จำนวน )(2[45]\d\d)(?![\d,]|\.\d|\s*(?:{_COUNTED})(?![ก-๎]))")
_BEFORE, _AFTER = 130, 40
_LAW = re.compile(
    r"(?:พระราชบัญญัติ|พ\.?\s?ร\.?\s?บ\.?|พระราชกฤษฎีกา|พระราชกำหนด|ระเบียบ(?!วาระ)|ประกาศ|กฎกระทรวง|กฎหมาย|ข้อบังคับ|ข้อบัญญัติ|"
    r"เทศบัญญัติ|รัฐธรรมนูญ|ประมวล|ว่าด้วย|ฉบับที่|แก้ไขเพิ่มเติม|มติคณะรัฐมนตรี|คำสั่ง|หนังสือ)"
    r"(?:(?!ประจำปี|ปีงบประมาณ)[^\n]){0,120}พ\.?\s?ศ\.?\s*$"
)
_NUMBERED = re.compile(r"[/\-–]\s*$")
FULL_DATE = re.compile(rf"\d{{1,2}}\s*(?:เดือน\s*)?(?:{MONTH})\s*(?:พ\.?\s?ศ\.?)?\s*$")
_DAY = r"\s*(?:วัน\S{0,12}\s?)?$"
DEADLINE = re.compile(rf"(?:ก่อน|ภายใน|ไม่เกิน|กำหนด|แล้วเสร็จ){_DAY}")
_HAPPENED = re.compile(rf"(?:ลง|เมื่อ|ตั้งแต่|นับแต่|ณ){_DAY}")
_BETWEEN = r"\s*(?:[-–,]|ถึง|และ|กับ|หรือ)?\s*(?:ปี)?(?:พ\.?\s?ศ\.?)?\s*"
_RANGE_BEFORE = re.compile(rf"2[45]\d\d{_BETWEEN}$")
_RANGE_AFTER = re.compile(rf"{_BETWEEN}2[45]\d\d")
_SAID_IN = re.compile(r"(?:คำสั่ง|หนังสือ|ประกาศ|มติ|กฎหมาย|ระเบียบ(?!วาระ))\S{0,25}\s?(?:เมื่อ)?ปี\s*$")
_PAPER = re.compile("คำสั่ง|หนังสือ|ประกาศ|มติ|กฎหมาย|ระเบียบ(?!วาระ)|พระราช")


class Mention(NamedTuple):
    """A year in a text, with what stands before and after it."""

    year: int
    span: Span
    before: str
    after: str


def mentions(text: str) -> Iterator[Mention]:
    """The Buddhist-era years in a text of Arabic digits."""
    for found in YEAR.finditer(text):
        start, end = found.span()
        before = text[max(0, start - _BEFORE) : start].rsplit("\n", 1)[-1]
        yield Mention(int(found[1]), (start, end), before, text[end : end + _AFTER].split("\n", 1)[0])


def is_tied(mention: Mention) -> bool:
    """Whether a year belongs to an order, a law, a number, a range of years or the day of what was."""
    before = mention.before
    if _RANGE_BEFORE.search(before) or _RANGE_AFTER.match(mention.after):
        return True
    full = FULL_DATE.search(before)
    if full:
        said = before[: full.start()]
        return bool(_HAPPENED.search(said) or (_PAPER.search(said[-40:]) and not DEADLINE.search(said)))
    return bool(_NUMBERED.search(before) or _LAW.search(before) or _SAID_IN.search(before))
