"""Checking links beside the user's work: how far it is, what came, keeping it, giving it up."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.oit.guard import refuses_link
from ita_desktop.domain.oit.link_answers import Answer
from ita_desktop.domain.oit.pace import Pace
from ita_desktop.domain.oit.records import LinkCheck
from ita_desktop.services.oit.link_run import Fetcher, Guard, LinkRun, Target
from ita_desktop.services.oit.links import LinkService

KEEP_EVERY = 30_000
"""Milliseconds after which what came is kept; each keeping is one act that can be taken back."""


def usual_fetcher(owner: QObject, whole: bool) -> Fetcher:
    """Asks over the network of this PC; QtNetwork is loaded now and not before."""
    from ita_desktop.ui.net.fetching import QtFetcher

    return QtFetcher(owner, whole=whole)


@dataclass(frozen=True)
class Network:
    """How pages are asked for; tests hand in servers of their own."""

    fetcher: Callable[[QObject, bool], Fetcher] = usual_fetcher
    guard: Guard = refuses_link


class LinkChecking(QObject):
    """One run at a time.

    ``moved`` tells how many links are done, of how many, and the host that is asked; ``answered`` each link
    with what is kept of it; ``brought`` also the last answer, of pages that were asked for whole; ``ended``
    that the run is over, with True where the PC is offline; ``failed`` why answers could not be kept.
    """

    moved = Signal(int, int, str)
    answered = Signal(object, object)
    brought = Signal(object, object, object)
    ended = Signal(bool)
    failed = Signal(str)

    def __init__(
        self,
        links: LinkService,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
        network: Network | None = None,
        pace: Pace | None = None,
    ) -> None:
        super().__init__(parent)
        self.network, self.pace = network or Network(), pace or Pace()
        self.year = 0
        self._links, self._clock = links, clock
        self._run: LinkRun | None = None
        self._room: QObject | None = None
        self._came: list[tuple[Target, LinkCheck]] = []
        self._keeping = QTimer(self)
        self._keeping.setInterval(KEEP_EVERY)
        self._keeping.timeout.connect(self.keep)

    @property
    def is_going(self) -> bool:
        """Whether links are being asked for now."""
        return self._run is not None

    @property
    def came(self) -> tuple[tuple[Target, LinkCheck], ...]:
        """What was answered and is not kept yet."""
        return tuple(self._came)

    def start(self, year: int, targets: Iterable[Target], *, whole: bool = False) -> bool:
        """Begin a run, of whole pages for keeping them; False where one goes on or nothing is to be asked."""
        asked = tuple(targets)
        if self.is_going or not asked:
            return False
        self.keep()
        self._came.clear()
        self.year, self._room = year, QObject(self)
        fetcher = self.network.fetcher(self._room, whole)
        answered = self._brought if whole else self._answered
        self._run = LinkRun(
            asked, fetcher, self._clock, answered, self._over, pace=self.pace, guard=self.network.guard
        )
        self._keeping.start()
        self._run.start()
        self._tell_moved()
        return True

    def stop(self) -> None:
        """Give up what is still open and keep what came."""
        if self._run is not None:
            self._run.stop()
            self._leave()

    def keep(self) -> None:
        """Keep what came so far; it waits for the next time where it cannot be kept."""
        came, self._came = self._came, []
        try:
            self._links.record(self.year, came)
        except ItaError as error:
            self._came = [*came, *self._came]
            self.failed.emit(str(error))

    def _answered(self, target: Target, check: LinkCheck, answer: Answer | None) -> None:
        self._came.append((target, check))
        self.answered.emit(target, check)
        self._tell_moved()

    def _brought(self, target: Target, check: LinkCheck, answer: Answer | None) -> None:
        self._answered(target, check, answer)
        self.brought.emit(target, check, answer)

    def _tell_moved(self) -> None:
        if self._run is not None:
            self.moved.emit(self._run.done, self._run.total, next(iter(self._run.hosts), ""))

    def _over(self, offline: bool) -> None:
        self._leave()
        self.ended.emit(offline)

    def _leave(self) -> None:
        self._run = None
        self._keeping.stop()
        if self._room is not None:
            self._room.deleteLater()
            self._room = None
        self.keep()
