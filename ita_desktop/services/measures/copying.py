"""Taking over an earlier year's plan: what it would do, and doing it in one act."""

from ita_desktop.domain.analysis import judged, thresholds, thresholds_of
from ita_desktop.domain.code_moves import CodeMoves, code_moves
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.measures.causes import settled_codes
from ita_desktop.domain.measures.copying import (
    Choice,
    CopyPlan,
    copied_measures,
    plan_copy,
    with_copied_head,
)
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.measures.book import PlanBook, answered_framework, opened
from ita_desktop.services.measures.plans import added
from ita_desktop.services.oit.earlier_lists import PlanOutdated, frameworks
from ita_desktop.storage import UnitOfWork


class NoPlanBefore(ItaError):
    """No earlier year has a plan."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ก่อนปี {year} ยังไม่มีปีใดที่มีแผนมาตรการให้นำมาใช้ เพิ่มมาตรการได้ที่มุมมองมาตรการ")


class PlansUnrelated(ItaError):
    """Between the frameworks of two plans one is missing, so that nothing can be said of their codes."""

    def __init__(self, old: int, new: int) -> None:
        super().__init__(
            f"ไม่ทราบว่ารหัสข้อของแผนปี {old} ต่อกับรหัสข้อที่แผนปี {new} ต้องตอบอย่างไร "
            "นำเข้ากรอบของปีที่อยู่ระหว่างสองปีนี้ที่หน้าตั้งค่าก่อน"
        )


class PlanCopyService:
    """From one year's plan to the next one's."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def can_copy(self, year: int) -> bool:
        """Whether an earlier year has a plan with measures."""
        with self._context.reading() as unit:
            return earlier_plan(unit, year) is not None

    def plan(self, year: int) -> CopyPlan:
        """What taking over the last plan before the year would do; NoPlanBefore, PlansUnrelated."""
        with self._context.reading() as unit:
            return self.plan_for(unit, opened(self._context, unit, year))

    def plan_for(self, unit: UnitOfWork, book: PlanBook) -> CopyPlan:
        """The same for a plan that is open in a unit of work."""
        former = earlier_plan(unit, book.plan.fiscal_year)
        if former is None:
            raise NoPlanBefore(book.plan.fiscal_year)
        return plan_copy(former, book.plan, self._moves(unit, book, former), self._settled(unit, book))

    def apply(self, plan: CopyPlan, choice: Choice) -> tuple[str, ...]:
        """Take over what was chosen, in one act; the keys of the new measures, behind those that are there.

        PlanOutdated where what the plan was made from changed since; nothing is done then.
        """
        title = f"นำแผนมาตรการปี {plan.last_year} มาใช้ในปี {plan.year}"
        with self._context.act(title, Subject.PLANS) as unit:
            book = opened(self._context, unit, plan.year)
            if self.plan_for(unit, book) != plan:
                raise PlanOutdated
            keys = added(book, copied_measures(plan, choice))
            book.plan = with_copied_head(book.plan, plan, choice)
            book.close()
        return keys

    def _moves(self, unit: UnitOfWork, book: PlanBook, former: Plan) -> CodeMoves:
        answered = former.from_assessment or former.fiscal_year - 1
        old = answered_framework(self._context, unit, answered)
        moves = code_moves(book.framework, old, frameworks(self._context, unit))
        if not moves.line and any(measure.answers for measure in former.measures):
            raise PlansUnrelated(former.fiscal_year, book.plan.fiscal_year)
        return moves

    def _settled(self, unit: UnitOfWork, book: PlanBook) -> frozenset[str] | None:
        """The codes that are well in the result that the new plan answers; None while there is none."""
        if book.assessment is None or not (book.assessment.scores or book.assessment.findings):
            return None
        limits = thresholds_of(unit.office.settings().get(thresholds.SETTING))
        judgements = judged(book.framework, book.assessment.scores, limits)
        return settled_codes(book.framework, book.assessment, judgements)


def earlier_plan(unit: UnitOfWork, year: int) -> Plan | None:
    """The last plan with measures before a year."""
    before = (each for each in reversed(unit.office.planned_years()) if each < year)
    plans = (unit.office.plan(each) for each in before)
    return next((plan for plan in plans if plan and plan.measures), None)
