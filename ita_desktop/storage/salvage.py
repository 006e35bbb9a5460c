"""Reading a damaged file's rows: by its own index of tables or that of a whole file, table by table."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ita_desktop.storage.connection import connect

Values = dict[str, Any]
"""A row's columns."""

NO_TEXT = object()
"""Stands for bytes that are to be a text and are none."""

MOST_UNREAD = 200
"""After so many rows of one table that are asked for one by one in vain, no more are asked for."""


@dataclass(frozen=True, slots=True)
class Read:
    """The rows of a table by their row numbers; ``whole`` where nothing kept them from being read."""

    rows: Mapping[int, Values]
    whole: bool


@dataclass(frozen=True, slots=True)
class Salvage:
    """A copy of a damaged file, read with the columns that its tables should have."""

    file: Path
    columns: Mapping[str, tuple[str, ...]]

    def can_be_read(self) -> bool:
        """Whether the file's own list of tables names those that it should have."""
        with suppress(sqlite3.Error, UnicodeDecodeError), closing(self._open()) as connection:
            found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            return {name for (name,) in found} >= set(self.columns)
        return False

    def read(self, table: str) -> Read:
        """The rows of a table that can be read."""
        rows: dict[int, Values] = {}
        with suppress(sqlite3.Error), closing(self._open()) as connection:
            whole = self._gather(connection, table, "ASC", rows)
            if not whole:
                below = max(rows, default=0)
                self._gather(connection, table, "DESC", rows)
                self._probe(connection, table, below, rows)
            return Read(rows, whole)
        return Read(rows, whole=False)

    def numbers_told_by(self, index: str, table: str) -> set[int]:
        """The row numbers of a table as one of its indices has them; none where that cannot be read."""
        with suppress(sqlite3.Error), closing(self._open()) as connection:
            return {
                number
                for (number,) in connection.execute(f'SELECT rowid FROM "{table}" INDEXED BY "{index}"')
            }
        return set()

    def _open(self) -> sqlite3.Connection:
        connection = opened_as_it_is(self.file)
        connection.text_factory = text_or_none
        return connection

    def _select(self, table: str) -> str:
        names = ", ".join(f'"{name}"' for name in self.columns[table])
        return f'SELECT rowid, {names} FROM "{table}" NOT INDEXED'

    def _gather(
        self, connection: sqlite3.Connection, table: str, order: str, rows: dict[int, Values]
    ) -> bool:
        whole = True
        try:
            for number, *cells in connection.execute(f"{self._select(table)} ORDER BY rowid {order}"):
                whole &= self._take(table, number, cells, rows)
        except sqlite3.Error:
            return False
        return whole

    def _probe(self, connection: sqlite3.Connection, table: str, below: int, rows: dict[int, Values]) -> None:
        """Ask one by one for the rows between those that were read from both ends."""
        above = min((number for number in rows if number > below), default=below)
        unread = 0
        for number in range(below + 1, above):
            try:
                found = connection.execute(f"{self._select(table)} WHERE rowid = ?", (number,)).fetchone()
            except sqlite3.Error:
                unread += 1
                if unread == MOST_UNREAD:
                    return
                continue
            if found:
                self._take(table, found[0], [*found[1:]], rows)

    def _take(self, table: str, number: int, cells: list[Any], rows: dict[int, Values]) -> bool:
        """Take a row unless one of its texts is none."""
        if NO_TEXT in cells:
            return False
        rows[number] = dict(zip(self.columns[table], cells, strict=True))
        return True


def opened_as_it_is(file: Path) -> sqlite3.Connection:
    """A damaged file to read from; each page is looked at before it is believed."""
    connection = connect(file, write=False)
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def text_or_none(raw: bytes) -> str | object:
    """A text as SQLite keeps it, NO_TEXT where the bytes are none."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return NO_TEXT
