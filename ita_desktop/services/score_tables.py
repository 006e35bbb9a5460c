"""Taking a table of scores in: read, shown as a plan, and what the user takes of it is applied."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.scores import Score
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.score_writing import write_scores
from ita_desktop.services.years import keep_frameworks
from ita_desktop.storage import UnitOfWork

if TYPE_CHECKING:
    from ita_desktop.exchange.score_tables import ReadScore
    from ita_desktop.exchange.tables import Grid


class ScoresChanged(ItaError):
    """Scores of the plan changed after it was shown."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"ยังไม่ได้วางคะแนน เพราะคะแนน {code} เปลี่ยนไปหลังจากแสดงรายการ วางตารางใหม่เพื่อดูรายการล่าสุด"
        )


class RowNotTakable(ItaError):
    """A row of the plan cannot be taken as asked."""


@dataclass(frozen=True, slots=True)
class ScorePlan:
    """What a table would do to the scores of a fiscal year, a row for each score in ``grid``.

    ``entered`` are the year's scores for which it was made.
    """

    year: int
    rows: tuple["ReadScore", ...]
    grid: "Grid" = ()
    entered: Mapping[str, Score] = field(default_factory=dict, repr=False)


class ScoreTableService:
    """Tables of scores for a fiscal year."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def read(self, year: int, text: str, html: str = "", at: str | None = None) -> ScorePlan:
        """Plan what the clipboard would do; ``at`` is the code of the current cell.

        A year that is not begun has no scores yet. ReadingError where the clipboard holds too much.
        """
        from ita_desktop.exchange.tables import grid_of

        return self._plan(year, grid_of(text, html), at)

    def read_grid(self, year: int, grid: "Grid") -> ScorePlan:
        """Plan what a table would do, such as a workbook's; ReadingError where it is too large."""
        from ita_desktop.exchange.tables import limited

        return self._plan(year, limited(grid), None)

    def _plan(self, year: int, grid: "Grid", at: str | None) -> ScorePlan:
        from ita_desktop.exchange.score_tables import plan_scores

        with self._context.reading() as unit:
            assessment = assessed(unit, year)
            framework = self._context.framework(unit, assessment.framework_year)
        entered = dict(assessment.scores)
        return ScorePlan(year, plan_scores(grid, framework, entered, at=at), grid, entered)

    def apply(self, plan: ScorePlan, taken: Mapping[int, str]) -> None:
        """Take rows of a plan, each by its index under a code; all of them in one act, or none.

        Drafts in their cells go. RowNotTakable where a row is refused, its code was not offered, or two rows
        give one code different scores; ScoresChanged where a cell changed since the plan was made.
        """
        scores = _scores(plan, taken)
        if not scores:
            return
        with self._context.act(
            f"วางคะแนน {len(scores)} ช่อง ปี {plan.year}", Subject.SCORES, Subject.YEARS
        ) as unit:
            begin(self._context, unit, plan.year)
            held = assessed(unit, plan.year).scores
            known = {**plan.entered, **{row.code: row.was for row in plan.rows if row.code}}
            changed: dict[str, Score | None] = {}
            for code, score in scores.items():
                was = known.get(code)
                if held.get(code) != was:
                    raise ScoresChanged(code)
                less = was is not None and was.same_as(score) and was.decimals >= score.decimals
                changed[code] = was if less else score
            write_scores(unit, plan.year, changed)


def _scores(plan: ScorePlan, taken: Mapping[int, str]) -> Mapping[str, Score]:
    """What the taken rows write."""
    scores: dict[str, Score] = {}
    for index, code in taken.items():
        row = plan.rows[index] if 0 <= index < len(plan.rows) else None
        if row is None or row.state == "refused" or row.becomes is None:
            raise RowNotTakable(
                f"ยังไม่ได้วางคะแนน เพราะรายการของ {code} อ่านเป็นคะแนนไม่ได้ ไม่เลือกรายการนี้แล้ววางใหม่"
            )
        if code not in (row.code, *row.codes):
            raise RowNotTakable(
                f"ยังไม่ได้วางคะแนน เพราะ {row.typed} (แถว {row.row}) ไม่ได้อ่านว่าเป็นของ {code} เลือกรหัสจากที่เสนอ"
            )
        if scores.setdefault(code, row.becomes).hundredths != row.becomes.hundredths:
            raise RowNotTakable(f"ยังไม่ได้วางคะแนน เพราะเลือกคะแนนของ {code} ไว้สองค่า เลือกเพียงค่าเดียว")
    return scores


def assessed(unit: UnitOfWork, year: int) -> Assessment:
    """A year's assessment; an empty one where the year is not begun."""
    return unit.office.assessment(year) or Assessment(fiscal_year=year)


def begin(context: Context, unit: UnitOfWork, year: int) -> None:
    """Begin a year that is not there yet."""
    if unit.office.assessment(year) is None:
        unit.office.add_assessment(year)
        keep_frameworks(context, unit, [year])
