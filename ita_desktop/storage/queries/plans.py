"""Plans of measures."""

from collections.abc import Mapping
from typing import cast

from sqlmodel import col, or_

from ita_desktop.domain.measures import Plan
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import PlanRow


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
