"""What all tables have in common: id, row version, order, and CHECKs drawn from their fields' limits."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Interval, MaxLen, MinLen
from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from ita_desktop.storage.naming import NAMING

SQLModel.metadata.naming_convention = NAMING

Cell = str | int | bool | None
"""What a column of a row holds."""

UNIONS = (Union, type(int | str))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a table's rows stand in the tree of records.

    ``holds`` is the record (or plain value) that a row keeps, ``within`` the record and field that it is
    found in, ``parent`` the column that names the row above, ``mapped_by`` the column that is the key of a
    mapping, ``identity`` the columns by which a row is known among its siblings, ``only`` the id of a table's
    one row, ``derived`` columns that are worked out from the others so that the database can look for them.
    ``place`` names the row in history by its columns and those of the rows above; without it stands theirs.
    """

    holds: Any = None
    within: tuple[type, str] | None = None
    parent: str | None = None
    mapped_by: str | None = None
    identity: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()
    only: int | None = None
    place: str | None = None
    derived: Mapping[str, Callable[[Mapping[str, Cell]], Cell]] = field(default_factory=dict)


class Row(SQLModel):
    """A row of a record."""

    spot: ClassVar[Spot]

    id: int | None = Field(default=None, primary_key=True)
    version: int = 1

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        uniques = (UniqueConstraint(*columns) for columns in cls.uniques() if columns)
        alone = () if cls.spot.only is None else (CheckConstraint(f"id = {cls.spot.only}", name="only_row"),)
        return (*checks(cls), *alone, *uniques, {"sqlite_autoincrement": True})

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        table = cls.__dict__.get("__table__")
        return {} if table is None else {"version_id_col": table.c.version}

    @classmethod
    def uniques(cls) -> tuple[tuple[str, ...], ...]:
        """The sets of columns whose values stand once."""
        return (cls.spot.unique,)


class OrderedRow(Row):
    """A row of a list; ``position`` has gaps, so that a line put between moves no other."""

    position: int = 0

    @classmethod
    def uniques(cls) -> tuple[tuple[str, ...], ...]:
        """A place in the order is taken once."""
        above = (cls.spot.parent,) if cls.spot.parent else ()
        return ((*above, "position"), cls.spot.unique)


def checks(row: type[SQLModel]) -> Iterator[CheckConstraint]:
    """The CHECK constraints that repeat the limits of a row's fields."""
    hints = get_type_hints(row, include_extras=True)
    for name in row.model_fields:
        for kind, condition in conditions(f'"{name}"', limits(hints[name])):
            yield CheckConstraint(condition, name=f"{name.rstrip('_')}_{kind}")


def limits(hint: Any) -> tuple[Any, ...]:
    """The marks on a field's type, a choice of words as its tuple."""
    if get_origin(hint) is Annotated:
        return get_args(hint)[1:]
    if get_origin(hint) is Literal:
        return (get_args(hint),)
    if get_origin(hint) in UNIONS:
        return tuple(mark for part in get_args(hint) for mark in limits(part))
    return ()


def conditions(column: str, marks: tuple[Any, ...]) -> Iterator[tuple[str, str]]:
    """A name and an SQL condition for each mark."""
    for mark in marks:
        match mark:
            case MinLen(least):
                yield "least", f"length({column}) >= {least}"
            case MaxLen(most):
                yield "length", f"length({column}) <= {most}"
            case Interval(ge=least, le=most):
                yield "range", f"{column} BETWEEN {least} AND {most}"
            case tuple():
                words = ", ".join(f"'{word}'" for word in mark)
                yield "choice", f"{column} IN ({words})"
