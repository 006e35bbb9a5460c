"""The scores of a year beside those of the year before, each with whether it was entered."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.carrying import carried_scores


class Known(NamedTuple):
    """A score of two places; ``computed`` from its parts where it was not entered."""

    value: Decimal
    computed: bool = False


@dataclass(frozen=True, slots=True)
class KnownScores:
    """Scores by the codes of ``now``'s framework; ``before`` where last year's can be compared with."""

    now: Mapping[str, Known]
    before: Mapping[str, Known]

    @classmethod
    def of(cls, year: YearSnapshot, before: YearSnapshot | None) -> "KnownScores":
        """The scores of a year and of the one before it, followed into this year's framework."""
        former = carried_scores(year.framework, before.framework, _known(before)) if before else {}
        return cls(_known(year), former)

    def difference(self, code: str) -> Decimal | None:
        """How much more than last year, taken after rounding; None where one of the two is not known."""
        now, before = self.now.get(code), self.before.get(code)
        return None if now is None or before is None else now.value - before.value

    def has(self, code: str) -> bool:
        """Whether a score of this or of last year is known."""
        return code in self.now or code in self.before


def _known(year: YearSnapshot) -> dict[str, Known]:
    entered = year.assessment.scores if year.assessment else {}
    return {code: Known(value, code not in entered) for code, value in year.scores().items()}
