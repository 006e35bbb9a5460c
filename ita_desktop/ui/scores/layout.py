"""Where the grid's columns and titles stand, and where a key leads."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTableView

from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.scores.columns import Column
from ita_desktop.ui.scores.model import ScoreModel

LEAST_TITLE, MOST_TITLE = 150, 560
SCROLL_BAR = 16


def fit_columns(table: QTableView, scores: ScoreModel) -> None:
    """Give each column its width and the title what is left, but never more than one reads at a glance."""
    columns = scores.columns
    rest = table.viewport().width() - sum(scaled(column.width) for column in columns)
    spare = max(0, rest - scaled(MOST_TITLE)) if columns and columns[-1].kind == "items" else 0
    for at, column in enumerate(columns):
        width = scaled(column.width) if column.width else max(scaled(LEAST_TITLE), rest - spare)
        table.setColumnWidth(at, width + (spare if column.kind == "items" else 0))


def least_width(columns: Sequence[Column]) -> int:
    """How many pixels columns and scroll bar need with the narrowest title."""
    return sum(scaled(column.width or LEAST_TITLE) for column in columns) + SCROLL_BAR


def span_titles(table: QTableView, scores: ScoreModel) -> None:
    """A title runs through the room of the parts where its row has none."""
    table.clearSpans()
    title = scores.column("title")
    parts = [at for at, column in enumerate(scores.columns) if column.kind == "part"]
    for at, row in enumerate(scores.rows):
        if row.kind == "overall":
            table.setSpan(at, 0, 1, title + 1 + len(parts))
        elif parts and not any(scores.columns[part].slot in row.cells for part in parts):
            table.setSpan(at, title, 1, 1 + len(parts))


def next_typed(scores: ScoreModel, index: QModelIndex, way: str) -> QModelIndex | None:
    """The typed cell to which a key leads: up or down in the column, next or previous in reading order."""
    return next((spot for spot in _spots(scores, index, way) if scores.is_typed(spot)), None)


def _spots(scores: ScoreModel, index: QModelIndex, way: str) -> Iterator[QModelIndex]:
    if way in ("down", "up"):
        step = 1 if way == "down" else -1
        for row in range(index.row() + step, scores.rowCount() if step > 0 else -1, step):
            yield scores.index(row, index.column())
        return
    wide = scores.columnCount()
    here = index.row() * wide + index.column()
    places = range(here + 1, scores.rowCount() * wide) if way == "next" else range(here - 1, -1, -1)
    for place in places:
        yield scores.index(*divmod(place, wide))


def last_typed(scores: ScoreModel, index: QModelIndex, way: str) -> QModelIndex | None:
    """The last typed cell in a direction: of the column (up, down), of the row (left, right), of all
    (first, last)."""
    typed = [spot for spot in _line(scores, index, way) if scores.is_typed(spot)]
    if not typed:
        return None
    return typed[0] if way in ("up", "left", "first") else typed[-1]


def _line(scores: ScoreModel, index: QModelIndex, way: str) -> Iterator[QModelIndex]:
    whole = way in ("first", "last")
    rows = range(scores.rowCount()) if whole or way in ("up", "down") else (index.row(),)
    columns = range(scores.columnCount()) if whole or way in ("left", "right") else (index.column(),)
    return (scores.index(row, column) for row in rows for column in columns)
