"""Plans of measures."""

from typing import cast

from sqlmodel import col

from ita_desktop.domain.measures import Plan
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import PlanRow


class PlanQueries(Queries):
    """Plans by fiscal year."""

    def plans(self) -> tuple[Plan, ...]:
        """All plans, oldest first."""
        return cast(tuple[Plan, ...], self._all(PlanRow))

    def put_plan(self, plan: Plan) -> None:
        """Make a year's plan what ``plan`` says."""
        self._put_one(PlanRow, col(PlanRow.fiscal_year) == plan.fiscal_year, item=plan)

    def drop_plan(self, year: int) -> None:
        """Take a year's plan away."""
        self._drop(PlanRow, col(PlanRow.fiscal_year) == year)
