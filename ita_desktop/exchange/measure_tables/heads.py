"""The head of a table of measures: one line of names, or two where some stand over several columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ita_desktop.exchange.measure_tables.fields import Field, field_of, is_group
from ita_desktop.exchange.tables import Grid

_LONGEST = 120
_DEEPEST = 3
"""Lines of a head: groups, names, numbers of the columns."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head: ``rows`` are its places in the grid from 0, repeated ones too, ``fields`` by column.

    ``titles`` are the heads as written, of unknown columns too.
    """

    rows: frozenset[int] = frozenset()
    fields: Mapping[int, Field] = field(default_factory=dict)
    titles: Mapping[int, str] = field(default_factory=dict)


def head_of(grid: Grid) -> Head | None:
    """The first head of a table, with the places of its repeats on later pages; None where it has none."""
    at = next((at for at, cells in enumerate(grid) if _is_head(cells)), None)
    if at is None:
        return None
    rows = _lines_of(grid, at)
    titles: dict[int, str] = {}
    fields: dict[int, Field] = {}
    for row in rows:
        for column, cell in enumerate(grid[row]):
            if cell and not is_group(cell):
                titles[column] = " ".join(cell.split())
                named = field_of(cell)
                if named is not None:
                    fields[column] = named
    known = {_key(grid[row]) for row in rows}
    repeats = {row for row in range(at, len(grid)) if _key(grid[row]) in known}
    return Head(frozenset(repeats | set(rows)), fields, titles)


def _lines_of(grid: Grid, at: int) -> list[int]:
    """The lines of the head that begins at a row."""
    rows = [at]
    while at + 1 < len(grid) and len(rows) < _DEEPEST and _goes_on(grid[at], grid[at + 1]):
        at += 1
        rows.append(at)
    return rows


def _goes_on(above: tuple[str, ...], below: tuple[str, ...]) -> bool:
    """Whether a line is the second of a head: below groups, or with heads only where the first is empty."""
    if not any(below):
        return False
    if any(map(is_group, above)):
        return _is_head(below) or sum(field_of(cell) is not None for cell in below) > 0
    fills = all(not cell or at >= len(above) or above[at] in ("", cell) for at, cell in enumerate(below))
    return fills and _is_head(below)


def _is_head(cells: tuple[str, ...]) -> bool:
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(len(cell) > _LONGEST for cell in filled):
        return False
    if any(map(is_group, filled)):
        return True
    named = [found for cell in filled if (found := field_of(cell)) is not None]
    return len(set(named)) > 1 and 2 * len(named) >= len(filled)


def _key(cells: tuple[str, ...]) -> str:
    return "\t".join("".join(cell.split()) for cell in cells).strip()
