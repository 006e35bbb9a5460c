"""Reading and writing branches: only what differs is written, row by row, so that history is exact."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func
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
Condition = ColumnElement[bool] | bool


class Trees:
    """The rows of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def row(self, table: type[AnyRow], *conditions: Condition) -> AnyRow | None:
        """The one row that fits."""
        return self._session.exec(select(table).where(*conditions)).one_or_none()

    def rows(self, table: type[AnyRow]) -> Sequence[AnyRow]:
        """All rows of a table, by id."""
        return self._session.exec(select(table).order_by(col(table.id))).all()

    def facts(self, table: type[Fact], age: Any, *conditions: Condition) -> Sequence[Fact]:
        """Rows that history does not tell, the last of the column ``age`` first."""
        return self._session.exec(select(table).where(*conditions).order_by(age.desc())).all()

    def values(self, column: Value, *conditions: Condition) -> tuple[Value, ...]:
        """All values of one column, sorted."""
        return tuple(self._session.exec(select(column).where(*conditions).order_by(col(column))))

    def latest(self, key: Value, column: Value) -> Mapping[Value, Value]:
        """The greatest of a column for each value of another."""
        return dict(self._session.exec(select(key, func.max(column)).group_by(col(key))).all())

    def value(self, column: Value, *conditions: Condition) -> Value | None:
        """One column of the one row that fits."""
        return self._session.exec(select(column).where(*conditions)).one_or_none()

    def keep(self, table: type[SQLModel], cells: Mapping[str, Any]) -> None:
        """Write a row that history does not tell."""
        self._session.add(table.model_validate(dict(cells)))
        self._session.flush()

    def read(self, table: type[Row], *conditions: Condition) -> list[Branch]:
        """The branches whose own rows fit, in order, with all that is below them."""
        found = [
            Branch(table, {name: getattr(row, name) for name in columns(table)}, {}, row)
            for row in self._session.exec(select(table).where(*conditions).order_by(*order_of(table)))
        ]
        parents = {row_of(branch).id: branch for branch in found}
        for limb in limbs_of(table):
            for branch in found:
                branch.below[limb] = []
            for ids in batches(list(parents)):
                for twig in self.read(limb, parent_column(limb).in_(ids)):
                    parents[getattr(twig.row, str(limb.spot.parent))].below[limb].append(twig)
        return found

    def replace(self, table: type[Row], parent_id: int | None, old: list[Branch], new: list[Branch]) -> None:
        """Make a whole list of siblings what ``new`` says."""
        matched = align(
            [branch.content() for branch in old],
            [branch.content() for branch in new],
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
            self.change(old, new, place_of(old))

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
        row = row_of(old)
        changed = {name: cell for name, cell in new.cells.items() if old.cells[name] != cell}
        if place != place_of(old):
            changed["position"] = place
        self.change_row(row, changed)
        for table in limbs_of(new.table):
            self.replace(table, row.id, old.below[table], new.below[table])

    def remove(self, branch: Branch) -> None:
        """Take a branch away, what is below it first."""
        for twigs in branch.below.values():
            for twig in twigs:
                self.remove(twig)
        self.remove_row(row_of(branch))

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

    def _end(self, table: type[Row], parent_id: int | None) -> int | None:
        if not issubclass(table, OrderedRow):
            return None
        last = select(func.max(table.position))
        if table.spot.parent is not None:
            last = last.where(parent_column(table) == parent_id)
        return (self._session.exec(last).one() or 0) + STEP


def row_of(branch: Branch) -> Row:
    """The row that holds a branch that was read."""
    if branch.row is None:
        raise TypeError("the branch was not read from the data")
    return branch.row


def place_of(branch: Branch) -> int | None:
    """The position of a branch among its siblings, None where they have no order."""
    return branch.row.position if isinstance(branch.row, OrderedRow) else None


def places_for(
    table: type[Row], old: Sequence[Branch], matched: Sequence[int | None]
) -> Sequence[int | None]:
    """The positions of new siblings; ``matched`` says which old one each goes on from."""
    if not issubclass(table, OrderedRow):
        return [None] * len(matched)
    taken = [place for branch in old if (place := place_of(branch)) is not None]
    return arrange([None if index is None else taken[index] for index in matched], taken)


def parent_column(table: type[Row]) -> Any:
    """The column that names the row above."""
    return getattr(table, str(table.spot.parent))


def order_of(table: type[Row]) -> tuple[Any, ...]:
    """How siblings are sorted: as they were put, else by what they are known by, mappings by age."""
    if issubclass(table, OrderedRow):
        return (table.position,)
    if table.spot.mapped_by is None and table.spot.identity:
        return tuple(getattr(table, name) for name in table.spot.identity)
    return (table.id,)


def batches(ids: list[Any]) -> Iterator[list[Any]]:
    """The ids in portions that one statement can take."""
    for start in range(0, len(ids), MOST_PARENTS):
        yield ids[start : start + MOST_PARENTS]
