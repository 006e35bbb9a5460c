"""Reading the journal, taking acts back and doing them again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import col, select

from ita_desktop.storage.errors import UndoRefused, UndoWiped
from ita_desktop.storage.journal import WIPED_TITLE, JournaledSession, JournalWriter, kept
from ita_desktop.storage.tables import JOURNALED, JournalRow, Row
from ita_desktop.storage.tables.journal import ActKind
from ita_desktop.storage.trees import Trees

AFTER_SLASH = chr(ord("/") + 1)
TITLE_GONE = "การแก้ไขที่ลบค่าออกจากประวัติแล้ว"
TABLES: Mapping[str, type[Row]] = {str(table.__tablename__): table for table in JOURNALED}


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One change of one row: the columns that it touched before and after, None where there was no row.

    ``wiped`` where its values are kept no longer.
    """

    id: int
    act_id: int
    kind: ActKind
    act: str
    actor: str
    at: datetime
    place: str
    table: str
    row_id: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    wiped: bool = False


class Journal:
    """What was done, newest first, and the way back."""

    def __init__(self, session: JournaledSession, writer: JournalWriter) -> None:
        self._session = session
        self._writer = writer

    def entries(
        self, limit: int = 200, place: str | None = None, table: str | None = None
    ) -> tuple[JournalEntry, ...]:
        """The newest changes first; ``place`` asks for a place and what is below it, ``table`` for a kind."""
        query = select(JournalRow).order_by(col(JournalRow.id).desc()).limit(limit)
        if place is not None:
            query = query.where(at_or_below(place))
        if table is not None:
            query = query.where(JournalRow.table_name == table)
        return tuple(entry_of(row) for row in self._session.exec(query))

    def after_act(self, act_id: int, place: str) -> tuple[JournalEntry, ...]:
        """The changes of later acts at a place and below it, the oldest first."""
        query = select(JournalRow).where(col(JournalRow.act_id) > act_id, at_or_below(place))
        return tuple(entry_of(row) for row in self._session.exec(query.order_by(col(JournalRow.id))))

    def end(self) -> tuple[int, str]:
        """The last change with its hash, 0 where there is none yet."""
        query = select(JournalRow.id, JournalRow.hash).order_by(col(JournalRow.id).desc()).limit(1)
        found = self._session.exec(query).first()
        return (found[0] or 0, found[1]) if found else (0, "")

    def has(self, change: int, digest: str) -> bool:
        """Whether this change, known by its hash, is one of this history."""
        found = self._session.exec(select(JournalRow.hash).where(col(JournalRow.id) == change)).first()
        return found == digest

    def places_after(self, change: int) -> frozenset[str]:
        """The places that later changes touched."""
        query = select(JournalRow.place).where(col(JournalRow.id) > change).distinct()
        return frozenset(self._session.exec(query))

    def undoable(self) -> str | None:
        """The title of the act that undo takes back."""
        act = self._next_undo()
        return title_of(act) if act else None

    def redoable(self) -> str | None:
        """The title of the act that redo does again."""
        act = self._next_redo()
        return title_of(act) if act else None

    def undo(self) -> str | None:
        """Take the last act back, as an act of its own; its title, None where there is none."""
        return self._invert(self._next_undo(), "undo")

    def redo(self) -> str | None:
        """Do the act again that was last taken back; its title, None where there is none."""
        return self._invert(self._next_redo(), "redo")

    def _next_undo(self) -> JournalRow | None:
        act = self._last_before(None)
        while act is not None and act.kind in ("undo", "wipe"):
            act = self._last_before(act.act_id if act.kind == "wipe" else act.undoes)
        return act

    def _next_redo(self) -> JournalRow | None:
        act = self._last_before(None)
        while act is not None and act.kind in ("redo", "wipe"):
            act = self._last_before(act.act_id if act.kind == "wipe" else act.undoes)
        return act if act is not None and act.kind == "undo" else None

    def _last_before(self, act_id: int | None) -> JournalRow | None:
        query = select(JournalRow).order_by(col(JournalRow.id).desc()).limit(1)
        if act_id is not None:
            query = query.where(col(JournalRow.id) < act_id)
        return self._session.exec(query).first()

    def _invert(self, act: JournalRow | None, kind: ActKind) -> str | None:
        if act is None:
            return None
        doing = self._writer.act
        if doing.id is not None:
            raise TypeError("an act is taken back in a unit of work of its own")
        doing.title, doing.kind, doing.undoes = act.act, kind, act.act_id
        query = select(JournalRow).where(JournalRow.act_id == act.act_id)
        for change in self._session.exec(query.order_by(col(JournalRow.id).desc())).all():
            self._take_back(change)
        return title_of(act)

    def _take_back(self, change: JournalRow) -> None:
        if change.salt is None:
            raise UndoWiped
        trees = Trees(self._session)
        table = TABLES[change.table_name]
        before, after = read_columns(change.before), read_columns(change.after)
        row = self._session.get(table, change.row_id)
        now = None if row is None else kept(row)
        if after is None and row is None and before is not None:
            trees.insert_row(table, {"id": change.row_id, **before})
        elif row is None or now is None or after is None or not after.items() <= now.items():
            raise UndoRefused(change.act)
        elif before is None:
            trees.remove_row(row)
        else:
            trees.change_row(row, before)


def at_or_below(place: str) -> ColumnElement[bool]:
    """The changes at a place and below it."""
    below = and_(col(JournalRow.place) >= f"{place}/", col(JournalRow.place) < f"{place}{AFTER_SLASH}")
    return or_(col(JournalRow.place) == place, below)


def title_of(change: JournalRow) -> str:
    """The title of a change's act, words for it where it was wiped."""
    return TITLE_GONE if WIPED_TITLE.fullmatch(change.act) else change.act


def read_columns(text: str | None) -> dict[str, Any] | None:
    """The columns in a journal's snapshot."""
    return None if text is None else json.loads(text)


def entry_of(row: JournalRow) -> JournalEntry:
    """A journal row as a record."""
    return JournalEntry(
        id=row.id or 0,
        act_id=row.act_id,
        kind=row.kind,
        act=title_of(row),
        actor=row.actor,
        at=datetime.fromisoformat(row.at),
        place=row.place,
        table=row.table_name,
        row_id=row.row_id,
        before=read_columns(row.before),
        after=read_columns(row.after),
        wiped=row.salt is None,
    )
