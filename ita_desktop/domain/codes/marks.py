"""Where codes stand in a text and what kind each is, before the framework is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.thai.digits import to_arabic

MarkKind = Literal["letter", "one", "zero", "padded", "number", "indicator", "sub"]
"""How it is written: ``i2``; ``1๒`` (I read as 1); ``๐๘``; ``08``; ``๑๗``; ``ตัวชี้วัดที่ ๓``; ``๙.๑``."""

_D = "[0-9๐-๙]"
_APART = rf"(?<![A-Za-z0-9๐-๙])(?<!{_D}[.,:])"
_END = rf"(?![A-Za-z0-9๐-๙])(?![.,:]{_D})"
_FIRST = "ข้อที่|ข้อ|รายการที่|อ้างอิงจาก|อ้างอิง"
_MARK = re.compile(
    rf"ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*(?P<sub2>(?:9|๙|10|๑๐)\s?\.\s?[1-9๑-๙])(?!{_D})"
    rf"|ตัวชี้วัดที่\s*(?P<indicator>{_D}{{1,2}})(?!{_D})(?!\s?\.\s?{_D})"
    rf"|ตัวชี้วัด\s*(?P<indicator2>{_D}{{1,2}})(?!{_D})(?!\s?\.\s?{_D})"
    rf"|{_APART}(?P<sub>(?:9|๙|10|๑๐)\s?\.\s?[1-9๑-๙])(?![A-Za-z0-9๐-๙.])"
    rf"|(?<![A-Za-z0-9๐-๙])(?:(?P<letter>[iIleEoO])[ ]?|(?P<bar>\|))(?P<digits>[oO0๐]{{0,2}}[1-9๑-๙]{_D}?)"
    rf"(?:[ ]?\.?[ ]?(?P<part>(?i:public|survey)))?{_END}"
    rf"|{_APART}1(?P<one>[๐-๙]{{1,2}}){_END}"
    rf"|{_APART}(?P<zeros>[0๐]{{1,3}})[ ]?(?P<zero>[1-9๑-๙]{_D}?){_END}"
    rf"|(?<![A-Za-z0-9๐-๙.,:/])(?P<number>{_D}{{1,3}})(?![A-Za-z0-9๐-๙])(?![.,:/]{_D})"
)
_LEAD = re.compile(rf"(?:^|\n|[(\[“\"]|(?:{_FIRST}))\s*$")
_LEADING = 24
_MOST_MARKS = 60
"""Codes that are read of one text: more than any framework's indicator has."""

_LIST = re.compile(r"\s*(?:,|/|และ|กับ|หรือ)?\s*(?:ข้อ(?:ที่)?)?\s*")
_RANGE = re.compile(r"\s*(?:[-–—−‐‑~]|ถึง)\s*(?:ข้อ(?:ที่)?)?\s*")
_NO_CODES = re.compile(
    rf"(?:โทร(?:ศัพท์|สาร)?|มือถือ|[Tt]el|[Ff]ax)[. :(]{{0,4}}(?:{_D}[- )(]{{0,2}}){{3,20}}(?:ต่อ *{_D}+)?"
    rf"|(?<!{_D})[0๐][1-9๑-๙]{{0,2}}[- ]?{_D}{{3,4}}[- ]?{_D}{{3,4}}(?!{_D})"
    rf"|(?:เวลา\s*)?(?<!{_D}){_D}{{1,2}}[.:]{_D}{{2}}\s*(?:น\.|นาฬิกา)"
    rf"|(?<!{_D}){_D}{{1,2}}/{_D}{{1,2}}/{_D}{{2,4}}(?!{_D})"
    rf"|(?:ที่\s+|เลขที่\s*)[ก-ฮ]{{1,4}}\s*{_D}+(?:\.{_D}+)*\s*/\s*{_D}*"
)
"""Telephone numbers, times, dates, numbers of letters: their digits are no codes."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A code as written: ``typed`` and its offsets, its letter where it has one, its number.

    ``joined`` says how it follows the mark before it: as an end of a range, as one of a list, or not at all;
    ``named`` whether it stands where a label begins or after ``ข้อ``.
    """

    kind: MarkKind
    typed: str
    start: int
    end: int
    letter: str
    number: str
    part: str
    joined: Literal["", "list", "range"]
    named: bool
    reference: bool


