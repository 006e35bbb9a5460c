"""The page on which a returned list is looked through."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.plans.returned import ReturnedPlanView
from ita_desktop.ui.kit.plans.view import PlanWords
from ita_desktop.ui.oit.units.decisions import Decisions, words_of
from ita_desktop.ui.oit.units.returned_table import ReturnedTable

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.services.oit.unit_lists import TickPlan

WORDS = PlanWords(take="รับ", unit="รายการ", nothing="ไม่มีรายการใดเปลี่ยน")


class ReturnedView(ReturnedPlanView):
    """Shows what a returned list would do to the checklist; items that may be meant are asked beside it."""

    def __init__(self, breaker: Breaker | None) -> None:
        super().__init__(ReturnedTable(), WORDS, self._words_of, "เลือกรายการที่ตรงกัน", breaker)
        self._framework: Framework | None = None

    def show_plan(self, plan: "TickPlan", framework: "Framework", whence: str) -> None:
        """Show another plan, nothing answered yet; ``whence`` says where the list comes from."""
        of = " ".join(plan.units)
        self._framework = framework
        self.show_returned(Decisions(plan, framework), f"{whence}{f' ของ{of}' if of else ''}")

    def _words_of(self, code: str) -> str:
        return words_of(self._framework, code) if self._framework is not None else code
