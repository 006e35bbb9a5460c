"""The page on which what units sent back is looked through, what may be meant asked beside it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, ElidedLabel
from ita_desktop.ui.kit.plans.asking import AskedLine, AskingPanel
from ita_desktop.ui.kit.plans.decisions import PlanDecisions
from ita_desktop.ui.kit.plans.table import PlanTable
from ita_desktop.ui.kit.plans.view import PlanView, PlanWords


class ReturnedPlanView(PlanView):
    """``whence`` says how many rows come from where; ``words_of`` a code name what it is."""

    def __init__(
        self,
        table: PlanTable,
        words: PlanWords,
        words_of: Callable[[str], str],
        question: str,
        breaker: Breaker | None,
    ) -> None:
        panel = AskingPanel(words_of, question, breaker)
        super().__init__(table, words, beside=panel)
        self.panel = panel
        self.whence = ElidedLabel(role=Role.SMALL, tone="muted")
        self.filter.add(self.whence)
        self.choice_button.hide()
        self.setContentsMargins(0, 8, 0, 0)
        self.panel.chosen.connect(self.choose)

    def show_returned(self, decisions: PlanDecisions[Any], whence: str) -> None:
        """Show what came back, nothing answered yet."""
        self.whence.set_text(f"{len(decisions.rows):,} แถว{whence} ยังไม่บันทึก")
        self.begin(decisions)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_choice(self) -> None:
        """Go to what may be meant, beside the table."""
        self.panel.ways.focus()

    def tell(self, line: AskedLine | None) -> None:
        """Tell the current row in full."""
        self.panel.show_line(line)
