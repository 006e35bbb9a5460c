"""Buddhist-era dates and times: written for papers, read as clerks type them."""

import re
from calendar import monthrange
from datetime import date, datetime, time
from typing import Literal

from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.digits import to_arabic, to_thai
from ita_desktop.domain.thai.normal import normalise

Digits = Literal["thai", "arabic"]

ERA = 543
"""What a Buddhist-era year has more than one of the common era."""
MONTHS = (
    *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"),
    *("กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
)
SHORT_MONTHS = (
    *("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย."),
    *("ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
)
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")

_FIRST_YEAR, _LAST_YEAR = 2400, 2700
_COMMON_ERA = range(1800, 2200)
_SHORT_CENTURY = 2500
_BY_NAME = {
    name.replace(".", ""): month for names in (MONTHS, SHORT_MONTHS) for month, name in enumerate(names, 1)
}
_GAP = r"(?:\s*[-/.–]\s*|\s+)"
_NUMBERS = re.compile(rf"([0-9]{{1,2}}){_GAP}([0-9]{{1,2}})(?:{_GAP}([0-9]{{4}}|[0-9]{{2}}))?")
_JOINED = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_BACKWARDS = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_WORDS = re.compile(r"(?:[^0-9]*ที่)?\s*([0-9]{1,2})\s*([^0-9]+?)\s*([0-9]{4}|[0-9]{2})?")
_WEEKDAY = re.compile(
    r"(?:เมื่อ)?\s*(?:วัน)?\s*(จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส(?!บ)|ศุกร์|เสาร์|อาทิตย์)\s*(?:ที่)?\s*(?=[0-9๐-๙])"
)
_CLUTTER = re.compile(r"[\s.]|เดือน|พ\.?\s*ศ\.?(?![ก-ฮ])|ปี")
_TIME = re.compile(r"([0-9]{1,2})(?:[.:]([0-9]{1,2}))?")
_JOINED_TIME = re.compile(r"([0-9]{2})([0-9]{2})")
_CLOCK_WORD = re.compile(r"^เวลา|(?:น\.?|นาฬิกา)$")
_LONGEST = 80
"""Letters of a typed date that are looked at; none is longer."""
_HOW = "พิมพ์วันที่แบบ 28/7/2568 หรือ 28 ก.ค. 68"


def thai_date(day: date, *, weekday: bool = False, era: bool = False, digits: Digits = "arabic") -> str:
    """A date in full: ``31 ตุลาคม 2566``, with its day of the week ``วันอังคารที่ 31 ตุลาคม 2566``.

    ``era`` names the era: ``31 ตุลาคม พ.ศ. 2566``.
    """
    text = f"{day.day} {MONTHS[day.month - 1]} {'พ.ศ. ' if era else ''}{day.year + ERA}"
    if weekday:
        text = f"{weekday_name(day)}ที่ {text}"
    return to_thai(text) if digits == "thai" else text


def short_date(day: date, *, digits: Digits = "arabic") -> str:
    """A date in short: ``31 ต.ค. 66``."""
    text = f"{day.day} {SHORT_MONTHS[day.month - 1]} {(day.year + ERA) % 100:02d}"
    return to_thai(text) if digits == "thai" else text


def short_month(day: date) -> str:
    """The month of a day: ``ต.ค. 2568``."""
    return f"{SHORT_MONTHS[day.month - 1]} {day.year + ERA}"


def weekday_name(day: date) -> str:
    """The day of the week: ``วันอังคาร``."""
    return f"วัน{WEEKDAYS[day.weekday()]}"


def thai_time(at: time, *, digits: Digits = "arabic") -> str:
    """A time with a dot, two digits each: ``09.30 น.``."""
    text = f"{at.hour:02d}.{at.minute:02d} น."
    return to_thai(text) if digits == "thai" else text


def short_moment(at: datetime) -> str:
    """A day and a time as screens tell them: ``10 มี.ค. 67 09:30 น.``."""
    return f"{short_date(at.date())} {at:%H:%M} น."


def fiscal_year(day: date) -> int:
    """The Buddhist-era fiscal year of a day: year N runs from 1 October N−1 to 30 September N."""
    return day.year + ERA + (1 if day.month >= 10 else 0)


def fiscal_span(fiscal_year: int) -> tuple[date, date]:
    """The first and last day of a Buddhist-era fiscal year."""
    return date(fiscal_year - ERA - 1, 10, 1), date(fiscal_year - ERA, 9, 30)


def quarter_span(fiscal_year: int, quarter: int) -> tuple[date, date]:
    """The first and last day of a quarter, 1 to 4, of a Buddhist-era fiscal year."""
    year, month = (fiscal_year - ERA - (quarter == 1)), (10, 1, 4, 7)[quarter - 1]
    return date(year, month, 1), date(year, month + 2, monthrange(year, month + 2)[1])


def parse_date(text: str) -> date | Refusal:
    """A typed Buddhist-era date: ``28/7/2568``, ``28-7-68``, ``28072568``, ``๒๘/๗/๖๘``, ``28 ก.ค. 68``.

    A year of two digits is of 25xx; a day that the month lacks and a year of the common era are refused.
    """
    clean = to_arabic(normalise(text[:_LONGEST])).strip()
    backwards = _BACKWARDS.fullmatch(clean)
    if backwards:
        return _dated(int(backwards[3]), int(backwards[2]), backwards[1])
    found = _NUMBERS.fullmatch(clean) or _JOINED.fullmatch(clean)
    if found:
        return _dated(int(found[1]), int(found[2]), found[3])
    found = _WORDS.fullmatch(clean)
    if found is None:
        return Refusal(f"อ่านเป็นวันที่ไม่ได้ {_HOW}")
    name = _CLUTTER.sub("", found[2]).removesuffix("คศ")
    if name not in _BY_NAME:
        return Refusal(f"ไม่รู้จักเดือน “{found[2].strip()[:30]}” {_HOW}")
    return _dated(int(found[1]), _BY_NAME[name], found[3])


def parse_day(text: str) -> date | Refusal:
    """A typed date that may begin with its day of the week: ``วันอังคารที่ ๓๑ ตุลาคม ๒๕๖๖``, ``อังคาร 31/10/66``.

    A day of the week that the date does not fall on is refused.
    """
    clean = normalise(text[:_LONGEST]).strip()
    written = _WEEKDAY.match(clean)
    read = parse_date(clean[written.end() :] if written else clean)
    if written is None or isinstance(read, Refusal):
        return read
    named = next(at for at, name in enumerate(WEEKDAYS) if name.startswith(written[1]))
    if named == read.weekday():
        return read
    return Refusal(f"{thai_date(read)} เป็น{weekday_name(read)} ไม่ใช่วัน{WEEKDAYS[named]} แก้วันหรือวันที่ให้ตรงกัน")


def _dated(day: int, month: int, written_year: str | None) -> date | Refusal:
    if written_year is None:
        return Refusal(f"ยังไม่มีปี พ.ศ. {_HOW}")
    if not 1 <= month <= 12:
        return Refusal("เดือนต้องอยู่ระหว่าง 1 ถึง 12")
    year = int(written_year) + (_SHORT_CENTURY if len(written_year) == 2 else 0)
    if year in _COMMON_ERA:
        meant = f"{day}/{month}/{year + ERA}"
        offered = (meant,) if isinstance(parse_date(meant), date) else ()
        return Refusal(f"ปี {year} เป็น ค.ศ. ให้พิมพ์ปี พ.ศ. {year + ERA}", offered)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return Refusal(f"ปี {year} อยู่นอกช่วง พ.ศ. {_FIRST_YEAR} ถึง {_LAST_YEAR}")
    last = monthrange(year - ERA, month)[1]
    if not 1 <= day <= last:
        shown = (f"{last}/{month}/{year}",) if day > last else ()
        return Refusal(f"{MONTHS[month - 1]} {year} มีวันที่ 1 ถึง {last}", shown)
    return date(year - ERA, month, day)


def parse_time(text: str) -> time | Refusal:
    """A typed time of day: ``9.30``, ``09:30``, ``0930``, ``๐๙.๓๐ น.``, ``9 น.``."""
    clean = _CLOCK_WORD.sub("", "".join(to_arabic(normalise(text[:_LONGEST])).split()))
    found = _TIME.fullmatch(clean) or _JOINED_TIME.fullmatch(clean)
    if found is None:
        return Refusal("อ่านเป็นเวลาไม่ได้ พิมพ์แบบ 9.30")
    hour, minute = int(found[1]), found[2] or "00"
    if len(minute) == 1:
        offered = (f"{hour}.{minute}0", f"{hour}.0{minute}")
        return Refusal("นาทีต้องมีสองหลัก", tuple(each for each in offered if each[-2:] < "60"))
    if hour > 23 or int(minute) > 59:
        return Refusal("เวลาต้องอยู่ระหว่าง 00.00 ถึง 23.59 น.")
    return time(hour, int(minute))