def marks(text: str) -> tuple[Mark, ...]:
    """The codes of a plain text in order; numbers only where a label has its number or a list goes on."""
    hidden = _NO_CODES.sub(lambda found: "\x00" * len(found[0]), text)
    kept: list[Mark] = []
    for found in _MARK.finditer(hidden):
        mark = _mark(found, hidden, kept[-1] if kept else None)
        if mark.kind != "number" or mark.named or mark.joined:
            kept.append(mark)
        if len(kept) == _MOST_MARKS:
            break
    return tuple(kept)


def _mark(found: re.Match[str], text: str, before: Mark | None) -> Mark:
    kind, letter, number = _kind(found)
    start = found.start()
    lead = ("" if start <= _LEADING else "ก") + text[max(0, start - _LEADING) : start]
    between = text[before.end : found.start()] if before else ""
    return Mark(
        kind=kind,
        typed=found[0],
        start=found.start(),
        end=found.end(),
        letter=letter,
        number=number,
        part=(found["part"] or "").casefold(),
        joined=_joined(kind, before, between),
        named=bool(_LEAD.search(lead)),
        reference="อ้างอิง" in lead,
    )


def _kind(found: re.Match[str]) -> tuple[MarkKind, str, str]:
    """The kind, the letter in lower case and the number in Arabic digits without leading zeros."""
    if sub := found["sub"] or found["sub2"]:
        return "sub", "", _digits(sub)
    if indicator := found["indicator"] or found["indicator2"]:
        return "indicator", "", _digits(indicator)
    if found["digits"]:
        letter = (found["letter"] or "i").casefold()
        number = _digits(re.sub("[oO]", "0", found["digits"])).lstrip("0")
        return "letter", "i" if letter == "l" else letter, number
    if found["one"]:
        return "one", "i", _digits(found["one"]).lstrip("0")
    if found["zero"]:
        sure = "๐" in found["zeros"]
        return "zero" if sure else "padded", "o", _digits(found["zero"])
    return "number", "", _digits(found["number"]).lstrip("0")


def _digits(text: str) -> str:
    return "".join(to_arabic(text).split())


def _joined(kind: MarkKind, before: Mark | None, between: str) -> Literal["", "list", "range"]:
    """Blanks alone go on a list of numbers (``ข้อ ๑๗ ๑๘ ๑๙``), but not from a code to a number beside it."""
    if before is None:
        return ""
    if _RANGE.fullmatch(between):
        return "range"
    if not _LIST.fullmatch(between) or not between:
        return ""
    return "" if kind == "number" and before.kind != "number" and not between.strip() else "list"


def without_marks(text: str) -> str:
    """The rest of a text: its words without codes and their ``ข้อ``, for comparing it with titles."""
    hidden = _NO_CODES.sub(" ", text)
    found = marks(hidden)
    for mark in reversed(found):
        hidden = hidden[: mark.start] + " " + hidden[mark.end :]
    return re.sub(rf"(?:{_FIRST})(?=\s*(?:$|[\s,)]))|\(\s*\)|[\[\]]", " ", hidden).strip(" .)-–:\n")


def spread(found: tuple[Mark, ...]) -> Iterator[tuple[Mark, Mark | None]]:
    """Each mark with the end of its range, None where it stands alone."""
    at = 0
    while at < len(found):
        end = found[at + 1] if at + 1 < len(found) and found[at + 1].joined == "range" else None
        yield found[at], end
        at += 2 if end else 1
