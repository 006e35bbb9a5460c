"""Checked copies of the data file, kept beside it."""

import re
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ita_desktop.storage.connection import connect, make_private, to_disk
from ita_desktop.storage.errors import CopyFailed, told

FOLDER = "copies"
MOST = 30
STAMP = "%Y%m%dT%H%M%S.%fZ"
UNFIT = re.compile(r'[\s<>:"/\\|?*.\x00-\x1f]+')


class Copies:
    """The copies of one data folder, oldest first by name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def all(self) -> tuple[Path, ...]:
        """The copies, oldest first."""
        return tuple(sorted(self._folder.glob("[0-9]*Z-*.sqlite")))

    def make(self, file: Path, reason: str) -> Path:
        """Copy a data file and check the copy; its path. CopyFailed where it is not whole."""
        target = self._folder / f"{self._stamp()}-{UNFIT.sub('-', reason)[:40]}.sqlite"
        partial = target.with_suffix(".partial")
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            for unfinished in self._folder.glob("*.partial"):
                unfinished.unlink()
            make_private(partial)
            copy(file, partial)
            to_disk(partial)
            partial.rename(target)
        except (sqlite3.Error, OSError) as error:
            raise (told(error) or CopyFailed()) from error
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
        to_disk(self._folder)
        for old in self.all()[:-MOST]:
            old.unlink()
        return target

    def damaged(self) -> tuple[Path, ...]:
        """The copies that are not whole."""
        return tuple(path for path in self.all() if not is_whole(path))

    def _stamp(self) -> str:
        now = datetime.now(UTC)
        kept = self.all()
        if kept:
            last = datetime.strptime(kept[-1].name.split("-")[0], STAMP).replace(tzinfo=UTC)
            now = max(now, last + timedelta(microseconds=1))
        return now.strftime(STAMP)


def copy(file: Path, target: Path) -> None:
    """Copy a whole data file beside its users, then check the copy."""
    with closing(connect(file, write=False)) as source:
        source.execute("VACUUM INTO ?", (str(target),))
    if not is_whole(target):
        raise CopyFailed


def is_whole(file: Path) -> bool:
    """Whether SQLite finds nothing wrong in a file."""
    try:
        with closing(connect(file, write=False)) as connection:
            return [row[0] for row in connection.execute("PRAGMA integrity_check")] == ["ok"]
    except sqlite3.DatabaseError:
        return False
