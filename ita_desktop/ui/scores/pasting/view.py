"""The page over the grid on which a pasted table is looked through."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ita_desktop.domain.reconciliation.naming import named
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.plans.view import PlanView, PlanWords
from ita_desktop.ui.scores.pasting.decisions import Decisions, PasteLine, title_of
from ita_desktop.ui.scores.pasting.detail import LineDetail
from ita_desktop.ui.scores.pasting.table import WHERE, PasteTable

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.services.score_tables import ScorePlan

WORDS = PlanWords(take="วาง", unit="ค่า", nothing="ไม่มีค่าใดเปลี่ยน")


class PasteView(PlanView):
    """Shows what a pasted table would do to the scores."""

    def __init__(self, breaker: Breaker | None) -> None:
        detail = LineDetail(breaker)
        super().__init__(PasteTable(), WORDS, choices=WHERE, below=detail)
        self.detail = detail
        self._framework: Framework | None = None

    def show_plan(self, plan: "ScorePlan", framework: "Framework") -> None:
        """Show another plan, nothing answered yet."""
        self._framework = framework
        self.begin(Decisions(plan, framework))

    def offers(self, line: PasteLine) -> Iterator[tuple[str, str]]:
        """The codes that may be meant, where there are several."""
        if self._framework is not None and len(line.read.codes) > 1:
            for code in line.read.codes:
                yield code, f"{named(self._framework, code)}  {title_of(self._framework, code)}"

    def tell(self, line: PasteLine | None) -> None:
        """Tell the current row in full."""
        self.detail.show_line(line)
