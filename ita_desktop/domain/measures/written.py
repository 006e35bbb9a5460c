"""Numbers and steps inside a cell: ``1. …``, ``๓) …``, ``1) … 2) …``, bullets, one on a line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ita_desktop.domain.thai.digits import to_arabic

_D = "[0-9๐-๙]"
_NUMBERED = re.compile(
    rf"\s*(?:ข้อ(?:ที่)?\s*|มาตรการที่\s*)?\(?({_D}{{1,3}}(?:\.{_D}{{1,2}})*)\s?(?:[.)]\)?|(?=\n))\s*(?!{_D})"
)
_MARK = re.compile(rf"(?:(?<=\s)|(?<=^))\(?({_D}{{1,3}})(?:\.\)|[.)])(?!{_D})\s*", re.MULTILINE)
_BULLET = re.compile(r"\s*(?:[-–—•●○▪*✓✔]|o(?=\s))\s*(?=\S)")
_LABEL = re.compile(r"\s*(?:ขั้นตอน/?)?(?:วิธี(?:การ)?(?:ดำเนินการ|ปฏิบัติ)|ขั้นตอน(?:การดำเนินการ|การปฏิบัติ)?)\s*:?\s*")
"""What plans write over the steps inside the cell."""
_PART = re.compile(rf"(?:^|\n)\s*(?:\({_D}{{1,2}}\)|{_D}{{1,2}}\)|{_D}{{1,2}}\.{_D}{{1,2}}\.?)\s*")


LONGEST_NUMBER = 40
"""Letters that a printed number keeps."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text and the number that was printed before it: whole, or as it stands (``1.2``)."""

    number: int | str | None
    text: str


def numbered(text: str) -> Numbered:
    """The number before a text; a text without one, or that is a number alone, stays as it is."""
    found = _NUMBERED.match(text)
    if found is None or not text[found.end() :].strip():
        return Numbered(None, text.strip())
    return Numbered(number_of(found[1]), text[found.end() :].strip())


def number_of(text: str) -> int | str | None:
    """A number that stands alone: ``๓``, ``3.``, ``3.00`` of a workbook; other words as they are."""
    plain = to_arabic(text).strip().strip(".()").strip()
    plain = plain.removesuffix(".00")
    if not plain:
        return None
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 6 else plain[:LONGEST_NUMBER]


def steps_of(text: str) -> tuple[str, ...]:
    """The steps of a cell in order, their numbers and bullets taken off.

    Numbers that count 1, 2, 3 part steps wherever they stand; else bullets do, else lines. What stands before
    the first number is a step of its own.
    """
    text = _without_label(text)
    marks = _counted(text)
    if len(marks) > 1:
        pieces = [text[: marks[0][0]], *_between(text, marks)]
        return tuple(" ".join(piece.split("\n")).strip() for piece in pieces if piece.strip())
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if any(_BULLET.match(line) for line in lines):
        return _bulleted(lines)
    if len(lines) == 1 and marks:
        return (numbered(lines[0]).text,)
    return tuple(lines)


def parts_of_title(text: str) -> tuple[str, tuple[str, ...]]:
    """A measure's title and its parts ``(1) … (2) …``; no parts where there are fewer than two."""
    begins = [found for found in _PART.finditer(text) if found.start() or not found[0].strip()]
    if len(begins) < 2:
        return text, ()
    ends = [*(found.start() for found in begins[1:]), len(text)]
    parts = (text[found.end() : end].strip() for found, end in zip(begins, ends, strict=True))
    return text[: begins[0].start()].strip(), tuple(" ".join(part.split()) for part in parts)


def _without_label(text: str) -> str:
    first, _, rest = text.strip().partition("\n")
    return rest if rest and _LABEL.fullmatch(first) else text.strip()


def _counted(text: str) -> list[tuple[int, int]]:
    """Where the numbers 1, 2, 3 … stand, each with the end of its mark."""
    marks: list[tuple[int, int]] = []
    for found in _MARK.finditer(text):
        if int(to_arabic(found[1])) == len(marks) + 1:
            marks.append(found.span())
    return marks


def _between(text: str, marks: Sequence[tuple[int, int]]) -> list[str]:
    ends = [*(start for start, _ in marks[1:]), len(text)]
    return [text[mark[1] : end] for mark, end in zip(marks, ends, strict=True)]


def _bulleted(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines with bullets begin steps; others go on, but for those before the first."""
    steps: list[str] = []
    begun = False
    for line in lines:
        found = _BULLET.match(line)
        if found:
            begun = True
            steps.append(line[found.end() :])
        elif begun:
            steps[-1] = f"{steps[-1]} {line}"
        else:
            steps.append(line)
    return tuple(steps)
