"""Reading what can be read of a damaged data file into a new one; the damaged file is never opened."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

from ita_desktop.storage import schema
from ita_desktop.storage.backups.reading import fault
from ita_desktop.storage.connection import connect
from ita_desktop.storage.counting import revision_in
from ita_desktop.storage.errors import NothingRescued
from ita_desktop.storage.proving import TOLD_OF, Proven, Tables, is_of_one_history, prove
from ita_desktop.storage.restoring import journal_of, settle
from ita_desktop.storage.rights import make_file
from ita_desktop.storage.salvage import Read, Salvage, Values, opened_as_it_is
from ita_desktop.storage.schema_pages import fill_up, put_schema

Progress = Callable[[int, int], bool]
"""Told tables done and all; stops the work by answering False."""

LARGEST_CUT = 20
"""So many times its size may a cut file have been: what its header tells may be damage itself."""

COPY, MODEL, FRESH = "damaged.sqlite", "model.sqlite", "rescued.sqlite"
JOURNAL, JOURNAL_INDEX = "journal", "ix_journal_act_id"
FILES = "stored_file"
BESIDE = frozenset({"alembic_version"})


class RescueStopped(Exception):
    """The user stopped the rescue."""


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was read into ``file``, and how far it can be trusted; numbers of rows by table.

    ``mended`` were damaged or lost in the file and are as a backup or the history tells, ``unproven`` could
    be read and nothing tells whether they are as they were, ``orphans`` belong to what is lost and were left
    out. ``history_cut`` is the first change that is lost, None where none is known to be.
    """

    file: Path
    rows: Mapping[str, int]
    mended: Mapping[str, int] = field(default_factory=dict)
    unproven: Mapping[str, frozenset[int]] = field(default_factory=dict)
    orphans: Mapping[str, int] = field(default_factory=dict)
    history_cut: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all that is known to have been in the file is here and proven."""
        return not (self.unproven or self.orphans) and self.history_cut is None


def rescue(
    damaged: Path, into: Path, backup: Path | None, progress: Progress = lambda _done, _all: True
) -> Rescued:
    """Read a damaged file into ``into``/rescued.sqlite; ``backup`` is the newest good backup.

    NothingRescued where no table can be found in it.
    """
    copy = _copied(damaged, into / COPY)
    model, is_backup = _model(into / MODEL, copy, backup)
    columns = columns_of(model)
    salvage = _opened(copy, model, columns)
    base = _tables(model, columns) if is_backup else {}
    found: dict[str, Read] = {}
    for done, table in enumerate(columns):
        if not progress(done, len(columns)):
            raise RescueStopped
        found[table] = salvage.read(table)
    if not any(read.rows for read in found.values()):
        raise NothingRescued
    if not is_of_one_history(base, found[JOURNAL].rows):
        base = {}
    told = salvage.numbers_told_by(JOURNAL_INDEX, JOURNAL)
    last = max([*told, *found[JOURNAL].rows, 0])
    proven = prove(base, found[JOURNAL].rows, columns, last)
    if not found[JOURNAL].whole and not told and proven.cut is None:
        proven.cut = max(proven.journal, default=0) + 1
    return _written(into / FRESH, model, _chosen(found, base, proven), proven)


def columns_of(file: Path) -> dict[str, tuple[str, ...]]:
    """The columns of each table of ours in a whole file."""
    with closing(connect(file, write=False)) as connection:
        query = (
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        )
        names = [name for (name,) in connection.execute(query) if name not in BESIDE]
        return {
            name: tuple(row[1] for row in connection.execute(f'PRAGMA table_info("{name}")'))
            for name in names
        }


def _copied(damaged: Path, copy: Path) -> Path:
    """A copy of the damaged file, in which SQLite takes back what a killed program had not finished."""
    make_file(copy)
    copyfile(damaged, copy)
    fill_up(copy, LARGEST_CUT * copy.stat().st_size)
    if journal_of(damaged).exists():
        copyfile(journal_of(damaged), journal_of(copy))
        with suppress(sqlite3.Error):
            settle(copy)
        journal_of(copy).unlink(missing_ok=True)
    return copy


def _model(model: Path, copy: Path, backup: Path | None) -> tuple[Path, bool]:
    """A whole file of the form that the damaged one should have, and whether it is the backup.

    Where the backup is of another form, or there is none: an empty file of the damaged one's own form, of
    today's where that cannot be read.
    """
    own = _form_of(copy)
    wanted = _form_of(backup) if backup else None
    make_file(model)
    if backup is not None and wanted and (own is None or own[0] in ("", wanted[0])):
        copyfile(backup, model)
        return model, True
    if own and own[0]:
        with closing(connect(model, write=True)) as target:
            make_form(target, *own)
    else:
        schema.create(model, schema.revisions(schema.MIGRATIONS)[-1])
    return model, False


Form = tuple[str, Sequence[str]]
"""A file's revision, empty where it cannot be read, and the statements that make its tables and indices."""


def _form_of(file: Path) -> Form | None:
    """The form of a file; None where its list of tables cannot be read."""
    with suppress(sqlite3.Error, UnicodeDecodeError), closing(opened_as_it_is(file)) as connection:
        statements = [
            sql
            for (sql,) in connection.execute(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL "
                "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type DESC"
            )
        ]
        with suppress(sqlite3.Error):
            return revision_in(connection), statements
        return "", statements
    return None


