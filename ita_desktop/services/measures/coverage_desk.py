"""What a plan is to answer, opened with the plan in one unit of work."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ita_desktop.domain.analysis import judged, thresholds_of
from ita_desktop.domain.analysis.thresholds import SETTING
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.measures.coverage import Coverage, Matter, coverage
from ita_desktop.domain.measures.resolutions import Resolved, is_carried, resolved
from ita_desktop.domain.wording import year_words
from ita_desktop.services.context import Context
from ita_desktop.services.findings.words import Wordsmith
from ita_desktop.services.measures.book import PlanBook, opened
from ita_desktop.services.measures.drafts import Drafter
from ita_desktop.storage import UnitOfWork


class MatterNotFound(NotFound):
    """The matter is not there (any more)."""

    def __init__(self) -> None:
        super().__init__("ไม่พบเรื่องนี้ ข้อค้นพบ คะแนน หรือมติอาจถูกแก้ไปแล้ว เลือกจากรายการที่แสดงใหม่แล้วทำอีกครั้ง")


@dataclass
class Desk:
    """The plan's ``book``, what it is to answer, what meetings resolved, and who drafts measures of it."""

    book: PlanBook
    coverage: Coverage
    resolutions: tuple[Resolved, ...]
    drafter: Drafter

    def matters(self, keys: Iterable[str]) -> tuple[Matter, ...]:
        """The matters of keys, in their order; MatterNotFound where one is gone."""
        every = {each.key: each for each in (*self.coverage.matters, *self.coverage.proposed)}
        try:
            return tuple(every[key] for key in keys)
        except KeyError:
            raise MatterNotFound from None

    def resolved(self, keys: Sequence[str]) -> tuple[Resolved, ...]:
        """The resolutions of keys, in their order; MatterNotFound where one is gone."""
        every = {each.key: each for each in self.resolutions}
        try:
            return tuple(every[key] for key in keys)
        except KeyError:
            raise MatterNotFound from None


def open_desk(context: Context, unit: UnitOfWork, year: int) -> Desk:
    """The desk of a plan's fiscal year; nothing is to be answered where its result is not known."""
    book = opened(context, unit, year)
    answered = book.from_assessment
    assessment = book.assessment or Assessment(fiscal_year=answered)
    limits = thresholds_of(unit.office.settings().get(SETTING))
    judgements = judged(book.framework, assessment.scores, limits)
    found = resolved(unit.office.meetings(), min(answered + 1, year), year)
    agency = unit.office.agency()
    fills = {**year_words(answered, agency.name if agency else None), "next": str(year)}
    smith = Wordsmith(book.framework, context.bank(unit, book.framework.fiscal_year), fills)
    listed = (agency.units or ()) if agency else ()
    return Desk(
        book=book,
        coverage=coverage(book.framework, assessment, book.plan.measures, judgements),
        resolutions=tuple(each for each in found if not is_carried(each, book.plan.measures)),
        drafter=Drafter(smith, assessment, book.plan, (*listed, *unit.office.planned_units())),
    )
