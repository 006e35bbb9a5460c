"""What the report reads: the measures of a plan with the reports of one round, and how they stand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.measures import Measure, Progress, by_unit
from ita_desktop.domain.measures.reporters import by_day, percent_of, reports_of
from ita_desktop.domain.measures.rounds import Round, reports_within
from ita_desktop.domain.measures.standings import WORDINGS, standing_of


@dataclass(frozen=True)
class FollowedUp:
    """A plan with its reports; every sentence and table of the report takes its figures from here."""

    snapshot: PlanSnapshot
    round: Round

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The measures in the plan's order, each with the reports that the round tells, by day."""
        return tuple(
            replace(each, progress=by_day(reports_within(each.progress, self.round)))
            for each in self.snapshot.plan.measures
        )

    @property
    def office(self) -> str:
        """Whose plan it is."""
        return one_line(self.snapshot.agency.name) or "หน่วยงาน"

    @cached_property
    def every(self) -> tuple[str, ...]:
        """Every unit of the office, then others that the plan names."""
        return self.snapshot.units

    @cached_property
    def reported(self) -> tuple[Measure, ...]:
        """The measures with a report."""
        return tuple(each for each in self.measures if each.progress)

    @cached_property
    def standings(self) -> Mapping[str, int]:
        """How many measures stand how, in the usual order of the words, the office's own ones last."""
        counted = Counter(map(self.standing, self.measures))
        own = [words for words in counted if words not in WORDINGS.values()]
        return {words: counted[words] for words in (*WORDINGS.values(), *own) if counted[words]}

    def standing(self, measure: Measure) -> str:
        """How a measure stands, in the program's words where its status is known."""
        found = standing_of(measure, self.snapshot.on or self.round.end, self.every)
        return WORDINGS[found.status] if found.status else one_line(found.words)

    @cached_property
    def units(self) -> Mapping[str, Sequence[Measure]]:
        """The measures of each unit, ``""`` last for those of none."""
        return by_unit(self.measures, self.every)

    def reports(self, measure: Measure, unit: str) -> tuple[Progress, ...]:
        """What a unit reported on a measure; a report of no unit speaks for each."""
        return reports_of(measure, unit)

    def percent(self, measure: Measure) -> int | None:
        """How far a measure is by what its units told last."""
        return percent_of(measure, self.every)

    @cached_property
    def file_names(self) -> Mapping[str, str]:
        """The names of the kept evidence files by their hash."""
        return {each.sha256: one_line(each.name) for each in self.snapshot.files}

    def with_problem(self) -> int:
        """On how many measures a problem is reported."""
        return sum(any(one_line(each.problem) for each in measure.progress) for measure in self.measures)
