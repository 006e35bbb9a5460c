"""What papers need of one fiscal year."""

from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.scores import compute, round2


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSnapshot:
    """A fiscal year's data; ``framework`` is the one that its assessment uses, corrections applied."""

    fiscal_year: int
    framework: Framework
    assessment: Assessment | None = None
    plan: Plan | None = None

    def scores(self) -> dict[str, Decimal]:
        """Every known score by its code: as entered, else as computed from its parts (two places)."""
        if self.assessment is None or not self.assessment.scores:
            return {}
        entered = self.assessment.scores
        computed = compute(self.framework, entered)
        return {code: round2(value) for code, value in computed.items()} | {
            code: score.value for code, score in entered.items()
        }
