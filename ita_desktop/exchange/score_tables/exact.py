"""A table whose codes are the framework's own, each once: read as it stands, without guessing."""

from collections.abc import Iterator

from ita_desktop.domain.codes import CodeReader
from ita_desktop.exchange.score_tables.cells import read_cell
from ita_desktop.exchange.score_tables.heads import Column, head_of
from ita_desktop.exchange.score_tables.settling import Taken
from ita_desktop.exchange.tables import Grid


def exact(grid: Grid, reader: CodeReader) -> tuple[Taken, ...] | None:
    """The scores under a head that names codes and scores; None where some code is not the framework's.

    Each code stands once, as in the program's own forms. The column of the framework's year counts,
    or the one of no year; where several may, or columns are of parts or codes, it is no such table.
    """
    for at, cells in enumerate(grid):
        head = head_of(cells, reader)
        if head is None:
            continue
        code = next((place for place, column in head.columns.items() if column.role == "code"), None)
        score = _scores(head.columns, reader.framework.fiscal_year)
        if code is None or score is None:
            return None
        codes = [row[code] for row in grid[at + 1 :] if len(row) > 1 and len(row) > code and row[code]]
        if not codes or len(set(codes)) < len(codes) or any(each not in reader.framework for each in codes):
            return None
        return tuple(_taken(grid, at + 1, code, score))
    return None


def _scores(columns: dict[int, Column], year: int) -> int | None:
    """The one column of scores of the year; None where parts or several columns leave it open."""
    found = {place: column for place, column in columns.items() if column.role == "score"}
    if any(column.part or column.code for column in found.values()):
        return None
    of_year = [place for place, column in found.items() if column.year == year]
    open_years = [place for place, column in found.items() if column.year is None]
    places = of_year or open_years
    return places[0] if len(places) == 1 else None


def _taken(grid: Grid, first: int, code: int, score: int) -> Iterator[Taken]:
    for number, row in enumerate(grid[first:], first + 1):
        if len(row) > max(code, score) and row[code] and row[score].strip("-–—"):
            (figure, *_) = read_cell(row[score]).scores(1)
            yield Taken(row[code], figure, number, score + 1)
