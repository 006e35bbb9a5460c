"""Lists of persons set as rows: a number and columns that are the same in all lists of a paper."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ita_desktop.documents.blocks import Roll, plain
from ita_desktop.rendering.columns import fitted
from ita_desktop.rendering.pdf.rows import Row, Stack
from ita_desktop.rendering.pdf.type import CM, Type

INDENT = 0.8 * CM
NUMBER_WIDTH = 0.9 * CM
GAP = 0.35 * CM


def roll_rows(roll: Roll, all_rolls: Iterable[Roll], type_: Type) -> Sequence[Row]:
    """A row for each person; no one is alone on a page at the head or at the end of a list."""
    alike = [each for each in all_rolls if each.shares == roll.shares]
    widths = _widths(roll.shares, alike, type_)
    rows = []
    for number, cells in roll.lines:
        x = INDENT + NUMBER_WIDTH
        stacks = [Stack(INDENT, [type_.text(plain(number), NUMBER_WIDTH)] if number else [])]
        for width, cell in zip(widths, cells, strict=True):
            texts = [type_.text(plain(part), width - GAP) for part in cell.split("\n") if part]
            stacks.append(Stack(x, texts))
            x += width
        rows.append(Row(tuple(stacks), type_.leading, whole=True))
    for row, following in pairwise(rows):
        row.glued = row is rows[0] or following is rows[-1]
    return rows


def _widths(shares: Sequence[float], rolls: Iterable[Roll], type_: Type) -> Sequence[float]:
    """Columns by their shares, that give room to each other."""
    room = type_.text_width - INDENT - NUMBER_WIDTH
    rows = [
        [[type_.width(text) + 1 for text in cell.split("\n")] for cell in line.cells]
        for roll in rolls
        for line in roll.lines
    ]
    return fitted([room * share for share in shares], rows, GAP)
