"""วิเคราะห์: a year's result beside other years, in charts, and what would lift it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.analysis.views import VIEWS, AnalysisView
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class AnalysisPage(Page):
    """One view at a time; a view's own place follows its key after a colon (``years:2566``)."""

    title = "วิเคราะห์"

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ita_desktop.services.changes import Subject

        type(self).shows = frozenset(
            {Subject.SCORES, Subject.YEARS, Subject.FRAMEWORKS, Subject.FINDINGS, Subject.SETTINGS}
        )
        self._services = services
        self._breaker = breaker
        self._made: dict[str, AnalysisView] = {}
        self._kept: dict[str, Mapping[str, Any]] = {}
        self.header.add_undo()
        self.choices = FilterRow([Choice(view.key, view.title) for view in VIEWS])
        self.choices.segments.setAccessibleName("มุมมองผลการประเมิน")
        self.choices.chosen.connect(self._choose)
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.stack, 1)

    @property
    def view(self) -> AnalysisView:
        """The view that is chosen, made now if it was never seen."""
        spec = next(each for each in VIEWS if each.key == self.choices.taken)
        if spec.key not in self._made:
            made = self._made[spec.key] = spec.make(self._services, self._breaker)
            made.go_to.connect(self.go_to)
            made.year_wanted.connect(self.year_wanted)
            made.failed.connect(lambda words: self.banner.say(Shape.BAD, words))
            for tool in made.tools():
                self.choices.add(tool)
            made.set_state(self._kept.get(spec.key, {}))
            self.stack.addWidget(made)
        return self._made[spec.key]

    def reload(self) -> None:
        """Read the chosen view anew."""
        chosen = self.view
        self.hold(chosen.keys)
        for made in self._made.values():
            for tool in made.tools():
                tool.setVisible(made is chosen)
        try:
            self.header.say(chosen.show_year(self.year))
        except ItaError as error:
            self.header.say("")
            self.nothing.say(str(error))
            self.stack.setCurrentWidget(self.nothing)
            return
        self.stack.setCurrentWidget(chosen)

    def _choose(self, key: str) -> None:
        for made in self._made.values():
            made.commit()
        self.choices.take(key)
        self.reload()

    def go_to_place(self, place: str) -> None:
        """Choose a view and go to its place."""
        key, _, inner = place.partition(":")
        if key in {view.key for view in VIEWS} and key != self.choices.taken:
            self._choose(key)
        if self.stack.currentWidget() is self.view:
            self.view.go_to_place(inner)

    def commit(self) -> None:
        """Save what is being typed."""
        self.view.commit()
        super().commit()

    def panes(self) -> Sequence[QWidget]:
        """The choice of views, then the panes of the view."""
        return (self.choices, *self.view.panes())

    def get_state(self) -> Mapping[str, Any]:
        """The view and how each one looks."""
        states = {key: dict(made.get_state()) for key, made in self._made.items()}
        return {"view": self.choices.taken, "views": {**self._kept, **states}}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; views not made yet get theirs when they are."""
        kept = state.get("views")
        self._kept = {key: value for key, value in kept.items() if isinstance(value, dict)} if isinstance(
            kept, dict
        ) else {}  # fmt: skip
        if state.get("view") in {view.key for view in VIEWS}:
            self.choices.take(str(state["view"]))
