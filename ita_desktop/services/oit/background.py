"""What is known around a year's items: what they were last year, and this year's result."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ita_desktop.domain.frameworks import Framework, Item
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.continuing import continuation
from ita_desktop.domain.scores import Score
from ita_desktop.services.context import Context
from ita_desktop.services.oit.earlier_lists import frameworks
from ita_desktop.storage import UnitOfWork


@dataclass(frozen=True, slots=True)
class FormerItem:
    """An item of the year before, with the score that it got and what was kept of it."""

    item: Item
    score: Score | None = None
    record: OitItem | None = None


@dataclass(frozen=True, slots=True)
class Background:
    """``former`` holds for each code the items that it goes on from: several where merged, none where new.

    ``former_year`` is None where the year before has no data.
    """

    former_year: int | None = None
    former: Mapping[str, tuple[FormerItem, ...]] = field(default_factory=dict)
    scores: Mapping[str, Score] = field(default_factory=dict)


class BackgroundService:
    """Reads it once for a whole year."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, year: int) -> Background:
        """What is known around a year's items; YearNotFound where the year has no data."""
        with self._context.reading() as unit:
            judged_by = self._context.assessment(unit, year).framework_year
            framework = self._context.framework(unit, judged_by)
            scores = unit.office.scores(year)
            former = self._former(unit, framework, year - 1)
        return Background(None if former is None else year - 1, former or {}, scores)

    def _former(
        self, unit: UnitOfWork, framework: Framework, year: int
    ) -> Mapping[str, tuple[FormerItem, ...]] | None:
        assessment = unit.office.assessment(year)
        if assessment is None:
            return None
        before = self._context.framework(unit, assessment.framework_year)
        scores = unit.office.scores(year)
        items = {
            item.code: FormerItem(item, scores.get(item.code), assessment.oit.get(item.code))
            for item in before.items
        }
        lists = continuation(framework, before, frameworks(self._context, unit))
        return {each.item.code: tuple(items[code] for code in each.former_codes) for each in lists.items}
