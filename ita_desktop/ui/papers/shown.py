"""What the parts of the page say of the chosen paper."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.paper.preview import Preview
from ita_desktop.ui.papers import states
from ita_desktop.ui.papers.chosen_looks import ChosenLooks
from ita_desktop.ui.papers.head import Head
from ita_desktop.ui.papers.panel import Panel
from ita_desktop.ui.papers.stage import Stage
from ita_desktop.ui.papers.ways import way_on

if TYPE_CHECKING:
    from ita_desktop.documents.catalog import Paper
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.papers import PaperState

ANALYSIS = "analysis"
"""The paper that a memo on the result encloses."""


class Shown:
    """Panel, foot and head always tell of the same paper."""

    def __init__(
        self, services: "Services", looks: ChosenLooks, stage: Stage, panel: Panel, head: Head
    ) -> None:
        self._services, self._looks = services, looks
        self._stage, self._panel, self._head = stage, panel, head
        self.forms: Sequence[str] = (".pdf",)
        """The forms of the chosen paper, the usual one first."""

    def tell(self, state: "PaperState", states_: "Sequence[PaperState]", preview: Preview) -> None:
        """All of a paper: what it is, as what it can be saved, when it was printed, its meeting's set."""
        self.tell_set(state, preview)
        paper = self._paper(state)
        printings = self._services.printings
        self._panel.show_printings(printings.of(state.request), printings.is_current)
        self.forms = paper.forms
        self._panel.show_forms(paper.forms)
        self._panel.offer_report(state.request.word == ANALYSIS)
        self._head.show_forms(paper.forms)
        self._head.show_meeting(states_, state)

    def tell_set(self, state: "PaperState", preview: Preview) -> None:
        """What setting the paper tells: how many pages it has, in which looks."""
        paper, request = self._paper(state), self._looks.of(state.request)
        pages = len(self._stage.pages) if self._stage.pages is not None and preview.is_ready else 0
        way = way_on(state.request)
        words = way.words if way is not None else ""
        self._panel.show_paper(paper.title, states.about(state, pages), state.lacks, words)
        layouts = [(each.name, each.title) for each in paper.layouts] if len(paper.layouts) > 1 else []
        setting = preview.setting
        digits = request.digits or (setting.document.digits if setting is not None else "thai")
        self._stage.foot.show_looks(layouts, request.layout or (layouts[0][0] if layouts else ""), digits)

    def _paper(self, state: "PaperState") -> "Paper":
        return next(each for each in self._services.papers.catalog() if each.word == state.request.word)

    def allow(self, allowed: bool, *, former: bool) -> None:
        """Whether there is something to print; of a former printing the very file alone."""
        self._head.allow(allowed, printed=".pdf" in self.forms)
        self._panel.allow(allowed, former=former)
        self._stage.foot.looks.setEnabled(not former)

    def nothing(self, words: str, way: str) -> None:
        """A sentence in the place of the paper; nothing is checked."""
        self._stage.say_nothing(words, way)
        self._panel.clear("")
