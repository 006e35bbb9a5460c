"""What a returned form tells of itself: the plan's year, the round, the unit that filled it in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from ita_desktop.documents.measures_unit_form import MARK, UNIT
from ita_desktop.documents.measures_unit_words import NO_UNIT
from ita_desktop.domain.measures import RoundKey, unit_key
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.tables import Grid

_MARK = re.compile(rf"{MARK}\s+(\d{{4}})\s+({'|'.join(get_args(RoundKey))})\b", re.IGNORECASE)
_YEAR = re.compile(r"ปี(?:งบประมาณ)?\s*(?:พ\.\s*ศ\.)?\s*(25[4-9]\d|26\d\d)(?!\d)")
_QUARTER = re.compile(r"ไตรมาส(?:ที่)?\s*([1-4])(?!\d)")
_MONTHS = re.compile(r"รอบ\s*(6|12)\s*เดือน")
_TOP = 15
"""Rows above and at the head of a table in which a form tells of itself."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a form tells; None where it tells nothing. ``unit`` is empty for measures of no unit."""

    year: int | None = None
    round: RoundKey | None = None
    unit: str | None = None
    marked: bool = False
    """Whether it is a form of this program."""


def identity_of(grid: Grid, sheet: str, units: Sequence[str]) -> Identity:
    """What a sheet tells in the lines above its table, else by its name; ``units`` are those of the plan."""
    lines = list(_lines(grid))
    text = "\n".join(to_arabic(line) for line in lines)
    mark = _MARK.search(text)
    years = dict.fromkeys(int(year) for year in _YEAR.findall(text))
    year = int(mark[1]) if mark else (next(iter(years)) if len(years) == 1 else None)
    of_round = _key(mark[2].lower()) if mark else _round(text)
    return Identity(year, of_round, _unit(lines, sheet, units), mark is not None)


def is_marked(grid: Grid) -> bool:
    """Whether a form of this program tells of itself."""
    return any(_MARK.search(to_arabic(line)) for line in _lines(grid))


def _lines(grid: Grid) -> Iterator[str]:
    """The texts of rows that have few: a table's own rows have more."""
    for row in grid[:_TOP]:
        filled = [cell for cell in row if cell]
        if 0 < len(filled) < 4:
            yield " ".join(filled)


def _round(text: str) -> RoundKey | None:
    quarters = set(_QUARTER.findall(text))
    if len(quarters) == 1:
        return _key(f"q{quarters.pop()}")
    months = set(_MONTHS.findall(text))
    return _key(f"m{months.pop()}") if not quarters and len(months) == 1 else None


def _key(word: str) -> RoundKey | None:
    return next((key for key in get_args(RoundKey) if key == word), None)


def _unit(lines: Sequence[str], sheet: str, units: Sequence[str]) -> str | None:
    """A line that says it, else the one unit that the lines name, else the sheet's name."""
    for line in lines:
        if line.startswith(UNIT) and (said := line.removeprefix(UNIT).strip(" :")):
            return _known(said, units) or said
        if comparable(line) == comparable(NO_UNIT):
            return ""
    keys = {comparable(unit): unit for unit in units}
    named = {key for key in keys if any(key in comparable(line) for line in lines)}
    longest = [key for key in named if not any(key != each and key in each for each in named)]
    if len(longest) == 1:
        return keys[longest[0]]
    return "" if comparable(sheet) == comparable(NO_UNIT) else _known(sheet, units)


def _known(name: str, units: Sequence[str]) -> str | None:
    """The unit of a name; one that a sheet's name cuts off is known by how it begins."""
    key = unit_key(name)
    same = [unit for unit in units if unit_key(unit) == key]
    if not same and len(name) > 10:
        same = [unit for unit in units if comparable(unit).startswith(comparable(name))]
    return same[0] if len(same) == 1 else None
