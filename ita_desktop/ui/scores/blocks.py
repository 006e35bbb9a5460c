"""A block of selected cells: which can be typed in, what fills down, how it is copied and framed."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from PySide6.QtCore import QMimeData, QModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QTableView

from ita_desktop.domain.formulas import pasted_as_text
from ita_desktop.ui.kit.painting import RING
from ita_desktop.ui.scores.layout import next_typed
from ita_desktop.ui.scores.model import Index, ScoreModel

_COUNTED = {"indicator": "ตัวชี้วัดที่", "sub_indicator": "ตัวชี้วัดย่อยที่"}


def block_of(table: QTableView) -> QRect | None:
    """The selected rows and columns as a rectangle, None where no more than one cell is selected."""
    chosen = table.selectionModel().selection()
    ranges = [
        (each.left(), each.top(), each.right(), each.bottom())
        for each in map(chosen.at, range(chosen.size()))
    ]
    if not ranges:
        return None
    lefts, tops, rights, bottoms = zip(*ranges, strict=True)
    left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
    width = right - left + 1
    alone = top == bottom and table.columnSpan(top, left) >= width
    return None if alone else QRect(left, top, width, bottom - top + 1)


def typed_cells(table: QTableView, scores: ScoreModel, *, downwards: bool = False) -> list[QModelIndex]:
    """The selected cells that can be typed in, line by line or column by column; else the current one."""
    block = block_of(table)
    if block is None:
        current = table.currentIndex()
        return [current] if scores.is_typed(current) else []
    cells = [index for index in _cells(scores, block) if scores.is_typed(index)]
    return sorted(cells, key=lambda at: (at.column(), at.row())) if downwards else cells


def fills_of(table: QTableView, scores: ScoreModel) -> Mapping[str, str]:
    """Filling down: the code of each cell to fill, with the code from which it takes its score.

    In a block the uppermost cell of each column gives; a single cell takes what stands above it.
    """
    cells = typed_cells(table, scores, downwards=True)
    if len(cells) == 1:
        above = next_typed(scores, cells[0], "up")
        cells = [above, *cells] if above is not None else []
    sources = {at.column(): at for at in reversed(cells)}
    codes = [(code_at(scores, at), code_at(scores, sources[at.column()])) for at in cells]
    return {code: source for code, source in codes if code != source}


def code_at(scores: ScoreModel, index: Index) -> str:
    """The code of a cell in which a score stands."""
    cell = scores.cell(index)
    return cell.code if cell is not None else ""


def copied(table: QTableView, scores: ScoreModel) -> QMimeData:
    """The selected cells as lines of texts parted by tabs; several also as a table, for a text program.

    With titles among them the heads of the columns come first: such a table is read elsewhere, or here again.
    """
    block = block_of(table)
    lines = list(_lines(table, scores, block)) if block else [[str(table.currentIndex().data() or "")]]
    if block and block.left() <= scores.column("title") < block.right():
        lines.insert(0, [column.head for column in scores.columns[block.left() : block.right() + 1]])
    mime = QMimeData()
    mime.setText("\n".join("\t".join(line) for line in lines))
    if block:
        mime.setHtml(_as_html(lines))
    return mime


def _lines(table: QTableView, scores: ScoreModel, block: QRect) -> Iterator[list[str]]:
    """A text under a spanning title is left empty, so that columns stay under each other."""
    for row in range(block.top(), block.bottom() + 1):
        line, covered = [], 0
        for column in range(block.left(), block.right() + 1):
            line.append("" if covered else _text_at(scores, row, column))
            covered = (covered or table.columnSpan(row, column)) - 1
        yield line


def _text_at(scores: ScoreModel, row: int, column: int) -> str:
    """What stands in a cell; a bare number of an indicator says what it counts."""
    text = pasted_as_text(str(scores.index(row, column).data() or ""))
    counted = _COUNTED.get(scores.rows[row].kind) if scores.columns[column].kind == "code" else None
    return f"{counted} {text}" if counted else text


def _as_html(lines: Sequence[Sequence[str]]) -> str:
    rows = ("".join(f"<td>{escape(text)}</td>" for text in line) for line in lines)
    return f'<table border="1" cellspacing="0">{"".join(f"<tr>{row}</tr>" for row in rows)}</table>'


def _cells(scores: ScoreModel, block: QRect) -> Iterator[QModelIndex]:
    for row in range(block.top(), block.bottom() + 1):
        for column in range(block.left(), block.right() + 1):
            yield scores.index(row, column)


def next_within(table: QTableView, scores: ScoreModel, way: str) -> QModelIndex | None:
    """The typed cell of the block to which Enter or Tab leads, around its end; None outside a block."""
    cells = typed_cells(table, scores, downwards=way in ("down", "up"))
    if block_of(table) is None or not cells:
        return None
    if way in ("up", "previous"):
        cells.reverse()
    current = table.currentIndex()
    return cells[(cells.index(current) + 1) % len(cells)] if current in cells else cells[0]


def frame_block(
    painter: QPainter, rect: QRect, table: QTableView, index: Index, block: QRect, colour: str
) -> None:
    """The part of a block's frame that runs along one of its cells."""
    ink, right = QColor(colour), index.column() + table.columnSpan(index.row(), index.column()) - 1
    if index.row() == block.top():
        painter.fillRect(rect.left(), rect.top(), rect.width(), RING, ink)
    if index.row() == block.bottom():
        painter.fillRect(rect.left(), rect.bottom() - RING + 1, rect.width(), RING, ink)
    if index.column() == block.left():
        painter.fillRect(rect.left(), rect.top(), RING, rect.height(), ink)
    if right >= block.right():
        painter.fillRect(rect.right() - RING + 1, rect.top(), RING, rect.height(), ink)
