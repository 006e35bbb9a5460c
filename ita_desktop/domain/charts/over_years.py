"""Charts over years: lines on one scale, and below each year the figures of its marks."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ita_desktop.domain.charts.across import broken, cut_words
from ita_desktop.domain.charts.axes import score_axis
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
    Dash,
    Drawing,
    Line,
    Marker,
    Polyline,
    Primitive,
    Shape,
    Text,
    Tone,
)

NAMES, MARK_NAMES = 0.34, 0.18
"""Of the width: what names of lines and of marks take at most."""
LEAST_PLOT, MOST_PLOT = 6.0, 14.0
"""Heights in lines, as all lengths below."""
GAP, MARKER, KEY, ROW = 0.6, 0.55, 2.2, 1.15
FIRST_WIDER = 1.5


class Look(NamedTuple):
    """How a line is told from the others, in grey too."""

    shape: Shape
    dash: Dash
    tone: Tone


LOOKS: tuple[Look, ...] = (
    Look("disc", "solid", "main"),
    Look("square", "solid", "text"),
    Look("triangle", "dashed", "text"),
    Look("ring", "dotted", "text"),
    Look("open_square", "dash_dot", "muted"),
    Look("diamond", "dashed", "muted"),
    Look("down", "solid", "muted"),
)


class OverYears:
    """Lays out one chart of years."""

    def __init__(self, chart: Chart, width: float, height: float, type_: Lettering) -> None:
        self._chart, self._type, self._unit = chart, type_, type_.line
        unit = self._unit
        names = [(KEY + GAP / 2) * unit + type_.width(type_.digits(series.name)) for series in chart.series]
        self._names = max([min(max(names, default=0.0), NAMES * width), (KEY + 3) * unit])
        marks = [type_.width(type_.digits(mark.label)) for mark in chart.marks]
        self._mark_room = min(max(marks, default=0.0), MARK_NAMES * width) + (GAP * unit if marks else 0.0)
        figures = [type_.width(self._figure(value)) for series in chart.series for value in series.values]
        self._least = max([*figures, *map(type_.width, chart.labels), 0.0]) + GAP * unit
        years = max(1, len(chart.labels))
        self._width = max(width, self._names + self._mark_room + years * self._least)
        self._each = (self._width - self._names - self._mark_room) / years
        self._right = self._width - self._mark_room
        table = unit * ROW * (1 + len(chart.series))
        self._top = unit / 2
        marks_high = (len(chart.marks) + 1) * unit
        plot = max(LEAST_PLOT * unit, marks_high, min(height - table - self._top - unit, MOST_PLOT * unit))
        self._bottom = self._top + plot
        self._height = self._bottom + unit / 2 + table
        values = [value for series in chart.series for value in series.values if value is not None]
        self._axis = score_axis(
            [*values, *(mark.value for mark in chart.marks)], max(2, int(plot / unit / 1.6))
        )

    def drawing(self) -> Drawing:
        """All strokes."""
        strokes = [*self._grid(), *self._marks()]
        for number in range(len(self._chart.series)):
            strokes += self._line(number)
        strokes += self._years()
        for number in range(len(self._chart.series)):
            strokes += self._figures(number)
        return Drawing(self._width, self._height, tuple(strokes))

    def _x(self, place: int) -> float:
        return self._names + self._each * (place + 0.5)

    def _y(self, value: Decimal) -> float:
        return self._bottom - self._axis.share(value) * (self._bottom - self._top)

    def _figure(self, value: Decimal | None) -> str:
        return self._type.digits(printed(self._chart, value))

    def _grid(self) -> Iterator[Primitive]:
        unit = self._unit
        for tick in self._axis.ticks:
            y = self._y(tick)
            yield Line(self._names, y, self._right, y, "axis" if tick == self._axis.start else "grid")
            name = self._type.digits(f"{tick.normalize():f}")
            yield set_right(self._names - unit * GAP, y - unit / 2, name, self._type, "muted")
        cut = self._axis.is_cut
        foot = self._bottom + (unit * 0.4 if cut else 0)
        yield Line(self._names, self._top, self._names, foot, "axis", width=0.06)
        if cut:
            yield from broken(self._names, self._bottom + unit * 0.2, unit)

    def _marks(self) -> Iterator[Primitive]:
        """The lines of marks; their names beside them, moved apart where they would meet."""
        unit = self._unit
        tops: list[float] = []
        marks = sorted(self._chart.marks, key=lambda each: -each.value)
        for mark in marks:
            y = self._y(mark.value)
            yield Line(self._names, y, self._right, y, "mark", "dashed", 0.08)
            tops.append(max(y - unit / 2, tops[-1] + unit if tops else 0.0))
        lowest = self._bottom + unit / 2
        for number in reversed(range(len(tops))):
            lowest = tops[number] = min(tops[number], lowest - unit)
        for mark, top in zip(marks, tops, strict=True):
            room = self._mark_room - GAP * unit
            name = shortened(self._type.digits(mark.label), room, self._type)
            yield set_left(self._right + GAP * unit, top, name, self._type)

    def _line(self, number: int) -> Iterator[Primitive]:
        """Strokes between years that follow each other, a shape at each known one."""
        look = LOOKS[number % len(LOOKS)]
        run: list[tuple[float, float]] = []
        points = []
        for place, value in enumerate((*self._chart.series[number].values, None)):
            if value is not None:
                run.append((self._x(place), self._y(value)))
                continue
            if len(run) > 1:
                yield Polyline(tuple(run), look.tone, look.dash, 0.09 * (FIRST_WIDER if number == 0 else 1))
            points += run
            run = []
        for x, y in points:
            yield Marker(x, y, MARKER * self._unit, look.shape, look.tone)

    def _years(self) -> Iterator[Primitive]:
        unit, type_ = self._unit, self._type
        y = self._bottom + unit / 2
        if self._axis.is_cut:
            room = self._names - GAP * unit
            yield set_left(0, y, shortened(cut_words(self._axis, type_), room, type_), type_, "muted")
        for place, label in enumerate(self._chart.labels):
            yield self._in_column(place, y, type_.digits(label), strong=True)

    def _figures(self, number: int) -> Iterator[Primitive]:
        """A row of the table: the line's key and name, its figures under their years."""
        unit, look = self._unit, LOOKS[number % len(LOOKS)]
        top = self._bottom + unit / 2 + unit * ROW * (number + 1)
        yield Line(0, top, self._right, top, "grid")
        middle, y = top + unit * ROW / 2, top + unit * (ROW - 1) / 2
        key = (KEY - 0.5) * unit
        yield Polyline(((0, middle), (key, middle)), look.tone, look.dash)
        yield Marker(key / 2, middle, MARKER * unit, look.shape, look.tone)
        room = self._names - KEY * unit - GAP * unit / 2
        series = self._chart.series[number]
        name = shortened(self._type.digits(series.name), room, self._type)
        yield set_left(KEY * unit, y, name, self._type)
        for place, value in enumerate(series.values):
            yield self._in_column(place, y, self._figure(value), tone="muted" if value is None else "text")

    def _in_column(
        self, place: int, y: float, text: str, *, strong: bool = False, tone: Tone = "text"
    ) -> Text:
        left = self._names + self._each * place
        if strong:
            width = self._type.width(text, True)
            if width <= self._each:
                x = self._x(place) - width / 2
                return Text(x, y, width, self._unit, text, True, tone)
        within = left, left + self._each
        return set_middle(self._x(place), y, text, self._type, within, tone)
