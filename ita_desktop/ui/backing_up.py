"""Backups beside the window's own work: a look each minute whether there is something to do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ita_desktop.ui.kit.work import Progress, Work

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

MINUTE_MS = 60_000
FIRST_MS = 5_000
"""The first look comes when the first page has long been painted."""


class BackingUp(QObject):
    """One round at a time; ``told`` is called after each, in the window's thread."""

    def __init__(self, services: "Services", told: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._told = told
        self._work: Work | None = None
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.look)
        self._minute.start()
        self._first = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._first.timeout.connect(self.look)
        self._first.start()

    @property
    def is_busy(self) -> bool:
        """Whether a round is going on."""
        return self._work is not None

    def look(self) -> None:
        """Begin a round, unless the last one still goes on."""
        if self._work is not None:
            return
        work = self._work = Work(self._round, self)
        work.at(work.done, self._over)
        work.at(work.failed, self._over)
        work.start()

    def stop(self) -> None:
        """The data is about to be given free: begin no more, and wait for what goes on."""
        self._minute.stop()
        self._first.stop()
        if self._work is not None:
            self._work.stop()
            self._work = None
            Work.wait()

    def _round(self, progress: Progress) -> bool:
        self._services.backups.round(lambda: progress(0, 0))
        return True

    def _over(self, _told: object) -> None:
        self._work = None
        self._told()
