"""The number of a meeting, ``1/2566``: how it is read, the next one, and what is odd about one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.thai.dates import ERA, fiscal_year
from ita_desktop.domain.thai.digits import fold

_WRITTEN = re.compile(r"(?:ครั้งที่|ที่)?0*([1-9][0-9]{0,3})/([0-9]{4}|[0-9]{2})")
_CENTURY = 2500
SETTING = "meeting_numbers"
CALENDAR, FISCAL = "calendar", "fiscal"
"""The values of the setting: numbers begin anew in January or in October."""


@dataclass(frozen=True, slots=True, order=True)
class MeetingNumber:
    """How manieth meeting of a Buddhist-era year, calendar or fiscal."""

    year: int
    count: int

    def __str__(self) -> str:
        """``1/2566``."""
        return f"{self.count}/{self.year}"


def read_number(text: str) -> MeetingNumber | None:
    """A number as clerks write it: ``๑ / ๒๕๖๖``, ``ครั้งที่ 1/66``; None where it has another form."""
    found = _WRITTEN.fullmatch(fold(text))
    if found is None:
        return None
    year = int(found[2])
    return MeetingNumber(year + _CENTURY if year < 100 else year, int(found[1]))


def same_number(first: str, second: str) -> bool:
    """Whether two texts are one number, whatever their digits, blanks, zeros before and century."""
    read = read_number(first)
    return fold(first) == fold(second) or (read is not None and read == read_number(second))


def counting_year(on: date, rule: object) -> int:
    """The Buddhist-era year in which a day's meeting is counted; any rule but ``fiscal`` is ``calendar``."""
    return fiscal_year(on) if rule == FISCAL else on.year + ERA


def next_number(numbers: Iterable[str], on: date, rule: object) -> MeetingNumber:
    """The number after the highest one that a committee has in the year of a day."""
    year = counting_year(on, rule)
    return MeetingNumber(year, max(_counts(numbers, year), default=0) + 1)


@dataclass(frozen=True, slots=True)
class Oddities:
    """What is odd about a number; nothing of it forbids the number.

    ``skipped`` are the first and the last number left out before it, ``year`` the one in which its day is
    counted where it names another, ``unread`` says that it has not the usual form.
    """

    skipped: tuple[MeetingNumber, MeetingNumber] | None = None
    year: int | None = None
    unread: bool = False


def oddities(number: str, others: Sequence[str], on: date | None, rule: object) -> Oddities:
    """What is odd about a committee's meeting number beside its ``others`` and the meeting's day."""
    read = read_number(number)
    if read is None:
        return Oddities(unread=True)
    before = max((count for count in _counts(others, read.year) if count < read.count), default=0)
    gap = (MeetingNumber(read.year, before + 1), MeetingNumber(read.year, read.count - 1))
    year = counting_year(on, rule) if on else read.year
    return Oddities(gap if before + 1 < read.count else None, year if year != read.year else None)


def _counts(numbers: Iterable[str], year: int) -> list[int]:
    return [read.count for read in map(read_number, numbers) if read is not None and read.year == year]
