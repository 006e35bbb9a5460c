"""What tells that a table is a returned form of measures."""

from ita_desktop.exchange.measure_reports.heads import heads_of
from ita_desktop.exchange.measure_reports.identity import is_marked
from ita_desktop.exchange.tables import Grid

_MEASURE = "มาตรการ"


def is_unit_form(grid: Grid) -> bool:
    """Whether it is a form of this program, or its head names measures and what became of them."""
    return is_marked(grid) or any(
        role == "title" and _MEASURE in grid[at][column]
        for at, head in heads_of(grid)
        for column, role in head.items()
        if column < len(grid[at])
    )
