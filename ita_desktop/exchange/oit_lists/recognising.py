"""What a table tells of itself: that it is a list of items, and which unit filled it in."""

from collections.abc import Sequence

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.oit_lists.naming import ItemNames
from ita_desktop.exchange.oit_lists.rows import heads_of
from ita_desktop.exchange.tables import Grid

_TITLE_ROWS = 12


def is_oit_list(grid: Grid, framework: Framework) -> bool:
    """Whether a head names items and how they stand, and no column holds scores."""
    heads = [head for _, head in heads_of(grid, ItemNames(framework), framework.fiscal_year)]
    if not heads or any(head.places("score") for head in heads):
        return False
    names_items = any(head.names_items for head in heads)
    return names_items and any(head.tells_status for head in heads)


def unit_named(grid: Grid, units: Sequence[str]) -> str | None:
    """The unit that the lines above the table name, None where none or several are named."""
    lines = [comparable(" ".join(filter(None, row))) for row in grid[:_TITLE_ROWS] if sum(map(bool, row)) < 3]
    keys = {comparable(unit): unit for unit in units if unit.strip()}
    named = [key for key in keys if any(key in line for line in lines)]
    longest = [key for key in named if not any(key != each and key in each for each in named)]
    return keys[longest[0]] if len(longest) == 1 else None
