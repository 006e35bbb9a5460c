"""Timelines: a row for what is to be done, a column a month, the bar of its days, how it stands in words."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from ita_desktop.domain.charts.description import Outlook, Timeline
from ita_desktop.domain.charts.lettering import Lettering, set_left, set_middle, shortened
from ita_desktop.domain.charts.month_bars import DAY, bars_in, placed
from ita_desktop.domain.charts.month_columns import (
    KEY,
    MARKER,
    Row,
    columns_of,
    months_of,
    rows_of,
)
from ita_desktop.domain.charts.primitives import Box, Drawing, Line, Marker, Primitive, Shape, Text, Tone
from ita_desktop.domain.thai.dates import short_date

HEAD_PAD, SWATCH, BETWEEN = 0.2, 1.4, 1.0
"""In lines: below the head, a piece of bar in the key, between two entries of the key."""
SHAPES: Mapping[Outlook, Shape] = {
    "late": "diamond",
    "soon": "triangle",
    "open": "open_square",
    "begun": "square",
    "ahead": "ring",
    "stopped": "down",
    "done": "disc",
}
NO_DAYS, ELSEWHERE = "ยังไม่ระบุระยะเวลา", "ระยะเวลาไม่อยู่ในปีงบประมาณนี้"
DONE, LEFT, LATE, DUE, FROM = "ทำแล้ว", "ยังไม่เสร็จ", "เลยกำหนด", "กำหนดเสร็จ", "เริ่ม"
"""What the key says."""
Entry = tuple[Primitive, str]


class OverMonths:
    """Lays out one timeline."""

    def __init__(self, chart: Timeline, width: float, height: float, type_: Lettering) -> None:
        self._chart, self._type, self._unit = chart, type_, type_.line
        self._columns = columns_of(chart, width, type_)
        self._months = months_of(chart)
        self._days = (chart.last - chart.first).days + 1
        self._has_today = chart.today is not None and chart.first <= chart.today <= chart.last
        self._top = self._unit * (2 + self._has_today + HEAD_PAD)
        key = self._key(0.0)
        self._key_height = max((each.y + each.height for each in key if isinstance(each, Text)), default=0.0)
        foot = self._unit * (HEAD_PAD + bool(chart.rounds)) + self._key_height
        lanes = tuple(
            1 + max((each.lane for each in placed(chart, at)), default=0) for at in range(len(chart.labels))
        )
        self._rows = rows_of(chart, self._columns, lanes, self._top, height - self._top - foot, type_)
        self._bottom = self._rows[-1].top + self._rows[-1].height if self._rows else self._top
        self._height = self._bottom + foot

    def drawing(self) -> Drawing:
        """All strokes."""
        bars = [list(self._bars(row)) for row in self._rows]
        strokes = [*self._grid(), *self._head()]
        for row, drawn in zip(self._rows, bars, strict=True):
            strokes += [*self._behind(row, drawn), *self._row(row), *drawn]
            strokes += self._today(row, [each for each in drawn if isinstance(each, Text)])
        strokes += self._rounds()
        strokes += self._key(self._height - self._key_height)
        bands = tuple((row.top, row.height) for row in self._rows)
        return Drawing(self._columns.width, self._height, tuple(strokes), bands)

    def _x(self, day: date) -> float:
        """Where a day begins."""
        share = min(max((day - self._chart.first).days / self._days, 0.0), 1.0)
        return self._columns.start + share * (self._columns.end - self._columns.start)

    def _grid(self) -> Iterator[Primitive]:
        columns = self._columns
        yield Line(columns.end, self._top, columns.end, self._bottom)
        yield Line(0, self._top, columns.width, self._top, "axis", width=0.06)
        for row in self._rows:
            y = row.top + row.height
            yield Line(0, y, columns.width, y, "axis" if row is self._rows[-1] else "grid")

    def _behind(self, row: Row, drawn: list[Primitive]) -> Iterator[Primitive]:
        """Where months begin and rounds end; but not through the words of a row that has no bars."""
        is_empty = all(isinstance(each, Text) for each in drawn)
        for month in self._months[:1] if is_empty else self._months:
            x = self._x(month.first)
            yield Line(x, row.top, x, row.top + row.height)
        for each in () if is_empty else self._chart.rounds:
            x = self._x(each.end + DAY)
            yield Line(x, row.top, x, row.top + row.height, "axis", width=0.08)

    def _head(self) -> Iterator[Primitive]:
        """Calendar years over their months."""
        unit = self._unit
        y = self._top - unit * (1 + HEAD_PAD + self._has_today)
        for year, group in groupby(self._months, key=lambda month: month.year):
            months = list(group)
            within = self._x(months[0].first), self._x(months[-1].next)
            name = shortened(self._type.digits(str(year)), within[1] - within[0], self._type)
            yield set_middle(sum(within) / 2, y - unit, name, self._type, within, "muted")
            yield Line(within[0], y - unit, within[0], y + unit)
        for month in self._months:
            within = self._x(month.first), self._x(month.next)
            yield set_middle(sum(within) / 2, y, month.name, self._type, within)

    def _row(self, row: Row) -> Iterator[Primitive]:
        unit, columns = self._unit, self._columns
        stage = self._chart.stages[row.place]
        yield from self._lines(row, row.label, 0)
        tone: Tone = "below" if stage.outlook == "late" else "text"
        yield Marker(
            columns.words + MARKER * unit / 2, row.middle, MARKER * unit, SHAPES[stage.outlook], tone
        )
        yield from self._lines(row, row.words, columns.words + KEY * MARKER * unit)

    def _bars(self, row: Row) -> Iterator[Primitive]:
        """The bars of a row, or why it has none."""
        edges = self._columns.start, self._columns.end
        drawn = list(bars_in(self._chart, row.place, row.middle, self._x, edges, self._type))
        if not drawn:
            told = ELSEWHERE if self._chart.bars[row.place] else NO_DAYS
            words = shortened(told, edges[1] - edges[0], self._type)
            yield set_left(edges[0] + self._unit / 4, row.middle - self._unit / 2, words, self._type, "muted")
        yield from drawn

    def _lines(self, row: Row, lines: tuple[str, ...], x: float) -> Iterator[Primitive]:
        top = row.middle - len(lines) * self._unit / 2
        for number, line in enumerate(lines):
            yield set_left(x, top + number * self._unit, line, self._type)

    def _today(self, row: Row, texts: list[Text]) -> Iterator[Primitive]:
        """Today's line through a row, leaving out its figures; above the first row its day."""
        day = self._chart.today
        if day is None or not self._has_today:
            return
        x, unit = self._x(day), self._unit
        crossed = [each for each in texts if each.x - unit / 8 <= x <= each.x + each.width + unit / 8]
        top = row.top
        for each in sorted(crossed, key=lambda text: text.y):
            if each.y > top:
                yield Line(x, top, x, each.y, "mark", "dashed", 0.1)
            top = each.y + each.height
        yield Line(x, top, x, row.top + row.height, "mark", "dashed", 0.1)
        if row is self._rows[0]:
            words = self._type.digits(f"วันนี้ {short_date(day)}")
            within = 0.0, self._columns.width
            yield set_middle(x, self._top - unit * (1 + HEAD_PAD / 2), words, self._type, within)

    def _rounds(self) -> Iterator[Primitive]:
        """The names of the rounds of follow-up, each below its months."""
        unit = self._unit
        for each in self._chart.rounds:
            within = self._x(each.start), self._x(each.end + DAY)
            yield Line(within[1], self._bottom, within[1], self._bottom + unit, "axis", width=0.08)
            name = shortened(self._type.digits(each.name), within[1] - within[0] - unit / 4, self._type)
            y = self._bottom + unit * HEAD_PAD / 2
            yield set_middle(sum(within) / 2, y, name, self._type, within, "muted")

    def _key(self, top: float) -> list[Primitive]:
        """What the bars and marks mean, as many as there are, from left to right in lines."""
        unit = self._unit
        strokes: list[Primitive] = []
        x, y = 0.0, top + unit * HEAD_PAD
        for sign, words in self._entries():
            room = self._columns.width - (SWATCH + 0.4) * unit
            text = shortened(words, room, self._type)
            width = (SWATCH + 0.4) * unit + self._type.width(text)
            if x and x + width > self._columns.width:
                x, y = 0.0, y + unit * 1.1
            strokes += [
                _moved(sign, x, y, unit),
                set_left(x + (SWATCH + 0.4) * unit, y, text, self._type, "muted"),
            ]
            x += width + BETWEEN * unit
        return strokes

    def _entries(self) -> Iterator[Entry]:
        """The signs that stand in the chart, each at the origin, with their words."""
        rows = range(len(self._chart.labels))
        bars = [(each.bar, self._chart.stages[at]) for at in rows for each in placed(self._chart, at)]
        spans = [stage for bar, stage in bars if bar.start and bar.end]
        if any(stage.outlook == "done" or stage.percent for stage in spans):
            yield Box(0, 0, 0, 0), DONE
        if any(stage.outlook not in ("done", "late") for stage in spans):
            yield Box(0, 0, 0, 0, "open"), LEFT
        if any(stage.outlook == "late" for stage in spans):
            yield Box(0, 0, 0, 0, "hatched", "below"), LATE
        if any(bar.start is None for bar, _ in bars):
            yield Marker(0, 0, 0, "down"), DUE
        if any(bar.end is None for bar, _ in bars):
            yield Marker(0, 0, 0, "triangle"), FROM


def _moved(sign: Primitive, x: float, y: float, unit: float) -> Primitive:
    """A sign of the key in its place."""
    if isinstance(sign, Marker):
        return sign._replace(x=x + SWATCH * unit / 2, y=y + unit / 2, size=MARKER * unit)
    assert isinstance(sign, Box)
    return sign._replace(x=x, y=y + 0.2 * unit, width=SWATCH * unit, height=0.6 * unit)
