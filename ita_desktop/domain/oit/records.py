"""What is kept of a year's disclosure items: status, owner, components, links, evidence, history."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from datetime import time as clock
from typing import Literal

from ita_desktop.domain.fields import Count, Line, Text

Status = Literal["done", "in_progress", "not_started"]
Detail = Literal["waiting", "partly", "current"]

Verdict = Literal["reachable", "moved", "gone", "unreachable", "refused"]
"""What asking for a link showed: it answers, it leads elsewhere, the page is not there any more, nothing
answers (no such host, timeout, TLS), or it was not asked for because it must not be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCheck:
    """What a link answered: in words, with HTTP's ``status``, the ``url`` where it ended, its title."""

    on: date | None = None
    time: clock | None = None
    verdict: Verdict | None = None
    answer: Line | None = None
    status: Count | None = None
    url: Text | None = None
    title: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page on which an item is published; ``title`` is what it is called where an item has several."""

    url: Text | None = None
    title: Line | None = None
    checks: tuple[LinkCheck, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """One change of an item's status, as told by the office that made it."""

    on: date | None = None
    time: clock | None = None
    from_: Line | None = None
    to: Line | None = None
    by: Line | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What an office answers to the assessor: what was found lacking, the argument, the proof as of ``on``.

    ``url`` is where the item stood then, ``evidence`` the hashes of the files that prove it.
    """

    on: date | None = None
    lacking: Text | None = None
    argument: Text | None = None
    url: Text | None = None
    evidence: tuple[Line, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OitItem:
    """An item's work in one year; ``wording`` is the status in the office's own words.

    ``components`` are the ticks by name, ``reason`` why it is done without all of them, ``evidence`` the
    hashes of kept files; ``objection`` stands where the office disputes its score.
    """

    status: Status | None = None
    detail: Detail | None = None
    wording: Line | None = None
    waits_until: date | None = None
    review_on: date | None = None
    due: date | None = None
    unit: Line | None = None
    officer: Line | None = None
    note: Text | None = None
    reason: Text | None = None
    components: Mapping[str, bool] | None = None
    links: tuple[Link, ...] = ()
    evidence: tuple[Line, ...] | None = None
    objection: Objection | None = None
    history: tuple[StatusChange, ...] = field(default=())
