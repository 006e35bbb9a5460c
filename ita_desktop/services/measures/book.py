"""A year's plan opened in one unit of work: read once, changed, written back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Plan, units_of, with_keys
from ita_desktop.domain.measures.rounds import SETTING, RoundKind, kind_of
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.services.context import Context
from ita_desktop.storage import UnitOfWork


class MeasureNotFound(NotFound):
    """The measure is not there (any more)."""

    def __init__(self) -> None:
        super().__init__("ไม่พบมาตรการนี้ อาจถูกลบไปแล้ว ดูรายการได้ที่หน้าแผน")


@dataclass
class PlanBook:
    """``plan`` may be changed, ``close`` writes it; its measures have keys. ``exists`` where it is kept.

    ``from_assessment`` is the year whose result it answers. Result, framework and units are read when first
    asked for, within the unit of work.
    """

    context: Context
    unit: UnitOfWork
    plan: Plan
    exists: bool
    from_assessment: int

    @cached_property
    def assessment(self) -> Assessment | None:
        """The result that the plan answers, where it is known, its checklist without links and history."""
        return self.unit.office.glance(self.from_assessment)

    @cached_property
    def framework(self) -> Framework:
        """The framework that names the codes of that result."""
        return answered_framework(self.context, self.unit, self.from_assessment)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """Every unit: those that the agency lists, then others that the plan names."""
        return units_of((self.unit.office.agency() or Agency()).units, self.plan.measures)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the measures in their order."""
        return tuple(measure.key or "" for measure in self.plan.measures)

    def measure(self, key: str) -> Measure:
        """The measure of a key, else MeasureNotFound."""
        found = next((each for each in self.plan.measures if each.key == key), None)
        if found is None:
            raise MeasureNotFound
        return found

    def put(self, measure: Measure) -> None:
        """Put a measure in the place of the one with its key, else MeasureNotFound."""
        self.measure(measure.key or "")
        self.put_all(measure if each.key == measure.key else each for each in self.plan.measures)

    def put_all(self, measures: Iterable[Measure]) -> None:
        """Make the plan's measures these; those without a key get one."""
        self.plan = replace(self.plan, measures=with_keys(tuple(measures)))

    def close(self) -> None:
        """Write the plan."""
        self.unit.office.put_plan(self.plan)


def opened(context: Context, unit: UnitOfWork, year: int) -> PlanBook:
    """The plan of a fiscal year, an empty one where there is none."""
    kept = unit.office.plan(year)
    plan = kept or Plan(fiscal_year=year)
    return PlanBook(
        context=context,
        unit=unit,
        plan=replace(plan, measures=with_keys(plan.measures)),
        exists=kept is not None,
        from_assessment=plan.from_assessment or year - 1,
    )


def meant_years(unit: UnitOfWork, year: int) -> tuple[int, ...]:
    """The plans that are meant while a fiscal year is shown: its own, then those that answer its result.

    Where there is none, the plan to begin: next year's where the year has a result, else its own.
    """
    kept = unit.office.planned_years()
    own = [year] if year in kept else []
    answering = [each for each, answered in kept.items() if answered == year]
    if own or answering:
        return tuple(dict.fromkeys((*own, *answering)))
    has_result = year in unit.office.years() and bool(unit.office.scores(year))
    return (year + 1,) if has_result else (year,)


def followed_year(unit: UnitOfWork, year: int, today: date) -> int:
    """Of the plans that are meant while a fiscal year is shown the running one, else the first."""
    meant = meant_years(unit, year)
    return next((each for each in meant if each == fiscal_year(today)), meant[0])


def answering_year(unit: UnitOfWork, year: int) -> int:
    """The year itself where it has a plan or none answers its result, else that of the plan which does."""
    kept = unit.office.planned_years()
    if year in kept:
        return year
    return next((each for each, answered in kept.items() if answered == year), year)


def follow_up_rounds(unit: UnitOfWork) -> RoundKind:
    """How often the office follows its measures up."""
    return kind_of(unit.office.settings().get(SETTING))


def answered_framework(context: Context, unit: UnitOfWork, year: int) -> Framework:
    """The framework that names the codes of a year's result.

    Where the year is not known, or has totals alone, the nearest newer framework does, else the newest.
    """
    kept = unit.office.framework_year(year)
    known = sorted(context.library(unit).years())
    wanted = kept or year
    named = wanted if wanted in known else next((each for each in known if each > wanted), known[-1])
    framework = context.framework(unit, named)
    return framework if framework.indicators else context.framework(unit, known[-1])
