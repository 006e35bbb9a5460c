"""Wiping what an office may not keep: old values go, their digests stay and the chain still holds."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, String, bindparam, delete, func, or_, update
from sqlalchemy import select as sql_select
from sqlmodel import AutoString, col, select

from ita_desktop.domain.errors import ItaError
from ita_desktop.storage.history import at_or_below
from ita_desktop.storage.journal import JournaledSession, JournalWriter, title_digest
from ita_desktop.storage.lineage import Rows
from ita_desktop.storage.past import of_rows
from ita_desktop.storage.spellings import spellings
from ita_desktop.storage.tables import (
    JOURNALED,
    METADATA,
    ChangeReasonRow,
    JournalRow,
    MeetingRow,
    PrintingRow,
    StoredFileRow,
    TypedTextRow,
    VersionRow,
)

AT_ONCE = 500
TEXTS = (String, AutoString)
LONGEST_RANGES = 20_000
FILES = "files/"
MOST_PLACES = 3
"""Places that are named of each kind of record."""

UNTITLED = "เอกสารที่ลบชื่อและไฟล์แล้ว"
"""What a printing is called whose title went."""

Going = Callable[[int, int], bool]
"""Told rows done and all; False stops."""


class WipeStopped(ItaError):
    """The user stopped it before anything went."""

    def __init__(self) -> None:
        super().__init__("ยกเลิกแล้ว ยังไม่ได้ลบอะไร ข้อมูลทุกแห่งเหมือนเดิม")


class Printed(NamedTuple):
    """A printing: its id, its file's hash, whether that is kept, whether title or place hold the text."""

    id: int
    sha256: str
    is_kept: bool
    is_named: bool


