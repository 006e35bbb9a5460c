"""The journal: one row a change, chained by hashes, written in the change's own transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from string import Formatter
from typing import Any

from sqlalchemy import event, insert, inspect
from sqlalchemy.orm import Session as PlainSession
from sqlmodel import Session, col, select

from ita_desktop.storage.cells import to_json
from ita_desktop.storage.tables import JOURNALED, JournalRow, Row
from ita_desktop.storage.tables.journal import ActKind

FIRST_HASH = "0" * 64
NOT_KEPT = frozenset({"id", "version"})
LONGEST_LINE = 1_000
HOLDER: Mapping[Any, type[Row]] = {table.spot.holds: table for table in JOURNALED if table.spot.holds}


@dataclass(slots=True)
class Act:
    """What is being done: its title, who does it, and which act it takes back."""

    title: str
    actor: str
    kind: ActKind = "do"
    undoes: int | None = None
    id: int | None = None


class JournaledSession(Session):
    """A session whose every flush is told to the journal."""

    journal: "JournalWriter | None" = None


class JournalWriter:
    """Writes the changes of one unit of work behind those of the units before it."""

    def __init__(self, session: Session, act: Act) -> None:
        self.act = act
        self._session = session
        self._last: tuple[int, str] | None = None

    def write(self, row: Row, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
        """Add one change to the chain."""
        if not self.act.title:
            raise TypeError("a unit of work without an act only reads")
        last_id, last_hash = self._last or self._end()
        self.act.id = self.act.id or last_id + 1
        content: dict[str, Any] = {
            "id": last_id + 1,
            "act_id": self.act.id,
            "kind": self.act.kind,
            "undoes": self.act.undoes,
            "act": self.act.title[:LONGEST_LINE],
            "actor": self.act.actor[:LONGEST_LINE],
            "at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "place": self._place(row)[:LONGEST_LINE],
            "table_name": str(row.__tablename__),
            "row_id": row.id,
            "before": None if before is None else to_json(before),
            "after": None if after is None else to_json(after),
        }
        content["hash"] = chained(last_hash, [content[name] for name in HASHED])
        self._session.connection().execute(insert(JournalRow), content)
        self._last = (last_id + 1, content["hash"])

    def _end(self) -> tuple[int, str]:
        query = select(JournalRow.id, JournalRow.hash).order_by(col(JournalRow.id).desc()).limit(1)
        found = self._session.exec(query).first()
        return (found[0] or 0, found[1]) if found else (0, FIRST_HASH)

    def _place(self, row: Row) -> str:
        words: dict[str, Any] = {}
        template: str | None = None
        step: Row | None = row
        while step is not None:
            template = template or step.spot.place
            if template:
                words = {**kept(step), **words}
                if words_in(template) <= words.keys():
                    return template.format_map({name: word or "" for name, word in words.items()})
            step = self._above(step)
        raise TypeError(f"no place is known for {row.__tablename__}")

    def _above(self, row: Row) -> Row | None:
        if row.spot.parent is None or row.spot.within is None:
            return None
        return self._session.get(HOLDER[row.spot.within[0]], getattr(row, row.spot.parent))


@cache
def words_in(template: str) -> frozenset[str]:
    """The names that a template asks for."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def chained(last_hash: str, content: Sequence[Any]) -> str:
    """The hash of a change on top of the one before; ``content`` is the columns of HASHED in their order."""
    return sha256((last_hash + to_json(content)).encode()).hexdigest()


HASHED = tuple(name for name in JournalRow.model_fields if name != "hash")


def kept(row: Row) -> dict[str, Any]:
    """The columns of a row that history keeps."""
    return {name: value for name, value in row.model_dump().items() if name not in NOT_KEPT}


def changes(row: Row) -> tuple[dict[str, Any], dict[str, Any]]:
    """The columns of a row that differ, before and after."""
    histories = {name: attribute.history for name, attribute in inspect(row).attrs.items()}
    told = {name: found for name, found in histories.items() if name not in NOT_KEPT and found.has_changes()}
    before = {name: found.deleted[0] if found.deleted else None for name, found in told.items()}
    return before, {name: found.added[0] for name, found in told.items()}


@event.listens_for(JournaledSession, "after_flush")
def tell_journal(session: PlainSession, _context: Any) -> None:
    """Write what the flush deleted, changed and added."""
    writer = session.journal if isinstance(session, JournaledSession) else None
    for row in session.deleted:
        if writer and isinstance(row, Row):
            writer.write(row, kept(row), None)
    for row in session.dirty:
        if writer and isinstance(row, Row) and session.is_modified(row):
            writer.write(row, *changes(row))
    for row in session.new:
        if writer and isinstance(row, Row):
            writer.write(row, None, kept(row))
