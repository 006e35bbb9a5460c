"""How much stands in a data file: told in numbers only."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from ita_desktop.storage.connection import connect

SQLITE = sqlite3.sqlite_version


@dataclass(frozen=True, slots=True)
class Counted:
    """A data file's revision, its rows by table (those without left out) and its bytes on the disk.

    ``failure`` is the system's or SQLite's own name of what kept it from being read, empty where nothing did.
    """

    revision: str = ""
    rows: Mapping[str, int] = field(default_factory=dict)
    size: int = 0
    failure: str = ""


def counted(file: Path) -> Counted:
    """What stands in a data file, read beside whoever writes it."""
    try:
        with closing(connect(file, write=False)) as connection:
            return Counted(revision_in(connection), rows_in(connection), file.stat().st_size)
    except (OSError, sqlite3.Error) as error:
        number = getattr(error, "sqlite_errorname", None) or getattr(error, "errno", None) or ""
        return Counted(failure=f"{type(error).__name__} {number}".strip())


def revision_in(connection: sqlite3.Connection) -> str:
    """The form of the data, empty where none is stamped."""
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(found[0]) if found else ""


def rows_in(connection: sqlite3.Connection) -> dict[str, int]:
    """The number of rows of each table of ours that has any."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    names = sorted(name for (name,) in connection.execute(query) if name != "alembic_version")
    rows = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
    return {name: count for name, count in rows.items() if count}
