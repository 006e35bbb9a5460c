"""The bars of a timeline's row: what is done filled, what is left open, hatched where its time has passed."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ita_desktop.domain.charts.description import Bar, Stage, Timeline
from ita_desktop.domain.charts.lettering import Lettering, set_left
from ita_desktop.domain.charts.primitives import Box, Marker, Primitive, Text, Tone

HEIGHT, MARKER, AIR = 0.9, 0.7, 0.25
"""In lines."""
DAY = timedelta(days=1)


class Placed(NamedTuple):
    """A bar that is seen in the year, and the lane in which it stands."""

    bar: Bar
    lane: int

    @property
    def days(self) -> int:
        """How long it is, 0 for a mark."""
        return (self.bar.end - self.bar.start).days if self.bar.start and self.bar.end else 0


def placed(chart: Timeline, place: int) -> tuple[Placed, ...]:
    """The bars of a row that lie in the year, each in the first lane in which it meets no other."""
    ends: list[date] = []
    found = []
    for bar in sorted(chart.bars[place], key=lambda each: (_start(each), _end(each))):
        if _start(bar) > chart.last or _end(bar) < chart.first:
            continue
        lane = next((at for at, end in enumerate(ends) if end < _start(bar)), len(ends))
        ends[lane : lane + 1] = [_end(bar)]
        found.append(Placed(bar, lane))
    return tuple(found)


def bars_in(
    chart: Timeline,
    place: int,
    middle: float,
    x: Callable[[date], float],
    edges: tuple[float, float],
    type_: Lettering,
) -> Iterator[Primitive]:
    """The bars of a row around its middle; the longest one tells how much is done."""
    found, stage, unit = placed(chart, place), chart.stages[place], type_.line
    lanes = 1 + max((each.lane for each in found), default=0)
    longest = max(found, key=lambda each: each.days, default=None)
    for each in found:
        at = middle + (each.lane - (lanes - 1) / 2) * unit
        percent = stage.percent if each is longest else None
        if each.bar.start is None or each.bar.end is None:
            yield from _mark(each.bar, stage, percent, at, x, edges, type_)
        else:
            left, right = x(max(each.bar.start, chart.first)), x(min(each.bar.end, chart.last) + DAY)
            yield from _bar(left, right, at, stage, percent, edges, type_)


def _bar(
    left: float,
    right: float,
    middle: float,
    stage: Stage,
    percent: int | None,
    edges: tuple[float, float],
    type_: Lettering,
) -> Iterator[Primitive]:
    height = HEIGHT * type_.line
    top, late = middle - height / 2, stage.outlook == "late"
    tone: Tone = "muted" if stage.outlook == "stopped" else "below" if late else "main"
    share = 1.0 if stage.outlook == "done" else (percent or 0) / 100
    between = left + (right - left) * share
    if between < right:
        yield Box(between, top, right - between, height, "hatched" if late else "open", tone)
    if between > left:
        yield Box(left, top, between - left, height)
    if percent is not None:
        yield _figure(percent, (left, between, right), middle, edges, type_, on_open=not late)


def _figure(
    percent: int,
    bar: Sequence[float],
    middle: float,
    edges: tuple[float, float],
    type_: Lettering,
    *,
    on_open: bool,
) -> Text:
    """The percent where it can be read: in the filled part, in the open one, else beside the bar."""
    left, between, right = bar
    words, unit = type_.digits(f"{percent}%"), type_.line
    air, y = AIR * unit, middle - unit / 2
    width = type_.width(words)
    if between - left >= width + 2 * air:
        return set_left(between - width - air, y, words, type_, "on_main")
    if on_open and right - between >= width + 2 * air:
        return set_left(between + air, y, words, type_)
    if right + air + width <= edges[1]:
        return set_left(right + air, y, words, type_)
    return set_left(max(edges[0], left - air - width), y, words, type_)


def _mark(
    bar: Bar,
    stage: Stage,
    percent: int | None,
    middle: float,
    x: Callable[[date], float],
    edges: tuple[float, float],
    type_: Lettering,
) -> Iterator[Primitive]:
    """The day by which something is done, or from which on; its percent beside it."""
    unit = type_.line
    size = MARKER * unit
    at = min(max(x(_end(bar) + DAY if bar.end else _start(bar)), edges[0] + size / 2), edges[1] - size / 2)
    yield Marker(
        at, middle, size, "down" if bar.end else "triangle", "below" if stage.outlook == "late" else "main"
    )
    if percent is not None:
        words = type_.digits(f"{percent}%")
        width, air = type_.width(words), AIR * unit + size / 2
        left = at + air if at + air + width <= edges[1] else at - air - width
        yield set_left(left, middle - unit / 2, words, type_)


def _start(bar: Bar) -> date:
    return bar.start or bar.end or date.min


def _end(bar: Bar) -> date:
    return bar.end or bar.start or date.max
