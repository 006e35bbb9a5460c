"""Charts of rows: a label, its place on the scale, its figures in columns; so no text meets another."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ita_desktop.domain.charts.axes import Axis, difference_axis, score_axis
from ita_desktop.domain.charts.description import Chart
from ita_desktop.domain.charts.figures import printed
from ita_desktop.domain.charts.lettering import (
    Lettering,
    set_left,
    set_middle,
    set_right,
    shortened,
)
from ita_desktop.domain.charts.primitives import (
    Box,
    Drawing,
    Fill,
    Line,
    Marker,
    Primitive,
    Shape,
    Text,
    Tone,
)
from ita_desktop.domain.charts.rows import GAP, KEY, MARKER, Row, columns_of, rows_of

HEAD_PAD, BAR = 0.35, 0.6
"""In lines, as all lengths."""
SHAPES: tuple[Shape, ...] = ("disc", "ring", "square", "diamond")
"""From the last series back: this year's is the full disc, last year's the ring."""
BELOW_WORDS = "ต่ำกว่า"
NOTHING = Decimal(0)


class Across:
    """Lays out one chart of scores or differences."""

    def __init__(self, chart: Chart, width: float, height: float, type_: Lettering) -> None:
        self._chart, self._type, self._unit = chart, type_, type_.line
        self._columns = columns_of(chart, width, type_)
        self._axis = self._scale()
        self._mark_levels = list(self._placed_marks())
        levels = 1 + max((level for _, level in self._mark_levels), default=-1)
        self._top = self._unit * (max(levels, len(chart.series) > 1) + (HEAD_PAD if levels else 0.1))
        self._below = min((mark.value for mark in chart.marks), default=None)
        foot = self._unit * (1 + HEAD_PAD + (1 + HEAD_PAD / 2) * self._has_below)
        self._rows = rows_of(chart, self._columns, self._top, height - self._top - foot, type_)
        self._bottom = self._rows[-1].top + self._rows[-1].height if self._rows else self._top
        self._height = self._bottom + foot

    def drawing(self) -> Drawing:
        """All strokes."""
        strokes = [*self._grid(), *self._heads()]
        for row in self._rows:
            strokes += self._row(row)
        strokes += self._foot()
        return Drawing(self._columns.width, self._height, tuple(strokes))

    @property
    def _has_below(self) -> bool:
        last = self._chart.series[-1].values if self._chart.series else ()
        limit = min((mark.value for mark in self._chart.marks), default=None)
        return limit is not None and any(value is not None and value < limit for value in last)

    def _scale(self) -> Axis:
        values = [value for series in self._chart.series for value in series.values if value is not None]
        widest = self._type.width("+100") + self._unit / 2
        most = max(3, int((self._columns.end - self._columns.start) / widest))
        if self._chart.kind == "differences":
            return difference_axis(values, most)
        if self._chart.kind == "shares":
            return score_axis([NOTHING], most)
        return score_axis([*values, *(mark.value for mark in self._chart.marks)], most)

    def _x(self, value: Decimal) -> float:
        return self._columns.start + self._axis.share(value) * (self._columns.end - self._columns.start)

    def _figure(self, value: Decimal | None) -> str:
        return self._type.digits(printed(self._chart, value))

    def _blocks(self) -> Iterator[tuple[float, float]]:
        """Top and bottom of rows that follow each other without a group's name between."""
        top: float | None = None
        bottom = self._top
        for row in self._rows:
            if row.place is None:
                if top is not None:
                    yield top, bottom
                top = None
                continue
            top = row.top if top is None else top
            bottom = row.top + row.height
        if top is not None:
            yield top, bottom

    def _grid(self) -> Iterator[Primitive]:
        zero = self._chart.kind == "differences"
        for top, bottom in self._blocks():
            for tick in self._axis.ticks:
                x = self._x(tick)
                strong = zero and tick == 0
                yield Line(x, top, x, bottom, "axis" if strong else "grid", width=0.08 if strong else 0.04)
            for mark in self._chart.marks:
                x = self._x(mark.value)
                yield Line(x, top, x, bottom, "mark", "dashed", 0.08)

    def _placed_marks(self) -> Iterator[tuple[Text, int]]:
        """The names of marks, each on the lowest level on which it meets no other."""
        ends: list[float] = []
        within = self._columns.start - self._unit, self._columns.end + MARKER * self._unit / 2
        for mark in sorted(self._chart.marks, key=lambda each: each.value):
            label = shortened(self._type.digits(mark.label), within[1] - within[0], self._type)
            text = set_middle(self._x(mark.value), 0, label, self._type, within, "text")
            level = next((n for n, end in enumerate(ends) if end <= text.x), len(ends))
            end = text.x + text.width + self._unit / 2
            ends[level : level + 1] = [end]
            yield text, level

    def _heads(self) -> Iterator[Primitive]:
        unit = self._unit
        bottom = self._top - unit * HEAD_PAD if self._mark_levels else self._top - unit * 0.1
        for text, level in self._mark_levels:
            yield text._replace(y=bottom - unit * (level + 1))
        if len(self._chart.series) < 2:
            return
        for number, series in enumerate(self._chart.series):
            right, room = self._columns.figures[number], self._columns.figure_widths[number] - GAP * unit / 2
            name = shortened(self._type.digits(series.name), room - MARKER * KEY * unit, self._type)
            text = set_right(right, bottom - unit, name, self._type, "muted")
            yield text
            at = text.x - MARKER * unit
            yield Marker(at, bottom - unit / 2, MARKER * unit, self._shape(number), self._tone(number))

    def _shape(self, number: int) -> Shape:
        back = len(self._chart.series) - 1 - number
        return SHAPES[min(back, len(SHAPES) - 1)]

    def _tone(self, number: int) -> Tone:
        return "main" if number == len(self._chart.series) - 1 else "text"

    def _row(self, row: Row) -> Iterator[Primitive]:
        lines = len(row.lines) * self._unit
        for number, line in enumerate(row.lines):
            y = row.middle - lines / 2 + number * self._unit
            yield set_left(0, y, line, self._type, strong=row.place is None)
        if row.place is None:
            return
        if self._chart.kind == "scores":
            yield Line(self._columns.start, row.middle, self._columns.end, row.middle, "grid", "dotted")
        for number, series in enumerate(self._chart.series):
            value = series.values[row.place]
            last = number == len(self._chart.series) - 1
            figure = self._figure(value)
            tone: Tone = "muted" if value is None or not last else "text"
            y = row.middle - self._unit / 2
            yield set_right(
                self._columns.figures[number], y, figure, self._type, tone, last and value is not None
            )
            if value is not None:
                yield self._placed(number, value, row)

    def _placed(self, number: int, value: Decimal, row: Row) -> Primitive:
        size = MARKER * self._unit
        if self._chart.kind == "shares":
            x, height = self._columns.start, BAR * self._unit
            return Box(x, row.middle - height / 2, self._x(value) - x, height)
        if self._chart.kind == "differences":
            ends = sorted((self._x(value), self._x(Decimal(0))))
            height = BAR * self._unit
            fill: Fill = "solid" if value >= 0 else "hatched"
            top = row.middle - height / 2
            return Box(ends[0], top, ends[1] - ends[0], height, fill, "main" if value >= 0 else "below")
        if number == len(self._chart.series) - 1 and self._below is not None and value < self._below:
            return Marker(self._x(value), row.middle, size * 1.2, "down", "below")
        return Marker(self._x(value), row.middle, size, self._shape(number), self._tone(number))

    def _foot(self) -> Iterator[Primitive]:
        """The scale with its figures, where it begins, what the shape of a low score means."""
        unit, type_ = self._unit, self._type
        start, end = self._columns.start, self._columns.end
        y = self._bottom + unit * HEAD_PAD / 2
        yield Line(start - (unit * 0.7 if self._axis.is_cut else 0), y, end, y, "axis", width=0.06)
        within = start - unit, self._columns.width
        left = start
        for tick in self._axis.ticks:
            sign = "+" if self._chart.kind == "differences" and tick > 0 else ""
            name = type_.digits(f"{sign}{tick.normalize():f}")
            text = set_middle(self._x(tick), y + unit * HEAD_PAD / 2, name, type_, within, "muted")
            left = min(left, text.x)
            yield text
        if self._axis.is_cut:
            yield from broken(start - unit * 0.45, y, unit)
            words = cut_words(self._axis, type_)
            room = left - unit / 4
            yield set_left(0, y + unit * HEAD_PAD / 2, shortened(words, room, type_), type_, "muted")
        if self._has_below and self._below is not None:
            y += unit * (1 + HEAD_PAD / 2)
            yield Marker(MARKER * unit, y + unit / 2, MARKER * unit * 1.2, "down", "below")
            words = type_.digits(f"{BELOW_WORDS} {self._below.normalize():f}")
            left = MARKER * unit * 2
            yield set_left(left, y, shortened(words, self._columns.width - left, type_), type_, "muted")


def broken(x: float, y: float, unit: float) -> Sequence[Line]:
    """The sign of a scale that leaves something out: two slanted strokes across it."""
    reach = unit * 0.22
    return [
        Line(x + shift - reach / 2, y + reach, x + shift + reach / 2, y - reach, "axis", width=0.06)
        for shift in (-unit * 0.08, unit * 0.12)
    ]


def cut_words(axis: Axis, type_: Lettering) -> str:
    """Where a cut scale begins, in words."""
    return type_.digits(f"(แกนเริ่มที่ {axis.start.normalize():f})")
