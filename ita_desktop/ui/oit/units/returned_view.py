"""The page on which a returned list is looked through."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, ElidedLabel
from ita_desktop.ui.kit.plans.view import PlanView, PlanWords
from ita_desktop.ui.oit.units.asking import AskingPanel
from ita_desktop.ui.oit.units.decisions import Decisions, TickLine, title_of
from ita_desktop.ui.oit.units.returned_table import ReturnedTable

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.services.oit.unit_lists import TickPlan

WORDS = PlanWords(take="รับ", unit="รายการ", nothing="ไม่มีรายการใดเปลี่ยน")


class ReturnedView(PlanView):
    """Shows what a returned list would do to the checklist; items that may be meant are asked beside it."""

    def __init__(self, breaker: Breaker | None) -> None:
        panel = AskingPanel(self._title_of, breaker)
        super().__init__(ReturnedTable(), WORDS, beside=panel)
        self.panel = panel
        self._framework: Framework | None = None
        self.whence = ElidedLabel(role=Role.SMALL, tone="muted")
        self.filter.add(self.whence)
        self.choice_button.hide()
        self.setContentsMargins(0, 8, 0, 0)
        self.panel.chosen.connect(self.choose)

    def show_plan(self, plan: "TickPlan", framework: "Framework", whence: str) -> None:
        """Show another plan, nothing answered yet; ``whence`` says where the list comes from."""
        of = " ".join(plan.units)
        self.whence.set_text(f"{len(plan.rows):,} แถว{whence}{f' ของ{of}' if of else ''} ยังไม่บันทึก")
        self._framework = framework
        self.begin(Decisions(plan, framework))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_choice(self) -> None:
        """Go to the items that may be meant, beside the table."""
        self.panel.focus_offers()

    def tell(self, line: TickLine | None) -> None:
        """Tell the current row in full."""
        self.panel.show_line(line)

    def _title_of(self, code: str) -> str:
        return title_of(self._framework, code) if self._framework is not None else ""
