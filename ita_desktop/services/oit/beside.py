"""A year's list beside last year's: what each item was, what it scored, where it was published."""

from dataclasses import dataclass

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework, Item, SubIndicator
from ita_desktop.domain.oit.continuing import Continuation, Continued, continuation
from ita_desktop.services.context import Context
from ita_desktop.services.oit.background import FormerItem
from ita_desktop.services.oit.earlier_lists import earlier_year, frameworks
from ita_desktop.storage import UnitOfWork


@dataclass(frozen=True, slots=True)
class BesideRow:
    """An item of the year with those of last year that it goes on from."""

    continued: Continued
    former: tuple[FormerItem, ...]

    @property
    def code(self) -> str:
        """The item's code."""
        return self.continued.item.code


@dataclass(frozen=True, slots=True)
class Beside:
    """A year's list beside last year's (``last_year`` None where there is none to show).

    ``is_known`` is False where a framework between the two is missing; ``from_year`` is the earlier year with
    a checklist from which this one can begin.
    """

    year: int
    last_year: int | None
    framework: Framework
    groups: tuple[tuple[SubIndicator, tuple[BesideRow, ...]], ...]
    gone: tuple[FormerItem, ...]
    is_known: bool
    from_year: int | None

    @property
    def rows(self) -> tuple[BesideRow, ...]:
        """All rows in order."""
        return tuple(row for _, rows in self.groups for row in rows)


def beside(context: Context, unit: UnitOfWork, year: int) -> Beside:
    """A year's list beside the last year with a checklist or item scores; YearNotFound without data."""
    assessment = context.assessment(unit, year)
    framework = context.framework(unit, assessment.framework_year)
    last, begins = earlier_year(unit, year, with_scores=True), earlier_year(unit, year)
    lists = _lists(context, unit, framework, last)
    rows = {each.item.code: each for each in lists.items}
    return Beside(
        year=year,
        last_year=last.fiscal_year if last else None,
        framework=framework,
        groups=tuple(
            (sub, tuple(_row(rows.get(item.code, Continued(item)), last) for item in sub.items))
            for sub in framework.sub_indicators
        ),
        gone=tuple(_former(item, last) for item in lists.gone),
        is_known=lists.is_known,
        from_year=begins.fiscal_year if begins else None,
    )


def _lists(context: Context, unit: UnitOfWork, framework: Framework, last: Assessment | None) -> Continuation:
    if last is None:
        return Continuation((), ())
    former = context.framework(unit, last.framework_year)
    return continuation(framework, former, frameworks(context, unit))


def _row(continued: Continued, last: Assessment | None) -> BesideRow:
    return BesideRow(continued, tuple(_former(item, last) for item in continued.former))


def _former(item: Item, last: Assessment | None) -> FormerItem:
    if last is None:
        return FormerItem(item)
    return FormerItem(item, last.scores.get(item.code), last.oit.get(item.code))
