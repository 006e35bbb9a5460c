"""The list of what was found: the place above, below it the line with the hit bold and tinted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Index, RecordDelegate, RecordTable
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.search.lines import Lines, day_words, line_model

if TYPE_CHECKING:
    from ita_desktop.services.search import Hit

ROW, LEFT, GAP, LEAST_ABOUT = 60, 24, 8, 60
KIND_SHAPES = (Shape.MEETING, Shape.PLAN, Shape.FINDINGS, Shape.OIT, Shape.PAPERS)
"""In the order of kinds, which count from 1."""


class HitTable(RecordTable):
    """The hits of ``lines``; the rows stay as they are while another search is under way."""

    def __init__(self, lines: Callable[[], Lines | None]) -> None:
        super().__init__(
            line_model(lines),
            name="ที่พบ",
            key=lambda number: number,
            row_height=ROW,
            delegate=_HitLines(lines),
        )
        self.itemDelegate().setParent(self)
        self.horizontalHeader().hide()


class _HitLines(RecordDelegate):
    """Two lines a hit."""

    def __init__(self, lines: Callable[[], Lines | None]) -> None:
        super().__init__()
        self._lines = lines

    def paint_cell(self, painter: QPainter, rect: QRect, index: Index, cell: Cell) -> None:
        """The place and whose it is, the day at the right; below, the text around the hit."""
        lines = self._lines()
        number = index.model().record(index)  # type: ignore[attr-defined]
        hit = lines.hit(number) if lines else None
        if hit is None:
            return
        inner = rect.adjusted(scaled(LEFT), 0, -scaled(LEFT), 0)
        line = fonts.line_height()
        top = rect.top() + (rect.height() - 2 * line) // 2
        self._paint_head(painter, QRect(inner.left(), top, inner.width(), line), hit)
        indent = scaled(shapes.ROW_ICON + GAP)
        below = QRect(inner.left() + indent, top + line, inner.width() - indent, line)
        table = self.parent()
        assert isinstance(table, QWidget)
        ground = self.ground(table, tokens_of(), index, cell)
        _paint_shown(painter, below, hit, ground)

    def _paint_head(self, painter: QPainter, room: QRect, hit: "Hit") -> None:
        tokens = tokens_of()
        side = scaled(shapes.ROW_ICON)
        at = QRect(room.left(), room.top() + (room.height() - side) // 2, side, side)
        shapes.paint(painter, at, KIND_SHAPES[hit.kind - 1], tokens.muted)
        small, bold = fonts.font(Role.SMALL), fonts.font(weight=fonts.SEMIBOLD)
        day = day_words(hit)
        right = room.right() - QFontMetrics(small).horizontalAdvance(day)
        painting.text(painter, _between(room, right, room.right() + 1), day, small, tokens.muted)
        left, right = at.right() + scaled(GAP), right - scaled(GAP)
        left += painting.text(painter, _between(room, left, right), hit.place.heading, bold, tokens.text)
        about = _between(room, left + scaled(2 * GAP), right)
        if about.width() > scaled(LEAST_ABOUT):
            painting.text(painter, about, hit.place.about, small, tokens.muted)


def _between(room: QRect, left: int, right: int) -> QRect:
    return QRect(left, room.top(), max(0, right - left), room.height())


def _paint_shown(painter: QPainter, room: QRect, hit: "Hit", ground: str) -> None:
    """One line with its marks: bold on a tint, or on the sheet where the row itself is tinted."""
    tokens = tokens_of()
    bold = fonts.font(weight=QFont.Weight.Bold)
    text = QFontMetrics(bold).elidedText(hit.shown.text, Qt.TextElideMode.ElideRight, room.width())
    marked = QTextCharFormat()
    marked.setFontWeight(QFont.Weight.Bold)
    marked.setBackground(QBrush(QColor(tokens.tint if ground == tokens.sheet else tokens.sheet)))
    layout = QTextLayout(text, fonts.font())
    ranges = []
    for start, end in hit.shown.marks:
        each = QTextLayout.FormatRange()
        each.start, each.length, each.format = start, max(0, min(end, len(text)) - start), marked
        if each.length > 0:
            ranges.append(each)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(text))
    layout.endLayout()
    painter.setPen(QColor(tokens.text))
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2))
