"""The figures of a chart as a table: what is copied beside its picture and what a workbook holds."""

from decimal import Decimal

from ita_desktop.domain.charts.description import Chart, ChartKind

UNKNOWN = "–"
Cell = str | Decimal | None

_PLACES: dict[ChartKind, str] = {
    "scores": "รายการ",
    "years": "ปีงบประมาณ",
    "differences": "รายการ",
    "shares": "รายการ",
}


def figures(chart: Chart) -> tuple[tuple[Cell, ...], ...]:
    """A head, then a row for each label: the label and each series' value, None where it is not known."""
    head = (_PLACES[chart.kind], *(series.name for series in chart.series))
    rows = zip(chart.labels, *(series.values for series in chart.series), strict=True)
    return (head, *rows)


def as_text(chart: Chart) -> str:
    """The title and the figures, cells parted by tabs: what a sheet of cells takes when it is pasted."""
    rows = [[_typed(chart, cell) for cell in row] for row in figures(chart)]
    return "\n".join([" ".join(chart.title.split()), *("\t".join(row) for row in rows)])


def printed(chart: Chart, value: Decimal | None) -> str:
    """A value as the chart shows it: two places, a change with its sign."""
    if value is None:
        return UNKNOWN
    return f"{value:+.2f}" if chart.kind == "differences" and value else f"{value:.2f}"


def _typed(chart: Chart, cell: Cell) -> str:
    if cell is None:
        return ""
    return " ".join(cell.split()) if isinstance(cell, str) else printed(chart, cell)
