"""Single values of an office file, from JSON: each reader gives the value or what is wrong with it."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from ita_desktop.domain.fields import Line
from ita_desktop.domain.scores import Score
from ita_desktop.domain.signs import UNSEEN, undisguised
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange.office_file.schema import Choice, Day, Whole, longest

FIRST_DAY_YEAR, LAST_DAY_YEAR = 1900, 2199
"""Years of the common era that a date may stand in; what lies beyond is a Buddhist-era year or a slip."""

LEAST_BUDDHIST_YEAR = 2400

_SCORE = re.compile(r"(0|[1-9][0-9]{0,2})(?:\.([0-9]+))?")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2})?")
_HASH = re.compile(r"[0-9a-f]{64}")
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a value was not taken, and what would be; follows the field's name in a sentence."""

    text: str


def words(value: Any, most: int) -> str | Wrong:
    """A text as it is, in NFC, without signs that turn letters round."""
    if not isinstance(value, str):
        return Wrong("ต้องเป็นข้อความในเครื่องหมายคำพูด")
    text = unicodedata.normalize("NFC", undisguised(value))
    forbidden = UNSEEN.search(text)
    if forbidden:
        return Wrong(f"มีอักขระที่มองไม่เห็น U+{ord(forbidden[0]):04X} (ตัวที่ {forbidden.start() + 1}) ลบอักขระนั้นออก")
    if len(text) > most:
        return Wrong(f"ยาว {len(text):,} ตัวอักษร รับได้ไม่เกิน {most:,} ตัวอักษร")
    return text


def hexadecimal(value: Any) -> str | Wrong:
    """A SHA-256, in small letters."""
    text = value.lower() if isinstance(value, str) else ""
    return text if _HASH.fullmatch(text) else Wrong("ต้องเป็นรหัส SHA-256 เลขฐานสิบหก 64 ตัว")


def whole(value: Any, kind: Whole) -> int | Wrong:
    """A whole number within its limits."""
    if isinstance(value, bool) or not isinstance(value, int):
        return Wrong("ต้องเป็นจำนวนเต็ม ไม่มีเครื่องหมายคำพูด")
    if kind.least <= value <= kind.most:
        return value
    if LEAST_BUDDHIST_YEAR <= kind.least <= value + 543 <= kind.most:
        return Wrong(f"เป็นปี ค.ศ. {value} ใช้ปี พ.ศ. {value + 543}")
    return Wrong(f"เป็น {value} ต้องอยู่ระหว่าง {kind.least} ถึง {kind.most}")


def flag(value: Any) -> bool | Wrong:
    """True or false."""
    return value if isinstance(value, bool) else Wrong("ต้องเป็น true หรือ false")


def choice(value: Any, kind: Choice) -> str | Wrong:
    """One of the kind's words."""
    if isinstance(value, str) and value in kind.words:
        return value
    return Wrong(f"ต้องเป็นค่าใดค่าหนึ่งใน {listed(kind.words)}")


def day(value: Any, kind: Day) -> date | str | Wrong:
    """A date as ``2023-10-31``; years of the Buddhist era are told from slips."""
    if kind.may_be_empty and value == "":
        return ""
    found = _DAY.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return Wrong("ต้องเป็นวันที่แบบ ค.ศ. เช่น 2023-10-31")
    year, month, of_month = map(int, found.groups())
    buddhist = year >= LEAST_BUDDHIST_YEAR
    try:
        read = date(year - 543 if buddhist else year, month, of_month)
    except ValueError:
        return Wrong("ไม่มีวันนี้ในปฏิทิน เขียนวันที่แบบ ค.ศ. เช่น 2023-10-31")
    if buddhist:
        return Wrong(f"เป็นปี พ.ศ. เขียนเป็น ค.ศ. คือ {read.isoformat()}")
    if not FIRST_DAY_YEAR <= year <= LAST_DAY_YEAR:
        return Wrong(f"อยู่นอกช่วงปี ค.ศ. {FIRST_DAY_YEAR} ถึง {LAST_DAY_YEAR}")
    return read


def clock(value: Any) -> time | Wrong:
    """A time as ``09:30``, with seconds where a history has them."""
    if isinstance(value, str) and _TIME.fullmatch(value):
        try:
            return time.fromisoformat(value)
        except ValueError:
            pass
    return Wrong("ต้องเป็นเวลา 00:00 ถึง 23:59 เช่น 09:30")


def points(value: Any) -> Score | Wrong:
    """A score: a decimal text keeps its decimals as typed, a JSON number has two."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return Wrong("ต้องเป็นคะแนน เช่น “93.13”")
    if isinstance(value, str):
        return _typed_points(value)
    number = Decimal(value)
    if not 0 <= number <= 100:
        return Wrong(f"เป็น {value} คะแนนต้องอยู่ระหว่าง 0 ถึง 100")
    rounded = number.quantize(_HUNDREDTH)
    if number != rounded:
        return Wrong(f"เป็น {value} คะแนนมีทศนิยมได้ไม่เกินสองตำแหน่ง")
    return Score(int(rounded.scaleb(2)), 2)


def _typed_points(value: str) -> Score | Wrong:
    text = to_arabic(value.strip())
    found = _SCORE.fullmatch(text)
    shown = excerpt(value)
    if found is None:
        if _SCORE.fullmatch(text.removeprefix("-")):
            return Wrong(f"เป็น {shown} คะแนนต้องอยู่ระหว่าง 0 ถึง 100")
        return Wrong(f"เป็น “{shown}” ต้องเป็นคะแนนเช่น “93.13”")
    decimals = found[2] or ""
    if len(decimals) > 2:
        return Wrong(f"เป็น {shown} คะแนนมีทศนิยมได้ไม่เกินสองตำแหน่ง")
    hundredths = int(found[1]) * 100 + int(decimals.ljust(2, "0"))
    if hundredths > 100_00:
        return Wrong(f"เป็น {shown} คะแนนต้องอยู่ระหว่าง 0 ถึง 100")
    return Score(hundredths, len(decimals))


def numeral(value: Any) -> int | str | Wrong:
    """A whole number, or a text that stands for one."""
    if isinstance(value, str):
        return words(value, longest(Line))
    read = whole(value, Whole())
    return Wrong("ต้องเป็นจำนวนเต็มหรือข้อความ") if isinstance(read, Wrong) else read


def excerpt(text: str, most: int = 40) -> str:
    """A text from the file as it may stand in a message."""
    shown = "".join(each if each.isprintable() else "�" for each in text[:most])
    return shown if len(text) <= most else f"{shown}…"


def listed(names: Sequence[str]) -> str:
    """Words one after the other: ``done, in_progress``."""
    return ", ".join(names)
