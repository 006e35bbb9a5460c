"""A year's result beside those of all other years, and the totals of former years typed by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.comparison import (
    Compared,
    YearResult,
    compare,
    has_totals_only,
    result_of,
    total_codes,
)
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.office import Draft, score_place
from ita_desktop.domain.scores import Refusal, Score, parse_score
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context, YearNotFound
from ita_desktop.services.score_writing import write_score
from ita_desktop.services.scores import Recorded
from ita_desktop.services.years import keep_frameworks
from ita_desktop.storage import UnitOfWork

OLDEST = 2540
"""The earliest fiscal year that can be kept."""


class NoTotal(ItaError):
    """A code is no total of the year."""

    def __init__(self, year: int, codes: Sequence[str], totals: Sequence[str]) -> None:
        super().__init__(
            f"คะแนนรวมของปี {year} ไม่มีรหัส {' '.join(codes)} ยังไม่ได้บันทึกอะไร ใช้ได้เฉพาะ {' '.join(totals)}"
        )


class TooFarBack(ItaError):
    """A year is before the first that can be kept."""

    def __init__(self) -> None:
        super().__init__(f"ย้อนหลังได้ถึงปีงบประมาณ {OLDEST}")


class YearHoldsMore(ItaError):
    """A year that is to be removed holds more than totals."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ยังนำปี {year} ออกไม่ได้ เพราะมีข้อมูลอื่นนอกจากคะแนนรวม ดูได้ที่หน้าคะแนนของปี {year}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedYear:
    """A year as a column: its result, what was typed, texts that are no score.

    ``by_hand`` marks a former year that holds nothing but totals: these are typed where years are compared.
    """

    result: YearResult
    entered: Mapping[str, Score]
    drafts: Mapping[str, Draft]
    by_hand: bool

    @property
    def fiscal_year(self) -> int:
        """The year."""
        return self.result.fiscal_year

    @property
    def framework(self) -> Framework:
        """What the year is judged by."""
        return self.result.framework

    def takes(self, code: str) -> bool:
        """Whether a code's score is typed where years are compared."""
        return self.by_hand and code in total_codes(self.framework)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Years, newest first, and the rows of one year's framework over them."""

    fiscal_year: int
    years: tuple[ComparedYear, ...]
    rows: tuple[Compared, ...]
    frameworks: Mapping[int, Framework]
    """Those by which codes are followed from year to year."""

    def year(self, year: int) -> ComparedYear | None:
        """A year's column, None where the office has no such year."""
        return next((each for each in self.years if each.fiscal_year == year), None)


class ComparisonService:
    """Results over the years."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def of(self, year: int) -> Comparison:
        """A year beside all others; YearNotFound where it has no data."""
        with self._context.reading() as unit:
            assessments = {each.fiscal_year: each for each in unit.office.assessments()}
            if year not in assessments:
                raise YearNotFound(year)
            library, changes = self._context.library(unit), tuple(unit.office.framework_changes())
            drafts = unit.office.drafts()
        frameworks = {each: library.get(each, changes) for each in library.years()}
        years = tuple(
            _column(library.get(each.framework_year, changes), each, drafts, newest=max(assessments))
            for _, each in sorted(assessments.items(), reverse=True)
        )
        rows = compare(year, [each.result for each in years], frameworks)
        return Comparison(fiscal_year=year, years=years, rows=rows, frameworks=frameworks)

    def year_before(self) -> int:
        """The year before the oldest one that the office has; the current year's where it has none."""
        with self._context.reading() as unit:
            return min(unit.office.years(), default=self._context.clock().year + 543) - 1

    def add_totals(self, year: int, totals: Mapping[str, str]) -> Mapping[str, Recorded]:
        """Take totals of a former year as typed, as one act; the year begins here where it is not there.

        A text that is no score is kept as a draft, as in the score grid, an empty one empties its cell.
        NoTotal where a code is no total of the year, TooFarBack for a year that cannot be kept; then nothing
        was written.
        """
        if year < OLDEST:
            raise TooFarBack
        with self._context.act(
            f"กรอกคะแนนรวมปี {year}" if totals else f"เพิ่มปี {year} เพื่อเทียบ",
            Subject.YEARS, Subject.SCORES, Subject.OIT,
        ) as unit:  # fmt: skip
            found = unit.office.assessment(year)
            framework = self._context.framework(unit, found.framework_year if found else year)
            if found is None:
                unit.office.add_assessment(year)
                keep_frameworks(self._context, unit, [year])
            known = total_codes(framework)
            strange = [code for code in totals if code not in known]
            if strange:
                raise NoTotal(year, strange, known)
            return {code: _keep(unit, year, code, text) for code, text in totals.items()}

    def remove(self, year: int) -> None:
        """Take away a year that holds totals alone; YearHoldsMore where it holds more."""
        with self._context.act(f"นำปี {year} ออก", Subject.YEARS, Subject.SCORES, Subject.OIT) as unit:
            found = self._context.assessment(unit, year)
            if not has_totals_only(self._context.framework(unit, found.framework_year), found):
                raise YearHoldsMore(year)
            unit.office.drop_assessment(year)
            for draft in unit.office.drafts(score_place(year)):
                unit.office.drop_draft(draft.place)


def _column(
    framework: Framework, assessment: Assessment, drafts: Sequence[Draft], *, newest: int
) -> ComparedYear:
    place = score_place(assessment.fiscal_year)
    return ComparedYear(
        result=result_of(framework, assessment),
        entered=assessment.scores,
        drafts={each.place.removeprefix(place): each for each in drafts if each.place.startswith(place)},
        by_hand=assessment.fiscal_year < newest and has_totals_only(framework, assessment),
    )


def _keep(unit: UnitOfWork, year: int, code: str, text: str) -> Recorded:
    """Write one typed total within an act."""
    place = score_place(year, code)
    read = parse_score(text) if text.strip() else None
    if isinstance(read, Refusal):
        unit.office.put_draft(place, text, read.reason)
        draft = Draft(place=place, text=text, reason=read.reason)
        return Recorded(draft=draft, suggestions=read.suggestions)
    write_score(unit, year, code, read)
    return Recorded(score=read)
