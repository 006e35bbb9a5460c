"""One run of checking links: whom to ask when, whom never, and where an answer leads on."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from urllib.parse import urldefrag, urljoin

from ita_desktop.domain.oit.addresses import host_of
from ita_desktop.domain.oit.guard import refuses_link
from ita_desktop.domain.oit.link_answers import Answer, judged, refused
from ita_desktop.domain.oit.pace import Pace
from ita_desktop.domain.oit.records import LinkCheck
from ita_desktop.domain.refusals import Refusal

MOST_HOPS = 5
"""Times that an answer may lead on to another address."""

SILENT = frozenset({"no_host", "no_connection", "timeout"})
"""Failures that a PC without internet meets at every host."""

Guard = Callable[[str], Refusal | None]
"""Why an address must not be asked for, None where it may be."""

Answered = Callable[["Target", LinkCheck, Answer | None], None]
"""Takes a target, what is kept of it, and the last answer (None where it was not asked for)."""


class Fetcher(Protocol):
    """Asks for addresses without blocking; ``done`` is called later, once, unless the request was stopped.

    The machine behind a host is guarded by the fetcher, which alone knows its number: a Refusal says why it
    was not asked.
    """

    def fetch(self, url: str, done: "Callable[[Answer | Refusal], None]") -> Callable[[], None]:
        """Ask for an address; the answer stops the request."""

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """Do something in so many seconds."""

    def now(self) -> float:
        """Seconds of a clock that never goes back."""


@dataclass(frozen=True, slots=True)
class Target:
    """A link of an item that is to be asked for."""

    code: str
    url: str


@dataclass(slots=True)
class _Asked:
    """A link on its way: the answers so far and the address that comes next."""

    target: Target
    url: str
    answers: list[Answer] = field(default_factory=list)


class LinkRun:
    """Asks for every target, at most one request a second a host; each address is asked for once.

    ``answered`` is told each target with what is kept of it; ``ended`` once, True where the PC is offline.
    Until the first host answers, silence is held back: where no host answers at all, the PC is offline and
    nothing is told of any link.
    """

    def __init__(
        self,
        targets: Iterable[Target],
        fetcher: Fetcher,
        clock: Callable[[], datetime],
        answered: Answered,
        ended: Callable[[bool], None],
        pace: Pace | None = None,
        guard: Guard = refuses_link,
    ) -> None:
        self._fetcher, self._clock, self._guard = fetcher, clock, guard
        self._answered, self._ended = answered, ended
        self._pace = pace or Pace()
        self._same: dict[str, list[Target]] = {}
        for target in targets:
            self._same.setdefault(target.url, []).append(target)
        self._waiting: dict[str, deque[_Asked]] = {}
        for url, same in self._same.items():
            self._queue(_Asked(same[0], url))
        self._busy: dict[str, Callable[[], None]] = {}
        self._timed: set[str] = set()
        self._held: list[tuple[_Asked, LinkCheck]] = []
        self._heard = False
        self.total = sum(map(len, self._same.values()))
        self.done = 0
        self.is_over = False

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts that are being asked now."""
        return tuple(self._busy)

    def start(self) -> None:
        """Begin; nothing to ask for ends at once."""
        self._go_on()

    def stop(self) -> None:
        """Give up what is still open; what was told stays, ``ended`` is not called."""
        if not self.is_over:
            self.is_over = True
            for stop in tuple(self._busy.values()):
                stop()
            self._busy.clear()
            self._waiting.clear()

    def _queue(self, asked: _Asked) -> None:
        self._waiting.setdefault(host_of(asked.url), deque()).append(asked)

    def _go_on(self) -> None:
        """Ask every host that is free and may be asked, as many as may be at once."""
        for host in tuple(self._waiting):
            if self.is_over or len(self._busy) >= self._pace.at_once:
                break
            self._refuse_unsafe(host)
            if host in self._waiting and host not in self._busy and host not in self._timed:
                self._ask(host)
        if not self.is_over and not self._waiting and not self._busy:
            self._end()

    def _refuse_unsafe(self, host: str) -> None:
        """Take out what must not be asked for at the head of a host's queue."""
        while host in self._waiting and not self.is_over:
            refusal = self._guard(self._waiting[host][0].url)
            if refusal is None:
                return
            self._finish(self._taken(host), refused(refusal.reason, self._clock()))

    def _ask(self, host: str) -> None:
        """Ask the next address of a host, or come back when its pace allows it."""
        wait = self._pace.wait(host, self._fetcher.now())
        if wait > 0:
            self._timed.add(host)
            self._fetcher.later(wait, lambda: self._woken(host))
            return
        asked = self._taken(host)
        self._pace.note(host, self._fetcher.now())
        self._busy[host] = lambda: None
        stop = self._fetcher.fetch(asked.url, lambda answer: self._took(host, asked, answer))
        if host in self._busy:
            self._busy[host] = stop

    def _woken(self, host: str) -> None:
        self._timed.discard(host)
        if not self.is_over:
            self._go_on()

    def _taken(self, host: str) -> _Asked:
        queue = self._waiting[host]
        asked = queue.popleft()
        if not queue:
            del self._waiting[host]
        return asked

    def _took(self, host: str, asked: _Asked, answer: Answer | Refusal) -> None:
        if self.is_over:
            return
        self._busy.pop(host, None)
        if isinstance(answer, Refusal):
            self._finish(asked, refused(answer.reason, self._clock()))
        elif answer.failure == "offline":
            self._go_offline()
        else:
            self._follow(asked, answer)
        if not self.is_over:
            self._go_on()

    def _follow(self, asked: _Asked, answer: Answer) -> None:
        """Queue where an answer leads on, or keep what it says; a circle or a long way is a failure."""
        asked.answers.append(answer)
        self._listen(answer)
        if answer.leads_on:
            asked.url = _onward(answer)
            if asked.url not in {each.url for each in asked.answers} and len(asked.answers) <= MOST_HOPS:
                self._queue(asked)
                return
            asked.answers.append(Answer(url=asked.url, failure="redirects"))
        check = judged(asked.target.url, asked.answers, self._clock())
        if self._heard:
            self._finish(asked, check)
        else:
            self._hold(asked, check)

    def _listen(self, answer: Answer) -> None:
        """The first host that answers lets go what was held back."""
        if not self._heard and answer.failure not in SILENT:
            self._heard = True
            self._let_go()

    def _hold(self, asked: _Asked, check: LinkCheck) -> None:
        """Keep silence back; that of many hosts is this PC's."""
        self._held.append((asked, check))
        if len(self._silent_hosts) >= 2 * self._pace.at_once:
            self._go_offline()

    def _let_go(self) -> None:
        held, self._held = self._held, []
        for asked, check in held:
            self._finish(asked, check)

    @property
    def _silent_hosts(self) -> set[str]:
        return {host_of(asked.url) for asked, _ in self._held}

    def _finish(self, asked: _Asked, check: LinkCheck) -> None:
        for target in self._same[asked.target.url]:
            self.done += 1
            self._answered(target, check, asked.answers[-1] if asked.answers else None)

    def _end(self) -> None:
        """No host answered: several are silent, or no name is found at all, only where the PC is offline."""
        unnamed = all(asked.answers[-1].failure == "no_host" for asked, _ in self._held)
        if self._held and (unnamed or len(self._silent_hosts) > 1):
            self._go_offline()
            return
        self._let_go()
        self.is_over = True
        self._ended(False)

    def _go_offline(self) -> None:
        self.stop()
        self._ended(True)


def _onward(answer: Answer) -> str:
    """The address that an answer leads on to, as it came where it cannot be read: the guard refuses it."""
    location = answer.location or ""
    try:
        return urldefrag(urljoin(answer.url, location)).url
    except ValueError:
        return location
