"""What papers need of one fiscal year."""

from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.levels import judged, level_of
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

    def level(self) -> str:
        """The level as announced, else the one that the scores give; empty where neither is known."""
        if self.assessment is None:
            return ""
        return " ".join((self.assessment.level or "").split()) or self.computed_level()

    def computed_level(self) -> str:
        """The level that the scores give, empty where those that are not known could change it."""
        if self.assessment is None:
            return ""
        entered = self.assessment.scores
        return (
            level_of(self.framework, judged(self.framework, entered, compute(self.framework, entered))) or ""
        )
