"""The OIT checklist: what stands of each disclosure item of a year."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from datetime import time as clock
from typing import Literal

from ita_desktop.domain.fields import Line, Text

Status = Literal["done", "in_progress", "not_started"]
Detail = Literal["waiting", "partly", "current"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCheck:
    """What a link answered on a day."""

    on: date | None = None
    answer: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page on which an item is published."""

    url: Text | None = None
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
class OitItem:
    """An item's work in one year; ``wording`` is the status in the office's own words."""

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
    history: tuple[StatusChange, ...] = field(default=())
