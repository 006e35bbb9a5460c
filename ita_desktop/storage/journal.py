"""The journal: one row a change, written in the change's own transaction, chained by salted digests."""

import re
import secrets
from collections.abc import Mapping
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
VALUES = ("before", "after")
"""The columns that hold what a row held; each has its digest beside it."""

HASHED = (
    "id",
    "act_id",
    "kind",
    "undoes",
    "actor",
    "at",
    "place",
    "table_name",
    "row_id",
    "before_digest",
    "after_digest",
)
"""The columns that the hash of a change stands on as they are; the act's title counts by its digest."""

WIPED_TITLE = re.compile("sha256:([0-9a-f]{64})")
NEWEST = select(JournalRow.id, JournalRow.hash).order_by(col(JournalRow.id).desc()).limit(1)
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
            "salt": secrets.token_hex(16),
        }
        content |= {f"{name}_digest": digest(content["salt"], content[name]) for name in VALUES}
        content["hash"] = chained(last_hash, content)
        self._session.connection().execute(insert(JournalRow), content)
        self._last = (last_id + 1, content["hash"])

    def next_id(self) -> int:
        """The id of the next change, and of its act where it is the first of one."""
        return (self._last or self._end())[0] + 1

    def _end(self) -> tuple[int, str]:
        found = self._session.exec(NEWEST).first()
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


def digest(salt: str, text: str | None) -> str | None:
    """The digest of a value behind its salt, None of none."""
    return None if text is None else sha256((salt + text).encode()).hexdigest()


def title_digest(salt: str | None, title: str) -> str | None:
    """The digest of an act's title, also where only that is left; None where it cannot be told."""
    gone = WIPED_TITLE.fullmatch(title)
    if salt is None:
        return gone[1] if gone else None
    return digest(salt, title)


def chained(last_hash: str, content: Mapping[str, Any]) -> str:
    """The hash of a change, its columns by name, on top of the one before; values count by their digests."""
    told = [content[name] for name in HASHED]
    told.append(title_digest(content["salt"], content["act"]))
    return sha256((last_hash + to_json(told)).encode()).hexdigest()


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
