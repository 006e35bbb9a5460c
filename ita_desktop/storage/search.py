"""The search index of an office: the places that hold words, asked by what must stand there."""

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import RLock
from typing import TypeVar

from ita_desktop.domain.search import parts_of
from ita_desktop.storage.errors import known_failures
from ita_desktop.storage.search_schema import in_memory, is_damage, is_held, open_index, remove

Told = TypeVar("Told")
_LAST_DAY = (1 << 22) - 1
_KIND, _DAY = 32, 36
_KINDS = 0xF
KIND_OF_ROW = f"(rowid >> {_KIND} & {_KINDS})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """A place as it is written: ``words`` are those of its text, folded, with blanks between them.

    ``kind`` is a number up to 15; the later ``day``, the earlier the place is told.
    """

    kind: int
    page: str
    place: str
    year: int
    heading: str
    about: str
    day: date | None
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A place as it is read again; ``day`` in ISO 8601 or empty."""

    id: int
    page: str
    place: str
    year: int
    heading: str
    about: str
    day: str
    text: str

    @property
    def kind(self) -> int:
        """Its kind."""
        return kind_of(self.id)


def kind_of(place_id: int) -> int:
    """The kind of a place: its number tells it, and its day, so that hits need not be looked up."""
    return place_id >> _KIND & _KINDS


class SearchIndex:
    """Derived from the office's data, made anew whenever its file fails; opened when first asked.

    Several threads and processes may use it: each writes one source whole.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = RLock()
        self._open: sqlite3.Connection | None = None

    def close(self) -> None:
        """Give the file free."""
        with self._turn:
            if self._open is not None:
                self._open.close()
                self._open = None

    # -- how far it is ---------------------------------------------------------------------------------

    def looked(self) -> tuple[int, str]:
        """The last change of the journal that is in the index, with its hash; 0 while it is not whole."""
        found = self._try(lambda index: index.execute("SELECT change, hash FROM look").fetchone())
        return int(found[0]), str(found[1])

    def sources(self) -> frozenset[str]:
        """What is in the index."""
        return frozenset(
            self._try(lambda index: [row[0] for row in index.execute("SELECT name FROM source")])
        )

    # -- writing ---------------------------------------------------------------------------------------

    def put(self, sources: Mapping[str, Sequence[Indexed]]) -> None:
        """Write the places of sources over those that they had, all or none."""

        def write(index: sqlite3.Connection) -> None:
            with _at_once(index):
                for name, places in sources.items():
                    _drop(index, name)
                    made = index.execute("INSERT INTO source (name) VALUES (?)", (name,))
                    _insert(index, made.lastrowid or 0, places)

        self._try(write)

    def forget(self, sources: Collection[str], change: int, digest: str) -> None:
        """Take sources away: what is left holds all changes up to this one."""

        def write(index: sqlite3.Connection) -> None:
            with _at_once(index):
                for source in sources:
                    _drop(index, source)
                index.execute("UPDATE look SET change = ?, hash = ?", (change, digest))

        self._try(write)

    def clear(self) -> None:
        """Begin anew."""
        with self._turn:
            self.close()
            remove(self._folder)
            self.forget(self.sources(), 0, "")

    def settle(self) -> None:
        """Put what was written in many steps together: it is asked faster then."""
        self._try(lambda index: index.execute("INSERT INTO found (found) VALUES ('optimize')"))

    # -- asking ----------------------------------------------------------------------------------------

    def counts(self, asked: str) -> Mapping[int, int]:
        """How many places of each kind fit a full-text expression."""
        query = f"SELECT {KIND_OF_ROW} AS kind, count(*) FROM found WHERE found MATCH ? GROUP BY kind"
        return dict(self._try(lambda index: index.execute(query, (asked,)).fetchall()))

    def find(self, asked: str, most: int, kind: int | None = None) -> list[int]:
        """The newest places that fit, of one kind where one is given."""
        of_kind = "" if kind is None else f"AND {KIND_OF_ROW} = {kind:d}"
        query = f"SELECT rowid FROM found WHERE found MATCH ? {of_kind} ORDER BY rowid LIMIT ?"
        return self._try(lambda index: [row[0] for row in index.execute(query, (asked, most))])

    def sources_of(self, asked: str) -> frozenset[str]:
        """The sources in which something fits."""
        query = (
            "SELECT DISTINCT name FROM found JOIN place ON place.id = found.rowid "
            "JOIN source ON source.id = place.source WHERE found MATCH ?"
        )
        return frozenset(self._try(lambda index: [row[0] for row in index.execute(query, (asked,))]))

    def places(self, ids: Sequence[int]) -> list[Kept]:
        """Places in the order of their numbers given; those that are gone are left out."""
        marks = ",".join("?" * len(ids))
        query = f"SELECT id, page, place, year, heading, about, day, text FROM place WHERE id IN ({marks})"
        found = {row[0]: Kept(*row) for row in self._try(lambda index: index.execute(query, ids).fetchall())}
        return [found[each] for each in ids if each in found]

    def _try(self, act: Callable[[sqlite3.Connection], Told]) -> Told:
        """Do something; where the file fails it is opened anew, and lies in memory where it fails again.

        What was in it may be lost then: it holds nothing that cannot be indexed once more.
        """
        with self._turn:
            for mend in (self._open_anew, self._take_to_memory):
                try:
                    return act(self._index())
                except sqlite3.Error as error:
                    mend(error)
            with known_failures():
                return act(self._index())

    def _open_anew(self, error: sqlite3.Error) -> None:
        self.close()
        if is_damage(error):
            remove(self._folder)
        elif is_held(error):
            self._take_to_memory(error)

    def _take_to_memory(self, _: sqlite3.Error) -> None:
        self.close()
        self._open = in_memory()

    def _index(self) -> sqlite3.Connection:
        if self._open is None:
            self._open = open_index(self._folder)
        return self._open


@contextmanager
def _at_once(index: sqlite3.Connection) -> Iterator[None]:
    index.execute("BEGIN IMMEDIATE")
    try:
        yield
        index.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            index.execute("ROLLBACK")
        raise


def _drop(index: sqlite3.Connection, source: str) -> None:
    found = index.execute("SELECT id FROM source WHERE name = ?", (source,)).fetchone()
    if found is None:
        return
    former = index.execute("SELECT id, words, text FROM place WHERE source = ?", found).fetchall()
    index.executemany(
        "INSERT INTO found (found, rowid, words, parts) VALUES ('delete', ?, ?, ?)",
        [(place, words, _parts(text)) for place, words, text in former],
    )
    index.execute("DELETE FROM place WHERE source = ?", found)
    index.execute("DELETE FROM source WHERE id = ?", found)


def _insert(index: sqlite3.Connection, source: int, places: Sequence[Indexed]) -> None:
    last = index.execute("SELECT last FROM look").fetchone()[0]
    index.execute("UPDATE look SET last = last + ?", (len(places),))
    for sequence, each in enumerate(places, last + 1):
        ordinal = each.day.toordinal() if each.day else 0
        place_id = (_LAST_DAY - ordinal) << _DAY | each.kind << _KIND | sequence
        index.execute(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                place_id, source, each.page, each.place, each.year, each.heading, each.about,
                each.day.isoformat() if each.day else "", each.text, each.words,
            ),
        )  # fmt: skip
        index.execute(
            "INSERT INTO found (rowid, words, parts) VALUES (?, ?, ?)",
            (place_id, each.words, _parts(each.text)),
        )


def _parts(text: str) -> str:
    return " ".join(parts_of(text))
