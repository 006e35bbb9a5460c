"""The one connection to the office's data, and how its transactions begin."""

import errno
import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

WAIT_SECONDS = 5.0
UNSETTLED = frozenset({errno.EINVAL, errno.ENOTSUP})
"""What the folders of some drives say that cannot be synced: the file stands in them all the same."""

AT_ONCE = {"begin": "BEGIN IMMEDIATE"}
"""Options of a connection that takes the right to write when its transaction begins."""


def connect(file: Path, *, write: bool) -> sqlite3.Connection:
    """A connection with the rules that always hold: foreign keys, rollback journal, commits on the disk."""
    mode = "rw" if write else "ro"
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=WAIT_SECONDS,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        if write:
            connection.execute("PRAGMA journal_mode = DELETE")
    except UnicodeDecodeError as error:
        connection.close()
        raise _damaged() from error
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _damaged() -> sqlite3.DatabaseError:
    """What SQLite says of a damaged schema, where its own words hold letters that are none."""
    error = sqlite3.DatabaseError("malformed database schema")
    error.sqlite_errorcode, error.sqlite_errorname = sqlite3.SQLITE_CORRUPT, "SQLITE_CORRUPT"
    return error


def engine_on(connection: sqlite3.Connection) -> Engine:
    """SQLAlchemy over this one connection; transactions begin as the options of each use say."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(opened: Connection) -> None:
        opened.exec_driver_sql(opened.get_execution_options().get("begin", "BEGIN"))

    return engine


def to_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    except OSError as error:
        if not (path.is_dir() and error.errno in UNSETTLED):
            raise
    finally:
        os.close(handle)
