"""One table of a paper as a sheet: what stands above it, its head, its rows, what stands below."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from openpyxl.utils import get_column_letter

from ita_desktop.documents.blocks import (
    Align,
    Block,
    Document,
    GroupRow,
    Heading,
    Paragraph,
    Pictures,
    Space,
    Table,
    TableRow,
    TitleLines,
)
from ita_desktop.documents.finishing import texts
from ita_desktop.rendering.xlsx.cells import SHADED, Look, is_bold, joined, lead
from ita_desktop.rendering.xlsx.heights import LEADING, SLICE, TALLEST, height, line_width
from ita_desktop.rendering.xlsx.page import set_page, text_width
from ita_desktop.rendering.xlsx.typed import FORMATS, rule_for

DIGIT = 0.362
"""Of the type's size: the width of a digit, by which programs count the width of columns."""
PIXELS, ROOM = 96 / 2.54, 5.0
"""A centimetre in pixels; the room that a cell keeps beside its text, in pixels."""


class Line(NamedTuple):
    """A text over the whole width."""

    text: str
    strong: bool = False
    align: Align = "left"


class Begun(NamedTuple):
    """Where a cell of the last row begins, which may be higher up, and the points that its text needs."""

    row: int
    height: float


class Sheet:
    """Fills a worksheet from top to bottom."""

    def __init__(self, sheet: Any, document: Document, table: Table) -> None:
        self._sheet = sheet
        self._document = document
        self._table = table
        self._size = document.page.type_size
        self._look = Look(self._size, document.digits)
        self._last = len(table.columns)
        self._row = self.head_row = 0
        self._begun = [Begun(1, 0.0)] * self._last
        self._widths = column_widths(table, text_width(document.page), self._size)

    def fill(self, above: Sequence[Block], below: Sequence[Block]) -> None:
        """Write all of it; the head stays in sight and is printed on every page."""
        self._set_widths()
        self._lines(above)
        if self._table.caption:
            self._line(Line(self._table.caption, strong=True))
        first = self.head_row = self._row + 1
        self._head()
        head = (first, self._row) if self._row >= first else None
        self._rows(self._table.rows)
        self._let_type(first, self._row)
        self._lines(below)
        set_page(self._sheet, self._document.page, self._last, max(1, self._row), head)

    def _set_widths(self) -> None:
        digit = DIGIT * self._size * 96 / 72
        for number, width in enumerate(self._widths, 1):
            characters = max(1.0, (width * PIXELS - ROOM) / digit)
            self._sheet.column_dimensions[get_column_letter(number)].width = round(characters, 2)

    def _lines(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            if isinstance(block, Space):
                self._row += 1
                self._set_height(block.lines * self._size * LEADING)
            else:
                for line in lines_of(block):
                    self._line(line)

    def _line(self, line: Line) -> None:
        self._over(line.text, line.align, strong=line.strong)

    def _group(self, row: GroupRow) -> None:
        self._over(row.text, "left", strong=not row.note, ruled=True)
        for number in range(1, 1 if row.note else self._last + 1):
            self._sheet.cell(self._row, number).fill = SHADED

    def _over(self, text: str, align: Align, *, strong: bool, ruled: bool = False) -> None:
        """One cell over all columns; its height is reckoned, as programs fit no merged cell to its text."""
        self._row += 1
        self._set_height(height(text, sum(self._widths), self._size, strong=strong))
        for number in range(1, self._last + 1):
            self._look.dress(
                self._sheet.cell(self._row, number), align, strong=strong, ruled=ruled, middle=True
            )
        self._look.write(self._sheet.cell(self._row, 1), text)
        self._merge(self._row, 1, self._row, self._last)

    def _head(self) -> None:
        """The heads of the columns; where heads stand over some of them, the others are as high as both."""
        if not any(column.head for column in self._table.columns):
            return
        grouped = {n for over in self._table.over for n in range(over.first, over.first + over.columns)}
        if grouped:
            self._row += 1
            self._set_height(height("", 1, self._size, lines=1))
            for number in range(1, self._last + 1):
                self._head_cell(self._row, number)
            for over in self._table.over:
                self._look.write(self._sheet.cell(self._row, over.first + 1), over.head)
                self._merge(self._row, over.first + 1, self._row, over.first + over.columns)
        self._row += 1
        heads = zip(self._widths, self._table.columns, strict=True)
        self._set_height(max(height(each.head, width, self._size, strong=True) for width, each in heads))
        for number, column in enumerate(self._table.columns):
            self._head_cell(self._row, number + 1)
            row = self._row if number in grouped or not grouped else self._row - 1
            self._look.write(self._sheet.cell(row, number + 1), column.head)
            self._merge(row, number + 1, self._row, number + 1)

    def _head_cell(self, row: int, column: int) -> None:
        cell = self._sheet.cell(row, column)
        self._look.dress(cell, "center", strong=True, ruled=True, middle=True)
        cell.fill = SHADED

    def _rows(self, rows: Sequence[TableRow | GroupRow]) -> None:
        """The rows; each knows how many of its first cells the next one shares."""
        below = [row.joined if isinstance(row, TableRow) else 0 for row in rows[1:]]
        for row, shared in zip(rows, (*below, 0), strict=False):
            self._group(row) if isinstance(row, GroupRow) else self._data(row, shared)

    def _data(self, row: TableRow, below: int) -> None:
        """A row; a cell that is joined to others is as high as all of their rows together."""
        self._row += 1
        needed = [self._cell(row, number) for number in range(row.joined, self._last)]
        for number in range(row.joined, self._last):
            self._begun[number] = Begun(self._row, needed[number - row.joined])
        for number in range(row.joined):
            self._look.dress(self._sheet.cell(self._row, number + 1), "left", ruled=True)
        ending = [begun for number, begun in enumerate(self._begun) if number >= below]
        self._stretch(max((begun.height - self._filled(begun.row) for begun in ending), default=0.0))
        for number in range(below, self._last):
            self._merge(self._begun[number].row, number + 1, self._row, number + 1)

    def _filled(self, top: int) -> float:
        """Points of the rows from one to before the last."""
        heights = (self._sheet.row_dimensions[row].height for row in range(top, self._row))
        return float(sum(heights))

    def _cell(self, row: TableRow, number: int) -> float:
        """Write a cell; the points that it needs."""
        column, runs = self._table.columns[number], row.cells[number]
        cell, strong, printed = self._sheet.cell(self._row, number + 1), is_bold(runs), joined(runs)
        self._look.dress(cell, column.align, strong=strong, ruled=True)
        self._look.write(cell, row.values[number] if number < len(row.values) else None, printed)
        lead(cell, runs)
        if column.typed:
            cell.number_format = FORMATS[column.typed]
        text = cell.value if isinstance(cell.value, str) else printed
        lines = self._table.row_lines
        return height(text, self._widths[number], self._size, strong=strong, lines=lines)

    def _let_type(self, top: int, bottom: int) -> None:
        """What is typed into a column and does not fit it is told, and stays if it is wanted."""
        for number, column in enumerate(self._table.columns, 1):
            if column.typed and bottom >= top:
                letter = get_column_letter(number)
                self._sheet.add_data_validation(rule_for(column, f"{letter}{top}:{letter}{bottom}"))

    def _stretch(self, points: float) -> None:
        """Give the row its height, at least a line, over as many rows as that takes."""
        points = max(points, height("", 1, self._size))
        rows = 1 if points <= TALLEST else math.ceil(points / SLICE)
        for _ in range(rows):
            self._set_height(points / rows)
            self._row += 1
        self._row -= 1

    def _set_height(self, points: float) -> None:
        self._sheet.row_dimensions[self._row].height = min(TALLEST, points)

    def _merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self._sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def column_widths(table: Table, width: float, size: float) -> list[float]:
    """Centimetres by the columns' shares; a code that is longer than what is printed for it has its room."""
    whole = sum(column.share for column in table.columns)
    widths = [width * column.share / whole for column in table.columns]
    for row in table.rows:
        for number, value in enumerate(row.values if isinstance(row, TableRow) else ()):
            if isinstance(value, str):
                widths[number] = max(widths[number], line_width(value, size))
    return widths


def lines_of(block: Block) -> list[Line]:
    """A block beside a table as lines over the whole width."""
    match block:
        case TitleLines(lines):
            return [Line(text, strong=True, align="center") for text in lines]
        case Heading(text):
            return [Line(text, strong=True)]
        case Paragraph(runs):
            return [Line(joined(runs), is_bold(runs), block.align)]
        case Pictures(photographs):
            return [Line(f"ภาพ {each.caption}") for each in photographs if each.caption]
        case _:
            alone = replace(Document(title="", blocks=()), blocks=(block,))
            return [Line(text) for text in texts(alone) if text.strip()]
