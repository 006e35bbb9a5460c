"""Restore: what is in a backup and what it would change, then the backup in the data's place."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.changes import EVERYTHING
from ita_desktop.services.context import Context
from ita_desktop.services.exchange import ExchangeService
from ita_desktop.services.safety.comparing import Difference, differences
from ita_desktop.services.safety.whole_office import keep_evidence, opened_backup
from ita_desktop.storage import Database, EvidenceStore
from ita_desktop.storage.backups import Backups, is_whole, look_into
from ita_desktop.storage.backups.making import FOLDER
from ita_desktop.storage.database import put_back
from ita_desktop.storage.errors import DataDamaged, DataMissing, RestoreFailed, RestoreUnsettled
from ita_desktop.storage.private_folders import LOOKING, private_folder, remove_left

if TYPE_CHECKING:
    from ita_desktop.storage.backups import Backup

Progress = Callable[[int, int], bool]
"""Told steps done and all; stops the work by answering False."""

STEPS = 100


class LookStopped(ItaError):
    """The user stopped the look into a backup."""

    def __init__(self) -> None:
        super().__init__("หยุดแล้ว ข้อมูลไม่เปลี่ยน")


@dataclass(frozen=True, slots=True)
class Looked:
    """What is in a backup: ``problems`` in Thai, and what would be other than it is ``now`` in the data."""

    backup: "Backup"
    now: "Backup"
    problems: tuple[str, ...]
    differences: tuple[Difference, ...]


def restore_closed(folder: Path, file: Path, at: datetime, passphrase: str = "") -> Path | None:
    """Put a backup into a data folder that is not open; where the former data is kept, None without any.

    A sealed file needs its ``passphrase``: PassphraseMissing, PassphraseWrong.
    """
    with opened_backup(file, folder, passphrase) as opened:
        former = put_back(folder, opened.data, at)
        if opened.package:
            keep_evidence(EvidenceStore(folder), opened.package)
    return former


def way_out(folder: Path, error: ItaError) -> Path | None:
    """The newest good backup where data is damaged or not there; None for other failures, and without one."""
    if not isinstance(error, DataDamaged | DataMissing):
        return None
    return newest_good(folder)


def newest_good(folder: Path) -> Path | None:
    """The newest backup of a data folder that can stand in for the data."""
    return next((path for path in reversed(Backups(folder / FOLDER).paths()) if is_whole(path)), None)


@contextmanager
def trial_folder(beside: Path) -> Iterator[Path]:
    """A folder of its own beside the data, removed at the end; what a killed program left goes first."""
    remove_left(beside, LOOKING)
    try:
        with private_folder(beside, LOOKING) as folder:
            yield folder
    except OSError as error:
        raise RestoreFailed(error) from error


def step(progress: Progress, done: int, steps: int = STEPS) -> None:
    """Tell how far the work is, LookStopped where it is to end."""
    if not progress(done, steps):
        raise LookStopped


def part(progress: Progress, first: int, last: int) -> Progress:
    """Tell how far a part of the work is, from ``first`` to ``last`` of all steps; LookStopped."""

    def told(done: int, steps: int) -> bool:
        step(progress, first + (last - first) * done // max(steps, 1))
        return True

    return told


class RestoreService:
    """Looks into backups of the office's data and puts them back."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def look(self, file: Path, progress: Progress = lambda _done, _all: True, passphrase: str = "") -> Looked:
        """Open a backup in a folder of its own, check it, compare it with the data; may run beside the work.

        ``file`` is any form of a backup, see ``whole_office.opened_backup``. RestoreRefused, DataTooNew or
        MigrationFailed where it cannot stand in for the data.
        """
        context, at = self._context, self._context.clock()
        step(progress, 0)
        beside = context.database.folder
        reading = part(progress, 0, 60)
        with opened_backup(file, beside, passphrase, reading) as opened, trial_folder(beside) as folder:
            put_back(folder, opened.data, at)
            step(progress, 70)
            with Database.open(folder) as database:
                problems = database.verify()
                step(progress, 80)
                then = ExchangeService(Context(database, context.shipped, context.wording)).exported()
            step(progress, 90)
            found = differences(ExchangeService(context).exported(), then)
            return Looked(look_into(opened.data), look_into(context.database.file), problems, found)

    def restore(self, file: Path, passphrase: str = "") -> Path | None:
        """Put a backup in the data's place and tell every page; where the former data is kept."""
        try:
            former = self.put_back(file, passphrase)
        except RestoreUnsettled:
            self.announce()
            raise
        self.announce()
        return former

    def put_back(
        self, file: Path, passphrase: str = "", progress: Progress = lambda _done, _all: True
    ) -> Path | None:
        """Put a backup in the data's place; may run beside the window, which then calls ``announce``.

        Evidence comes first: what was stopped or failed before the end has changed nothing of the data.
        """
        database = self._context.database
        with opened_backup(file, database.folder, passphrase, part(progress, 0, 40)) as opened:
            if opened.package:
                keep_evidence(database.evidence, opened.package, part(progress, 40, 90))
            step(progress, 90)
            return database.restore(opened.data, self._context.clock())

    def announce(self) -> None:
        """Everything may be other than before: who acts, and what every page shows."""
        with self._context.reading() as unit:
            self._context.actor = str(unit.office.settings().get("actor") or "")
        self._context.saved_at = self._context.clock()
        self._context.changes.announce(EVERYTHING)
