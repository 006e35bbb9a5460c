"""Beginning a year's list from an earlier year's, and seeing the two beside each other."""

from collections.abc import Collection

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.oit import NOT_STARTED, StatusChange
from ita_desktop.domain.oit.start_plan import StartPlan, begun, plan_start
from ita_desktop.services.changes import Subject
from ita_desktop.services.oit.beside import Beside, beside
from ita_desktop.services.oit.checklist import begin_list
from ita_desktop.services.oit.earlier_lists import PlanOutdated, earlier_year, is_begun, related
from ita_desktop.services.oit.moving import ListMoves
from ita_desktop.storage import UnitOfWork


class NoListBefore(ItaError):
    """No earlier year has a checklist."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ก่อนปี {year} ยังไม่มีปีใดที่มีรายการ OIT ให้เริ่มต่อ ตั้งสถานะหรือมอบกองได้ที่มุมมองรายการ")


class YearStartService(ListMoves):
    """Beginning a year's list from an earlier year, and moving it to the year's own list."""

    def beside(self, year: int) -> Beside:
        """The year's list beside the last year with a checklist or item scores; YearNotFound without data."""
        with self._context.reading() as unit:
            return beside(self._context, unit, year)

    def can_start(self, year: int) -> bool:
        """Whether the year is there without work on its list, and an earlier year has a checklist."""
        with self._context.reading() as unit:
            found = unit.office.assessment(year)
            return found is not None and not is_begun(found) and earlier_year(unit, year) is not None

    def plan(self, year: int) -> StartPlan:
        """What beginning the year from the last one with a checklist would do; NoListBefore without one."""
        with self._context.reading() as unit:
            return self._start_plan(unit, year)

    def apply(self, plan: StartPlan, approved: Collection[str], overwrite: Collection[str] = ()) -> int:
        """Begin the year in one act; how many items were written. PlanOutdated where the data changed since.

        ``approved`` are keys of shifts; items with work are left alone unless ``overwrite`` names them.
        """
        title = f"เริ่มรายการ OIT ปี {plan.year} จากปี {plan.last_year}"
        with self._context.act(title, Subject.OIT) as unit:
            if self._start_plan(unit, plan.year) != plan:
                raise PlanOutdated
            written = begun(plan, approved, overwrite, self._change(plan))
            begin_list(self._context, unit, plan.year)
            for code, record in written.items():
                unit.office.put_oit_item(plan.year, code, record)
        return len(written)

    def _change(self, plan: StartPlan) -> StatusChange:
        now = self._context.clock()
        return StatusChange(
            on=now.date(),
            time=now.time().replace(second=0, microsecond=0),
            to=NOT_STARTED.wording,
            by=self._context.actor or None,
            note=f"เริ่มใหม่จากปี {plan.last_year}",
        )

    def _start_plan(self, unit: UnitOfWork, year: int) -> StartPlan:
        assessment = self._context.assessment(unit, year)
        last = earlier_year(unit, year)
        if last is None:
            raise NoListBefore(year)
        framework = self._context.framework(unit, assessment.framework_year)
        former = self._context.framework(unit, last.framework_year)
        lists = related(self._context, unit, framework, former)
        return plan_start(lists, last.oit, assessment.oit, last.fiscal_year, year)
