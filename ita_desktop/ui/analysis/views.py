"""The views of the page, a line each; a view is made when it is first chosen."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.page import Keys

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class AnalysisView(QWidget):
    """One view of a year's result; ``show_year`` reads it anew and may raise an ItaError."""

    go_to = Signal(str, str)
    """A page of the window and a place on it."""

    year_wanted = Signal(int)
    """Another fiscal year on every page."""

    keys: Keys = ()
    """Keys that hold in this view, with what they do."""

    failed = Signal(str)
    """What could not be done: said at the foot of the page."""

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.breaker = breaker

    def show_year(self, year: int) -> str:
        """Read what the view shows; the sentence that stands beside the page's title."""
        raise NotImplementedError

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at a place of the view, at its first field without one."""
        self.setFocus()

    def commit(self) -> None:
        """Save what is being typed."""

    def tools(self) -> Sequence[QWidget]:
        """What stands at the right of the choice of views while this one is chosen."""
        return ()

    def panes(self) -> Sequence[QWidget]:
        """The parts between which F6 moves."""
        return (self,)

    def get_state(self) -> Mapping[str, Any]:
        """What of the look is worth keeping."""
        return {}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back that ``get_state`` gave."""


class ViewSpec(NamedTuple):
    """A view's line: its key, the words of its choice, how it is made."""

    key: str
    title: str
    make: "Callable[[Services, Breaker], AnalysisView]"


def _late(module: str, name: str) -> "Callable[[Services, Breaker], AnalysisView]":
    def make(services: "Services", breaker: Breaker) -> AnalysisView:
        made: AnalysisView = getattr(import_module(f"ita_desktop.ui.analysis.{module}"), name)(
            services, breaker
        )
        return made

    return make


VIEWS: tuple[ViewSpec, ...] = (
    ViewSpec("years", "เทียบหลายปี", _late("years.view", "YearsView")),
    ViewSpec("charts", "แผนภูมิ", _late("charts.view", "ChartsView")),
    ViewSpec("what-if", "ลองเปลี่ยนคะแนน", _late("what_if.view", "WhatIfView")),
)
