"""A year that began on another year's list moves to its own when that is out."""

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.code_moves import CodeMoves, code_moves, moved_plan
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.office import score_place
from ita_desktop.domain.oit.move_plan import MovePlan, plan_move
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.oit.earlier_lists import PlanOutdated, frameworks, related
from ita_desktop.services.years import keep_frameworks
from ita_desktop.storage import UnitOfWork


class NoListToMoveTo(ItaError):
    """The year uses its own list, or its own list is not out."""

    def __init__(self, year: int) -> None:
        super().__init__(
            f"ปี {year} ใช้รายการของปีนี้อยู่แล้ว หรือรายการของปี {year} ยังไม่มีในโปรแกรม นำเข้ากรอบได้ที่หน้าตั้งค่า"
        )


class ListMoves:
    """Moving a year to its own list, and what that would do."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def can_move(self, year: int) -> bool:
        """Whether the year uses another year's list while its own is out."""
        with self._context.reading() as unit:
            found = unit.office.glance(year)
            return found is not None and self._has_new_list(unit, found)

    def plan_move(self, year: int) -> MovePlan:
        """What moving the year to its own list would do; NoListToMoveTo where there is nothing to do."""
        with self._context.reading() as unit:
            return self._planned(unit, year)[0]

    def move(self, plan: MovePlan) -> None:
        """Move the year to its own list in one act, with a backup of all data before it.

        PlanOutdated where the data changed since the plan was made: nothing is done.
        """
        self._context.back_up(f"ก่อนย้ายรายการปี {plan.year}")
        title = f"ย้ายปี {plan.year} จากรายการปี {plan.old} ไปใช้รายการปี {plan.year}"
        subjects = (Subject.OIT, Subject.YEARS, Subject.SCORES, Subject.FINDINGS, Subject.PLANS)
        with self._context.act(title, *subjects) as unit:
            fresh, moves = self._planned(unit, plan.year)
            if fresh.basis != plan.basis:
                raise PlanOutdated
            keep_frameworks(self._context, unit, [plan.year])
            unit.office.put_assessment(plan.assessment)
            _move_drafts(unit, plan.year, moves)
            for measures in _answering(unit, plan.year):
                unit.office.put_plan(moved_plan(measures, moves))

    def _planned(self, unit: UnitOfWork, year: int) -> tuple[MovePlan, CodeMoves]:
        assessment = self._context.assessment(unit, year)
        if not self._has_new_list(unit, assessment):
            raise NoListToMoveTo(year)
        old = self._context.framework(unit, assessment.framework_year)
        new = self._context.framework(unit, year)
        lists = related(self._context, unit, new, old)
        moves = code_moves(new, old, frameworks(self._context, unit))
        now, by = self._context.clock(), self._context.actor or None
        typed = unit.office.drafts(score_place(year))
        measures = _answering(unit, year)
        at = now.time().replace(second=0, microsecond=0)
        return plan_move(assessment, lists, moves, typed, measures, (now.date(), at, by)), moves

    def _has_new_list(self, unit: UnitOfWork, assessment: Assessment) -> bool:
        year = assessment.fiscal_year
        return assessment.framework_year < year and year in self._context.library(unit).years()


def _answering(unit: UnitOfWork, year: int) -> tuple[Plan, ...]:
    found = (unit.office.plan(each) for each in unit.office.years_made_from(year))
    return tuple(plan for plan in found if plan is not None)


def _move_drafts(unit: UnitOfWork, year: int, moves: CodeMoves) -> None:
    """Texts typed as scores stand under the code that goes on; one without a single heir goes."""
    held = unit.office.drafts(score_place(year))
    for draft in held:
        unit.office.drop_draft(draft.place)
    for draft in held:
        heirs = moves.heirs(draft.place.removeprefix(score_place(year)))
        if len(heirs) == 1:
            unit.office.put_draft(score_place(year, heirs[0]), draft.text, draft.reason)
