"""The words that periods are written in: where each stands in a text and what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from ita_desktop.domain.thai.dates import MONTHS, SHORT_MONTHS

WordKind = Literal[
    "day",
    "month",
    "month_year",
    "quarters",
    "half",
    "whole",
    "every",
    "year_word",
    "number",
    "join",
    "until",
    "within",
    "from",
    "sign",
    "line",
    "open",
    "text",
]
"""A full date; a month; ``10/2568``; quarters; half a year; ``ตลอด``; ``ทุกเดือน``; ``ปี`` or ``พ.ศ.``; a bare
number; a dash; ``ถึง``; ``ภายใน``; ``ตั้งแต่``; what parts two periods; a line's end; ``(``; any other words."""

_MISSPELT = {
    "กุมภาพันธ": 2,
    "พฤกษภาคม": 5,
    "พฤษภา": 5,
    "กรกฏาคม": 7,
    "สิงหา": 8,
    "กันยา": 9,
    "ตุลา": 10,
    "พฤษจิกายน": 11,
    "ธันวา": 12,
}
_BY_NAME = {name: month for month, name in enumerate(MONTHS, 1)} | _MISSPELT
_BY_SHORT = {name.replace(".", ""): month for month, name in enumerate(SHORT_MONTHS, 1)}
_THAI = "ก-\u0e4e"
_NAMES = "|".join((*MONTHS, *(rf"{name}(?![{_THAI}])" for name in _MISSPELT)))
_SHORT = sorted(_BY_SHORT, key=len, reverse=True)
_DOTTED = "|".join(rf"{name[:-1]}\s?\.\s?{name[-1]}(?:\s?\.|(?![{_THAI}]))" for name in _SHORT)
_APART = rf"(?:(?<![{_THAI}.])|(?<=เดือน)|(?<=ถึง))"
_PLAIN = rf"{_APART}(?:{'|'.join(_SHORT)})\.?(?![{_THAI}])"
_FULL_YEAR = r"(?:[0-9]{4}|[0-9]{2})(?![0-9])"
_WORDS = re.compile(
    rf"(?P<iso>(?<![0-9])[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}(?![0-9]))"
    rf"|(?P<day>(?<![0-9])[0-9]{{1,2}}\s?(?P<gap>[/.-])\s?[0-9]{{1,2}}\s?(?P=gap)\s?{_FULL_YEAR})"
    rf"|(?P<month_year>(?<![0-9/])(?:1[0-2]|0?[1-9])/[0-9]{{4}}(?![0-9]))"
    rf"|(?P<quarters>(?:ไตรมาส\s*(?:ที่)?\s*|(?<![A-Za-z])[Qq])[1-4](?![0-9])"
    rf"(?:\s*(?:(?:,|และ)\s*|(?:-|ถึง)\s*(?:ไตรมาส\s*(?:ที่)?\s*|[Qq])?)[1-4](?![0-9]))*(?:\s*/(?=\s*{_FULL_YEAR}))?"
    rf"|ไตรมาส(?:แรก|สุดท้าย))"
    rf"|(?P<half>(?:รอบ\s*)?6\s*เดือน\s*(?:แรก|หลัง)|ครึ่งปี(?:งบประมาณ)?\s*(?:แรก|หลัง)|ครึ่ง(?:แรก|หลัง)"
    rf"|รอบ\s*(?:6|12)\s*เดือน)"
    rf"|(?P<every>ทุก\s*(?:ๆ\s*)?(?:เดือน|ไตรมาส))"
    rf"|(?P<whole>ตลอด(?:ทั้ง)?(?=\s*ปี)|ทั้ง(?=\s*ปี))"
    rf"|(?P<year_word>ปี\s*งบประมาณ|ปีงบ(?:ฯ|\.)?|ปี(?!ละ)|พ\.?\s?ศ\.?(?![{_THAI}])|ค\.?\s?ศ\.?(?![{_THAI}]))"
    rf"|(?P<month>{_NAMES}|{_DOTTED}|{_PLAIN})"
    r"|(?P<within>(?:ให้แล้วเสร็จ)?(?:ภายใน|ก่อน|ไม่เกิน)(?:\s*สิ้น)?|สิ้น(?=\s*(?:เดือน|ปี|ไตรมาส)))"
    r"|(?P<from>ตั้งแต่|เริ่ม)"
    r"|(?P<join>-)|(?P<until>จนถึง|ถึง)"
    r"|(?P<sign>\(\s*[1-4]?[0-9]\s*\)|(?<![0-9])[1-4]?[0-9]\s?\)|^\s*[1-4]?[0-9]\.(?=\s|[ก-ฮ])|และ|[,;•●])"
    r"|(?P<number>(?<![0-9])(?<![0-9][.,])[0-9]{1,4}(?![0-9])(?![.,][0-9]{3}))"
    r"|(?P<line>\n)|(?P<open>\()"
    r"|(?P<noise>วันที่|เดือน|ประจำ|ระหว่าง|ช่วง(?:เวลา)?|เป็นต้นไป|ของ(?=\s*ปี)|[ \t).:])",
    re.MULTILINE,
)
_KINDS: dict[str, WordKind] = {kind: kind for kind in get_args(WordKind)}
_NUMBER = re.compile("[0-9]+")
_WHOLE_YEAR = (1, 4)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its offsets and its numbers: a date's year, month and day; the first and last quarter."""

    kind: WordKind
    start: int
    end: int
    numbers: tuple[int, ...] = ()
    is_fiscal: bool = False


def words(text: str) -> tuple[Word, ...]:
    """The words of a normalised text with Arabic digits and plain dashes, in order; noise left out."""
    return tuple(_joined_texts(text))


def _joined_texts(text: str) -> Iterator[Word]:
    at = 0
    for found in _WORDS.finditer(text):
        yield from _between(text, at, found.start())
        at = found.end()
        if found.lastgroup != "noise":
            yield _word(found)
    yield from _between(text, at, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Word]:
    if text[start:end].strip():
        yield Word("text", start, end)


def _word(found: re.Match[str]) -> Word:
    written = found[0]
    numbers = tuple(int(each) for each in _NUMBER.findall(written))
    kind = _KINDS.get(found.lastgroup or "", "day")
    match kind:
        case "day" if not found["iso"]:
            numbers = numbers[::-1]
        case "month_year":
            numbers = numbers[::-1]
        case "month":
            numbers = (_month(written),)
        case "quarters":
            numbers = _quarters(written, numbers)
        case "half":
            numbers = _half(written)
        case "sign":
            numbers = ()
    return Word(
        kind, found.start(), found.end(), numbers, is_fiscal=written.startswith("ปี") and "งบ" in written
    )


def _month(written: str) -> int:
    return _BY_NAME.get(written) or _BY_SHORT["".join(written.replace(".", "").split())]


def _quarters(written: str, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """The first and last quarter; ``1, 3`` as the quarters from the first to the last named."""
    if not numbers:
        return (1, 1) if written.endswith("แรก") else (4, 4)
    return min(numbers), max(numbers)


def _half(written: str) -> tuple[int, ...]:
    if "12" in written:
        return _WHOLE_YEAR
    return (3, 4) if "หลัง" in written else (1, 2)
