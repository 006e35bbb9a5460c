"""What of the office's work stands where on the day on which it is handed over, and what waits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ita_desktop.domain.frameworks import Framework, Item
from ita_desktop.domain.handover.coming import Coming
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.measures.standings import CLOSED, STATES, Standing, standing_of
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.domain.meetings.states import is_locked
from ita_desktop.domain.oit import Counts, OitItem, counted, late_days


@dataclass(frozen=True, slots=True, kw_only=True)
class YearStanding:
    """A fiscal year: scores entered of all, the official total and level, its checklist.

    ``computed`` is the level that the scores give where none is announced; ``printed`` and ``printed_on``
    tell in which paper its figures first left the office, and when.
    """

    fiscal_year: int
    entered: int
    codes: int
    overall: Decimal | None = None
    level: str = ""
    computed: str = ""
    items: Counts = field(default_factory=Counts)
    printed: str = ""
    printed_on: date | None = None

    @property
    def is_official(self) -> bool:
        """Whether the announced result is entered: its total and its level."""
        return self.overall is not None and bool(self.level)


class OpenItem(NamedTuple):
    """An item of a checklist that is not done; ``late`` counts days."""

    item: Item
    record: OitItem | None
    late: int


class OpenItems(NamedTuple):
    """What is not done of a year's checklist: the latest first, then by their days, then as listed."""

    fiscal_year: int
    items: tuple[OpenItem, ...]


class MeasureStanding(NamedTuple):
    """A measure and how it stands."""

    measure: Measure
    standing: Standing


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """A plan: the year whose result it answers, its measures with the gravest first."""

    fiscal_year: int
    answers: int
    measures: tuple[MeasureStanding, ...]

    @property
    def late(self) -> int:
        """How many measures are late."""
        return sum(each.standing.state == "late" for each in self.measures)

    @property
    def open(self) -> tuple[MeasureStanding, ...]:
        """The measures that are neither done nor given up."""
        return tuple(each for each in self.measures if each.standing.status not in CLOSED)


class OpenMinutes(NamedTuple):
    """A meeting that was held and whose minutes are not approved, with its committee's name."""

    meeting: Meeting
    committee: str


class ChangedFigure(NamedTuple):
    """An act that changed a figure after it was printed and says not why."""

    fiscal_year: int
    act: str
    actor: str
    on: date
    printed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """All that the next officer goes on with; years and plans the newest first.

    ``plans`` are all of them, ``items`` those of the newest year that has a checklist. ``drafts`` counts
    texts that no field could take or that were never finished.
    """

    years: tuple[YearStanding, ...] = ()
    plans: tuple[PlanStanding, ...] = ()
    items: OpenItems | None = None
    minutes: tuple[OpenMinutes, ...] = ()
    resolutions: tuple[Carried, ...] = ()
    figures: tuple[ChangedFigure, ...] = ()
    coming: tuple[Coming, ...] = ()
    drafts: int = 0

    @property
    def late_items(self) -> int:
        """How many items are late."""
        return sum(bool(each.late) for each in self.items.items) if self.items else 0

    @property
    def late_measures(self) -> int:
        """How many measures of all plans are late."""
        return sum(plan.late for plan in self.plans)

    @property
    def open_measures(self) -> int:
        """How many measures of all plans are neither done nor given up."""
        return sum(len(plan.open) for plan in self.plans)

    @property
    def late_resolutions(self) -> int:
        """How many resolutions and tasks are late."""
        return sum(each.state == "late" for each in self.resolutions)


def year_counts(table: Mapping[str, OitItem], framework: Framework) -> Counts:
    """The counts of a year's checklist; none where it was never begun."""
    return counted(table, framework.item_codes) if table else Counts()


def open_items(
    fiscal_year: int, table: Mapping[str, OitItem], framework: Framework, today: date
) -> OpenItems:
    """What is not done of a checklist."""
    found = []
    for item in framework.items:
        record = table.get(item.code)
        if record is None or record.status != "done":
            found.append(OpenItem(item, record, (late_days(record, today) or 0) if record else 0))
    found.sort(key=lambda each: (-each.late, _day(each.record)))
    return OpenItems(fiscal_year, tuple(found))


def plan_standing(plan: Plan, units: Sequence[str], today: date) -> PlanStanding:
    """A plan's measures on a day, the gravest state first, of the late ones the longest."""
    rows = [MeasureStanding(each, standing_of(each, today, units)) for each in plan.measures]
    rows.sort(key=lambda each: (STATES.index(each.standing.state), -each.standing.late))
    return PlanStanding(plan.fiscal_year, plan.from_assessment or plan.fiscal_year - 1, tuple(rows))


def open_minutes(
    meetings: Iterable[Meeting], committees: Mapping[str, str], today: date
) -> tuple[OpenMinutes, ...]:
    """The minutes of meetings that were held (or have no day) and are not approved, by day."""
    held = [each for each in meetings if not is_locked(each) and (each.day is None or each.day <= today)]
    held.sort(key=lambda each: (each.day or date.max, each.number))
    return tuple(OpenMinutes(each, committees.get(each.committee or "", "")) for each in held)


def _day(record: OitItem | None) -> date:
    return (record.due or record.waits_until or date.max) if record else date.max
