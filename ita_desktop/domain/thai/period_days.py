"""The first and last days that the ends of a period mean."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.domain.thai.dates import ERA, MONTHS, fiscal_span

_FIRST_MONTH = 10


@dataclass(frozen=True, slots=True)
class End:
    """An end of a period as written, Buddhist-era years; without a month it is a whole fiscal year.

    ``fiscal`` is the fiscal year that is named behind a month, in place of the month's own year.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    fiscal: int | None = None


def days_between(left: End, right: End | None, fiscal_year: int, doubts: list[str]) -> tuple[date, date]:
    """The first day of the left end and the last day of the right one, else of the left one.

    A year that only one side has goes for both; a day that its month lacks is told in ``doubts``.
    """
    if right is None:
        left = _with_year(left, fiscal_year)
        return _first(left, doubts), _last(left, [])
    turns = _turns(left, right)
    if left.year is None:
        known = None if right.year is None or not right.month else right.year - turns
        left = replace(left, year=known, fiscal=left.fiscal or right.fiscal)
    left = _with_year(left, fiscal_year)
    if right.year is None and left.year is not None:
        right = replace(right, year=left.year + turns)
    return _first(left, doubts), _last(right, doubts)


def _turns(left: End, right: End) -> bool:
    """Whether a year ends between the two."""
    if left.month is None or right.month is None:
        return False
    return (right.month, right.day or 31) < (left.month, left.day or 1)


def _with_year(end: End, fiscal_year: int) -> End:
    """A month without a year belongs to the fiscal year: October to December to the year before."""
    if end.year is not None:
        return end
    return replace(end, year=(end.fiscal or fiscal_year) - ((end.month or 0) >= _FIRST_MONTH))


def _first(end: End, doubts: list[str]) -> date:
    return fiscal_span(end.year or 0)[0] if end.month is None else _day(end, end.day or 1, doubts)


def _last(end: End, doubts: list[str]) -> date:
    return fiscal_span(end.year or 0)[1] if end.month is None else _day(end, end.day or 31, doubts)


def _day(end: End, day: int, doubts: list[str]) -> date:
    year, month = end.year or 0, end.month or 1
    last = monthrange(year - ERA, month)[1]
    if end.day is not None and end.day > last:
        lacking = f"{MONTHS[month - 1]} {year} มีวันที่ 1 ถึง {last}"
        doubts.append(f"{lacking} อ่านวันที่ {end.day} เป็นวันที่ {last}")
    return date(year - ERA, month, min(day, last))


def likely(start: date, end: date, fiscal_year: int) -> tuple[date, date]:
    """What a period that ends before it starts was perhaps meant to be: best one within the fiscal year."""
    start, end = start.replace(day=1), end.replace(day=1)
    rolled = start, end.replace(year=start.year + (end.month < start.month))
    swapped = start.replace(year=end.year), end.replace(year=start.year)
    first, last = fiscal_span(fiscal_year)
    return next((each for each in (rolled, swapped) if first <= each[0] <= each[1] <= last), rolled)
