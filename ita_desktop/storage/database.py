"""An office's data in a folder: opening it, working on it, backing it up and checking it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock
from time import sleep
from types import TracebackType
from typing import Self

from ita_desktop.domain.errors import OpenElsewhere
from ita_desktop.storage import schema
from ita_desktop.storage.backups.making import FOLDER, Backups, copied
from ita_desktop.storage.backups.reading import Contents, contents_of
from ita_desktop.storage.checking import is_sound, problems
from ita_desktop.storage.connection import AT_ONCE, connect, engine_on
from ita_desktop.storage.damage import DamageWatch, Going, look_through
from ita_desktop.storage.errors import (
    BackupFailed,
    DataDamaged,
    DataMissing,
    FolderUnusable,
    LookingOnly,
    NoOfficeData,
    known_failures,
)
from ita_desktop.storage.evidence import EvidenceStore
from ita_desktop.storage.lock import OfficeLock, holder_of
from ita_desktop.storage.preparing import CHECKED_AT_START, prepare, refuse_replacing
from ita_desktop.storage.private_folders import CHECKING, LOOKING, RESCUING, TRIAL, WHOLE, remove_left
from ita_desktop.storage.restoring import clear, keep_former, staged, swap
from ita_desktop.storage.rights import make_file, make_own_folder
from ita_desktop.storage.unit_of_work import UnitOfWork

FILE = "office.sqlite"
GIVE_WAY_SECONDS = 0.002


class Database:
    """The open data of one office: one connection, one unit of work at a time."""

    def __init__(self, folder: Path, lock: OfficeLock | None) -> None:
        self.folder = folder
        self.evidence = EvidenceStore(folder)
        self.file = folder / FILE
        self._lock = lock
        self.damage = DamageWatch()
        self.backups = Backups(folder / FOLDER)
        self._turn = RLock()
        self._busy = False
        self._connect()

    def _connect(self) -> None:
        self._connection = connect(self.file, write=not self.only_looks)
        self._reading = engine_on(self._connection)
        self._writing = self._reading.execution_options(**AT_ONCE)
        self._seen = self._others_version()

    def _disconnect(self) -> None:
        self._reading.dispose()
        self._connection.close()

    @staticmethod
    def exists(folder: Path) -> bool:
        """Whether a folder holds an office's data that can be seen."""
        with suppress(OSError):
            return (folder / FILE).exists()
        return False

    @classmethod
    def open(cls, folder: Path, *, write: bool = True, migrations: Path = schema.MIGRATIONS) -> Self:
        """Open a folder's data, brought to this program's form.

        With ``write`` folder and file are made where they are not there, and no other may write until
        ``close``. Without it the data is only read, beside whoever has it open.
        """
        with known_failures():
            return cls._to_write(folder, migrations) if write else cls._to_read(folder, migrations)

    @classmethod
    def _to_write(cls, folder: Path, migrations: Path) -> Self:
        try:
            make_own_folder(folder)
            lock = OfficeLock(folder)
            lock.acquire()
        except OSError as error:
            raise FolderUnusable(folder) from error
        try:
            prepare(folder / FILE, migrations)
            return cls(folder, lock)
        except OSError as error:
            lock.release()
            raise FolderUnusable(folder) from error
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _to_read(cls, folder: Path, migrations: Path) -> Self:
        file = folder / FILE
        try:
            there, unfinished = file.exists(), file.with_name(f"{FILE}-journal").exists()
        except OSError as error:
            raise FolderUnusable(folder) from error
        if not there:
            backups = Backups(folder / FOLDER).paths()
            raise DataMissing(folder, len(backups)) if backups else NoOfficeData(folder)
        known = schema.revisions(migrations)
        if unfinished:
            with suppress(OpenElsewhere):
                cls._to_write(folder, migrations).close()
        if schema.revision_of(file, known, write=False) != known[-1]:
            cls._to_write(folder, migrations).close()
        make_file(file)
        return cls(folder, None)

    @property
    def only_looks(self) -> bool:
        """Whether the data was opened without the right to write."""
        return self._lock is None

    def holder(self) -> str:
        """Who has the data open to write while it is only looked at here, as words; empty where unknown."""
        return holder_of(self.folder) if self.only_looks else ""

    def others_wrote(self) -> bool:
        """Whether another program changed the data, or put other data in its place, since last asked."""
        with self._turn, self.damage.watching():
            former, now = self._seen, self._others_version()
            if former[0] != now[0]:
                self._disconnect()
                self._connect()
            self._seen = self._others_version()
        return former != now

    def _others_version(self) -> tuple[int, int]:
        """Which file has the data's name, and how often others changed the one that is open."""
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        try:
            return self.file.stat().st_ino, int(version)
        except OSError:
            return 0, int(version)

    def close(self) -> None:
        """Give the data free."""
        self._disconnect()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def unit(self, act: str, actor: str) -> Iterator[UnitOfWork]:
        """A unit of work named ``act``; without a name it only reads. Rolled back unless committed."""
        if act and self.only_looks:
            raise LookingOnly
        if act:
            self.damage.refuse_writing()
        with self._turn:
            if self._busy:
                raise RuntimeError("a unit of work is open already")
            self._busy = True
            try:
                with self.damage.watching():
                    yield from self._begun(act, actor)
            finally:
                self._busy = False
                self._connection.rollback()

    def _begun(self, act: str, actor: str) -> Iterator[UnitOfWork]:
        unit = UnitOfWork(self._writing if act else self._reading, act, actor)
        try:
            yield unit
        finally:
            unit.close()

    @contextmanager
    def erasing(self) -> Iterator[None]:
        """What units of work within take away is overwritten in the file; ``rewrite`` it afterwards."""
        self.damage.refuse_writing()
        with self._turn, self.damage.watching():
            self._connection.execute("PRAGMA secure_delete = ON")
            try:
                yield
            finally:
                self._connection.execute("PRAGMA secure_delete = OFF")

    def rewrite(self) -> None:
        """Write the file anew, without the pages that are free: no byte is left of what was taken away."""
        if self.only_looks:
            raise LookingOnly
        self.damage.refuse_writing()
        with self._turn, self.damage.watching():
            self._connection.execute("VACUUM")

    def clear_left(self) -> None:
        """Remove what killed programs left beside the data; what cannot be removed stays."""
        with self._turn:
            if not self.only_looks:
                with suppress(OSError):
                    clear(self.file)
                self.evidence.clear_drafts()
                self.backups.clear_drafts()
                remove_left(self.folder, WHOLE, TRIAL, LOOKING, RESCUING, CHECKING)

    def back_up(self, reason: str, at: datetime | None = None, folder: Path | None = None) -> Path:
        """Back the data up into ``copies`` or a folder of the user's while it is worked on; the checked file.

        ``at`` is the local time, that of the system where left out. BackupFailed where it cannot be done.
        """
        at = at or datetime.now()
        try:
            if folder is not None:
                return Backups(folder).add(self._copy_into, reason, at)
            return self.backups.make(self._copy_into, reason, at)
        except BackupFailed:
            self._blame_damage()
            raise

    def restore(
        self, chosen: Path, at: datetime | None = None, *, migrations: Path = schema.MIGRATIONS
    ) -> Path | None:
        """Put a backup in the place of the data; where the former data is kept, None where there was none.

        ``at`` is the local time, that of the system where left out. Where it cannot be done the data stays
        as it is, open and usable.
        """
        if self.only_looks:
            raise LookingOnly
        with self._turn, self.damage.watching():
            if self._busy:
                raise RuntimeError("no restore within a unit of work")
            with staged(chosen, self.file, migrations) as new:
                former = keep_former(self.file, at or datetime.now())
                self._disconnect()
                try:
                    swap(new, self.file)
                finally:
                    self._connect()
                self.damage.forget()
        return former

    def contents(self) -> Contents:
        """What stands in the data now, as a backup tells of itself."""
        with self._turn, self.damage.watching():
            return contents_of(self._connection)

    def _copy_into(self, target: Path, between: Callable[[], object] = lambda: None) -> Contents:
        def give_way() -> None:
            between()
            self._give_way()

        with self._turn:
            if self._busy:
                raise RuntimeError("no backup within a unit of work")
            return copied(self._connection, target, None if self.only_looks else give_way)

    def _give_way(self) -> None:
        """Let whoever waits for the data have it."""
        self._turn.release()
        sleep(GIVE_WAY_SECONDS)
        self._turn.acquire()

    def verify(self) -> tuple[str, ...]:
        """What is wrong with data, history and backups, in Thai; empty where all is well."""
        with self._turn:
            told = tuple(problems(self._connection, self.backups.faults()))
        if told:
            self._blame_damage()
        return told

    def look_through(self, goes_on: Going = lambda: True) -> None:
        """Look at every page of a file that was too large for it at the start; DataDamaged.

        May run beside the work: nobody waits for it. Nothing is told where there is no room for a copy.
        """
        if self.file.stat().st_size > CHECKED_AT_START:
            with suppress(OSError), self.damage.watching():
                look_through(self._copy_into, self.folder, goes_on)

    def _blame_damage(self) -> None:
        """Note it where the data itself is why something is not as it should be."""
        with self._turn:
            if not is_sound(self._connection):
                self.damage.note(DataDamaged())


def put_back(folder: Path, chosen: Path, at: datetime, migrations: Path = schema.MIGRATIONS) -> Path | None:
    """Put a backup in the place of data that cannot be opened; where that is kept, None where there is none.

    ``at`` is the local time. Where it cannot be done nothing changes.
    """
    file, lock = folder / FILE, OfficeLock(folder)
    try:
        make_own_folder(folder)
        lock.acquire()
    except OSError as error:
        raise FolderUnusable(folder) from error
    try:
        with known_failures(), staged(chosen, file, migrations) as new:
            refuse_replacing(file, schema.revisions(migrations))
            former = keep_former(file, at)
            swap(new, file)
    finally:
        lock.release()
    return former
