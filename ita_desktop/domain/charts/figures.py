"""The figures of a chart as a table: what is copied beside its picture and what a workbook holds."""

from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.domain.charts.description import Bar, Chart, ChartKind, Timeline
from ita_desktop.domain.charts.month_columns import Month, months_of
from ita_desktop.domain.thai.dates import short_date

UNKNOWN = "–"
Cell = str | Decimal | None

_PLACES: dict[ChartKind, str] = {
    "scores": "รายการ",
    "years": "ปีงบประมาณ",
    "differences": "รายการ",
    "shares": "รายการ",
    "timeline": "มาตรการ",
}
COVERED, DUE = "■", "▼"
"""What stands in a month of a timeline: that it is worked on, that it is to be done by then."""


def figures(chart: Chart) -> tuple[tuple[Cell, ...], ...]:
    """A head, then a row for each label: the label and each series' value, None where it is not known."""
    if isinstance(chart, Timeline):
        return tuple(_months(chart))
    head = (_PLACES[chart.kind], *(series.name for series in chart.series))
    rows = zip(chart.labels, *(series.values for series in chart.series), strict=True)
    return (head, *rows)


def _months(chart: Timeline) -> Iterator[tuple[Cell, ...]]:
    """First and last day, how it stands, per cent done, a mark in each month; several bars in one row."""
    months = months_of(chart)
    names = (f"{month.name} {month.year % 100:02d}" for month in months)
    yield (_PLACES[chart.kind], "เริ่ม", "สิ้นสุด", "สถานะ", *(series.name for series in chart.series), *names)
    for place, label in enumerate(chart.labels):
        bars = chart.bars[place]
        starts = [bar.start for bar in bars if bar.start]
        ends = [bar.end for bar in bars if bar.end]
        days = (short_date(min(starts)) if starts else "", short_date(max(ends)) if ends else "")
        values = (series.values[place] for series in chart.series)
        marks = (_mark(bars, month) for month in months)
        yield (label, *days, chart.stages[place].words, *values, *marks)


def _mark(bars: tuple[Bar, ...], month: Month) -> str:
    for bar in bars:
        if bar.start and bar.end and bar.start < month.next and bar.end >= month.first:
            return COVERED
    due = any(bar.end and not bar.start and month.first <= bar.end < month.next for bar in bars)
    return DUE if due else ""


def as_text(chart: Chart) -> str:
    """The title and the figures, cells parted by tabs: what a sheet of cells takes when it is pasted."""
    rows = [[_typed(chart, cell) for cell in row] for row in figures(chart)]
    return "\n".join([" ".join(chart.title.split()), *("\t".join(row) for row in rows)])


def printed(chart: Chart, value: Decimal | None) -> str:
    """A value as the chart shows it: two places, a change with its sign."""
    if value is None:
        return UNKNOWN
    if chart.kind == "timeline":
        return f"{value:.0f}"
    return f"{value:+.2f}" if chart.kind == "differences" and value else f"{value:.2f}"


def _typed(chart: Chart, cell: Cell) -> str:
    if cell is None:
        return ""
    return " ".join(cell.split()) if isinstance(cell, str) else printed(chart, cell)
