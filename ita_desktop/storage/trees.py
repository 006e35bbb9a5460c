"""Reading and writing branches: only what differs is written, row by row, so that history is exact."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Executable, Select, Table, bindparam, delete, func, null
from sqlalchemy import select as sql_select
from sqlmodel import Session, SQLModel, col, select

from ita_desktop.storage.alignment import STEP, align, arrange
from ita_desktop.storage.branches import Branch, columns, limbs_of
from ita_desktop.storage.cells import Cells
from ita_desktop.storage.tables import OrderedRow, Row

MOST_PARENTS = 500
"""How many parents one query asks for: SQLite bounds the values of a statement."""

AnyRow = TypeVar("AnyRow", bound=Row)
Value = TypeVar("Value", int, bytes, str)
Fact = TypeVar("Fact", bound=SQLModel)
Condition = ColumnElement[bool]
Found = tuple[int | None, Branch]
"""The id of the row above, and a branch."""
PARENTS = "parents"


class Trees:
    """The rows of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def row(self, table: type[AnyRow], *conditions: Condition) -> AnyRow | None:
        """The one row that fits."""
        return self._session.exec(select(table).where(*conditions)).one_or_none()

    def id_of(self, table: type[Row], *conditions: Condition) -> int | None:
        """The id of the one row that fits."""
        query = sql_select(table_of(table).c.id).where(*conditions)
        return cast(int | None, self._session.connection().execute(query).scalar_one_or_none())

    def facts(self, table: type[Fact], age: Any, *conditions: Condition) -> Sequence[Fact]:
        """Rows that history does not tell, the last of the column ``age`` first."""
        return self._session.exec(select(table).where(*conditions).order_by(age.desc())).all()

    def values(self, column: Value, *conditions: Condition) -> tuple[Value, ...]:
        """All values of one column, sorted."""
        return tuple(self._session.exec(select(column).where(*conditions).order_by(col(column))))

    def latest(self, key: Value, column: Value) -> Mapping[Value, Value]:
        """The greatest of a column for each value of another."""
        return dict(self._session.exec(select(key, func.max(column)).group_by(col(key))).all())

    def earliest(self, key: Value, column: Value) -> Mapping[Value, Value]:
        """The least of a column for each value of another."""
        return dict(self._session.exec(select(key, func.min(column)).group_by(col(key))).all())

    def found(self, query: Executable) -> Sequence[Any]:
        """The rows of a query over several tables, as they are."""
        return self._session.connection().execute(query).all()

    def value(self, column: Value, *conditions: Condition) -> Value | None:
        """One column of the one row that fits."""
        return self._session.exec(select(column).where(*conditions)).one_or_none()

    def pairs(self, table: type[Row], key: str, value: str) -> Mapping[Any, Any]:
        """One column of all rows by another."""
        kept = table_of(table).c
        query = sql_select(kept[key], kept[value])
        return {row[0]: row[1] for row in self._session.connection().execute(query)}

    def keep(self, table: type[SQLModel], cells: Mapping[str, Any]) -> None:
        """Write a row that history does not tell."""
        self._session.add(table.model_validate(dict(cells)))
        self._session.flush()

    def forget(self, table: type[SQLModel], *conditions: Condition) -> None:
        """Take rows away that history does not tell."""
        self._session.connection().execute(delete(table).where(*conditions))

    def read(
        self, table: type[Row], *conditions: Condition, without: Collection[type[Row]] = ()
    ) -> list[Branch]:
        """The branches whose own rows fit, in order, with what is below them but tables to do ``without``."""
        query = rows_of(table).where(*conditions)
        return [branch for _, branch in self._found(table, query, {}, without)]

    def _found(
        self, table: type[Row], query: Select[Any], values: Mapping[str, Any], without: Collection[type[Row]]
    ) -> list[Found]:
        names, limbs = columns(table), limbs_of(table)
        found: list[Found] = [
            (
                above,
                Branch(table, dict(zip(names, cells, strict=True)), {limb: [] for limb in limbs}, at, place),
            )
            for above, at, place, *cells in self._session.connection().execute(query, values).all()
        ]
        parents = {branch.id: branch for _, branch in found}
        for limb in limbs:
            for ids in batches([] if limb in without else list(parents)):
                for above, twig in self._found(limb, rows_below(limb), {PARENTS: ids}, without):
                    parents[above].below[limb].append(twig)
        return found

    def replace(self, table: type[Row], parent_id: int | None, old: list[Branch], new: list[Branch]) -> None:
        """Make a whole list of siblings what ``new`` says."""
        said, says = [branch.content() for branch in old], [branch.content() for branch in new]
        if said == says:
            return
        matched = align(
            said,
            says,
            [branch.identity() for branch in old],
            [branch.identity() for branch in new],
        )
        places = places_for(table, old, matched)
        for gone in sorted(set(range(len(old))) - {index for index in matched if index is not None}):
            self.remove(old[gone])
        for branch, index, place in zip(new, matched, places, strict=True):
            if index is None:
                self.insert(branch, parent_id, place)
            else:
                self.change(old[index], branch, place)

    def put(self, parent_id: int | None, old: Branch | None, new: Branch) -> None:
        """Make one branch what ``new`` says; a new one goes to the end of its siblings."""
        if old is None:
            self.insert(new, parent_id, self._end(new.table, parent_id))
        else:
            self.change(old, new, old.position)

    def insert(self, branch: Branch, parent_id: int | None, place: int | None) -> None:
        """Write a new branch."""
        spot = branch.table.spot
        cells: Cells = dict(branch.cells)
        if spot.only is not None:
            cells["id"] = spot.only
        if spot.parent is not None:
            cells[spot.parent] = parent_id
        if place is not None:
            cells["position"] = place
        row = self.insert_row(branch.table, cells)
        for table, twigs in branch.below.items():
            self.replace(table, row.id, [], twigs)

    def change(self, old: Branch, new: Branch, place: int | None) -> None:
        """Write what differs in a branch."""
        changed = {name: cell for name, cell in new.cells.items() if old.cells[name] != cell}
        if place != old.position:
            changed["position"] = place
        if changed:
            self.change_row(self._row_of(old), changed)
        for table in limbs_of(new.table):
            self.replace(table, old.id, old.below[table], new.below[table])

    def remove(self, branch: Branch) -> None:
        """Take a branch away, what is below it first."""
        for twigs in branch.below.values():
            for twig in twigs:
                self.remove(twig)
        self.remove_row(self._row_of(branch))

    def insert_row(self, table: type[AnyRow], cells: Mapping[str, Any]) -> AnyRow:
        """Write a new row, its values checked."""
        row = table.model_validate(dict(cells))
        self._session.add(row)
        self._session.flush()
        return row

    def change_row(self, row: Row, cells: Mapping[str, Any]) -> None:
        """Write the columns of a row that differ, the row checked as a whole."""
        changed = {name: cell for name, cell in cells.items() if getattr(row, name) != cell}
        if not changed:
            return
        type(row).model_validate({**row.model_dump(), **changed})
        for name, cell in changed.items():
            setattr(row, name, cell)
        self._session.flush()

    def remove_row(self, row: Row) -> None:
        """Take a row away."""
        self._session.delete(row)
        self._session.flush()

    def _row_of(self, branch: Branch) -> Row:
        """The row that holds a branch that was read: rows are only fetched to be written."""
        return self._session.get_one(branch.table, branch.id)

    def _end(self, table: type[Row], parent_id: int | None) -> int | None:
        if not issubclass(table, OrderedRow):
            return None
        last = select(func.max(table.position))
        if table.spot.parent is not None:
            last = last.where(parent_column(table) == parent_id)
        return (self._session.exec(last).one() or 0) + STEP


