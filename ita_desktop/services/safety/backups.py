"""Backups of the office's data: made when there is something new, listed with what is in each."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.backups import ASKED, CLOSING
from ita_desktop.services.context import Context
from ita_desktop.storage.backups import look_into

if TYPE_CHECKING:
    from ita_desktop.storage.backups import Backup

EVERY = timedelta(minutes=30)


class BackupService:
    """Makes backups and tells of them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._backups = context.database.backups
        self._opened_at = context.clock()

    def all(self) -> "tuple[Backup, ...]":
        """The backups with what is in each, newest first."""
        return self._backups.all()[::-1]

    def newest(self) -> Path | None:
        """The newest backup's file."""
        return self._backups.newest(self._context.clock())

    def newest_at(self) -> datetime | None:
        """When the data was last backed up."""
        return self._backups.newest_at(self._context.clock())

    def make(self, reason: str = ASKED, folder: Path | None = None) -> Path:
        """Back the data up, beside the other backups or into a folder; the checked file."""
        return self._context.database.back_up(reason, self._context.clock(), folder)

    def is_behind(self) -> bool:
        """Whether something changed since the newest backup."""
        newest = self.newest()
        return newest is None or look_into(newest).contents != self._context.database.contents()

    def due(self) -> bool:
        """Whether there were changes since the newest backup, and half an hour of work is over."""
        since = max(self._opened_at, self.newest_at() or self._opened_at)
        return self._context.clock() - since >= EVERY and self.is_behind()

    def at_close(self) -> Path | None:
        """Back the data up when the office is closed, where something changed since the newest backup."""
        return self.make(CLOSING) if self.is_behind() else None
