"""What a plan is to answer, and measures made of it: findings, items, last year's measures, resolutions."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from ita_desktop.domain.codes import read_codes
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.measures.answering import answered_codes, with_answers, without_answers
from ita_desktop.domain.measures.copying import Choice, copied_measures
from ita_desktop.domain.measures.coverage import Coverage, Matter, coverage
from ita_desktop.domain.measures.joining import joined
from ita_desktop.domain.measures.resolutions import Resolved
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.findings.service import told
from ita_desktop.services.measures.book import meant_years, opened
from ita_desktop.services.measures.copying import NoPlanBefore, PlanCopyService, PlansUnrelated
from ita_desktop.services.measures.coverage_desk import Desk, MatterNotFound, open_desk
from ita_desktop.services.measures.drafts import MeasureWords
from ita_desktop.services.measures.plans import added


@dataclass(frozen=True, slots=True)
class CoverageSheet:
    """What a plan is to answer; ``drafts`` are the bank's measures by the key of their matter.

    ``resolutions`` are those that no measure carries out yet, ``measures`` all of the plan. ``has_result``
    where there is anything to answer, ``exists`` where the office keeps the plan.
    """

    fiscal_year: int
    from_assessment: int
    framework: Framework
    has_result: bool
    exists: bool
    coverage: Coverage
    drafts: Mapping[str, Measure]
    resolutions: tuple[Resolved, ...]
    measures: tuple[Measure, ...]

    def matter(self, place: str) -> Matter | None:
        """The matter of a key or of a code (``e7`` for either part), None where there is none."""
        every = (*self.coverage.matters, *self.coverage.proposed)
        codes = {place, *self.framework.expand(place)}
        by_code = (each for each in every if codes.intersection(each.codes))
        return next((each for each in every if each.key == place), next(by_code, None))


class CoverageService:
    """Matters by key; each act is one step of undo and begins the plan where there is none."""

    def __init__(self, context: Context, copies: PlanCopyService) -> None:
        self._context = context
        self._copies = copies

    def sheet(self, year: int) -> CoverageSheet:
        """Everything that the view of a plan's fiscal year shows."""
        with self._context.reading() as unit:
            desk = open_desk(self._context, unit, year)
        book, found = desk.book, desk.coverage
        result = book.assessment
        return CoverageSheet(
            fiscal_year=year,
            from_assessment=book.from_assessment,
            framework=book.framework,
            has_result=result is not None and bool(result.scores or result.findings),
            exists=book.exists,
            coverage=found,
            drafts={each.key: desk.drafter.draft(each) for each in (*found.matters, *found.proposed)},
            resolutions=desk.resolutions,
            measures=book.plan.measures,
        )

    def choices(self, year: int, key: str) -> tuple[MeasureWords, ...]:
        """The measures that may be taken for a matter: the bank's, last year's, then of meetings.

        Of resolutions those that name one of its codes stand first.
        """
        with self._context.reading() as unit:
            desk = open_desk(self._context, unit, year)
            (matter,) = desk.matters([key])
            return (*desk.drafter.known(matter), *self._former(desk, matter), *_of_meetings(desk, matter))

    def unanswered(self, year: int) -> int:
        """How many matters have no measure in the plan that is meant while a fiscal year is shown."""
        with self._context.reading() as unit:
            book = opened(self._context, unit, meant_years(unit, year)[0])
            result = book.assessment
            found = coverage(book.framework, result, book.plan.measures) if result else Coverage()
        return len(found.unanswered)

    def of_meeting(self, year: int, key: str) -> Measure:
        """The measure that would carry out a resolution or a task."""
        with self._context.reading() as unit:
            desk = open_desk(self._context, unit, year)
        return desk.drafter.from_meeting(desk.resolved([key])[0])

    # -- acts ------------------------------------------------------------------------------------------

    def make(self, year: int, keys: Sequence[str], *, as_one: bool = False) -> tuple[str, ...]:
        """Make a measure of each matter as it is proposed, or ``as_one`` for all; their keys."""
        with self._changing(year, f"ทำมาตรการตอบ {told(keys)}") as desk:
            drafts = [desk.drafter.draft(matter) for matter in desk.matters(keys)]
            if as_one and len(drafts) > 1:
                drafts = [joined(drafts, desk.book.framework)]
            return added(desk.book, drafts)

    def use(self, year: int, key: str, choice: str) -> str:
        """Make a measure of a matter from one of its choices; its key."""
        words = next((each for each in self.choices(year, key) if each.key == choice), None)
        if words is None:
            raise MatterNotFound
        with self._changing(year, f"ทำมาตรการตอบ {told([key])} จาก{words.source}") as desk:
            return added(desk.book, [words.measure])[0]

    def carry_out(self, year: int, keys: Sequence[str]) -> tuple[str, ...]:
        """Make a measure of each resolution or task of a meeting; their keys."""
        with self._changing(year, f"ทำมาตรการจากมติที่ประชุม {len(keys)} เรื่อง") as desk:
            return added(desk.book, [desk.drafter.from_meeting(each) for each in desk.resolved(keys)])

    def attach(self, year: int, keys: Sequence[str], measure: str) -> None:
        """Let a measure of the plan answer matters as well."""
        with self._changing(year, f"ให้มาตรการที่มีอยู่ตอบ {told(keys)}") as desk:
            codes = [code for matter in desk.matters(keys) for code in matter.codes]
            desk.book.put(with_answers(desk.book.measure(measure), codes, desk.book.framework))

    def attach_resolved(self, year: int, key: str, measure: str) -> None:
        """Let a measure of the plan carry out a resolution: its text becomes a step where it is not one."""
        with self._changing(year, "ให้มาตรการที่มีอยู่รับมติที่ประชุม") as desk:
            (each,) = desk.resolved([key])
            known = desk.book.measure(measure)
            drafted = desk.drafter.from_meeting(each)
            steps = (*(known.steps or ()), drafted.title or "", *(drafted.steps or ()))
            desk.book.put(replace(known, answers_meeting=each.meeting, steps=steps))

    def detach(self, year: int, key: str, measure: str) -> None:
        """Let a measure no longer answer a matter."""
        with self._changing(year, f"เลิกให้มาตรการตอบ {told([key])}") as desk:
            (matter,) = desk.matters([key])
            desk.book.put(without_answers(desk.book.measure(measure), matter.codes, desk.book.framework))

    @contextmanager
    def _changing(self, year: int, title: str) -> Iterator[Desk]:
        with self._context.act(f"{title} ปี {year}", Subject.PLANS) as unit:
            desk = open_desk(self._context, unit, year)
            yield desk
            desk.book.close()

    def _former(self, desk: Desk, matter: Matter) -> Iterator[MeasureWords]:
        """Last year's measures that answered what the matter goes on from, with their years moved on."""
        try:
            plan = self._copies.plan_for(desk.book.unit, desk.book)
        except (NoPlanBefore, PlansUnrelated):
            return
        every = frozenset(each.key for each in plan.measures)
        numbers = {each.key: each.former.number for each in plan.measures}
        for measure in copied_measures(plan, Choice(measures=every, shifts=plan.plain)):
            if not answered_codes(measure, desk.book.framework).isdisjoint(matter.codes):
                number = numbers[measure.continues or ""]
                source = f"มาตรการ{'' if number is None else f'ข้อ {number} '}ปี {plan.last_year}"
                yield MeasureWords(
                    f"former|{measure.continues}", source, desk.drafter.continued(measure, matter)
                )


def _of_meetings(desk: Desk, matter: Matter) -> Iterator[MeasureWords]:
    framework = desk.book.framework

    def names_it(each: Resolved) -> bool:
        mentions = read_codes(f"{each.topic} {each.text}", framework).mentions
        named = {part for mention in mentions for code in mention.codes for part in framework.expand(code)}
        return not named.isdisjoint(matter.codes)

    for each in sorted(desk.resolutions, key=lambda each: not names_it(each)):
        yield MeasureWords(each.key, source_of(each), desk.drafter.from_meeting(each, matter))


def source_of(each: Resolved) -> str:
    """Where a resolution or a task is from, in words."""
    return f"{'งานที่มอบ' if each.is_task else 'มติ'}ในการประชุมครั้งที่ {each.meeting}"
