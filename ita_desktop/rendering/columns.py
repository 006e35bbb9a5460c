"""Widths of columns that give room to each other."""

from collections.abc import Sequence


def fitted(widths: Sequence[float], needs: Sequence[float]) -> list[float]:
    """Columns as wide as wished; those with room to spare give of it to those that need more, left first."""
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
