"""Ruled tables set as rows: a head for each page, rows that are not torn."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from ita_desktop.documents.blocks import GroupRow, Table, TableRow, bold, plain
from ita_desktop.rendering.pdf.rows import LONG_ROW, MOST_REPEATED, Row, Stack
from ita_desktop.rendering.pdf.table_heads import PAD, cell, head_row, repeats
from ita_desktop.rendering.pdf.type import Type

AROUND = 6.0
BELOW_CAPTION = 2.0
SHORT = 8
"""A table with no more lines than this is not torn."""


def table_rows(table: Table, type_: Type, x: float, width: float) -> Iterator[Row]:
    """The caption, the head and the rows; a table neither begins nor ends with a single row on a page, but
    where its rows are so high that the page before would be left largely empty.

    A short one stands on one page.
    """
    edges = _edges(table, x, width)
    head = head_row(table, type_, edges)
    space = AROUND
    if table.caption:
        caption = Row((Stack(x, [type_.text(bold(table.caption), width)]),), type_.leading, before=AROUND)
        caption.glued = caption.whole = True
        space = BELOW_CAPTION
        yield caption
    if head is not None:
        head.before = space
        space = 0.0
        yield head
    repeated = (head,) if head is not None and repeats(head, type_) else ()
    joins = (row.joined for row in table.rows if isinstance(row, TableRow))
    again = max(table.telling, *joins, 0)
    made = (
        _group(row, type_, edges) if isinstance(row, GroupRow) else _data(row, table, type_, edges, again)
        for row in table.rows
    )
    first = _first(made)
    short = len(first) == len(table.rows) and sum(row.lines for row in first) <= SHORT
    ends = set() if short else _ends(table)
    glued = set(range(len(table.rows) - 1)) if short else _heads(table) | ends
    parting = ends - _heads(table)
    joined = {n: row.joined for n, row in enumerate(table.rows) if isinstance(row, TableRow) and row.joined}
    for number, row in enumerate(chain(first, made)):
        row.before, space = space, 0
        row.below = joined.get(number + 1, 0)
        row.head = repeated
        row.glued, row.parting = number in glued, number in parting
        yield row


def _first(rows: Iterator[Row]) -> list[Row]:
    """As many rows as tell whether a table is short; the others are made when they are asked for."""
    first: list[Row] = []
    while sum(row.lines for row in first) <= SHORT and (row := next(rows, None)):
        first.append(row)
    return first


def _heads(table: Table) -> set[int]:
    """The rows that head the next one."""
    last = len(table.rows) - 1
    return {
        n
        for n, row in enumerate(table.rows[:last])
        if (not row.note if isinstance(row, GroupRow) else row.keep)
    }


def _ends(table: Table) -> set[int]:
    """The first row of data and the last row but one: they stay with the next one."""
    last = len(table.rows) - 1
    over = {n for n, row in enumerate(table.rows) if isinstance(row, GroupRow)}
    first = next((n for n in range(last) if n not in over), 0)
    return {first, last - 1} & set(range(last))


def _edges(table: Table, x: float, width: float) -> tuple[float, ...]:
    whole = sum(column.share for column in table.columns)
    edges = [x]
    for column in table.columns:
        edges.append(edges[-1] + width * column.share / whole)
    return tuple(edges)


def _group(row: GroupRow, type_: Type, edges: tuple[float, ...]) -> Row:
    x, width = cell(edges[0], edges[-1])
    runs = plain(row.text) if row.note else bold(row.text)
    stack = Stack(x, [type_.text(runs, width)])
    return Row((stack,), type_.leading, pad=PAD, edges=(edges[0], edges[-1]), whole=True)


def _data(row: TableRow, table: Table, type_: Type, edges: tuple[float, ...], again: int) -> Row:
    """A row of data; its first cells are repeated where it goes on over the page, those that are joined to
    the row above stand beside it at the top of a page.
    """
    stacks = []
    for n, (column, runs) in enumerate(zip(table.columns, row.cells, strict=True)):
        x, width = cell(edges[n], edges[n + 1])
        texts = [type_.text(runs, width, column.align)] if any(run.text for run in runs) else []
        stacks.append(Stack(x, texts))
    joined = [replace(stack) for stack in stacks[: row.joined]]
    for number, stack in enumerate(stacks[:again]):
        stack.texts = [] if number < row.joined else stack.texts
        stack.repeats = bool(stack.texts) and stack.lines <= MOST_REPEATED
    made = Row(tuple(stacks), type_.leading, pad=PAD, edges=edges)
    if joined:
        made.beside = Row(tuple(joined), type_.leading, pad=PAD)
        made.label_lines = max(made.label_lines, made.beside.lines)
    if table.row_lines > 1:
        _heighten(made, table.row_lines)
    return made


def _heighten(row: Row, lines: float) -> None:
    """Give a row its least height; in a row to write in that is not parted the texts stand in the middle."""
    tall = max(row.lines, row.label_lines)
    spare = max(0.0, lines - tall) * row.leading / 2
    row.pad = (PAD[0] + spare, PAD[1] + spare)
    if tall <= LONG_ROW:
        for stack in row.stacks:
            stack.drop = (tall - stack.lines) / 2
