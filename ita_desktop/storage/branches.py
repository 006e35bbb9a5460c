"""Records as branches of rows and back: a record's fields are read once and never named here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Any

from ita_desktop.domain.scores import Score
from ita_desktop.storage.cells import Cells, Codec, codec, hints_of
from ita_desktop.storage.errors import DataDamaged
from ita_desktop.storage.tables import TREE, Cell, Row

LIMBS: Mapping[tuple[type, str], type[Row]] = {
    table.spot.within: table for table in TREE if table.spot.within is not None
}
"""The table of each field that has a table of its own."""


@dataclass(slots=True)
class Branch:
    """A record's own columns and the branches below it.

    ``id`` names the row that holds it, None where new; ``position`` is its place among siblings in order.
    """

    table: type[Row]
    cells: Cells
    below: dict[type[Row], list["Branch"]]
    id: int | None = None
    position: int | None = None

    def content(self) -> tuple[Any, ...]:
        """What the branch says, comparable and hashable."""
        below = tuple(tuple(twig.content() for twig in twigs) for twigs in self.below.values())
        return (tuple(self.cells.values()), below)

    def identity(self) -> tuple[Cell, ...] | None:
        """By what the branch is known among its siblings, None where it has no such mark."""
        mark = tuple(self.cells[column] for column in self.table.spot.identity)
        return mark if mark and mark[-1] is not None else None


@dataclass(frozen=True, slots=True)
class Shape:
    """How a record lies: fields in columns of its own row, and fields with a table of their own."""

    plain: Mapping[str, Codec]
    limbs: Mapping[str, type[Row]]

    def cells(self, item: Any) -> Cells:
        """The columns of a record's own row."""
        cells: Cells = {}
        for name, kind in self.plain.items():
            cells |= kind.write(getattr(item, name))
        return cells


@cache
def shape(record: type) -> Shape:
    """The shape of a record, worked out once."""
    hints = hints_of(record)
    limbs = {name: LIMBS[record, name] for name in hints if (record, name) in LIMBS}
    return Shape({name: codec(name, hint) for name, hint in hints.items() if name not in limbs}, limbs)


@cache
def value_codec(holds: Any) -> Codec:
    """The columns of a table whose rows hold a plain value."""
    return codec("value", holds)


def holds_record(table: type[Row]) -> bool:
    """Whether a table's rows are records with fields, not plain values."""
    return is_dataclass(table.spot.holds) and table.spot.holds is not Score


@cache
def columns(table: type[Row]) -> tuple[str, ...]:
    """The columns of a table that say what it holds, in the order of ``Branch.cells``."""
    spot = table.spot
    kinds = shape(spot.holds).plain.values() if holds_record(table) else (value_codec(spot.holds),)
    own = tuple(column for kind in kinds for column in kind.columns)
    return (*own, *((spot.mapped_by,) if spot.mapped_by else ()), *spot.derived)


@cache
def limbs_of(table: type[Row]) -> tuple[type[Row], ...]:
    """The tables right below a table."""
    return tuple(shape(table.spot.holds).limbs.values()) if holds_record(table) else ()


def branches(owner: Any) -> dict[type[Row], list[Branch]]:
    """The branches right below a record."""
    record: Any = type(owner)
    return {table: list_limb(table, getattr(owner, name)) for name, table in shape(record).limbs.items()}


def list_limb(table: type[Row], value: Any) -> list[Branch]:
    """The branches that a field's value makes."""
    if table.spot.only is not None:
        return [] if value is None else [branch_of(table, value)]
    if table.spot.mapped_by is not None:
        return [branch_of(table, item, key) for key, item in value.items()]
    return [branch_of(table, item) for item in value]


def branch_of(table: type[Row], item: Any, key: str | None = None) -> Branch:
    """The branch of one record or value; ``key`` where it stands in a mapping."""
    record = holds_record(table)
    cells = shape(table.spot.holds).cells(item) if record else value_codec(table.spot.holds).write(item)
    if table.spot.mapped_by is not None:
        cells[table.spot.mapped_by] = key
    cells |= {name: derive(cells) for name, derive in table.spot.derived.items()}
    return Branch(table, cells, branches(item) if record else {})


def item_of(branch: Branch) -> Any:
    """The record or value that a branch holds; DataDamaged where its row holds what cannot be read."""
    try:
        return maker(branch.table)(branch)
    except (ValueError, TypeError, AttributeError) as error:
        raise DataDamaged from error


@cache
def maker(table: type[Row]) -> Callable[[Branch], Any]:
    """Makes what a table's branches hold; laid out once."""
    holds = table.spot.holds
    if not holds_record(table):
        read = value_codec(holds).read
        return lambda branch: read(branch.cells)
    plain = tuple((name, kind.read) for name, kind in shape(holds).plain.items())
    if not limbs_of(table):
        return lambda branch: holds(**{name: read(branch.cells) for name, read in plain})
    return lambda branch: holds(
        **{name: read(branch.cells) for name, read in plain}, **limb_values(holds, branch.below)
    )


def limb_values(record: type, below: Mapping[type[Row], Sequence[Branch]]) -> dict[str, Any]:
    """The fields of a record that have tables of their own."""
    limbs: Mapping[str, type[Row]] = shape(record).limbs
    return {name: limb_value(table, below.get(table, ())) for name, table in limbs.items()}


def limb_value(table: type[Row], twigs: Sequence[Branch]) -> Any:
    """What a field holds: one record or None, a mapping, or a tuple."""
    if table.spot.only is not None:
        return item_of(twigs[0]) if twigs else None
    if table.spot.mapped_by is not None:
        return {twig.cells[table.spot.mapped_by]: item_of(twig) for twig in twigs}
    return tuple(item_of(twig) for twig in twigs)
