"""The days that items wait for: ends of quarters and of six months, the year's end, the window's opening."""

from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.frameworks import Wait
from ita_desktop.domain.thai.dates import quarter_span

OPENING = "วันเปิดให้ส่งรายการ OIT"
ENDS = ("สิ้นไตรมาสที่ 1", "สิ้นไตรมาสที่ 2 (รอบ 6 เดือน)", "สิ้นไตรมาสที่ 3", "สิ้นปีงบประมาณ")
"""The ends of the quarters of a fiscal year."""


@dataclass(frozen=True, slots=True)
class WaitingDay:
    """A day that an item can wait for, and what it is called."""

    on: date
    title: str


def waiting_days(fiscal_year: int, opens: date | None = None) -> tuple[WaitingDay, ...]:
    """The days of a fiscal year (Buddhist era, October to September), in order.

    ``opens`` is the day from which the items' addresses can be sent, None where the office knows none.
    """
    days = list(_ends(fiscal_year))
    if opens is not None:
        days.append(WaitingDay(opens, OPENING))
    return tuple(sorted(days, key=lambda each: each.on))


def proposed_day(
    fiscal_year: int, waits: Wait | None, today: date, opens: date | None = None
) -> WaitingDay | None:
    """The next day after today that an item of this kind waits for, None where all are gone.

    An item that by its nature waits for nothing waits for the window, else for the next end of a quarter.
    """
    if waits is None and opens is not None and opens > today:
        return WaitingDay(opens, OPENING)
    ends = _ends(fiscal_year)
    possible = ends[1:2] if waits == "half_year" else ends[3:] if waits == "year_end" else ends
    return next((day for day in possible if day.on > today), None)


def _ends(fiscal_year: int) -> tuple[WaitingDay, ...]:
    return tuple(
        WaitingDay(quarter_span(fiscal_year, quarter)[1], title) for quarter, title in enumerate(ENDS, 1)
    )
