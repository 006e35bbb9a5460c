"""Everything that an office keeps, as one tree: what an office file carries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.fields import Line, Size, Text, Year
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.memos import Memo


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkChange:
    """An office's correction of a framework: ``path`` as ``o12.title`` or ``9.1.weight``."""

    framework: Year
    path: Line
    value: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """A kept file, known by its content; ``on`` is the day it was kept, ``url`` the page that it shows."""

    sha256: Line
    name: Line | None = None
    type: Line | None = None
    size: Size | None = None
    on: date | None = None
    url: Text | None = None


def score_place(year: int, code: str = "") -> str:
    """The place of a score in drafts and history (``scores/2568/i2``); without a code, of all of a year."""
    return f"scores/{year}/{code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A typed text that its field could not take: kept and shown, never a value.

    ``place`` names the field; see ``score_place``.
    """

    place: Line
    text: Text
    reason: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The whole office; the order of fields is the order of the office file."""

    agency: Agency | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    dictionary: tuple[Line, ...] = ()
    wording: tuple[Any, ...] = ()
    framework_changes: tuple[FrameworkChange, ...] = ()
    files: tuple[EvidenceFile, ...] = ()
    drafts: tuple[Draft, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    plans: tuple[Plan, ...] = ()
    committees: tuple[Committee, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    memos: tuple[Memo, ...] = ()
