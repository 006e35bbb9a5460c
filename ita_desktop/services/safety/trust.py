"""Whether the data is well: backups, space, checks."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ita_desktop.services.context import Context
from ita_desktop.services.evidence.checks import lost_evidence
from ita_desktop.services.safety.backups import BackupService


@dataclass(frozen=True, slots=True)
class Trust:
    """What the trust line says; times None where nothing was done yet, space in bytes."""

    saved_at: datetime | None
    backup_at: datetime | None
    free: int


class SafetyService:
    """Checks of the office's data, and how well it is kept."""

    def __init__(self, context: Context, folder: Path, backups: BackupService) -> None:
        self._context = context
        self._folder = folder
        self._backups = backups

    def verify(self) -> tuple[str, ...]:
        """Check data, history, backups and evidence files; the problems found, in Thai."""
        return (*self._context.database.verify(), *lost_evidence(self._context))

    def trust(self) -> Trust:
        """The state of the data now."""
        free = shutil.disk_usage(self._folder).free
        return Trust(self._context.saved_at, self._backups.newest_at(), free)