def make_form(target: sqlite3.Connection, revision: str, statements: Sequence[str]) -> None:
    """Give an empty file the tables of a form."""
    target.execute(f"PRAGMA application_id = {schema.APPLICATION}")
    for sql in statements:
        target.execute(sql)
    target.execute("INSERT INTO alembic_version VALUES (?)", (revision,))


def _opened(copy: Path, model: Path, columns: Mapping[str, tuple[str, ...]]) -> Salvage:
    """The copy with a list of its tables, else NothingRescued."""
    salvage = Salvage(copy, columns)
    if not salvage.can_be_read() and copy.stat().st_size:
        put_schema(copy, model)
    if not salvage.can_be_read():
        raise NothingRescued
    return salvage


def _tables(file: Path, columns: Mapping[str, tuple[str, ...]]) -> Tables:
    whole = Salvage(file, columns)
    return {table: dict(whole.read(table).rows) for table in columns}


@dataclass(slots=True)
class _Choice:
    rows: Tables = field(default_factory=dict)
    mended: Counter[str] = field(default_factory=Counter)
    unproven: dict[str, set[int]] = field(default_factory=dict)


def _chosen(found: Mapping[str, Read], base: Tables, proven: Proven) -> _Choice:
    """The rows to be written, table by table."""
    choice = _Choice()
    for table, read in found.items():
        if table == JOURNAL:
            choice.rows[table] = proven.journal
        elif table == FILES:
            choice.rows[table] = {
                number: row for number, row in {**base.get(FILES, {}), **read.rows}.items() if _is_file(row)
            }
        elif table in TOLD_OF:
            _choose_told(choice, table, read, proven)
        else:
            _choose(choice, table, read, base.get(table, {}), set())
    return choice


def _choose_told(choice: _Choice, table: str, read: Read, proven: Proven) -> None:
    """Where history is whole it says all; else a row that was read and is not told may be newer than it."""
    told = proven.tables.get(table, {})
    unknown = {number for name, number in proven.unknown if name == table}
    if proven.cut is not None:
        _choose(choice, table, read, told, unknown)
        return
    rows = {number: row for number, row in told.items() if number not in unknown}
    rows |= {number: read.rows[number] for number in unknown if number in read.rows}
    choice.rows[table] = {
        number: row | {"version": _version(read.rows.get(number), row)} for number, row in rows.items()
    }
    choice.mended[table] += sum(
        number not in read.rows or not proven.tells(table, number, read.rows[number])
        for number in rows
        if number not in unknown
    )
    choice.unproven[table] = {number for number in unknown if number in rows}


def _choose(choice: _Choice, table: str, read: Read, told: Mapping[int, Values], unknown: set[int]) -> None:
    """What was read, with what is only told; proven where both say the same."""
    rows: dict[int, Values] = {}
    unproven: set[int] = set()
    for number in sorted({*read.rows, *told}):
        own, other = read.rows.get(number), told.get(number)
        if own is not None:
            rows[number] = own
            same = other is not None and _same(own, other)
        elif not read.whole and number not in unknown and other is not None:
            rows[number], same = other, False
        else:
            continue
        if not same or number in unknown:
            unproven.add(number)
    choice.rows[table], choice.unproven[table] = rows, unproven


def _same(own: Values, other: Values) -> bool:
    return {**own, "version": 0} == {**other, "version": 0}


def _version(own: Values | None, told: Values) -> int:
    version = (own or told).get("version", 1)
    return version if isinstance(version, int) and version > 0 else 1


def _is_file(row: Values) -> bool:
    content = row["content"]
    return isinstance(content, bytes) and sha256(content).hexdigest() == row["sha256"]


def _written(fresh: Path, model: Path, choice: _Choice, proven: Proven) -> Rescued:
    """Write the rows into an empty file of the model's form; what does not fit its rules is left out."""
    make_file(fresh)
    form = _form_of(model)
    if form is None:
        raise NothingRescued
    with closing(connect(fresh, write=True)) as target:
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("BEGIN IMMEDIATE")
        make_form(target, *form)
        for table, rows in choice.rows.items():
            for number, row in rows.items():
                if not _put(target, table, row):
                    choice.unproven.get(table, set()).discard(number)
        orphans = _leave_out_orphans(target, choice)
        rows_now = {
            table: target.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in choice.rows
        }
        target.execute("COMMIT")
    if fault(fresh):
        raise NothingRescued
    return Rescued(
        fresh,
        {table: count for table, count in rows_now.items() if count},
        {table: count for table, count in choice.mended.items() if count},
        {table: frozenset(ids) for table, ids in choice.unproven.items() if ids},
        orphans,
        proven.cut,
    )


def _put(target: sqlite3.Connection, table: str, row: Values) -> bool:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    try:
        target.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))
    except (sqlite3.Error, OverflowError, TypeError):
        return False
    return True


def _leave_out_orphans(target: sqlite3.Connection, choice: _Choice) -> dict[str, int]:
    orphans: Counter[str] = Counter()
    while lost := target.execute("PRAGMA foreign_key_check").fetchall():
        for table, number in {(table, number) for table, number, _, _ in lost}:
            target.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,))
            choice.unproven.get(table, set()).discard(number)
            orphans[table] += 1
    return dict(orphans)
