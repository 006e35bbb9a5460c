"""What else a year's analysis says: the office's limitations, and recommendations by instrument."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ita_desktop.domain.analysis import recommended
from ita_desktop.domain.assessments import Limitation
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.wording import fill
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.findings.book import Book, opened


@dataclass(frozen=True, slots=True)
class Conclusions:
    """``instruments`` are the codes that recommendations may stand under, in order.

    ``proposed`` are the recommendations that the figures say, ``usual`` the bank's limitations that the year
    does not have yet.
    """

    fiscal_year: int
    framework: Framework
    instruments: tuple[str, ...]
    limitations: tuple[Limitation, ...]
    usual: tuple[Limitation, ...]
    recommendations: Mapping[str, tuple[str, ...]]
    proposed: Mapping[str, tuple[str, ...]]


class ConclusionService:
    """Limitations and recommendations of a year; each act is one step of undo."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, year: int) -> Conclusions:
        """What a year has and what may be taken; YearNotFound where it has no data."""
        with self._context.reading() as unit:
            book = opened(self._context, unit, year)
        kept = book.assessment.recommendations or {}
        codes = (*book.framework.judged_codes, OVERALL)
        return Conclusions(
            fiscal_year=year,
            framework=book.framework,
            instruments=(*codes, *(code for code in kept if code not in codes)),
            limitations=book.assessment.limitations,
            usual=_usual(book),
            recommendations=kept,
            proposed=recommended(book.framework, book.smith.bank, book.judgements, book.smith.fills),
        )

    def set_limitations(self, year: int, limitations: Sequence[Limitation], what: str) -> None:
        """Make the limitations what they are given as; ``what`` was done stands in the history."""
        with self._context.act(f"{what}ข้อจำกัด ปี {year}", Subject.FINDINGS) as unit:
            assessment = self._context.assessment(unit, year)
            unit.office.put_assessment(replace(assessment, limitations=tuple(limitations)))

    def set_recommendations(self, year: int, recommendations: Mapping[str, Sequence[str]], what: str) -> None:
        """Make the recommendations what they are given as; an instrument without one is left out."""
        with self._context.act(f"{what}ข้อเสนอแนะ ปี {year}", Subject.FINDINGS) as unit:
            assessment = self._context.assessment(unit, year)
            kept = {on: tuple(texts) for on, texts in recommendations.items() if texts}
            unit.office.put_assessment(replace(assessment, recommendations=kept or None))

    def take_recommendations(self, year: int) -> None:
        """Take what the figures say for every instrument that has no recommendation yet, in one act."""
        with self._context.act(f"รับข้อเสนอแนะจากคะแนน ปี {year}", Subject.FINDINGS) as unit:
            book = opened(self._context, unit, year)
            proposed = recommended(book.framework, book.smith.bank, book.judgements, book.smith.fills)
            kept = {**proposed, **(book.assessment.recommendations or {})}
            unit.office.put_assessment(replace(book.assessment, recommendations=kept or None))


def _usual(book: Book) -> tuple[Limitation, ...]:
    had = {point for each in book.assessment.limitations for point in each.points or ()}
    found = []
    for each in book.smith.bank.limitations:
        filled = (fill(point, book.smith.fills) for point in each.points or ())
        left = tuple(point for point in filled if point not in had)
        if left:
            found.append(replace(each, points=left))
    return tuple(found)
