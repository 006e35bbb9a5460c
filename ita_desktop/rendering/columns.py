"""Widths of columns that give room to each other."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from math import ceil

Cell = Sequence[float]
"""How wide each line of a cell is before it is broken."""

STEPS = (1 / 8, 1 / 16, 1 / 32)
"""Shares of the room that one column gives another while that saves lines."""
LEAST = 1 / 10
MOST, MOST_SERVED = 0.9, 4
SHORT = 0.22
"""A text of a width up to this share of the room is not broken to save lines elsewhere."""
BREAKS = 1.04
"""Broken lines end a little before the room does."""


def fitted(widths: Sequence[float], rows: Sequence[Sequence[Cell]], gap: float) -> list[float]:
    """Columns in which rows take few lines; each cell leaves ``gap`` at its right side.

    As wide as wished where that is enough; columns with room to spare give of it to those that need more,
    left first; where all of it is not enough, to those where it saves most lines.
    """
    needs = [0.0] * len(widths)
    for row in rows:
        for column, cell in enumerate(row):
            needs[column] = max(needs[column], *(width + gap for width in cell), 0.0)
    shared = _shared(widths, needs)
    if all(need <= width + 1e-6 for need, width in zip(needs, shared, strict=True)):
        return shared
    return _saving(shared, rows, gap)


def _shared(widths: Sequence[float], needs: Sequence[float]) -> list[float]:
    """What columns do not need goes to those that lack it."""
    spare = [max(0.0, width - need) for width, need in zip(widths, needs, strict=True)]
    lacking = [max(0.0, need - width) for width, need in zip(widths, needs, strict=True)]
    given = min(sum(spare), sum(lacking))
    taken = given / (sum(spare) or 1)
    found = []
    for width, extra, lack in zip(widths, spare, lacking, strict=True):
        got = min(given, lack)
        given -= got
        found.append(width + got - extra * taken)
    return found


def _saving(widths: Sequence[float], rows: Sequence[Sequence[Cell]], gap: float) -> list[float]:
    """Room moved from column to column as long as the rows take fewer lines for it."""
    floors = _floors(sum(widths), rows, gap)
    starts = [list(widths), *_served(widths, floors, rows, gap)]
    best = min(starts, key=lambda each: _lines(each, rows, gap))
    least = _lines(best, rows, gap)
    for share in STEPS:
        better = True
        while better:
            better = False
            for tried in _moved(best, share * sum(widths), floors):
                lines = _lines(tried, rows, gap)
                if lines < least:
                    best, least, better = tried, lines, True
    return best


def _floors(room: float, rows: Sequence[Sequence[Cell]], gap: float) -> list[float]:
    """What a column does not give away: a share of the room and its short texts."""
    floors = [LEAST * room] * max(map(len, rows), default=0)
    for row in rows:
        for column, cell in enumerate(row):
            short = [width + gap for width in cell if width <= SHORT * room]
            floors[column] = max(floors[column], *short, 0.0)
    return floors


def _served(
    widths: Sequence[float], floors: Sequence[float], rows: Sequence[Sequence[Cell]], gap: float
) -> Iterator[list[float]]:
    """For each order of the columns what comes of giving them in turn what most of their texts need."""
    if sum(floors) > sum(widths) or len(widths) > MOST_SERVED:
        return
    wished = []
    for column, floor in enumerate(floors):
        needs = sorted(width + gap for row in rows for width in row[column])
        wished.append(max(floor, needs[int(len(needs) * MOST)] if needs else 0.0))
    for order in permutations(range(len(widths))):
        found, left = list(floors), sum(widths) - sum(floors)
        for column in order:
            given = min(left, wished[column] - found[column])
            found[column] += given
            left -= given
        found[order[0]] += left
        yield found


def _moved(widths: Sequence[float], step: float, floors: Sequence[float]) -> Iterator[list[float]]:
    for giver in range(len(widths)):
        for taker in range(len(widths)):
            if giver != taker and widths[giver] - step >= floors[giver]:
                tried = list(widths)
                tried[giver] -= step
                tried[taker] += step
                yield tried


def _lines(widths: Sequence[float], rows: Sequence[Sequence[Cell]], gap: float) -> tuple[int, int]:
    """Lines of all rows, then of all cells."""
    high = total = 0
    for row in rows:
        lines = [
            sum(_broken(width, room - gap) for width in cell) for room, cell in zip(widths, row, strict=True)
        ]
        high += max(lines, default=0)
        total += sum(lines)
    return high, total


def _broken(width: float, room: float) -> int:
    return 1 if width <= room else ceil(width * BREAKS / max(room, 1.0))
