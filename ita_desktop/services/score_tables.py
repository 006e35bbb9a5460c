"""Taking a table of scores in: read, shown as a plan, and what the user takes of it is applied."""

from collections.abc import Mapping
from dataclasses import dataclass

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.office import score_place
from ita_desktop.exchange.score_tables import Grid, ReadScore, grid_of, plan_scores
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context


class ScoresChanged(ItaError):
    """Scores of the plan changed after it was shown."""

    def __init__(self, code: str) -> None:
        super().__init__(f"คะแนน {code} เปลี่ยนไปหลังจากแสดงรายการ วางตารางใหม่เพื่อดูรายการล่าสุด")


class RowNotTakable(ItaError):
    """A row of the plan cannot be taken as asked."""


@dataclass(frozen=True, slots=True)
class ScorePlan:
    """What a table would do to the scores of a fiscal year, a row for each score in it."""

    year: int
    rows: tuple[ReadScore, ...]


class ScoreTableService:
    """Tables of scores for a fiscal year."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def read(self, year: int, text: str, html: str = "", at: str | None = None) -> ScorePlan:
        """Plan what the clipboard would do; ``at`` is the code of the current cell.

        YearNotFound where the year has no data, ReadingError where the clipboard holds too much.
        """
        return self._plan(year, grid_of(text, html), at)

    def read_grid(self, year: int, grid: Grid) -> ScorePlan:
        """Plan what a table would do, such as one read from a workbook; YearNotFound where no data."""
        return self._plan(year, grid, None)

    def _plan(self, year: int, grid: Grid, at: str | None) -> ScorePlan:
        with self._context.reading() as unit:
            assessment = self._context.assessment(unit, year)
            framework = self._context.framework(unit, assessment.framework_year)
        return ScorePlan(year, plan_scores(grid, framework, assessment.scores, at=at))

    def apply(self, plan: ScorePlan, taken: Mapping[int, str]) -> None:
        """Take rows of a plan, each by its index under a code; all of them in one act, or none.

        Drafts in their cells go. RowNotTakable where a row is refused, its code was not offered, or two rows
        give one code different scores; ScoresChanged where a cell changed since the plan was made.
        """
        with self._context.act(f"วางคะแนน {len(taken)} ช่อง ปี {plan.year}", Subject.SCORES) as unit:
            held = self._context.assessment(unit, plan.year).scores
            for index, code in taken.items():
                row = plan.rows[index]
                if row.becomes is None:
                    raise RowNotTakable("แถวนี้อ่านเป็นคะแนนไม่ได้ จึงนำเข้าไม่ได้")
                if code == row.code and held.get(code) != row.was:
                    raise ScoresChanged(code)
                unit.office.put_score(plan.year, code, row.becomes)
                unit.office.drop_draft(score_place(plan.year, code))
