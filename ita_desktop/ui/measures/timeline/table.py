"""The timeline as a table: its head stays, arrows pass over its rows, what its signs mean stands below."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from ita_desktop.domain.charts import Timeline
from ita_desktop.domain.charts.primitives import Box, Drawing, Line, Marker, Polyline, Primitive
from ita_desktop.ui.kit import chart_painting, painting
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.tables import Cell, Column, Index, RecordDelegate, RecordModel, RecordTable
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.measures.timeline.rows import TimelineRow

MARGIN = 24
NEAR = 0.5
COLUMNS: tuple[Column[TimelineRow], ...] = (Column("เส้นเวลา", lambda row: Cell(row.spoken, tip=row.spoken)),)


class Strip(QWidget):
    """The part of the drawing below the rows: the rounds, and what the signs mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing, self._scale = Drawing(1, 0, ()), 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, drawing: Drawing, scale: float) -> None:
        """Show a part of a drawing that begins at its top."""
        self._drawing, self._scale = drawing, scale
        self.setFixedHeight(ceil(drawing.height * scale))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its strokes."""
        paint_part(QPainter(self), self.rect(), self._drawing, self._scale, self)


class MonthHead(QHeaderView):
    """The months over the rows."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._drawing, self._scale = Drawing(1, 0, ()), 1.0

    def show_part(self, drawing: Drawing, scale: float) -> None:
        """Show the part of a drawing above its rows."""
        self._drawing, self._scale = drawing, scale
        self.setFixedHeight(max(1, round(drawing.height * scale)))
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        """The years, the months and today."""
        painter.fillRect(rect, QColor(tokens_of(self).sheet))
        paint_part(painter, rect, self._drawing, self._scale, self)
        painting.hairline(painter, rect, tokens_of(self).line2)


class RowDelegate(RecordDelegate):
    """Paints a row's share of the drawing over the marks of every table."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Drawing] = []
        self.scale = 1.0

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """The strokes of the row."""
        if index.row() < len(self.parts):
            paint_part(painter, rect, self.parts[index.row()], self.scale)


class TimelineTable(RecordTable):
    """A row a measure; Enter opens it."""

    def __init__(self, breaker: Breaker) -> None:
        self._breaker = breaker
        self._chart: Timeline | None = None
        self.parts = RowDelegate()
        self.foot = Strip()
        super().__init__(
            RecordModel(COLUMNS), name="เส้นเวลาของมาตรการ", key=lambda row: row.key, delegate=self.parts
        )
        self.parts.setParent(self)
        self.head = MonthHead()
        self.setHorizontalHeader(self.head)
        self.head.show()

    def show_chart(self, chart: Timeline, rows: Sequence[TimelineRow]) -> None:
        """Show a chart with its rows; the keyboard stays at its measure."""
        self._chart = chart
        self.setAccessibleDescription(chart.summary)
        self.show_rows(rows)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Draw the chart for the width that there is; rows are as high as theirs."""
        super().fit_columns()
        if self._chart is None or not hasattr(self, "head"):
            return
        room = max(1, self.viewport().width() - 2 * scaled(MARGIN))
        drawing = chart_painting.laid(self._chart, room, self._breaker)
        scale = min(1.0, room / drawing.width)
        head, rows, foot = parts_of(drawing)
        self.parts.parts, self.parts.scale = rows, scale
        for number, part in enumerate(rows):
            self.setRowHeight(number, round(part.height * scale))
        self.head.show_part(head, scale)
        self.foot.show_part(foot, scale)
        rows_high = sum(self.rowHeight(number) for number in range(len(rows)))
        self.setMaximumHeight(max(self.minimumSizeHint().height(), self.head.height() + rows_high))
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self.viewport().update()

    def sizeHintForColumn(self, column: int) -> int:
        """As wide as the view: nothing scrolls to the side."""
        return int(self.viewport().width())

    def minimumSizeHint(self) -> QSize:
        """May become small."""
        return QSize(scaled(200), scaled(160))


def parts_of(drawing: Drawing) -> tuple[Drawing, list[Drawing], Drawing]:
    """The drawing in three: above its rows, each row, below them; strokes counted from each one's top.

    A stroke over several rows stands in each of them.
    """
    tops = [
        0.0,
        *(top for top, _ in drawing.bands),
        sum(drawing.bands[-1]) if drawing.bands else drawing.height,
    ]
    inside: list[list[Primitive]] = [[] for _ in tops]
    for stroke in drawing.strokes:
        first, last = _down(stroke)
        at = max(0, bisect_right(tops, first + NEAR) - 1)
        while at < len(tops) and tops[at] < last - NEAR:
            inside[at].append(_lifted(stroke, tops[at]))
            at += 1
    heights = (end - top for top, end in pairwise((*tops, drawing.height)))
    parts = [
        Drawing(drawing.width, height, tuple(strokes))
        for height, strokes in zip(heights, inside, strict=True)
    ]
    return parts[0], parts[1:-1], parts[-1]


def _down(stroke: Primitive) -> tuple[float, float]:
    """From where to where a stroke goes down."""
    match stroke:
        case Line():
            return min(stroke.y, stroke.to_y), max(stroke.y, stroke.to_y)
        case Polyline():
            ys = [y for _, y in stroke.points]
            return min(ys), max(ys)
        case Marker():
            return stroke.y - stroke.size / 2, stroke.y + stroke.size / 2
        case Box():
            return stroke.y, stroke.y + stroke.height
        case _:
            return stroke.y, stroke.y + stroke.height


def _lifted(stroke: Primitive, by: float) -> Primitive:
    if isinstance(stroke, Line):
        return stroke._replace(y=stroke.y - by, to_y=stroke.to_y - by)
    if isinstance(stroke, Polyline):
        return stroke._replace(points=tuple((x, y - by) for x, y in stroke.points))
    return stroke._replace(y=stroke.y - by)


def paint_part(
    painter: QPainter, rect: QRect, part: Drawing, scale: float, widget: QWidget | None = None
) -> None:
    """Paint a part of a drawing in a rectangle, a margin from its left."""
    painter.save()
    painter.setClipRect(rect)
    painter.translate(rect.left() + scaled(MARGIN), floor(rect.top()))
    painter.scale(scale, scale)
    chart_painting.paint(painter, part, tokens_of(widget) if widget else tokens_of())
    painter.restore()
