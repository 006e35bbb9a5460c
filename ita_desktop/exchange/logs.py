"""Logs of two desks as one: what either of them noted is kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import Protocol, TypeVar

from ita_desktop.domain.oit import Link


class Noted(Protocol):
    """An entry of a log: the day and the time, where they are known."""

    @property
    def on(self) -> date | None:
        """The day."""

    @property
    def time(self) -> time | None:
        """The time of day."""


N = TypeVar("N", bound=Noted)


def combined(was: Sequence[N], named: Sequence[N]) -> tuple[N, ...]:
    """The entries of both, each as often as the one that has it more often, in the order of their days.

    A log that holds all of the other is taken as it stands; entries without a day keep their order too.
    """
    held, told = Counter(was), Counter(named)
    if not held - told:
        return tuple(named)
    missing = told - held
    added: list[N] = []
    for entry in named:
        if missing[entry] > 0:
            missing[entry] -= 1
            added.append(entry)
    both = [*was, *added]
    if not added or any(entry.on is None for entry in both):
        return tuple(both)
    return tuple(sorted(both, key=lambda entry: (entry.on or date.min, entry.time or time.min)))


def with_checks(was: Sequence[Link], named: Sequence[Link]) -> tuple[Link, ...]:
    """The file's links, each with the answers that either side has of its address.

    An address that stands several times is the first, second … one of both sides.
    """
    held: dict[str | None, list[Link]] = {}
    for link in was:
        held.setdefault(link.url, []).append(link)
    joined = []
    for link in named:
        known = held.get(link.url)
        own = known.pop(0).checks if known else ()
        joined.append(replace(link, checks=combined(own, link.checks)))
    return tuple(joined)
