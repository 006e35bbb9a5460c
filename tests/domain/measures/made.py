"""Measures with periods around a day and reports of three units."""

from datetime import date, timedelta

from hypothesis import strategies as st

from ita_desktop.domain.measures import Measure, Period, Progress
from ita_desktop.domain.measures.standings import STATUSES

TODAY = date(2026, 1, 10)
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
EVERY = ("สำนักปลัด", "กองคลัง", "กองช่าง")
UNITS = st.sampled_from(EVERY)
REPORTS = st.builds(
    Progress, on=st.none() | DAYS, unit=st.none() | UNITS, percent=st.none() | st.integers(0, 100)
)
MEASURES = st.builds(
    Measure,
    status=st.none() | st.sampled_from(STATUSES) | st.text(max_size=12),
    units=st.none() | st.lists(UNITS, max_size=3).map(tuple),
    period=st.none() | st.builds(Period, start=st.none() | DAYS, end=st.none() | DAYS),
    progress=st.lists(REPORTS, max_size=5).map(tuple),
)


def measure(
    *reports: Progress,
    start: int = -30,
    end: int = 60,
    status: str | None = None,
    units: tuple[str, ...] = (),
) -> Measure:
    """A measure whose period runs so many days from today."""
    period = Period(start=TODAY + timedelta(start), end=TODAY + timedelta(end))
    return Measure(status=status, period=period, units=units or None, progress=reports)
