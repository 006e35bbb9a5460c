"""Whether the data is well: backups, second place, space, checks."""

import shutil
from dataclasses import dataclass
from datetime import datetime

from ita_desktop.domain.backups import Place
from ita_desktop.services.context import Context
from ita_desktop.services.evidence.checks import lost_evidence
from ita_desktop.services.safety.backups import BackupService
from ita_desktop.services.safety.machine import Machine
from ita_desktop.services.safety.restoring import STEPS, Progress, part, step
from ita_desktop.storage import readers


@dataclass(frozen=True, slots=True)
class Trust:
    """What the trust line says; times None where nothing was done yet.

    ``free`` is the space in bytes where the data lies, None where the folder cannot be reached. The troubles
    tell in Thai why the last backup could not be made, and why the last test of one did not go well.
    """

    saved_at: datetime | None
    backup_at: datetime | None
    tested_at: datetime | None
    second_place: Place
    free: int | None
    backup_trouble: str = ""
    test_trouble: str = ""


class SafetyService:
    """Checks of the office's data, and how well it is kept."""

    def __init__(self, context: Context, machine: Machine, backups: BackupService) -> None:
        self._context = context
        self._machine = machine
        self._backups = backups

    def verify(self, progress: Progress = lambda _done, _all: True) -> tuple[str, ...]:
        """The problems of data, history, backups (also in the second place), evidence, rights, in Thai.

        LookStopped where the user stopped it.
        """
        step(progress, 0)
        data = self._context.database.verify()
        step(progress, 30)
        place = self._backups.second_place.faults(lambda: progress(35, STEPS))
        return (
            *data,
            *place,
            *lost_evidence(self._context, part(progress, 40, STEPS)),
            *readers.faults(self._context.database.folder),
        )

    def trust(self) -> Trust:
        """The state of the data now."""
        known = self._machine.state
        return Trust(
            self._context.saved_at,
            self._backups.newest_at(),
            known.tested_at,
            self._backups.second_place.now(),
            self._free(),
            known.trouble,
            known.test_trouble,
        )

    def _free(self) -> int | None:
        try:
            return shutil.disk_usage(self._context.database.folder).free
        except OSError:
            return None
