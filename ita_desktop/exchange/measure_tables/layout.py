"""Columns of a table without a head, told by what they hold."""

from collections.abc import Callable, Iterator, Mapping

from ita_desktop.domain.codes import CodeReader
from ita_desktop.domain.measures.written import number_of, steps_of
from ita_desktop.domain.thai.periods import read_period
from ita_desktop.exchange.measure_tables.fields import Field
from ita_desktop.exchange.measure_tables.units import names_units
from ita_desktop.exchange.tables import Grid

_MOST = 0.5
_LOOKED_AT = 60
"""Cells of a column that are looked at."""


def layout_of(grid: Grid, reader: CodeReader, fiscal_year: int) -> Mapping[int, Field]:
    """The fields by column; empty where no column can hold measures."""
    columns = {at: tuple(_column(grid, at)) for at in range(max(map(len, grid), default=0))}
    columns = {at: cells for at, cells in columns.items() if cells}
    found: dict[int, Field] = {}
    for name, holds in _tests(reader, fiscal_year):
        shares = {at: _share(cells, holds) for at, cells in columns.items() if at not in found}
        best = max(shares, key=lambda at: shares[at], default=None)
        if best is not None and shares[best] > _MOST:
            found[best] = name
    left = [at for at in columns if at not in found]
    if not left:
        return {}
    found |= _of_texts(left, columns)
    return dict(sorted(found.items()))


def _of_texts(left: list[int], columns: Mapping[int, tuple[str, ...]]) -> dict[int, Field]:
    """The columns of free text: the measure first, then its steps, those with the most lines; one after."""
    if len(left) == 1:
        return {left[0]: "title"}
    most = max(left, key=lambda at: (sum(len(steps_of(cell)) for cell in columns[at]), -at))
    title = next((at for at in left if at != most), most)
    found: dict[int, Field] = dict.fromkeys(left, "left_out")
    after = next((at for at in left if at > max(most, title)), None)
    if after is not None:
        found[after] = "follow_up"
    return found | {title: "title", most: "steps"}


def _tests(reader: CodeReader, fiscal_year: int) -> Iterator[tuple[Field, Callable[[str], bool]]]:
    yield "number", lambda cell: isinstance(number_of(cell), int)
    yield "period", lambda cell: len(cell) < 90 and bool(read_period(cell, fiscal_year).spans)
    yield "units", lambda cell: len(cell) < 120 and names_units(cell)
    yield "indicator", lambda cell: len(cell) < 80 and _names_indicator(cell, reader)
    yield "question", lambda cell: any(not each.by_name for each in reader.read(cell).mentions if each.codes)


def _names_indicator(cell: str, reader: CodeReader) -> bool:
    numbers = {indicator.code for indicator in reader.framework.indicators}
    return bool(numbers.intersection(reader.read(cell).codes))


def _column(grid: Grid, at: int) -> Iterator[str]:
    return (row[at] for row in grid[:_LOOKED_AT] if at < len(row) and row[at])


def _share(cells: tuple[str, ...], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, cells)) / len(cells)
