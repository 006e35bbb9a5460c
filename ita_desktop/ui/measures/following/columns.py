"""The columns of the measures that are followed up."""

from typing import TYPE_CHECKING

from ita_desktop.domain.measures.naming import UNTITLED, printed_number, title_line
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.measures.following.looks import last_report, reports_cell
from ita_desktop.ui.measures.standing_looks import standing_cell

if TYPE_CHECKING:
    from ita_desktop.services.measures import FollowedMeasure

NUMBER, TITLE, UNITS, PERIOD, STANDING, PERCENT, REPORTS, LAST = range(8)
LEFT_OUT = (LAST, PERIOD, UNITS, PERCENT, REPORTS)
"""The columns that go first where there is no room."""


def columns() -> "list[Column[FollowedMeasure]]":
    """In the order of their numbers above."""
    return [
        Column("ที่", _number, 56),
        Column("มาตรการ", _title),
        Column("ผู้รับผิดชอบ", _units, 200),
        Column("ระยะเวลา", _period, 170),
        Column("สถานะ", _standing, 190),
        Column("ร้อยละ", _percent, 72, right=True),
        Column("รายงานรอบนี้", reports_cell, 134),
        Column("รายงานล่าสุด", _last, 112),
    ]


def _number(row: "FollowedMeasure") -> Cell:
    return Cell(printed_number(row.measure), tone="muted")


def _title(row: "FollowedMeasure") -> Cell:
    title = title_line(row.measure)
    return Cell(title, tone="muted" if title == UNTITLED else "text", tip=title)


def _units(row: "FollowedMeasure") -> Cell:
    told = ", ".join(" ".join(unit.split()) for unit in row.measure.units or ())
    return Cell(told, tip=told)


def _period(row: "FollowedMeasure") -> Cell:
    period = row.measure.period
    days = [short_date(day) for day in (period.start, period.end) if day] if period else []
    told = (period.text if period else None) or " – ".join(days)
    tip = " ถึง ".join(days)
    return Cell(to_arabic(told), tip=f"{told}\n{tip}" if tip else told)


def _standing(row: "FollowedMeasure") -> Cell:
    return standing_cell(row.standing, row.measure.period)


def _percent(row: "FollowedMeasure") -> Cell:
    percent = row.standing.percent
    return Cell("" if percent is None else str(percent))


def _last(row: "FollowedMeasure") -> Cell:
    on = last_report(row)
    return Cell(short_date(on) if on else "", tone="muted")
