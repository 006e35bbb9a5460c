"""Where the columns and the rows of a chart of rows stand."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_desktop.domain.charts.description import Chart
from ita_desktop.domain.charts.figures import printed
from ita_desktop.domain.charts.lettering import Lettering, shortened, wrapped

LABELS = 0.45
"""Of the width: what labels take at most."""
LEAST_PLOT, LEAST_LABELS, LONGEST_HEAD = 8.0, 3.0, 6.0
"""In lines, as all lengths below."""
GAP, PAD, MARKER, KEY = 1.0, 0.25, 0.55, 1.6
"""``KEY`` is the room of a marker beside its name, in markers."""
FEW_ROWS, MOST_LINES = 15, 2
"""Labels of so many rows are broken; those of more are cut, lest the chart outgrow its page."""


class Row(NamedTuple):
    """A label in its lines, or the name of a group (``place`` None), and where it stands."""

    lines: tuple[str, ...]
    place: int | None
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Where its figures stand."""
        return self.top + self.height / 2


class Columns(NamedTuple):
    """Places across the drawing: labels end, the scale begins and ends, right ends of the figures."""

    labels: float
    start: float
    end: float
    figures: tuple[float, ...]
    figure_widths: tuple[float, ...]
    width: float


def columns_of(chart: Chart, width: float, type_: Lettering) -> Columns:
    """Labels as wide as they need up to a share of the width, figures, and the scale in what is left."""
    unit = type_.line
    figures = tuple(_figures_width(chart, number, type_) for number in range(len(chart.series)))
    taken = sum(figures) + 2 * GAP * unit
    longest = max((type_.width(type_.digits(label)) for label in chart.labels), default=0.0)
    labels = min(longest, LABELS * width)
    if width - labels - taken < LEAST_PLOT * unit:
        labels = max(min(longest, LEAST_LABELS * unit), width - taken - LEAST_PLOT * unit)
        width = max(width, labels + taken + LEAST_PLOT * unit)
    start = labels + GAP * unit + MARKER * unit / 2
    end = width - sum(figures) - GAP * unit / 2 - MARKER * unit / 2
    ends = tuple(width - sum(figures[number + 1 :]) for number in range(len(figures)))
    return Columns(labels, start, end, ends, figures, width)


def _figures_width(chart: Chart, number: int, type_: Lettering) -> float:
    """A column of figures, with its head where there are several."""
    series = chart.series[number]
    widths = [type_.width(type_.digits(printed(chart, value)), True) for value in series.values]
    if len(chart.series) > 1:
        head = MARKER * KEY * type_.line + type_.width(type_.digits(series.name))
        widths.append(min(head, LONGEST_HEAD * type_.line))
    return max(widths, default=0.0) + GAP * type_.line / 2


def rows_of(chart: Chart, columns: Columns, top: float, room: float, type_: Lettering) -> list[Row]:
    """Rows as high as their labels, and higher where there is room."""
    unit = type_.line
    lines = MOST_LINES if len(chart.labels) <= FEW_ROWS else 1
    rows = []
    for text, place in _named_rows(chart):
        if place is None:
            name = (shortened(type_.digits(text), columns.width, type_, True),)
            rows.append(Row(name, None, 0, unit * (1 + PAD)))
        else:
            label = tuple(wrapped(type_.digits(text), columns.labels, lines, type_))
            rows.append(Row(label, place, 0, unit * (len(label) + PAD)))
    spare = max(0.0, room - sum(row.height for row in rows))
    more = min(spare / len(chart.labels), unit) if chart.labels else 0.0
    laid = []
    for row in rows:
        height = row.height + (more if row.place is not None else 0)
        laid.append(row._replace(top=top, height=height))
        top += height
    return laid


def _named_rows(chart: Chart) -> Iterator[tuple[str, int | None]]:
    """Each label with its place, the name of a group before the first of its labels."""
    heads, at = {}, 0
    for group in chart.groups:
        heads[at] = group.name
        at += group.size
    for place, label in enumerate(chart.labels):
        if place in heads:
            yield heads[place], None
        yield label, place
