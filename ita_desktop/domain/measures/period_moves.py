"""A period moved on by whole years: what is written and the days alike."""

import re
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from ita_desktop.domain.measures.records import Period
from ita_desktop.domain.thai.year_shifts import shifted, year_shifts

_FEBRUARY, _COMMON_DAY = 2, 28
_NAMED_DAY = re.compile(r"(?<![0-9๐-๙])[2๒][89๘๙](?=\s*(?:ก\.?\s*พ\.?|กุมภาพันธ์|[-/.][0๐]?[2๒][-/.]))")
_LEAP_DAY = re.compile(r"(?<![0-9๐-๙])([2๒])([9๙])(?=\s*(?:ก\.?\s*พ\.?|กุมภาพันธ์|[-/.][0๐]?[2๒][-/.]))")


def moved_period(period: Period, last: int, year: int) -> Period:
    """A period of the fiscal year ``last`` in ``year``.

    Every year of its text moves; its days stay, but for the end of February: 29 becomes 28, and a last day
    stays the last one unless the text names the 28th.
    """
    text = None if period.text is None else moved_text(period.text, last, year)
    start, end = (moved_day(day, year - last) for day in (period.start, period.end))
    if period.end and end and _is_last_of_february(period.end) and not _NAMED_DAY.search(period.text or ""):
        end = _last_of_february(end.year)
    return replace(period, text=text, start=start, end=end)


def moved_text(text: str, last: int, year: int) -> str:
    """The text of a period with each of its years moved on, and no 29 February where there is none."""
    moved = shifted(text, year_shifts(text, last, year))
    if moved != text and (year - last) % 4:
        moved = _LEAP_DAY.sub(lambda day: day[1] + ("8" if day[2] == "9" else "๘"), moved)
    return moved


def moved_day(day: date | None, years: int) -> date | None:
    """The same day some years on; 29 February becomes 28, a day beyond the calendar stays as it is."""
    if day is None or not MINYEAR <= day.year + years <= MAXYEAR:
        return day
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=_COMMON_DAY)


def _is_last_of_february(day: date) -> bool:
    return day == _last_of_february(day.year)


def _last_of_february(year: int) -> date:
    return moved_day(date(2000, _FEBRUARY, 29), year - 2000) or date(year, _FEBRUARY, _COMMON_DAY)
