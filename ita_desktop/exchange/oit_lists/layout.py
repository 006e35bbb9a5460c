"""Columns of a list without a head, told by what they hold."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from ita_desktop.exchange.days import read_day
from ita_desktop.exchange.oit_lists.heads import Column, Head, Role
from ita_desktop.exchange.oit_lists.naming import ItemNames
from ita_desktop.exchange.oit_lists.statuses import read_status
from ita_desktop.exchange.tables import Grid

_CODE = re.compile(r"(?:ข้อ)?[oO๐0][0-9๐-๙]{1,2}")
_NUMBER = re.compile(r"[0-9๐-๙]{1,3}[.)]?")
_ADDRESS = re.compile(r"https?://|www\.|\.go\.th", re.IGNORECASE)


def layout_of(grid: Grid, names: ItemNames) -> Head | None:
    """The columns of a table of at least two, None where nothing tells which items it is about."""
    columns = {at: tuple(_column(grid, at)) for at in range(max(map(len, grid), default=0))}
    columns = {at: cells for at, cells in columns.items() if cells}
    found: dict[int, Column] = {}
    for role, holds in _tests(names):
        shares = {at: _share(cells, holds) for at, cells in columns.items() if at not in found}
        best = max(shares, key=lambda at: shares[at], default=None)
        if best is not None and shares[best] >= 0.4:
            found[best] = Column(role)
    left = [at for at in columns if at not in found and not _share(columns[at], _is_number) >= 0.4]
    if "title" not in {column.role for column in found.values()} and left:
        longest = max(left, key=lambda at: sum(map(len, columns[at])))
        found[longest] = Column("title")
        left.remove(longest)
    found.update((at, Column("note")) for at in left)
    head = Head(dict(sorted(found.items())))
    return head if head.names_items and len(found) > 1 else None


def _tests(names: ItemNames) -> Iterator[tuple[Role, Callable[[str], bool]]]:
    yield "code", lambda cell: _CODE.fullmatch("".join(cell.split())) is not None
    yield "link", lambda cell: _ADDRESS.search(cell) is not None
    yield "day", lambda cell: isinstance(read_day(cell), date)
    yield "status", lambda cell: (read := read_status(cell)) is not None and read.sure
    yield "title", lambda cell: len(cell) > 4 and names.read("", cell).code is not None


def _is_number(cell: str) -> bool:
    return _NUMBER.fullmatch("".join(cell.split())) is not None


def _column(grid: Grid, at: int) -> Iterator[str]:
    return (row[at] for row in grid if at < len(row) and row[at])


def _share(cells: tuple[str, ...], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, cells)) / len(cells)
