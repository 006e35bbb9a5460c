"""The file of the search index: how it is laid out, how it is opened, when it is made anew."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from ita_desktop.storage.connection import connect
from ita_desktop.storage.rights import make_file

FILE = "search.sqlite"
VERSION = 1
"""Raised with every change of the layout, of what is kept of a text, or of how texts are folded."""

LAYOUT = (
    "CREATE TABLE look (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), "
    "change INTEGER NOT NULL, hash TEXT NOT NULL, last INTEGER NOT NULL)",
    "INSERT INTO look VALUES (1, 0, '', 0)",
    "CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    "CREATE TABLE place (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, page TEXT NOT NULL, "
    "place TEXT NOT NULL, year INTEGER NOT NULL, heading TEXT NOT NULL, about TEXT NOT NULL, "
    "day TEXT NOT NULL, text TEXT NOT NULL, words TEXT NOT NULL)",
    "CREATE INDEX place_source ON place (source)",
    "CREATE VIRTUAL TABLE found USING fts5 (words, parts, content='', tokenize='ascii')",
    f"PRAGMA user_version = {VERSION}",
)


def open_index(folder: Path) -> sqlite3.Connection:
    """The index beside an office's data, made anew where it is not there or cannot be read.

    Where the folder takes no file it lies in memory and goes with the program.
    """
    for _ in range(2):
        try:
            return _opened(folder / FILE)
        except sqlite3.OperationalError as error:
            if is_held(error):
                break
        except sqlite3.DatabaseError:
            remove(folder)
        except OSError:
            break
    return in_memory()


def in_memory() -> sqlite3.Connection:
    """An empty index that goes with the program."""
    return _laid_out(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))


def is_damage(error: sqlite3.Error) -> bool:
    """Whether a failure says that the file is no index of ours: it is harmed, or lacks a table."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return not isinstance(error, sqlite3.OperationalError) or code == sqlite3.SQLITE_ERROR


def is_held(error: sqlite3.Error) -> bool:
    """Whether another program kept the file for as long as we wait."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def remove(folder: Path) -> None:
    """Take the file away, if it can be."""
    for name in (FILE, f"{FILE}-journal"):
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)


def _opened(file: Path) -> sqlite3.Connection:
    if file.is_dir():
        raise IsADirectoryError(file)
    make_file(file)
    index = connect(file, write=True)
    try:
        return _laid_out(index)
    except BaseException:
        index.close()
        raise


def _laid_out(index: sqlite3.Connection) -> sqlite3.Connection:
    """The index with its tables; DatabaseError where it holds those of another version."""
    if _version(index) == VERSION:
        return index
    index.execute("BEGIN IMMEDIATE")
    try:
        if _version(index) != VERSION:
            if index.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise sqlite3.DatabaseError("an index of another version")
            for statement in LAYOUT:
                index.execute(statement)
    finally:
        index.execute("COMMIT")
    return index


def _version(index: sqlite3.Connection) -> int:
    return int(index.execute("PRAGMA user_version").fetchone()[0])
