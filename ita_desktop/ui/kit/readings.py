"""What is typed in a form read as values, and values as they are shown there."""

import re
from datetime import date, time

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.signs import legible
from ita_desktop.domain.thai.dates import ERA, SHORT_MONTHS, parse_day, parse_time, thai_time
from ita_desktop.domain.thai.digits import fold

LONGEST_LINE, LONGEST_TEXT, LONGEST_COUNT = 1_000, 100_000, 7
FIRST_YEAR, LAST_YEAR = 2540, 2700
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_THOUSANDS = re.compile("[0-9]{1,3}(?:,[0-9]{3})+")
_BLANKS = re.compile("[\u00a0\u202f\t]")
_BULLETS = re.compile("[\uf0a7\uf0b7\uf0d8\uf0fc]")
"""Bullets of Word's own symbol typefaces, which no other typeface holds."""
_AFTER_MARK = re.compile(r"(?m)^(\s*(?:[-–*•·▪○]|\(?[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3})*[.)]|\(?[ก-ฮ][.)]))\t")
_CELL = "  "
_MARKS = re.compile("[\r\t\u00ad\u200b\u2060\ufeff]")


class NotRead(ItaError):
    """What is typed cannot be read as what the field holds."""


class TooLong(ItaError):
    """More is typed than a field holds."""

    def __init__(self, typed: int, most: int) -> None:
        super().__init__(f"ข้อความยาว {typed:,} ตัวอักษร รับได้ไม่เกิน {most:,} ตัวอักษร แบ่งเป็นสองช่วง")


def pasted(text: str) -> str:
    """A text as other programs copy it, with plain line ends and blanks and nothing unseen."""
    return legible(_MARKS.sub("", _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text))))


def from_clipboard(text: str) -> str:
    """What is pasted in a text: two blanks between the cells of a row, one after a bullet or number."""
    plain = _AFTER_MARK.sub(r"\1 ", _BULLETS.sub("•", _LINE_ENDS.sub("\n", text)))
    if "\t" in plain:
        plain = plain.removesuffix("\n")
    return pasted(plain.replace("\t", _CELL))


def read_text(typed: str) -> str | None:
    """A text of paragraphs; None where nothing is typed."""
    plain = pasted(typed).strip()
    if len(plain) > LONGEST_TEXT:
        raise TooLong(len(plain), LONGEST_TEXT)
    return plain or None


def read_line(typed: str) -> str | None:
    """A text of one line; None where nothing is typed."""
    plain = " ".join(pasted(typed).split("\n")).strip()
    if len(plain) > LONGEST_LINE:
        raise TooLong(len(plain), LONGEST_LINE)
    return plain or None


def read_day(typed: str) -> date | None:
    """A day of the Buddhist era, its day of the week before it or not; None where nothing is typed."""
    if not typed.strip():
        return None
    read = parse_day(typed)
    if isinstance(read, Refusal):
        raise NotRead(read.reason)
    return read


def day_words(on: object) -> str:
    """``31 ต.ค. 2566``; empty where there is no day."""
    return f"{on.day} {SHORT_MONTHS[on.month - 1]} {on.year + ERA}" if isinstance(on, date) else ""


def read_time(typed: str) -> time | None:
    """A time of the day; None where nothing is typed."""
    if not typed.strip():
        return None
    read = parse_time(typed)
    if isinstance(read, Refusal):
        raise NotRead(read.reason)
    return read


def time_words(at: time | None) -> str:
    """``09.30 น.``; empty where there is no time."""
    return "" if at is None else thai_time(at, digits="arabic")


def read_count(typed: str) -> int | None:
    """A number of people, in Thai or Arabic digits, thousands parted or not; None where nothing is typed."""
    plain = fold(typed).removesuffix("คน")
    plain = plain.replace(",", "") if _THOUSANDS.fullmatch(plain) else plain
    if not plain:
        return None
    if not plain.isascii() or not plain.isdecimal() or len(plain) > LONGEST_COUNT:
        raise NotRead(f"พิมพ์จำนวนคนเป็นตัวเลขไม่เกิน {LONGEST_COUNT} หลัก เช่น 40")
    return int(plain)


def count_words(count: int | None) -> str:
    """A number of people; empty where there is none."""
    return "" if count is None else str(count)


def read_lines(typed: str) -> tuple[str, ...] | None:
    """One text a line, without the empty ones; None where there is none."""
    text = read_text(typed)
    return tuple(line.strip() for line in text.split("\n") if line.strip()) if text else None


def read_year(typed: str) -> int | None:
    """A Buddhist-era year, in Thai or Arabic digits; None where nothing is typed."""
    plain = fold(typed)
    if not plain:
        return None
    if not plain.isascii() or not plain.isdecimal() or not FIRST_YEAR <= int(plain[:5]) <= LAST_YEAR:
        raise NotRead(f"พิมพ์ปีพุทธศักราชสี่หลัก ตั้งแต่ {FIRST_YEAR} ถึง {LAST_YEAR} เช่น 2568")
    return int(plain)
