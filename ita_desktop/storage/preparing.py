"""Before the data is opened: made where it is not there, checked, brought to this program's form."""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from ita_desktop.domain.backups import BEFORE_UPGRADE
from ita_desktop.storage import schema
from ita_desktop.storage.backups.making import FOLDER, Backups, closed_file
from ita_desktop.storage.connection import connect, to_disk
from ita_desktop.storage.errors import DataDamaged, DataMissing, MigrationFailed
from ita_desktop.storage.private_folders import WHOLE, remove_left
from ita_desktop.storage.restoring import clear
from ita_desktop.storage.rights import make_file

CHECKED_AT_START = 16_000_000
"""Bytes of a data file that can be looked through while the program starts: 15 ms a million."""


def refuse_damaged(file: Path) -> None:
    """DataDamaged where a page is not what SQLite wrote: before anything is written on top.

    A large file is checked by its backups and by ``verify``: the start is not to wait for it.
    """
    size = file.stat().st_size
    if size == 0:
        raise DataDamaged
    if size > CHECKED_AT_START:
        return
    with closing(connect(file, write=True)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise DataDamaged


def refuse_replacing(file: Path, known: tuple[str, ...]) -> None:
    """NotOfficeData or DataTooNew where the data's place is taken by what this program may not replace."""
    if file.exists():
        with suppress(DataDamaged, sqlite3.Error):
            schema.revision_of(file, known, write=False)


def prepare(file: Path, migrations: Path) -> None:
    """Make the data file where there is none, and bring an older one up to date; the lock is held."""
    folder = file.parent
    known = schema.revisions(migrations)
    clear(file)
    remove_left(folder, WHOLE)
    if not file.exists():
        backups = Backups(folder / FOLDER).paths()
        if backups:
            raise DataMissing(folder, len(backups))
        new = file.with_suffix(".new")
        new.unlink(missing_ok=True)
        make_file(new)
        schema.create(new, known[-1])
        new.rename(file)
        to_disk(folder)
    make_file(file)
    revision = schema.revision_of(file, known, write=True)
    refuse_damaged(file)
    if revision == known[-1]:
        return
    backup = Backups(folder / FOLDER).make(closed_file(file), BEFORE_UPGRADE, datetime.now())
    try:
        schema.upgrade(file, migrations)
    except Exception as error:
        # Whatever a migration stumbles over, the former data stands and a backup of it is there.
        raise MigrationFailed(backup) from error
