"""What papers are made from: one kind of snapshot for each occasion, captured once and never changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from ita_desktop.documents.blocks import Digits
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.analysis.thresholds import Thresholds
from ita_desktop.domain.backups import Counts
from ita_desktop.domain.handover import Parties, Pending
from ita_desktop.domain.journal_words import FieldChange
from ita_desktop.domain.measures import Plan, units_of
from ita_desktop.domain.measures.rounds import Round, RoundKind
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.domain.memos import Memo
from ita_desktop.domain.office import EvidenceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSnapshot:
    """What every paper knows: who prints it, when, and how the office wants it.

    ``layout`` is one of the paper's own, empty for its first; ``emblem`` the office's image (PNG or JPEG);
    ``words`` are the office's words in place of the official ones, see ``texts.word``.
    """

    agency: Agency
    digits: Digits = "thai"
    layout: str = ""
    emblem: bytes | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    on: date | None = None
    """The day of which the paper tells; None leaves it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSnapshot(PaperSnapshot):
    """A meeting and what its tables show: ``years`` by fiscal year, each with the year before it.

    ``photos`` gives contents of photographs by their hash, read when a paper shows them; lost ones lack.
    ``followed`` is what became of the resolutions and tasks of the committee's earlier meetings.
    """

    meeting: Meeting
    committee: Committee | None = None
    approved: Meeting | None = None
    """The meeting that ``meeting.approves`` names."""
    years: Mapping[int, YearSnapshot] = field(default_factory=dict)
    photos: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    followed: tuple[Carried, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentSnapshot(PaperSnapshot):
    """A fiscal year's scores, checklist and plan.

    ``former`` are the years before it, oldest first; ``parts`` those of a report in the office's order, empty
    for the program's; ``thresholds`` say how many of the lowest questions such a report names. ``unit`` is
    the one whose items are asked for, empty for those without one, None for all; ``files`` are kept proofs.
    """

    year: YearSnapshot
    before: YearSnapshot | None = None
    former: tuple[YearSnapshot, ...] = ()
    parts: tuple[str, ...] = ()
    unit: str | None = None
    files: tuple[EvidenceFile, ...] = ()
    thresholds: Thresholds = field(default_factory=Thresholds)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSnapshot(PaperSnapshot):
    """A fiscal year's plan, and the year whose result it answers: its framework names the indicators.

    ``form`` is the office's setting of its own form, see ``measures.forms``.
    ``round`` is the round of follow-up that is asked for (``round_asked``), else the one that is due;
    ``unit`` the one whose measures are asked for, empty for those without one, None for all. ``files`` are
    what is known of kept files, ``photos`` gives contents by their hash, each read only when a paper shows
    it; lost ones lack.
    """

    plan: Plan
    answered: YearSnapshot
    form: Mapping[str, object] = field(default_factory=dict)
    round: Round
    round_asked: bool = False
    unit: str | None = None
    files: tuple[EvidenceFile, ...] = ()
    photos: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)

    @property
    def units(self) -> tuple[str, ...]:
        """Every unit of the office, then others that the plan names."""
        return units_of(self.agency.units, self.plan.measures)


class ScanPage(NamedTuple):
    """A page of a scan: which one it is (hash and number), whether it is wide, what gives it as JPEG."""

    mark: str
    wide: bool
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedSnapshot(PlanSnapshot):
    """A plan as it is published: the ``parts`` in their order, the ``result`` that it answers, its scan.

    ``layout`` is that of the table of measures; ``rounds`` say how often the office follows measures up.
    """

    parts: tuple[str, ...]
    result: AssessmentSnapshot | None = None
    rounds: RoundKind = "quarters"
    scan: tuple[ScanPage, ...] = ()
    scan_problem: str = ""
    """Why the pages of the plan's scan cannot be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoSnapshot(PaperSnapshot):
    """A memo or letter, and the year whose figures it reports."""

    memo: Memo
    year: YearSnapshot | None = None
    before: YearSnapshot | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeSnapshot(PaperSnapshot):
    """A committee."""

    committee: Committee


class PrintedAct(NamedTuple):
    """An act of history: the ids of its first and last change, who did what, where and why.

    ``fields`` are what it changed, ``more`` counts the changes beyond those; ``wiped`` where the values are
    kept no longer.
    """

    first: int
    last: int
    at: datetime
    actor: str
    title: str
    where: str
    fields: tuple[FieldChange, ...]
    more: int = 0
    reason: str = ""
    wiped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HistorySnapshot(PaperSnapshot):
    """The acts of a span of days, oldest first; ``last`` is the id of their last change, with its hash."""

    since: date
    until: date
    acts: tuple[PrintedAct, ...]
    last: int = 0
    hash: str = ""


class PackedFile(NamedTuple):
    """A file that is handed over: its name, what it is, its bytes (None where it tells of itself), its hash.

    The hash is told of the one file that holds all data.
    """

    name: str
    what: str
    size: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverSnapshot(PaperSnapshot):
    """What is handed over: between whom, what is pending, how much data there is, in which files.

    ``last`` is the id of the history's last change, with its moment and its hash; ``backup_at`` and
    ``second_place_seen_at`` are local, None where there is none; ``second_place`` is the name of a folder.
    """

    parties: Parties = field(default_factory=Parties)
    pending: Pending = field(default_factory=Pending)
    counts: Counts = field(default_factory=Counts)
    last: int = 0
    last_at: datetime | None = None
    hash: str = ""
    backup_at: datetime | None = None
    second_place: str = ""
    second_place_seen_at: datetime | None = None
    files: tuple[PackedFile, ...] = ()