@dataclass(frozen=True, slots=True)
class Held:
    """How many rows hold a text, and the places of the first of them."""

    count: int
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wipe:
    """What is to go: changes, kept minutes, typed texts and printings by their ids; ``changes`` are sorted.

    Of ``printings`` the kept files go, of ``titles`` what was printed is called. ``contents`` are the hashes
    of evidence that nothing names any more.
    """

    changes: tuple[int, ...] = ()
    versions: tuple[int, ...] = field(default=())
    typed: tuple[int, ...] = field(default=())
    printings: tuple[int, ...] = field(default=())
    titles: tuple[int, ...] = field(default=())
    contents: tuple[str, ...] = field(default=())

    @property
    def ranges(self) -> str:
        """The changes as ``3–9, 14``."""
        told = ", ".join(_ranges(self.changes))
        return told if len(told) <= LONGEST_RANGES else f"{self.changes[0]}–{self.changes[-1]}"

    def __bool__(self) -> bool:
        return any((self.changes, self.versions, self.typed, self.printings, self.titles, self.contents))


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

    def of_rows(self, rows: Rows) -> Wipe:
        """The old values of a part of a record."""
        told = [self._changes(of_rows(table, ids)) for table, ids in rows.items()]
        return Wipe(tuple(sorted(chain.from_iterable(told))))

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
        told = spellings(text)
        kept = (JournalRow.before, JournalRow.after, JournalRow.act)
        typed = (TypedTextRow.text, TypedTextRow.before, TypedTextRow.beside)
        return Wipe(
            self._changes(_any_in(kept, told)),
            self._versions(_any_in((VersionRow.content,), told)),
            self._typed(_any_in(typed, told)),
        )

    def standing(self, text: str) -> Mapping[str, "Held"]:
        """How many rows of each table hold a text now, apart from what a wipe takes, and where the first are.

        ``journal`` counts the changes that one of this name did, ``journal_place`` those of a place, and
        ``printing`` the printings that one of this name did: who and where is what they are kept for.
        """
        told: dict[str, Held] = {}
        for table in JOURNALED:
            kept = METADATA.tables[str(table.__tablename__)]
            columns = [each for each in kept.c if isinstance(each.type, TEXTS)]
            held = () if table is VersionRow else self._ids(kept.c.id, columns, text)
            told[kept.name] = Held(len(held), self._places(kept.name, held[:MOST_PLACES]))
        told["printing"] = Held(len(self._ids(col(PrintingRow.id), [col(PrintingRow.actor)], text)))
        told["journal"] = Held(len(self._ids(col(JournalRow.id), [col(JournalRow.actor)], text)))
        told["journal_place"] = Held(len(self._ids(col(JournalRow.id), [col(JournalRow.place)], text)))
        return {name: held for name, held in told.items() if held.count}

    def _ids(self, id: Any, columns: Sequence[Any], text: str) -> tuple[int, ...]:
        if not columns:
            return ()
        query = sql_select(id).where(_any_in(columns, spellings(text))).order_by(id)
        return tuple(row[0] for row in self._session.connection().execute(query))

    def _places(self, table: str, ids: Sequence[int]) -> tuple[str, ...]:
        """Where rows stand, as history last knew."""
        latest = col(JournalRow.id).desc()
        told = []
        for row in ids:
            query = select(JournalRow.place).where(JournalRow.table_name == table, JournalRow.row_id == row)
            told.append(self._session.exec(query.order_by(latest).limit(1)).first() or "")
        return tuple(dict.fromkeys(filter(None, told)))

    def printed(self, text: str) -> tuple[Printed, ...]:
        """Every printing, with whether it is called by a text."""
        named = _any_in((PrintingRow.title, PrintingRow.place), spellings(text))
        query = select(PrintingRow.id, PrintingRow.sha256, named, PrintingRow.kept).order_by(
            col(PrintingRow.id)
        )
        found = self._session.connection().execute(query).all()
        return tuple(Printed(id, sha256, bool(kept), bool(holds)) for id, sha256, holds, kept in found)

    def file_changes(self, sha256s: Collection[str]) -> tuple[int, ...]:
        """The changes of what was known of evidence files."""
        places = [f"{FILES}{each}" for each in sha256s]
        found = (self._changes(col(JournalRow.place).in_(some)) for some in batches(places))
        return tuple(sorted(chain.from_iterable(found)))

    def files_in(self, changes: Sequence[int]) -> frozenset[str]:
        """The hashes of the evidence files of which changes tell."""
        place, found = col(JournalRow.place), set()
        for ids in batches(changes):
            query = select(JournalRow.place).where(col(JournalRow.id).in_(ids), place.startswith(FILES))
            found |= {each.removeprefix(FILES) for each in self._session.exec(query)}
        return frozenset(found)

    def last(self) -> str:
        """The hash of the last wipe, empty where there was none."""
        query = select(JournalRow.hash).where(JournalRow.kind == "wipe").order_by(col(JournalRow.id).desc())
        return self._session.exec(query.limit(1)).first() or ""

    def take(self, wipe: Wipe, words: str, going: Going = lambda _done, _all: True) -> None:
        """Let the values go, as an act of its own that tells in ``words`` what went.

        WipeStopped where it is to end: the unit of work is not to be committed then.
        """
        acts: tuple[tuple[Sequence[int], Callable[[Sequence[int]], object]], ...] = (
            (wipe.changes, self._take_values),
            (wipe.versions, self._take_minutes),
            (wipe.typed, self._take_typed),
            (wipe.printings, self._take_printed_files),
            (wipe.titles, self._take_titles),
        )
        done, every = 0, sum(len(ids) for ids, _ in acts)
        for every_id, act in acts:
            for ids in batches(every_id):
                if not going(done, every):
                    raise WipeStopped
                act(ids)
                done += len(ids)
        self._writer.act.kind = "wipe"
        reason = {"act_id": self._writer.next_id(), "text": words}
        self._session.add(ChangeReasonRow.model_validate(reason))
        self._session.flush()
        if not going(every, every):
            raise WipeStopped

    def _take_values(self, ids: Sequence[int]) -> None:
        query = select(JournalRow.id, JournalRow.salt, JournalRow.act)
        found = self._session.exec(query.where(col(JournalRow.id).in_(ids))).all()
        gone = [{"change": id, "title": f"sha256:{title_digest(salt, act)}"} for id, salt, act in found]
        emptied: dict[str, Any] = {"before": None, "after": None, "salt": None, "act": bindparam("title")}
        statement = update(JournalRow).where(col(JournalRow.id) == bindparam("change")).values(emptied)
        self._run(statement, gone)

    def _take_minutes(self, ids: Sequence[int]) -> None:
        self._run(update(VersionRow).where(col(VersionRow.id).in_(ids)).values(content=None))

    def _take_typed(self, ids: Sequence[int]) -> None:
        self._run(delete(TypedTextRow).where(col(TypedTextRow.id).in_(ids)))

    def _take_printed_files(self, ids: Sequence[int]) -> None:
        """The kept files of printings, which others of the same file then lack too; the hashes stay."""
        files = select(PrintingRow.sha256).where(col(PrintingRow.id).in_(ids))
        self._run(delete(StoredFileRow).where(col(StoredFileRow.sha256).in_(files)))
        self._run(update(PrintingRow).where(col(PrintingRow.sha256).in_(files)).values(kept=False))

    def _take_titles(self, ids: Sequence[int]) -> None:
        gone = {"title": UNTITLED, "place": col(PrintingRow.word)}
        self._run(update(PrintingRow).where(col(PrintingRow.id).in_(ids)).values(gone))

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


def typed_below(place: str) -> str:
    """How the places of typed texts begin that belong to a record: ``meetings:ita|1/2566|``."""
    page, _, record = place.partition("/")
    return f"{page}:{record.replace('/', '|', 1)}|"


def _any_in(columns: Collection[Any], told: Collection[str]) -> ColumnElement[bool]:
    return or_(*(func.instr(column, each) > 0 for column in columns for each in told))


def batches(ids: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The ids in portions that one statement can take."""
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def _ranges(ids: Sequence[int]) -> Iterator[str]:
    start = 0
    for at in range(1, len(ids) + 1):
        if at == len(ids) or ids[at] != ids[at - 1] + 1:
            yield str(ids[start]) if at - start == 1 else f"{ids[start]}–{ids[at - 1]}"
            start = at
