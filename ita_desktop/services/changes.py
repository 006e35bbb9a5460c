"""Who wants to know that a subject of the office's data changed."""

from collections.abc import Callable, Iterable
from enum import StrEnum


class Subject(StrEnum):
    """What pages show and services change."""

    AGENCY = "agency"
    SETTINGS = "settings"
    YEARS = "years"
    SCORES = "scores"
    FINDINGS = "findings"
    """Analysis findings, limitations, recommendations, the office's own wordings."""

    OIT = "oit"
    MEETINGS = "meetings"
    MEMOS = "memos"
    PLANS = "plans"
    PRINTINGS = "printings"
    FRAMEWORKS = "frameworks"
    SAVED = "saved"
    """Something became durable: announced with every other subject."""


EVERYTHING = frozenset(Subject)
Listener = Callable[[frozenset[Subject]], None]


class Changes:
    """The one typed signal through which pages meet."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with the subjects of each change; the answer ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, subjects: Iterable[Subject]) -> None:
        """Tell everyone, after the commit."""
        told = frozenset(subjects) | {Subject.SAVED}
        for listener in tuple(self._listeners):
            listener(told)
