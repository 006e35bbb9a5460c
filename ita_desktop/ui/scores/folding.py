"""Which rows of the grid are seen: folds and filters."""

from collections.abc import Iterable, Mapping, Sequence, Set

from ita_desktop.ui.scores.cells import ScoreRow
from ita_desktop.ui.scores.verdicts import Category

EVERY = "all"
CATEGORIES: tuple[Category, ...] = ("wrong", "doubt", "missing")


def counts_of(rows: Sequence[ScoreRow]) -> Mapping[str, int]:
    """How many rows each filter has."""
    counts = {EVERY: len(rows)}
    for category in CATEGORIES:
        counts[category] = sum(category in row.categories for row in rows)
    return counts


def folded_at_first(rows: Sequence[ScoreRow]) -> frozenset[str]:
    """Rows that agree fold to one line; those with something wrong beneath, or without a score, open."""
    parents = {row.key: row.folds_under for row in rows}
    open_keys: set[str] = set()
    for row in rows:
        if row.troubled or (row.children and not _known(row)):
            open_keys.update(_chain(row.key, parents))
    return frozenset(row.key for row in rows if row.children and row.key not in open_keys)


def _known(row: ScoreRow) -> bool:
    return row.computed is not None or any(cell.text for cell in row.cells.values())


def _chain(key: str | None, parents: Mapping[str, str | None]) -> Iterable[str]:
    while key is not None:
        yield key
        key = parents.get(key)


def seen(
    rows: Sequence[ScoreRow], folded: Set[str], chosen: str = EVERY, kept: Set[str] = frozenset()
) -> list[ScoreRow]:
    """The rows to show: by folds, or with a filter those it names, ``kept`` ones, and the rows above."""
    parents = {row.key: row.folds_under for row in rows}
    if chosen == EVERY:
        return [row for row in rows if not any(key in folded for key in _chain(row.folds_under, parents))]
    wanted = {rows[0].key} if rows else set()
    for row in rows:
        if chosen in row.categories or row.key in kept:
            wanted.update(_chain(row.key, parents))
    return [row for row in rows if row.key in wanted]


def unfolded_for(key: str, rows: Sequence[ScoreRow], folded: Set[str]) -> frozenset[str]:
    """The folds that remain when a row must be seen."""
    parents = {row.key: row.folds_under for row in rows}
    return frozenset(folded) - set(_chain(parents.get(key), parents))


def row_of(code: str, rows: Sequence[ScoreRow]) -> ScoreRow | None:
    """The row in which a code stands: ``e1`` for ``e1.public``, the first part for ``EIT``."""
    own = next((row for row in rows if row.key == code or code in row.codes), None)
    return own or next((row for row in rows if row.key.startswith(f"{code}.")), None)
