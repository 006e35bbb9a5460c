"""Where the columns of a timeline stand: what is to be done, the months, how it stands."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ita_desktop.domain.charts.description import Timeline
from ita_desktop.domain.charts.lettering import Lettering, wrapped
from ita_desktop.domain.thai.dates import ERA, SHORT_MONTHS

LABELS, WORDS = 0.45, 0.26
"""Of the width: what labels and the words at the right take at most."""
LEAST_LABELS, LEAST_WORDS = 5.0, 4.0
"""In lines, as all lengths below."""
GAP, PAD, MARKER, KEY = 0.6, 0.3, 0.55, 1.7
FEW_ROWS, MOST_LINES = 15, 2
"""Labels of so many rows are broken; those of more are cut, lest the chart outgrow its page."""
BEFORE_NAME = 0.1
"""Air at both sides of a month's name."""


class Month(NamedTuple):
    """A calendar month of the year."""

    first: date
    next: date

    @property
    def name(self) -> str:
        """Its short name."""
        return SHORT_MONTHS[self.first.month - 1]

    @property
    def year(self) -> int:
        """Its calendar year, Buddhist era."""
        return self.first.year + ERA


class Row(NamedTuple):
    """A label and the words at its right in their lines, and where it stands."""

    place: int
    label: tuple[str, ...]
    words: tuple[str, ...]
    top: float = 0.0
    height: float = 0.0

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.top + self.height / 2


class Columns(NamedTuple):
    """Places across the drawing: where labels end, the months begin and end, the words begin."""

    labels: float
    start: float
    end: float
    words: float
    width: float


def months_of(chart: Timeline) -> tuple[Month, ...]:
    """The months from the chart's first to its last day."""
    return tuple(_months(chart.first, chart.last))


def _months(first: date, last: date) -> Iterator[Month]:
    at = first.replace(day=1)
    while at <= last:
        after = (at + timedelta(days=31)).replace(day=1)
        yield Month(at, after)
        at = after


def columns_of(chart: Timeline, width: float, type_: Lettering) -> Columns:
    """Words and labels as wide as they need up to a share of the width, the months in what is left.

    Where the names of the months or the least of the labels would be torn, it is wider.
    """
    unit = type_.line
    key = KEY * MARKER * unit
    said = max((type_.width(type_.digits(stage.words)) for stage in chart.stages), default=0.0)
    words = key + min(said, max(LEAST_WORDS * unit, WORDS * width))
    longest = max((type_.width(type_.digits(label)) for label in chart.labels), default=0.0)
    months = 12 * (max(type_.width(name) for name in SHORT_MONTHS) + 2 * BEFORE_NAME * unit)
    room = width - words - 2 * GAP * unit
    labels = min(longest, LABELS * width, max(room - months, LEAST_LABELS * unit))
    width = max(width, labels + months + width - room)
    return Columns(labels, labels + GAP * unit, width - words - GAP * unit, width - words, width)


def rows_of(
    chart: Timeline, columns: Columns, lanes: tuple[int, ...], top: float, room: float, type_: Lettering
) -> list[Row]:
    """Rows as high as their texts and bars, higher where there is room; ``lanes`` count bars upon another."""
    unit = type_.line
    lines = MOST_LINES if len(chart.labels) <= FEW_ROWS else 1
    said = columns.width - columns.words - KEY * MARKER * unit
    rows = []
    for place, (label, stage) in enumerate(zip(chart.labels, chart.stages, strict=True)):
        names = tuple(wrapped(type_.digits(label), columns.labels, lines, type_))
        words = tuple(wrapped(type_.digits(stage.words), said, lines, type_))
        height = unit * (max(len(names), len(words), lanes[place]) + PAD)
        rows.append(Row(place, names, words, height=height))
    spare = max(0.0, room - sum(row.height for row in rows))
    more = min(spare / len(rows), unit) if rows else 0.0
    laid = []
    for row in rows:
        laid.append(row._replace(top=top, height=row.height + more))
        top += row.height + more
    return laid
