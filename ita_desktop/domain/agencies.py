"""The office itself: its name, units and officers."""

from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.fields import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPost:
    """A post that an officer holds or held; ``until`` is the last day."""

    post: Line | None = None
    unit: Line | None = None
    acting_for: Line | None = None
    from_: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A person who works or signs; ``acting_for`` is the post that is signed for."""

    key: Line | None = None
    rank: Line | None = None
    name: Line | None = None
    post: Line | None = None
    unit: Line | None = None
    acting_for: Line | None = None
    posts: tuple[HeldPost, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A municipality; ``document_code`` is the first part of its letters' numbers."""

    name: Line | None = None
    kind: Line | None = None
    subdistrict: Line | None = None
    district: Line | None = None
    province: Line | None = None
    postcode: Line | None = None
    phone: Line | None = None
    email: Line | None = None
    document_code: Line | None = None
    website: Line | None = None
    units: tuple[Line, ...] | None = None
    officers: tuple[Officer, ...] = ()
