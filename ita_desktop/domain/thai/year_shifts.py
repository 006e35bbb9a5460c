"""Years inside texts and web addresses, and what they become when a list goes on into another year."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import unquote_to_bytes

from ita_desktop.domain.thai.dates import ERA, MONTHS, SHORT_MONTHS
from ita_desktop.domain.thai.digits import to_arabic, to_thai

Doubt = Literal["law", "date", "paper", "span", "number", "other"]
"""Why a year may be meant to stay: of a law, a day, a paper's number, one end of several years, perhaps no
year at all, neither last year nor the one before."""

_BUDDHIST, _COMMON = range(2500, 2600), range(2000, 2057)
_LEAST_SHORT = 50
_DIGIT = "0-9๐-๙"
_BEFORE, _AFTER = 60, 12
"""Letters beside a year that are looked at."""

_RUN = re.compile(f"[{_DIGIT}]+")
_UNIT = re.compile("(?:%[0-9A-Fa-f]{2})+|.", re.DOTALL)
_NAMED = re.compile(r"(?:ปี(?:งบประมาณ|งบ)?|พ\.?\s*ศ\.?|ค\.?\s*ศ\.?)\s*$")
_OF_ERA = re.compile(r"พ\.?\s*ศ\.?\s*$")
_OF_THE_YEAR = re.compile(r"(?:ประจำปี|ปีงบประมาณ|ปีงบ|ปี)\s*(?:งบประมาณ\s*)?(?:พ\.?\s*ศ\.?)?\s*$")
_LAW = re.compile(
    r"พ\.?ร\.?[บกฎฏ]\.?|พระราช(?:บัญญัติ|กำหนด|กฤษฎีกา)|กฎ(?:กระทรวง|หมาย)|ระเบียบ|ข้อบังคับ|รัฐธรรมนูญ|ฉบับที่|เทศบัญญัติ"
)
_MONTHS = "|".join(re.escape(name) for name in (*MONTHS, *SHORT_MONTHS))
_MONTH = re.compile(rf"(?:{_MONTHS}|เดือน)\s*(?:พ\.?\s*ศ\.?)?\s*$")
_SHORT_MONTH = re.compile(rf"(?:{_MONTHS})\s*$")
_DAY = re.compile(rf"[{_DIGIT}]{{1,2}}\s*[-/.]\s*[{_DIGIT}]{{1,2}}\s*[-/.]\s*$")
_MONTH_BEHIND = re.compile(rf"[-/.](?:[0๐][1-9๑-๙]|[1๑][0-2๐-๒])(?![{_DIGIT}])")
_PAPER = re.compile(rf"(?:^|[^{_DIGIT}/])[{_DIGIT}]{{1,5}}\s*/\s*$")
_JOIN = r"\s*(?:[-–—/_]|ถึง|to)\s*(?:พ\.?\s*ศ\.?)?\s*"
_YEAR = rf"(?:[2๒][{_DIGIT}]{{3}}|[5-9๕-๙][{_DIGIT}])"
_SPAN_BEFORE = re.compile(rf"(?:^|[^{_DIGIT}]){_YEAR}{_JOIN}$", re.IGNORECASE)
_SPAN_BEHIND = re.compile(rf"{_JOIN}{_YEAR}(?![{_DIGIT}])", re.IGNORECASE)
_COUNTED = re.compile(r"\s*(?:บาท|คน|ราย|ครั้ง|แห่ง|หน้า|ข้อ|ชุด|ฉบับ)(?=$|[\s,.)/])")
_IN_NUMBER_BEFORE = re.compile(
    rf"[{_DIGIT}][.,]$|(?:โทร|หมายเลข|เลขที่|จำนวน)\.?\s*$|[?&][A-Za-z_]*(?:id|p|page|no)=$"
)
_IN_NUMBER_BEHIND = re.compile(rf"[.,][{_DIGIT}]")
_WORD_OF_LIST = re.compile(r"(?:ita|oit|iit|eit|year|fy|be)[-_ ]?$", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Za-z]{2,}[-_ ]?$|[/=_-]$")


@dataclass(frozen=True, slots=True)
class YearShift:
    """A year at ``start`` to ``end`` of a text, as it stands there and as it would become.

    ``doubt`` says why it may be meant to stay, None where it plainly names the list's year.
    """

    start: int
    end: int
    was: str
    becomes: str
    doubt: Doubt | None = None


def year_shifts(text: str, last: int, year: int) -> tuple[YearShift, ...]:
    """The years in a text of the fiscal year ``last``, moved on by as many years as ``year`` is later.

    Four digits in Thai or Arabic, of the Buddhist or the common era; two digits after ``ปี``, ``พ.ศ.``, a
    month or such words as ``OIT``. Digits keep their kind. Nothing that is not listed is ever changed.
    """
    found = (_read(text, at.start(), at.end(), last, year) for at in _RUN.finditer(text))
    return tuple(shift for shift in found if shift is not None)


def address_shifts(address: str, last: int, year: int) -> tuple[YearShift, ...]:
    """The years in a web address behind its host; letters written as ``%E0…`` are read and kept so."""
    units = _units(address)
    plain = "".join(letter for letter, _, _ in units)
    begins = _behind_host(plain)
    shifts = []
    for shift in year_shifts(plain, last, year):
        if shift.start >= begins:
            span = units[shift.start : shift.end]
            start, end = span[0][1], span[-1][2]
            pieces = zip(span, shift.becomes, strict=True)
            written = "".join(_as_written(digit, address[at:to]) for (_, at, to), digit in pieces)
            shifts.append(replace(shift, start=start, end=end, was=address[start:end], becomes=written))
    return tuple(shifts)


def shifted(text: str, shifts: Iterable[YearShift]) -> str:
    """The text with the years of these shifts moved on; all else stays as it is."""
    pieces, at = [], 0
    for shift in sorted(shifts, key=lambda each: each.start):
        pieces += [text[at : shift.start], shift.becomes]
        at = shift.end
    return "".join((*pieces, text[at:]))


def _read(text: str, start: int, end: int, last: int, year: int) -> YearShift | None:
    was = text[start:end]
    if len(was) not in (2, 4):
        return None
    number = int(to_arabic(was))
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if len(was) == 2:
        named = _named(number, before, last)
    else:
        named = number if number in _BUDDHIST else number + ERA if number in _COMMON else None
    if named is None:
        return None
    later = (number + year - last) % (10 ** len(was))
    digits = zip(f"{later:0{len(was)}d}", was, strict=True)
    becomes = "".join(to_thai(digit) if former > "9" else digit for digit, former in digits)
    doubt = _doubt(before, behind, named, (last - 1, last), short=len(was) == 2)
    return YearShift(start, end, was, becomes, doubt)


def _named(number: int, before: str, last: int) -> int | None:
    """The year that two digits name: any where a word says so, else only last year and the one before."""
    year = last - last % 100 + number
    if number >= _LEAST_SHORT and (_NAMED.search(before) or _SPAN_BEFORE.search(before)):
        return year
    is_led = any(sign.search(before) for sign in (_SHORT_MONTH, _DAY, _LETTERS))
    return year if is_led and year in (last - 1, last) else None


def _doubt(before: str, behind: str, named: int, usual: Collection[int], *, short: bool) -> Doubt | None:
    is_counted = _COUNTED.match(behind) and not _NAMED.search(before)
    if is_counted or _IN_NUMBER_BEFORE.search(before) or _IN_NUMBER_BEHIND.match(behind):
        return "number"
    if _MONTH.search(before) or _DAY.search(before) or (not short and _MONTH_BEHIND.match(behind)):
        return "date"
    if _SPAN_BEFORE.search(before) or _SPAN_BEHIND.match(behind):
        return "span"
    if _PAPER.search(before):
        return "paper"
    if _LAW.search(before) and _OF_ERA.search(before) and not _OF_THE_YEAR.search(before):
        return "law"
    if named not in usual:
        return "other"
    is_plain = not short or _NAMED.search(before) or _WORD_OF_LIST.search(before)
    return None if is_plain else "number"


def _units(address: str) -> list[tuple[str, int, int]]:
    """Each letter of an address with where it is written; bytes that are no letter stand as one each."""
    return [unit for found in _UNIT.finditer(address) for unit in _letters(found[0], found.start())]


def _letters(written: str, at: int) -> Iterator[tuple[str, int, int]]:
    if len(written) == 1:
        yield written, at, at + 1
        return
    raw, done = unquote_to_bytes(written), 0
    while done < len(raw):
        letter, size = _letter(raw[done : done + 4])
        yield letter, at + 3 * done, at + 3 * (done + size)
        done += size


def _letter(raw: bytes) -> tuple[str, int]:
    for size in range(1, len(raw) + 1):
        try:
            return raw[:size].decode("utf-8"), size
        except UnicodeDecodeError:
            continue
    return "\ufffd", 1


def _behind_host(plain: str) -> int:
    """Where an address goes on after its host; its very end where it does not."""
    found = re.match(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://)?[^/?#]*", plain)
    return found.end() if found else 0


def _as_written(digit: str, former: str) -> str:
    """A digit written as the former one: plain, or by its bytes in large or small letters."""
    if not former.startswith("%"):
        return digit
    written = "".join(f"%{byte:02X}" for byte in digit.encode("utf-8"))
    return written.lower() if former == former.lower() else written