def places_for(
    table: type[Row], old: Sequence[Branch], matched: Sequence[int | None]
) -> Sequence[int | None]:
    """The positions of new siblings; ``matched`` says which old one each goes on from."""
    if not issubclass(table, OrderedRow):
        return [None] * len(matched)
    taken = [place for branch in old if (place := branch.position) is not None]
    return arrange([None if index is None else taken[index] for index in matched], taken)


@cache
def rows_of(table: type[Row]) -> Select[Any]:
    """A query for the parent, id, position and ``columns`` of a table's rows, in order; made once."""
    kept = table_of(table).c
    above = kept[table.spot.parent] if table.spot.parent else null()
    place = kept.position if issubclass(table, OrderedRow) else null()
    return sql_select(above, kept.id, place, *(kept[name] for name in columns(table))).order_by(
        *order_of(table)
    )


@cache
def rows_below(table: type[Row]) -> Select[Any]:
    """``rows_of`` those whose parents are given as ``PARENTS``."""
    return rows_of(table).where(parent_column(table).in_(bindparam(PARENTS, expanding=True)))


def table_of(table: type[Row]) -> Table:
    """The table in the database."""
    return cast(Table, getattr(table, "__table__"))  # noqa: B009


def parent_column(table: type[Row]) -> Any:
    """The column that names the row above."""
    return table_of(table).c[str(table.spot.parent)]


def order_of(table: type[Row]) -> tuple[Any, ...]:
    """How siblings are sorted: as they were put, else by what they are known by, mappings by age."""
    kept = table_of(table).c
    if issubclass(table, OrderedRow):
        return (kept.position,)
    if table.spot.mapped_by is None and table.spot.identity:
        return tuple(kept[name] for name in table.spot.identity)
    return (kept.id,)


def batches(ids: list[Any]) -> Iterator[list[Any]]:
    """The ids in portions that one statement can take."""
    for start in range(0, len(ids), MOST_PARENTS):
        yield ids[start : start + MOST_PARENTS]
