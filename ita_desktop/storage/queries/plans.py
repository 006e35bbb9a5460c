"""Plans of measures."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import cast

from sqlmodel import col, or_

from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.storage.branches import branch_of, item_of
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import MeasureRow, PlanRow
from ita_desktop.storage.trees import Condition


class PlanQueries(Queries):
    """Plans by fiscal year."""

    def plans(self) -> tuple[Plan, ...]:
        """All plans, oldest first."""
        return cast(tuple[Plan, ...], self._all(PlanRow))

    def plan(self, year: int) -> Plan | None:
        """A year's plan, None where there is none."""
        return cast(Plan | None, self._one(PlanRow, col(PlanRow.fiscal_year) == year))

    def planned_years(self) -> Mapping[int, int]:
        """The fiscal years with a plan, oldest first, each with the year whose result it answers."""
        answered = self._trees.pairs(PlanRow, "fiscal_year", "from_assessment")
        return {year: answered[year] or year - 1 for year in sorted(answered)}

    def plans_after(self, year: int) -> tuple[Plan, ...]:
        """The plans that may answer a year's result: made from it, or the next year's; oldest first."""
        after = or_(col(PlanRow.from_assessment) == year, col(PlanRow.fiscal_year) == year + 1)
        return cast(tuple[Plan, ...], self._all(PlanRow, after))

    def put_plan(self, plan: Plan) -> None:
        """Make a year's plan what ``plan`` says."""
        self._put_one(PlanRow, col(PlanRow.fiscal_year) == plan.fiscal_year, item=plan)

    def drop_plan(self, year: int) -> None:
        """Take a year's plan away."""
        self._drop(PlanRow, col(PlanRow.fiscal_year) == year)

    # -- a part of a plan ------------------------------------------------------------------------------

    def plan_head(self, year: int) -> Plan | None:
        """A year's plan without its measures, None where there is none; ``put_plan_head`` writes it."""
        found = self._trees.read(PlanRow, col(PlanRow.fiscal_year) == year, without=(MeasureRow,))
        return cast(Plan, item_of(found[0])) if found else None

    def put_plan_head(self, plan: Plan) -> None:
        """Write all of a year's plan but its measures, which stay as they are."""
        found = self._trees.read(PlanRow, col(PlanRow.fiscal_year) == plan.fiscal_year, without=(MeasureRow,))
        self._trees.put(None, found[0] if found else None, branch_of(PlanRow, replace(plan, measures=())))

    def measures(self, year: int, keys: Collection[str]) -> Mapping[str, Measure]:
        """Measures of a year's plan by the keys that they are kept under; the others are not read."""
        found = cast(tuple[Measure, ...], self._all(MeasureRow, *self._kept_as(year, keys)))
        return {measure.key or "": measure for measure in found}

    def put_measures(self, year: int, measures: Iterable[Measure]) -> None:
        """Write measures over those that are kept under their keys; the others stay as they are."""
        new = {measure.key or "": branch_of(MeasureRow, measure) for measure in measures}
        for old in self._trees.read(MeasureRow, *self._kept_as(year, new)):
            self._trees.put(None, old, new[str(old.cells["key"])])

    def _kept_as(self, year: int, keys: Collection[str]) -> tuple[Condition, ...]:
        plan = self._trees.id_of(PlanRow, col(PlanRow.fiscal_year) == year)
        return col(MeasureRow.plan_id) == plan, col(MeasureRow.key).in_(keys)
