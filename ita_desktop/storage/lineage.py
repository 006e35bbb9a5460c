"""The rows of a part of a record, whatever became of them: its own row and all that ever stood below it."""

from collections.abc import Iterator

from sqlalchemy import func, or_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from ita_desktop.domain.record_places import RecordPlace, Step
from ita_desktop.storage.history import TABLES
from ita_desktop.storage.journal import HOLDER
from ita_desktop.storage.tables import JOURNALED, JournalRow, Row
from ita_desktop.storage.trees import batches, order_of, parent_column, table_of

NAMED_BY = ("title", "name", "issue", "post", "text")
"""The columns that say what a row is called, the first that a table has."""

Rows = dict[str, frozenset[int]]
"""The ids of rows by the names of their tables."""


class Lineage:
    """Asks data and journal together: rows that are gone are in the journal alone."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def known(self, record: RecordPlace) -> RecordPlace:
        """A record as far down as there are such parts now."""
        way = self._way(record)
        return RecordPlace(record.place, record.steps[: max(0, len(way) - 1)])

    def rows(self, record: RecordPlace) -> Rows:
        """The rows of a part; none where the record has no such part now."""
        way = self._way(record)
        if len(way) < 2 or len(way) <= len(record.steps):
            return {}
        table, row = way[-1]
        told: Rows = {}
        self._gather(table, frozenset((row,)), told)
        return told

    def names(self, record: RecordPlace) -> tuple[str, ...]:
        """What the parts are called, in their order; empty where they have no name."""
        return tuple(self._name(table, row) for table, row in self._way(record)[1:])

    def _name(self, table: type[Row], row: int) -> str:
        kept = table_of(table).c
        column = next((kept[name] for name in NAMED_BY if name in kept), None)
        if column is None:
            return ""
        found = self._session.connection().execute(sql_select(column).where(kept.id == row)).first()
        return str(found[0] or "") if found else ""

    def _way(self, record: RecordPlace) -> "list[tuple[type[Row], int]]":
        """The rows from the record down, as far as they are there."""
        found = self._root(record)
        way = [found] if found else []
        for step in record.steps:
            found = self._part(step, found[1]) if found else None
            if found is None:
                break
            way.append(found)
        return way

    def _root(self, record: RecordPlace) -> tuple[type[Row], int] | None:
        """The row that history last knew under the place."""
        kind = record.place.partition("/")[0]
        roots = [str(each.__tablename__) for each in JOURNALED if _kind_of(each) == kind]
        query = select(JournalRow.table_name, JournalRow.row_id).where(
            JournalRow.place == record.place, col(JournalRow.table_name).in_(roots)
        )
        found = self._session.exec(query.order_by(col(JournalRow.id).desc()).limit(1)).first()
        return (TABLES[found[0]], found[1]) if found else None

    def _part(self, step: Step, above: int) -> tuple[type[Row], int] | None:
        table = TABLES[step.table]
        kept = table_of(table).c
        query = sql_select(kept.id).where(parent_column(table) == above).order_by(*order_of(table))
        number = step.which.removeprefix("#")
        if number != step.which and number.isdecimal():
            query = query.offset(max(0, int(number) - 1))
        elif "key" in kept:
            query = query.where(kept.key == step.which)
        found = self._session.connection().execute(query.limit(1)).first()
        return (table, found[0]) if found else None

    def _gather(self, table: type[Row], ids: frozenset[int], told: Rows) -> None:
        told[str(table.__tablename__)] = ids
        for below in _tables_below(table):
            rows = self._below(below, ids)
            if rows:
                self._gather(below, rows, told)

    def _below(self, table: type[Row], above: frozenset[int]) -> frozenset[int]:
        """The rows of a table that stand, or ever stood, below others."""
        path = f"$.{table.spot.parent}"
        named = or_(
            *(func.json_extract(side, path).in_(above) for side in (JournalRow.before, JournalRow.after))
        )
        gone = select(JournalRow.row_id).where(JournalRow.table_name == str(table.__tablename__), named)
        found = set(self._session.exec(gone.distinct()))
        for some in batches(list(above)):
            now = sql_select(table_of(table).c.id).where(parent_column(table).in_(some))
            found.update(row[0] for row in self._session.connection().execute(now))
        return frozenset(found)


def _kind_of(table: type[Row]) -> str:
    return (table.spot.place or "").partition("/")[0]


def _tables_below(table: type[Row]) -> Iterator[type[Row]]:
    """The tables whose rows stand in those of another."""
    for each in JOURNALED:
        if each.spot.parent and each.spot.within and HOLDER.get(each.spot.within[0]) is table:
            yield each
