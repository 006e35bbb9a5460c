"""Dates of the Buddhist era and times, as Thai offices write and type them."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from ita_desktop.domain.thai.digits import to_arabic, to_thai

ERA = 543
MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
FIRST_YEAR, LAST_YEAR = 2440, 2699
_MONTH_NUMBERS = {name.replace(".", ""): at % 12 + 1 for at, name in enumerate(MONTHS + SHORT_MONTHS)}
_NUMBERS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{2}|\d{4})")
_NAMED = re.compile(r"(\d{1,2})\s*([฀-๿.]+?)\s*(\d{2}|\d{4})")
_TIME = re.compile(r"(\d{1,2})(?:[.:](\d{1,2}))?(?:\s*(?:น\.?|นาฬิกา))?")


@dataclass(frozen=True, slots=True)
class NotADate:
    """Why a text is no date or time, in Thai, with the way out."""

    reason: str


def fiscal_year(on: date) -> int:
    """The fiscal year (Buddhist era) in which a day lies: 1 October begins the next one."""
    return on.year + ERA + (on.month >= 10)


def thai_date(on: date, *, weekday: bool = False, digits: str = "arabic") -> str:
    """``31 ตุลาคม 2566``, with its day of the week ``วันอังคารที่ 31 ตุลาคม 2566``."""
    text = f"{on.day} {MONTHS[on.month - 1]} {on.year + ERA}"
    if weekday:
        text = f"วัน{WEEKDAYS[on.weekday()]}ที่ {text}"
    return to_thai(text) if digits == "thai" else text


def short_date(on: date) -> str:
    """``31 ต.ค. 66``: for the screen, in Arabic digits."""
    return f"{on.day} {SHORT_MONTHS[on.month - 1]} {(on.year + ERA) % 100:02d}"


def thai_time(at: time, *, digits: str = "arabic") -> str:
    """``09.30 น.``: a dot, two digits each."""
    text = f"{at.hour:02d}.{at.minute:02d} น."
    return to_thai(text) if digits == "thai" else text


def parse_date(text: str) -> date | NotADate:
    """A date typed as ``28/7/2568``, ``28-7-68``, ``28072568``, ``๒๘ ก.ค. ๖๘`` or ``5 มิถุนายน 2569``.

    Years are Buddhist; two digits mean 25xx. A Christian year is refused, not guessed.
    """
    plain = " ".join(to_arabic(text).replace("พ.ศ.", " ").split())
    plain = re.sub(r"^(วัน\S*?)?(ที่\s*)?(?=\d)", "", plain)
    plain = re.sub(r"\s*(เดือน)\s*", " ", plain)
    found = _NUMBERS.fullmatch(plain) or _RUN_TOGETHER.fullmatch(plain)
    if found:
        day, month, year = (int(part) for part in found.groups())
        return _day(day, month, year)
    found = _NAMED.fullmatch(plain)
    if not found:
        return NotADate("อ่านวันที่ไม่ออก พิมพ์แบบ 28/7/2568 หรือ 28 ก.ค. 68")
    month_number = _MONTH_NUMBERS.get(found[2].replace(".", ""))
    if month_number is None:
        return NotADate(f"ไม่มีเดือนชื่อ {found[2]} พิมพ์แบบ 28 กรกฎาคม 2568 หรือ 28 ก.ค. 68")
    return _day(int(found[1]), month_number, int(found[3]))


def _day(day: int, month: int, year: int) -> date | NotADate:
    if year < 100:
        year += 2500
    if 1900 <= year < FIRST_YEAR:
        return NotADate(f"ปี {year} เป็น ค.ศ. ใช้ พ.ศ. คือ {year + ERA}")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return NotADate(f"ปี {year} ไม่ใช่ปี พ.ศ. ที่ใช้ได้ พิมพ์ปีสี่หลัก เช่น 2568")
    if not 1 <= month <= 12:
        return NotADate(f"ไม่มีเดือนที่ {month} เดือนมีตั้งแต่ 1 ถึง 12")
    try:
        return date(year - ERA, month, day)
    except ValueError:
        last = (date(year - ERA + month // 12, month % 12 + 1, 1) - timedelta(1)).day
        return NotADate(f"{MONTHS[month - 1]} {year} มีถึงวันที่ {last}")


def parse_time(text: str) -> time | NotADate:
    """A time typed as ``9.30``, ``09:30``, ``๐๙.๓๐ น.`` or ``9``."""
    found = _TIME.fullmatch(" ".join(to_arabic(text).removeprefix("เวลา").split()))
    if not found:
        return NotADate("อ่านเวลาไม่ออก พิมพ์แบบ 9.30 หรือ 09.30 น.")
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23 or minute > 59:
        return NotADate("เวลาต้องอยู่ระหว่าง 00.00 ถึง 23.59 น.")
    return time(hour, minute)
