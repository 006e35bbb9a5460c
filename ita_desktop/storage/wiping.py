"""Wiping what an office may not keep: old values go, their digests stay and the chain still holds."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, String, bindparam, func, or_, update
from sqlalchemy import select as sql_select
from sqlmodel import AutoString, col, select

from ita_desktop.storage.connection import connect
from ita_desktop.storage.history import at_or_below
from ita_desktop.storage.journal import JournaledSession, JournalWriter, title_digest
from ita_desktop.storage.tables import (
    JOURNALED,
    METADATA,
    ChangeReasonRow,
    JournalRow,
    MeetingRow,
    PrintingRow,
    TypedTextRow,
    VersionRow,
)

AT_ONCE = 500
TEXTS = (String, AutoString)
LONGEST_RANGES = 20_000


@dataclass(frozen=True, slots=True)
class Wipe:
    """What is to go: changes, kept minutes and typed texts by their ids; ``changes`` are sorted."""

    changes: tuple[int, ...] = ()
    versions: tuple[int, ...] = field(default=())
    typed: tuple[int, ...] = field(default=())

    @property
    def ranges(self) -> str:
        """The changes as ``3–9, 14``."""
        told = ", ".join(_ranges(self.changes))
        return told if len(told) <= LONGEST_RANGES else f"{self.changes[0]}–{self.changes[-1]}"

    def __bool__(self) -> bool:
        return bool(self.changes or self.versions or self.typed)


class Wiping:
    """Finds what is to go and takes it; what stands in the records now is never touched."""

    def __init__(self, session: JournaledSession, writer: JournalWriter) -> None:
        self._session, self._writer = session, writer

    def of_place(self, place: str) -> Wipe:
        """The old values of a record and of what is below it."""
        meetings = select(MeetingRow.id).where(
            "meetings/" + func.coalesce(col(MeetingRow.committee), "") + "/" + col(MeetingRow.folded_number)
            == place
        )
        return Wipe(
            self._changes(at_or_below(place)),
            self._versions(col(VersionRow.meeting_id).in_(meetings)),
            self._typed(col(TypedTextRow.place).startswith(typed_below(place), autoescape=True)),
        )

    def before(self, moment: datetime) -> Wipe:
        """Everything that was written before a moment."""
        at = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return Wipe(
            self._changes(col(JournalRow.at) < at),
            self._versions(col(VersionRow.on) < moment.date().isoformat()),
            self._typed(col(TypedTextRow.at) < at),
        )

    def holding(self, text: str) -> Wipe:
        """Whatever holds a text, written as it is."""
        spellings = _spellings(text)
        kept = (JournalRow.before, JournalRow.after, JournalRow.act)
        typed = (TypedTextRow.text, TypedTextRow.before, TypedTextRow.beside)
        return Wipe(
            self._changes(_any_in(kept, spellings)),
            self._versions(_any_in((VersionRow.content,), spellings)),
            self._typed(_any_in(typed, spellings)),
        )

    def standing(self, text: str) -> Mapping[str, int]:
        """How many rows of each table hold a text now, printed papers by their title.

        ``journal`` counts the changes that one of this name did.
        """
        told = {}
        for name in (*(table.__tablename__ for table in JOURNALED), PrintingRow.__tablename__):
            kept = METADATA.tables[str(name)]
            told[kept.name] = self._count(text, [each for each in kept.c if isinstance(each.type, TEXTS)])
        told["journal"] = self._count(text, [col(JournalRow.actor)])
        return {name: count for name, count in told.items() if count}

    def _count(self, text: str, columns: Sequence[Any]) -> int:
        if not columns:
            return 0
        query = sql_select(func.count()).where(_any_in(columns, _spellings(text)))
        return int(self._session.connection().execute(query).scalar_one())

    def last(self) -> str:
        """The hash of the last wipe, empty where there was none."""
        query = select(JournalRow.hash).where(JournalRow.kind == "wipe").order_by(col(JournalRow.id).desc())
        return self._session.exec(query.limit(1)).first() or ""

    def take(self, wipe: Wipe, words: str) -> None:
        """Let the values go, as an act of its own that tells in ``words`` what went."""
        for ids in _batches(wipe.changes):
            self._take_values(ids)
        for ids in _batches(wipe.versions):
            self._run(update(VersionRow).where(col(VersionRow.id).in_(ids)).values(content=None))
        for ids in _batches(wipe.typed):
            for row in self._session.exec(select(TypedTextRow).where(col(TypedTextRow.id).in_(ids))):
                self._session.delete(row)
        self._writer.act.kind = "wipe"
        reason = {"act_id": self._writer.next_id(), "text": words}
        self._session.add(ChangeReasonRow.model_validate(reason))
        self._session.flush()

    def _take_values(self, ids: Sequence[int]) -> None:
        query = select(JournalRow.id, JournalRow.salt, JournalRow.act)
        found = self._session.exec(query.where(col(JournalRow.id).in_(ids))).all()
        gone = [{"change": id, "title": f"sha256:{title_digest(salt, act)}"} for id, salt, act in found]
        emptied: dict[str, Any] = {"before": None, "after": None, "salt": None, "act": bindparam("title")}
        statement = update(JournalRow).where(col(JournalRow.id) == bindparam("change")).values(emptied)
        self._run(statement, gone)

    def _run(self, statement: Any, *values: Any) -> None:
        self._session.connection().execute(statement, *values)

    def _changes(self, condition: ColumnElement[bool]) -> tuple[int, ...]:
        ids = select(JournalRow.id).where(condition, col(JournalRow.salt).is_not(None))
        ids = ids.where(JournalRow.kind != "wipe").order_by(col(JournalRow.id))
        return tuple(filter(None, self._session.exec(ids)))

    def _versions(self, condition: ColumnElement[bool]) -> tuple[int, ...]:
        ids = select(VersionRow.id).where(condition, col(VersionRow.content).is_not(None))
        return tuple(filter(None, self._session.exec(ids)))

    def _typed(self, condition: ColumnElement[bool]) -> tuple[int, ...]:
        return tuple(filter(None, self._session.exec(select(TypedTextRow.id).where(condition))))


def knows_change(file: Path, digest: str) -> bool:
    """Whether a data file or backup holds a change, known by its hash; not where it cannot be read."""
    try:
        with closing(connect(file, write=False)) as raw:
            return raw.execute("SELECT 1 FROM journal WHERE hash = ?", (digest,)).fetchone() is not None
    except (OSError, sqlite3.Error):
        return False


def typed_below(place: str) -> str:
    """How the places of typed texts begin that belong to a record: ``meetings:ita|1/2566|``."""
    page, _, record = place.partition("/")
    return f"{page}:{record.replace('/', '|', 1)}|"


def _spellings(text: str) -> tuple[str, ...]:
    """A text as it is, as it stands in JSON, and in JSON within JSON."""
    quoted = json.dumps(text, ensure_ascii=False)[1:-1]
    within = json.dumps(quoted, ensure_ascii=False)[1:-1]
    return tuple(dict.fromkeys((text, quoted, within)))


def _any_in(columns: Collection[Any], spellings: Collection[str]) -> ColumnElement[bool]:
    return or_(*(func.instr(column, each) > 0 for column in columns for each in spellings))


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def _ranges(ids: Sequence[int]) -> Iterator[str]:
    start = 0
    for at in range(1, len(ids) + 1):
        if at == len(ids) or ids[at] != ids[at - 1] + 1:
            yield str(ids[start]) if at - start == 1 else f"{ids[start]}–{ids[at - 1]}"
            start = at
