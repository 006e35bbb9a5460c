"""Whether the data is well: copies, space, checks."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ita_desktop.services.context import Context
from ita_desktop.services.evidence.checks import lost_evidence


@dataclass(frozen=True, slots=True)
class Trust:
    """What the trust line says; times None where nothing was done yet, space in bytes."""

    saved_at: datetime | None
    copied_at: datetime | None
    free: int


class SafetyService:
    """Copies and checks of the office's data."""

    def __init__(self, context: Context, folder: Path) -> None:
        self._context = context
        self._folder = folder

    def verify(self) -> tuple[str, ...]:
        """Check data, history, copies and evidence files; the problems found, in Thai."""
        return (*self._context.database.verify(), *lost_evidence(self._context))

    def copy(self, reason: str) -> Path:
        """Make a checked copy beside the data; its path."""
        return self._context.database.checked_copy(reason)

    def trust(self) -> Trust:
        """The state of the data now."""
        copies = self._context.database.copies()
        copied = datetime.fromtimestamp(max(c.stat().st_mtime for c in copies)) if copies else None
        return Trust(self._context.saved_at, copied, shutil.disk_usage(self._folder).free)
