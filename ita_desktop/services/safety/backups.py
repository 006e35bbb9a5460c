"""Backups of the office's data: made by themselves, tried out, listed with what is in each."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from ita_desktop.domain.backups import ASKED, CLOSING, WORKING
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.context import Context
from ita_desktop.services.safety.machine import Machine
from ita_desktop.services.safety.rewriting import rewritten
from ita_desktop.services.safety.second_place import SecondPlaceService
from ita_desktop.services.safety.trial import problems_of
from ita_desktop.storage.backups import look_into

if TYPE_CHECKING:
    from ita_desktop.storage.backups import Backup
    from ita_desktop.storage.backups.second_place import Going

EVERY = timedelta(minutes=30)
TEST_EVERY = timedelta(days=30)
CLOSING_SECONDS = 10.0
"""So long may the second place take the evidence files that it lacks while the program ends."""


class BackupService:
    """Makes backups, tries them out and tells of them; ``second_place`` is another drive."""

    def __init__(self, context: Context, machine: Machine) -> None:
        self._context = context
        self._machine = machine
        self._backups = context.database.backups
        self._opened_at = context.clock()
        self._tried_on = datetime.min
        self._looked_through = False
        self.second_place = SecondPlaceService(context, machine)

    def all(self) -> "tuple[Backup, ...]":
        """The backups with what is in each, newest first."""
        return self._backups.all()[::-1]

    def newest_at(self) -> datetime | None:
        """When the data was last backed up."""
        return self._backups.newest_at(self._context.clock())

    def make(self, reason: str = ASKED, folder: Path | None = None) -> Path:
        """Back the data up, beside the other backups or into a folder of the user's; the checked file."""
        try:
            made = self._context.database.back_up(reason, self._context.clock(), folder)
        except ItaError as error:
            if folder is None:
                self._machine.note(trouble=str(error))
            raise
        if folder is None:
            self._machine.note(trouble="")
        return made

    def is_behind(self) -> bool:
        """Whether something changed since the newest backup, or at all where there is none."""
        now = self._context.database.contents()
        newest = self._backups.newest(self._context.clock())
        return now.has_history if newest is None else look_into(newest).contents != now

    def due(self) -> bool:
        """Whether there were changes since the newest backup, and half an hour of work is over."""
        since = max(self._opened_at, self.newest_at() or self._opened_at)
        return self._context.clock() - since >= EVERY and self.is_behind()

    def tested(self, backup: Path) -> tuple[str, ...]:
        """Put a backup back in a folder of its own, check it there and write it out; the problems, in Thai.

        Where there are none it is noted as the last tested restore.
        """
        problems = problems_of(backup, self._context)
        if problems:
            self._machine.note(test_trouble=problems[0])
        else:
            self._machine.note(tested_at=self._context.clock(), tested=backup.name, test_trouble="")
        return problems

    def round(self, goes_on: "Going" = lambda: True) -> None:
        """What is done beside the user's work: a backup where one is due, the second place, a monthly test.

        The first time every page of a large file is looked at, which the start did not wait for.

        What does not go well is noted and told by the trust line, never raised.
        """
        database = self._context.database
        if database.only_looks or database.damage.met:
            return
        if not self._looked_through:
            self._looked_through = True
            with suppress(ItaError):
                database.look_through(goes_on)
        if self._machine.state.rewrite_waits and not database.damage.met:
            rewritten(self._context, self._machine)
        self._guarded(WORKING, self.due)
        self.second_place.bring_up(goes_on)
        if goes_on() and self._test_is_due():
            newest = self._backups.newest(self._context.clock())
            if newest is not None:
                self._tried_on = self._context.clock()
                self.tested(newest)

    def at_close(self) -> None:
        """Back up what changed since the newest backup, before the data is given free."""
        database = self._context.database
        if database.only_looks or database.damage.met:
            return
        self._guarded(CLOSING, self.is_behind)
        until = monotonic() + CLOSING_SECONDS
        self.second_place.bring_up(lambda: monotonic() < until)

    def _guarded(self, reason: str, wanted: Callable[[], bool]) -> None:
        try:
            if wanted() or self._machine.state.trouble:  # what failed is tried until it goes well
                self.make(reason)
        except ItaError as error:
            self._machine.note(trouble=str(error))

    def _test_is_due(self) -> bool:
        """Once a month; one that failed is tried again the next day."""
        last, now = self._machine.state.tested_at, self._context.clock()
        return (last is None or now - last >= TEST_EVERY) and self._tried_on.date() != now.date()
