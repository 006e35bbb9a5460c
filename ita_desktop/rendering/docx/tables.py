"""Ruled tables: heads repeated on each page, heads over several columns, rows of a group."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ita_desktop.documents.blocks import Align, GroupRow, Table, TableRow, plain
from ita_desktop.rendering.docx.grids import cell, grid, row, widths_of
from ita_desktop.rendering.docx.holding import hold, hold_rows
from ita_desktop.rendering.docx.markup import Element, aligned, indented, paragraph
from ita_desktop.rendering.docx.measure import Measure
from ita_desktop.rendering.docx.sizes import CELL_SIDE

SHORT = 8
"""A table with no more lines than this is not parted."""
LONG_ROW = 12
"""A row with more lines than this may go on over the page; one to write in then has its texts at the top."""


def table(block: Table, measure: Measure) -> Iterator[Element]:
    """The caption, if any, and the table; it neither begins nor ends with a single row on a page."""
    if block.caption:
        yield paragraph("Caption", block.caption, *_beside(block, measure))
    left = measure.speech if block.in_speech else 0.0
    whole = sum(column.share for column in block.columns)
    room = measure.text_width - left
    made = grid("Ruled", [room * column.share / whole for column in block.columns], left)
    widths = widths_of(made)
    made.extend(_heads(block, widths))
    lines = [_lines(each, widths, measure) for each in block.rows]
    joined = [each.joined if isinstance(each, TableRow) else 0 for each in block.rows]
    below = [*joined[1:], 0] if joined else []
    rows = [
        _group(each, widths)
        if isinstance(each, GroupRow)
        else _row(each, block, widths, tall, measure, under)
        for each, tall, under in zip(block.rows, lines, below, strict=True)
    ]
    if sum(lines) <= SHORT:
        hold_rows(rows)
    else:
        _hold_ends(block, rows, lines)
        _hold_joined(block, rows, lines)
    made.extend(rows)
    yield made


def _beside(block: Table, measure: Measure) -> list[Element]:
    return [indented(left=measure.speech)] if block.in_speech else []


def _hold_ends(block: Table, rows: Sequence[Element], lines: Sequence[int]) -> None:
    """Rows that head others, the first row of data and the last but one stay with the next one.

    The first one alone where so much hangs on the next one that the page before would be left empty.
    """
    data = [at for at, each in enumerate(block.rows) if isinstance(each, TableRow)]
    pairs = zip(rows, block.rows, strict=True)
    heads = [made for made, each in pairs if isinstance(each, TableRow) and each.keep]
    low = len(data) > 1 and sum(lines[data[0] : _end_of_joined(block, data[0] + 1)]) <= LONG_ROW
    for made in ([rows[data[0]]] if low else []) + heads + list(rows[-2:-1]):
        hold(made)


def _end_of_joined(block: Table, start: int) -> int:
    """The row after the last one that shares cells with a row."""
    end = start + 1
    while end < len(block.rows) and isinstance(each := block.rows[end], TableRow) and each.joined:
        end += 1
    return end


def _hold_joined(block: Table, rows: Sequence[Element], lines: Sequence[int]) -> None:
    """A few low rows that share their first cells stand on one page: Word does not repeat these."""
    starts = [at for at, each in enumerate(block.rows) if isinstance(each, GroupRow) or not each.joined]
    for start, end in pairwise([*starts, len(rows)]):
        if sum(lines[start:end]) <= LONG_ROW:
            hold_rows(rows[start:end])


def _heads(block: Table, widths: Sequence[int]) -> Iterator[Element]:
    if block.over:
        yield row(_upper(block, widths), whole=True, head=True)
    if block.over or any(column.head for column in block.columns):
        covered = {n for group in block.over for n in range(group.first, group.first + group.columns)}
        yield row(
            [
                _head(column.head if n in covered or not block.over else "", widths[n], joined)
                for n, column in enumerate(block.columns)
                for joined in ["continue" if block.over and n not in covered else ""]
            ],
            whole=True,
            head=True,
        )


def _upper(block: Table, widths: Sequence[int]) -> Iterator[Element]:
    """The heads over several columns; a column without one has its own head over both rows."""
    starts = {group.first: group for group in block.over}
    n = 0
    while n < len(widths):
        group = starts.get(n)
        if group is None:
            yield _head(block.columns[n].head, widths[n], "restart")
            n += 1
        else:
            yield _head(group.head, sum(widths[n : n + group.columns]), over=group.columns)
            n += max(1, group.columns)


def _head(text: str, width: int, joined: str = "", over: int = 1) -> Element:
    return cell(width, [paragraph("TableHead", text)], over=over, joined=joined, stands="center")


def _group(each: GroupRow, widths: Sequence[int]) -> Element:
    style = "TableText" if each.note else "TableGroup"
    return row([cell(sum(widths), [paragraph(style, each.text)], over=len(widths))], whole=True)


def _row(
    each: TableRow, block: Table, widths: Sequence[int], lines: int, measure: Measure, below: int
) -> Element:
    """A row of data; its first cells are one with those above and the first ``below`` with those below."""
    stands = "center" if block.row_lines > 1 and lines <= LONG_ROW else ""
    joined = ["continue"] * each.joined + ["restart"] * (below - each.joined)
    joined += [""] * (len(widths) - len(joined))
    cells = (
        cell(
            width,
            [paragraph("TableText", () if one == "continue" else runs, *_stands(column.align, measure))],
            joined=one,
            stands=stands,
        )
        for width, column, runs, one in zip(widths, block.columns, each.cells, joined, strict=True)
    )
    least = block.row_lines * measure.leading if block.row_lines > 1 else 0
    return row(cells, whole=lines <= LONG_ROW, least=least)


def _stands(align: Align, measure: Measure) -> list[Element]:
    word = measure.justified if align == "justify" else align
    return [] if align == "left" else [aligned(word)]


def _lines(each: TableRow | GroupRow, widths: Sequence[int], measure: Measure) -> int:
    if isinstance(each, GroupRow):
        return measure.lines([plain(each.text)], sum(widths) - 2 * CELL_SIDE) if each.note else 1
    rooms = [width - 2 * CELL_SIDE for width in widths]
    return max(measure.lines([runs], room) for runs, room in zip(each.cells, rooms, strict=True))
