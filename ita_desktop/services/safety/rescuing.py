"""Data that cannot be opened: what can be read of it, the newest good backup, and the choice between them."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.frameworks import FrameworkLibrary, WordingLibrary
from ita_desktop.services.context import Context
from ita_desktop.services.exchange import ExchangeService
from ita_desktop.services.safety.comparing import Difference, differences
from ita_desktop.services.safety.restoring import (
    LookStopped,
    Progress,
    newest_good,
    restore_closed,
    step,
    trial_folder,
)
from ita_desktop.storage import Database, typed_beside
from ita_desktop.storage.backups import look_into
from ita_desktop.storage.backups.reading import TABLES
from ita_desktop.storage.database import FILE, put_back
from ita_desktop.storage.errors import DataDamaged, DataMissing, RestoreFailed
from ita_desktop.storage.private_folders import RESCUING, remove_left
from ita_desktop.storage.rescue import RescueStopped, rescue

if TYPE_CHECKING:
    from ita_desktop.storage.backups import Backup
    from ita_desktop.storage.rescue import Rescued

STEPS = 100
"""Looking for a backup and reading tables is three quarters of it, comparing the rest."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What is left: the newest good backup, and what was read of the damaged file; None without either.

    ``differences`` tell the rescued data against the backup: ``lost`` is only in the rescued, ``back`` only
    in the backup. ``unproven`` are the rows by subject of which nothing tells that they are as they were.
    """

    is_missing: bool
    backup: "Backup | None"
    rescued: "Rescued | None"
    found: "Backup | None"
    differences: tuple[Difference, ...] = ()

    @property
    def unproven(self) -> Mapping[str, int]:
        """The rescued rows by subject that nothing proves."""
        rows = self.rescued.unproven if self.rescued else {}
        return {subject: len(rows[table]) for subject, table in TABLES.items() if table in rows}

    @property
    def unproven_all(self) -> int:
        """All rescued rows that nothing proves."""
        return sum(len(ids) for ids in self.rescued.unproven.values()) if self.rescued else 0


def can_be_rescued(error: ItaError) -> bool:
    """Whether a failure to open the data is one that a backup or a rescue can mend."""
    return isinstance(error, DataDamaged | DataMissing)


class RescueService:
    """Looks at data that cannot be opened; nothing of it is changed before ``take``."""

    def __init__(
        self, folder: Path, frameworks: Path, wording: Path, clock: Callable[[], datetime] = datetime.now
    ) -> None:
        self.folder = folder
        self._frameworks, self._wording, self._clock = frameworks, wording, clock
        self._place: Path | None = None

    @property
    def keeps_typed(self) -> bool:
        """Whether texts wait beside the data for what takes its place."""
        return bool(typed_beside.read(self.folder))

    def look(self, progress: Progress = lambda _done, _all: True) -> Damage:
        """Read what can be read beside the damaged file and compare it; may run beside the window.

        LookStopped where the user stopped it.
        """
        self.close()
        step(progress, 0, STEPS)
        backup = newest_good(self.folder)
        step(progress, 10, STEPS)
        rescued = self._rescued(backup, lambda done, all_: progress(10 + done * 65 // all_, STEPS))
        found = look_into(rescued.file) if rescued else None
        told = look_into(backup) if backup else None
        step(progress, 75, STEPS)
        others: tuple[Difference, ...] = ()
        if rescued and backup:
            now = self._exported(rescued.file)
            step(progress, 90, STEPS)
            others = differences(now, self._exported(backup)) if now else ()
        return Damage(not (self.folder / FILE).exists(), told, rescued, found, others)

    def take(self, file: Path) -> Path | None:
        """Put a backup, or what was rescued, in the data's place; where the damaged file is kept."""
        return restore_closed(self.folder, file, self._clock())

    def close(self) -> None:
        """Let go what was read beside the data."""
        self._place = None
        remove_left(self.folder, RESCUING)

    def _rescued(self, backup: Path | None, progress: Progress) -> "Rescued | None":
        damaged = self.folder / FILE
        if not damaged.exists() or not damaged.stat().st_size:
            return None
        try:
            place = self._place = Path(mkdtemp(prefix=RESCUING, dir=self.folder))
            return rescue(damaged, place, backup, progress)
        except RescueStopped as error:
            raise LookStopped from error
        except OSError as error:
            raise RestoreFailed(error) from error
        except ItaError:
            return None

    def _exported(self, file: Path) -> bytes:
        """The office file of a data file; empty where it cannot be read as an office."""
        shipped = FrameworkLibrary(self._frameworks)
        with suppress(ItaError), trial_folder(self.folder) as folder:
            put_back(folder, file, self._clock())
            with Database.open(folder) as database:
                context = Context(database, shipped, WordingLibrary(self._wording, shipped))
                return ExchangeService(context).exported()
        return b""
