"""Lists of persons set as rows: a number and columns that are the same in all lists of a paper."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ita_desktop.documents.blocks import Roll, plain
from ita_desktop.rendering.columns import fitted
from ita_desktop.rendering.pdf.rows import LEAST, Row, Stack
from ita_desktop.rendering.pdf.type import CM, Type

INDENT = 0.8 * CM
NUMBER_WIDTH = 0.9 * CM
GAP = 0.35 * CM


def roll_rows(roll: Roll, all_rolls: Iterable[Roll], type_: Type) -> Sequence[Row]:
    """A row for each person; one of a single line is alone neither at the head nor at the end of a list."""
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
        first, last = row is rows[0], following is rows[-1]
        row.glued = (first and row.lines < LEAST) or (last and following.lines < LEAST)
    return rows


def _widths(shares: Sequence[float], rolls: Iterable[Roll], type_: Type) -> Sequence[float]:
    """Columns by their shares; those with room to spare give of it to those that lack some, left first."""
    room = type_.text_width - INDENT - NUMBER_WIDTH
    widths = [room * share for share in shares]
    needs = [0.0] * len(shares)
    for line in (line for roll in rolls for line in roll.lines):
        for column, cell in enumerate(line.cells):
            widest = max(map(type_.width, cell.split("\n")))
            needs[column] = max(needs[column], widest + GAP + 1)
    return fitted(widths, needs)
