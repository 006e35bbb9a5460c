"""Plans of measures."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, cast

from sqlmodel import col

from ita_desktop.domain.measures import Measure, Plan, PlanGlance
from ita_desktop.domain.thai.digits import fold
from ita_desktop.storage.branches import Branch, branch_of, item_of
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import MeasurePartRow, MeasureRow, PlanRow, ProgressRow, Row
from ita_desktop.storage.trees import Trees


class PlanQueries(Queries):
    """Plans by fiscal year."""

    def plans(self) -> tuple[Plan, ...]:
        """All plans, oldest first."""
        return cast(tuple[Plan, ...], self._all(PlanRow))

    def plan(self, year: int) -> Plan | None:
        """A year's plan, None where there is none."""
        return cast(Plan | None, self._one(PlanRow, col(PlanRow.fiscal_year) == year))

    def planned_years(self) -> dict[int, int]:
        """The fiscal years with a plan, oldest first, each with the year whose result it answers."""
        answered = self._trees.pairs(PlanRow, "fiscal_year", "from_assessment")
        return {year: answered[year] or year - 1 for year in sorted(answered)}

    def years_made_from(self, year: int) -> tuple[int, ...]:
        """The fiscal years whose plans say that they answer a year's result, oldest first."""
        answered = self._trees.pairs(PlanRow, "fiscal_year", "from_assessment")
        return tuple(sorted(each for each, of in answered.items() if of == year))

    def years_answering_meeting(self, number: str) -> tuple[int, ...]:
        """The fiscal years whose plans have a measure that names a meeting, newest first."""
        named = self._trees.pairs(MeasureRow, "id", "answers_meeting")
        wanted = [each for each, meeting in named.items() if meeting and fold(meeting) == fold(number)]
        if not wanted:
            return ()
        years = self._trees.pairs(PlanRow, "id", "fiscal_year")
        plans = self._trees.pairs(MeasureRow, "id", "plan_id")
        return tuple(sorted({years[plans[each]] for each in wanted}, reverse=True))

    def planned_units(self) -> tuple[str, ...]:
        """The units as the measures of all plans name them, each once, the newest plan's first."""
        years = self._trees.pairs(PlanRow, "id", "fiscal_year")
        plans = self._trees.pairs(MeasureRow, "id", "plan_id")
        places = self._trees.pairs(MeasureRow, "id", "position")
        units = self._trees.pairs(MeasureRow, "id", "units")
        order = sorted(units, key=lambda measure: (-years[plans[measure]], places[measure]))
        return tuple(dict.fromkeys(unit for measure in order for unit in json.loads(units[measure] or "[]")))

    def put_plan(self, plan: Plan) -> None:
        """Make a year's plan what ``plan`` says; TypeError for a ``PlanGlance``, which is not whole."""
        if isinstance(plan, PlanGlance):
            raise TypeError("what was read at a glance is not whole and cannot be written")
        self._put_one(PlanRow, col(PlanRow.fiscal_year) == plan.fiscal_year, item=plan)

    # -- a part of a plan ------------------------------------------------------------------------------

    def plan_glance(self, year: int) -> PlanGlance | None:
        """A year's plan without parts and reports, None where there is none."""
        return self._glance(year, MeasurePartRow, ProgressRow)

    def plan_head(self, year: int) -> PlanGlance | None:
        """A year's plan without its measures, None where there is none; ``put_plan_head`` writes it."""
        return self._glance(year, MeasureRow)

    def put_plan_head(self, plan: Plan) -> None:
        """Write all of a year's plan but its measures, which stay as they are."""
        found = self._trees.read(PlanRow, col(PlanRow.fiscal_year) == plan.fiscal_year, without=(MeasureRow,))
        head = Plan(**{**told(plan), "measures": ()})
        self._trees.put(None, found[0] if found else None, branch_of(PlanRow, head))

    def measures(self, year: int, keys: Collection[str]) -> "KeptMeasures":
        """Measures of a year's plan by the keys that they are kept under; the others are not read."""
        plan = self._trees.id_of(PlanRow, col(PlanRow.fiscal_year) == year)
        kept_as = (col(MeasureRow.plan_id) == plan, col(MeasureRow.key).in_(keys))
        return KeptMeasures(self._trees, self._trees.read(MeasureRow, *kept_as))

    def _glance(self, year: int, *without: type[Row]) -> PlanGlance | None:
        found = self._trees.read(PlanRow, col(PlanRow.fiscal_year) == year, without=without)
        return PlanGlance(**told(item_of(found[0]))) if found else None


class KeptMeasures(Mapping[str, Measure]):
    """Some measures of a plan by the keys that they are kept under, with their rows, which can be written."""

    def __init__(self, trees: Trees, branches: Iterable[Branch]) -> None:
        self._trees = trees
        self._branches = {str(branch.cells["key"]): branch for branch in branches}

    def __getitem__(self, key: str) -> Measure:
        return cast(Measure, item_of(self._branches[key]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._branches)

    def __len__(self) -> int:
        return len(self._branches)

    def write(self, measures: Iterable[Measure]) -> None:
        """Write measures over those of their keys; KeyError for a key that is not among them.

        Once in a unit of work: what differs is told from the rows as they were read.
        """
        for measure in measures:
            old = self._branches[measure.key or ""]
            self._trees.put(None, old, branch_of(MeasureRow, measure))


def told(plan: Plan) -> dict[str, Any]:
    """The fields of a plan, whatever was read of it."""
    return {field.name: getattr(plan, field.name) for field in fields(Plan)}
