"""Making a backup while the data is worked on; an older one goes only once the new one is known whole."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

from filelock import FileLock, Timeout

from ita_desktop.domain.backups import Made, staying
from ita_desktop.storage import connection
from ita_desktop.storage.backups.reading import (
    NAMES,
    Backup,
    Contents,
    contents_of,
    fault,
    look_into,
    made_of,
    name_of,
)
from ita_desktop.storage.connection import connect, to_disk
from ita_desktop.storage.errors import BackupFailed, DataBusy
from ita_desktop.storage.rights import make_file, make_folder, mode_in

FOLDER = "copies"
LOCK = ".making.lock"
DAMAGED = "เสียหาย.damaged"
"""How the name of a damaged file ends that a restore replaced."""

DAMAGED_NAMES = f"[0-9]*Z-{DAMAGED}*"
WAIT_SECONDS = 60.0
HELD = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
"""What a step of copying says while another program holds the file."""

STEP_PAGES = 2_048
"""So much is copied before a writer of the same connection gets its turn: 8 MB."""

LEAST_FREE = 20_000_000
"""Bytes that a backup leaves free: saving goes on where there is no room for one more backup."""

Source = Callable[[Path], Contents]
"""Copies the data into an empty file; what stood in the data at that moment."""


class Backups:
    """The backups in one folder, oldest first by their names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def paths(self) -> tuple[Path, ...]:
        """The files of the backups, oldest first."""
        return tuple(path for path in self._files() if made_of(path))

    def _files(self) -> list[Path]:
        with suppress(OSError):
            return sorted(self.folder.glob(NAMES))
        return []

    def all(self) -> tuple[Backup, ...]:
        """The backups with what is in each, oldest first."""
        return tuple(look_into(path) for path in self.paths())

    def newest_at(self, now: datetime) -> datetime | None:
        """When the newest backup was made, in local time."""
        newest = self.newest(now)
        made = made_of(newest) if newest else None
        return made.at if made else None

    def newest(self, now: datetime) -> Path | None:
        """The newest backup that is not dated after ``now`` by a clock that ran ahead."""
        backwards = reversed(self._files())
        return next((path for path in backwards if (made := made_of(path)) and made.at <= now), None)

    def faults(self) -> tuple[str, ...]:
        """What is wrong with the backups, a Thai line each."""
        found = ((path, fault(path)) for path in self.paths())
        return tuple(f"ข้อมูลสำรอง {path.name} {why}" for path, why in found if why)

    def make(self, source: Source, reason: str, at: datetime) -> Path:
        """Back the data up at a local time, check the backup, let those go that need not stay; its path.

        BackupFailed where it is not whole: what was there before is untouched.
        """
        try:
            make_folder(self.folder)
            make_file(self.folder / LOCK)
            with FileLock(self.folder / LOCK, timeout=WAIT_SECONDS, mode=mode_in(self.folder)):
                for unfinished in self.folder.glob("*.partial"):
                    unfinished.unlink()
                made = self._make(source, reason, at)
        except Timeout as error:
            raise DataBusy from error
        except (sqlite3.Error, OSError) as error:
            raise BackupFailed(error) from error
        self.thin_out(at)
        return made

    def add(self, source: Source, reason: str, at: datetime) -> Path:
        """Put one more backup into a folder that is the user's own: nothing else there is touched."""
        try:
            make_folder(self.folder)
            return self._make(source, reason, at)
        except (sqlite3.Error, OSError) as error:
            raise BackupFailed(error) from error

    def _make(self, source: Source, reason: str, at: datetime) -> Path:
        while (target := self.folder / name_of(Made(at, reason))).exists():
            at += timedelta(microseconds=1)
        partial = target.with_suffix(".partial")
        try:
            make_file(partial)
            contents = source(partial)
            to_disk(partial)
            if fault(partial) or look_into(partial).contents != contents:
                raise BackupFailed
            partial.rename(target)
            to_disk(self.folder)
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
        return target

    def damaged(self) -> tuple[Path, ...]:
        """Former data that could not be read, with its journals: no backups, let go by no rule."""
        with suppress(OSError):
            return tuple(sorted(self.folder.glob(DAMAGED_NAMES)))
        return ()

    def clear_drafts(self) -> None:
        """Remove what a killed program left, unless one is at it."""
        with suppress(OSError, Timeout):
            if self.folder.is_dir():
                with FileLock(self.folder / LOCK, timeout=0, mode=mode_in(self.folder)):
                    for unfinished in self.folder.glob("*.partial"):
                        unfinished.unlink()

    def thin_out(self, now: datetime) -> None:
        """Let the backups go that need not stay; one that cannot be removed stays."""
        made = {path: when for path in self.paths() if (when := made_of(path))}
        stay = staying(made.values(), now)
        for path, when in made.items():
            if when not in stay:
                with suppress(OSError):
                    path.unlink()


def copied(
    source: sqlite3.Connection, target: Path, give_way: Callable[[], object] | None = None
) -> Contents:
    """Copy what a connection has open; what stood in it at the end.

    With ``give_way``, called between two steps, what is written meanwhile through the same connection comes
    into the copy. Without it the whole is copied in one step.
    """

    held_since: float | None = None

    def between(state: int, remaining: int, _total: int) -> None:
        nonlocal held_since
        if state in HELD:  # SQLite itself would ask again for ever
            held_since = held_since or monotonic()
            if monotonic() - held_since >= connection.WAIT_SECONDS:
                raise DataBusy
            return
        held_since = None
        if remaining and give_way:
            give_way()

    refuse_without_room(source, target.parent)
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        if give_way:
            source.backup(copy, pages=STEP_PAGES, progress=between)
            return contents_of(source)
        source.execute("BEGIN")
        try:
            contents = contents_of(source)  # from here on no one else writes
            source.backup(copy)
        finally:
            source.rollback()
        return contents


def refuse_without_room(source: sqlite3.Connection, folder: Path) -> None:
    """An OSError of a full disk where a copy would leave too little for what is typed."""
    pages = source.execute("PRAGMA page_count").fetchone()[0]
    size = source.execute("PRAGMA page_size").fetchone()[0]
    if shutil.disk_usage(folder).free < pages * size + LEAST_FREE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def closed_file(file: Path) -> Source:
    """The data in a file that this program has not open."""

    def into(target: Path) -> Contents:
        with closing(connect(file, write=False)) as source:
            return copied(source, target)

    return into
