"""What the check of the shown paper found: in the panel, marked on the paper, with the way to the data."""

from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.papers.links import way_to
from ita_desktop.ui.papers.memo_desk import MemoDesk
from ita_desktop.ui.papers.page_search import PageSearch, Spot
from ita_desktop.ui.papers.panel import Panel
from ita_desktop.ui.papers.stage import PAPER, Stage

if TYPE_CHECKING:
    from ita_desktop.documents.checks import PaperFinding
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.papers import Request

LEAST_LETTERS = 24
"""Of words that are not printed as a whole, as over the end of a page, so many are looked for."""


class Checking:
    """Checks a paper when it is set; marks the finding that is chosen."""

    def __init__(self, services: "Services", page: Page, stage: Stage, panel: Panel, memos: MemoDesk) -> None:
        self._services, self._page = services, page
        self._stage, self._panel, self._memos = stage, panel, memos
        panel.marked.connect(self.mark)
        panel.go.connect(self.go)

    @property
    def count(self) -> int:
        """How many findings are shown."""
        return len(self._panel.rows)

    def check(self, request: "Request") -> None:
        """Check the paper as it is kept and show what is found."""
        try:
            checked = self._services.papers.check(request)
        except ItaError as error:
            self._panel.clear(str(error))
            return
        self._panel.show_checked(checked)
        if self._panel.chosen is not None:
            self.mark(self._panel.chosen, scroll=False)

    def mark(self, finding: "PaperFinding", *, scroll: bool = True) -> None:
        """Mark the words of a finding on the paper and bring them into sight."""
        if scroll:
            self._stage.show_tab(PAPER)
        self._stage.view.mark_care(self._spots(finding), scroll=scroll)

    def go(self, finding: "PaperFinding") -> None:
        """Go to the place of a finding in the data."""
        way = way_to(finding.place)
        if way is None:
            return
        if way.page == "papers":
            self._memos.enter(way.place)
            return
        if way.year and way.year != self._page.year:
            self._page.year_wanted.emit(way.year)
        self._page.go_to.emit(way.page, way.place)

    def _spots(self, finding: "PaperFinding") -> list[Spot]:
        pages = self._stage.pages
        if pages is None or not finding.excerpt:
            return []
        search = PageSearch(pages)
        found = search.find(finding.excerpt)
        if not found and len(finding.excerpt) > LEAST_LETTERS:
            found = search.find(finding.excerpt[:LEAST_LETTERS])
        return found[finding.occurrence - 1 : finding.occurrence] or found[:1]
