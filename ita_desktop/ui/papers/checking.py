"""What the check of the shown paper found: in the panel, marked on the paper, with the way to the data."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.paper.links import way_to
from ita_desktop.ui.kit.paper.page_search import PageSearch, Spot
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.papers.memo_desk import MemoDesk
from ita_desktop.ui.papers.panel import Panel
from ita_desktop.ui.papers.stage import PAPER, Stage

if TYPE_CHECKING:
    from ita_desktop.documents.checks import Checked, PaperFinding
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.papers import Draft, Request

LEAST_LETTERS = 24
"""Of words that are not printed as a whole, as over the end of a page, so many are looked for."""


class Checking(QObject):
    """Checks a paper when it is set; ``found`` tells how many findings there are.

    Former findings stay until there are new ones; the one that is chosen is marked on the paper.
    """

    found = Signal(int)

    def __init__(self, services: "Services", page: Page, stage: Stage, panel: Panel, memos: MemoDesk) -> None:
        super().__init__(page)
        self._services, self._page = services, page
        self._stage, self._panel, self._memos = stage, panel, memos
        self._work: Work | None = None
        panel.marked.connect(self.mark)
        panel.go.connect(self.go)

    @property
    def is_busy(self) -> bool:
        """Whether a paper is being checked."""
        return self._work is not None

    def check(self, request: "Request", draft: "Draft | None") -> None:
        """Check the paper as it is now, with what is typed in its form, and show what is found."""
        self._let_go()
        if self._panel.chosen is not None:
            self.mark(self._panel.chosen, scroll=False)
        try:
            run = self._services.papers.checking(request, draft)
        except ItaError as error:
            self._failed(str(error))
            return
        work = self._work = Work(lambda _: run(), self)
        work.at(work.done, lambda checked: self._show(work, checked))
        work.at(work.failed, lambda words: self._failed(words) if work is self._work else None)
        work.start()

    def forget(self) -> None:
        """Nothing is checked."""
        self._let_go()
        self._panel.clear()
        self.found.emit(0)

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

    def _let_go(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None

    def _show(self, work: Work, checked: "Checked") -> None:
        if work is not self._work:
            return
        self._work = None
        self._panel.show_checked(checked)
        if self._panel.chosen is None:
            self._stage.view.mark_care((), scroll=False)
        self.found.emit(len(checked.findings))

    def _failed(self, words: str) -> None:
        self._work = None
        self._panel.clear(words)
        self.found.emit(0)

    def _spots(self, finding: "PaperFinding") -> list[Spot]:
        pages = self._stage.pages
        if pages is None or not finding.excerpt:
            return []
        search = PageSearch(pages)
        found = search.find(finding.excerpt)
        if not found and len(finding.excerpt) > LEAST_LETTERS:
            found = search.find(finding.excerpt[:LEAST_LETTERS])
        return found[finding.occurrence - 1 : finding.occurrence] or found[:1]
