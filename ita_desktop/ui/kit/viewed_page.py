"""A page of several views: one is seen at a time, each is made when it is first chosen."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.file_dialogs import open_folder
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys, Page
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class PageView(QWidget):
    """One view of a page; ``show_year`` reads it anew and may raise an ItaError."""

    go_to = Signal(str, str)
    """A page of the window and a place on it."""

    year_wanted = Signal(int)
    """Another fiscal year on every page."""

    view_wanted = Signal(str)
    """Another view of the page, with its place after a colon (``links:o5``)."""

    keys: Keys = ()
    """Keys that hold in this view, with what they do."""

    keys_changed = Signal()

    failed = Signal(str)
    """What could not be done: said at the foot of the page."""

    done = Signal(str)
    """What was done: said at the foot of the page with the offer to take it back."""

    saved = Signal(Path)
    """A file that was written: said at the foot of the page with the way to its folder."""

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.breaker = breaker

    def show_year(self, year: int) -> str:
        """Read what the view shows; the sentence that stands beside the page's title."""
        raise NotImplementedError

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that may fail in a known way; the failure is said at the foot of the page."""
        try:
            act()
        except ItaError as error:
            self.failed.emit(str(error))
            return False
        return True

    def hold(self, keys: Keys) -> None:
        """Other keys hold now: another part of the view is seen."""
        if keys != self.keys:
            self.keys = keys
            self.keys_changed.emit()

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at a place of the view, at its first field without one."""
        self.setFocus()

    def commit(self) -> None:
        """Save what is being typed."""

    def close_work(self) -> None:
        """Bring to an end what goes on beside the user's work: another year, or the window is closed."""

    @property
    def record(self) -> str:
        """The place in history of the record at which the keyboard is, empty where there is none."""
        return ""

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
    make: "Callable[[Services, Breaker], PageView]"


def late_view(package: str, module: str, name: str) -> "Callable[[Services, Breaker], PageView]":
    """Makes the view ``name`` of a page's package; its module is imported only then."""

    def make(services: "Services", breaker: Breaker) -> PageView:
        found = getattr(import_module(f"ita_desktop.ui.{package}.{module}"), name)
        made: PageView = found(services, breaker)
        return made

    return make


class ViewedPage(Page):
    """One view at a time; a view's own place follows its key after a colon (``years:2566``).

    A place that names no view is one of the first view.
    """

    views: tuple[ViewSpec, ...] = ()
    views_name = "มุมมอง"

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self._breaker = breaker
        self._made: dict[str, PageView] = {}
        self._kept: dict[str, Mapping[str, Any]] = {}
        self.header.add_undo()
        self.choices = FilterRow([Choice(view.key, view.title) for view in self.views])
        self.choices.segments.setAccessibleName(self.views_name)
        self.choices.chosen.connect(self._turn_to)
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.stack, 1)

    @property
    def view(self) -> PageView:
        """The view that is chosen, made now if it was never seen."""
        spec = next(each for each in self.views if each.key == self.choices.taken)
        if spec.key not in self._made:
            made = self._made[spec.key] = spec.make(self.services, self._breaker)
            made.go_to.connect(self.go_to)
            made.year_wanted.connect(self.year_wanted)
            made.view_wanted.connect(self.go_to_place)
            made.failed.connect(lambda words: self.banner.say(Shape.BAD, words))
            made.done.connect(self.tell_done)
            made.saved.connect(self._tell_saved)
            made.keys_changed.connect(lambda: self.hold(self.view.keys))
            for tool in made.tools():
                self.choices.add(tool)
            made.set_state(self._kept.get(spec.key, {}))
            self.stack.addWidget(made)
        return self._made[spec.key]

    def shown_year(self) -> int:
        """The fiscal year that views show: the window's, where a page does not mean another."""
        return self.year

    def reload(self) -> None:
        """Read the chosen view anew."""
        chosen = self.view
        self.hold(chosen.keys)
        for made in self._made.values():
            for tool in made.tools():
                tool.setVisible(made is chosen)
        try:
            self.header.say(chosen.show_year(self.shown_year()))
        except ItaError as error:
            self.header.say("")
            self.nothing.say(str(error))
            for tool in chosen.tools():
                tool.hide()
            self.stack.setCurrentWidget(self.nothing)
            return
        self.stack.setCurrentWidget(chosen)

    def _tell_saved(self, file: Path) -> None:
        way = ("เปิดโฟลเดอร์", lambda: open_folder(file.parent))
        self.banner.say(Shape.OK, f"บันทึก {file.name} แล้ว ใน {file.parent}", way)

    def _turn_to(self, key: str) -> None:
        """The user chose a view: what was said of the former one is past."""
        self.banner.clear()
        self.choose(key)

    def choose(self, key: str) -> None:
        """Show another view."""
        for made in self._made.values():
            made.commit()
        self.choices.take(key)
        self.reload()

    def go_to_place(self, place: str) -> None:
        """Choose a view and go to its place; without a place, to the first field of the one that is seen."""
        key, _, inner = place.partition(":")
        if key not in {view.key for view in self.views}:
            key, inner = (self.views[0].key, place) if place else (self.choices.taken, "")
        if key != self.choices.taken:
            self.choose(key)
        if self.stack.currentWidget() is self.view:
            self.view.go_to_place(inner)

    def commit(self) -> None:
        """Save what is being typed."""
        self.view.commit()
        super().commit()

    def close_work(self) -> None:
        """Bring what views do beside the user's work to an end."""
        for made in self._made.values():
            made.close_work()

    def panes(self) -> Sequence[QWidget]:
        """The choice of views, then the panes of the view."""
        return (self.choices, *self.view.panes())

    @property
    def record(self) -> str:
        """What the view that is seen has in hand."""
        return self.view.record if self.stack.currentWidget() is self.view else ""

    def get_state(self) -> Mapping[str, Any]:
        """The view and how each one looks."""
        states = {key: dict(made.get_state()) for key, made in self._made.items()}
        return {"view": self.choices.taken, "views": {**self._kept, **states}}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; views not made yet get theirs when they are."""
        kept = state.get("views")
        known = kept.items() if isinstance(kept, dict) else ()
        self._kept = {key: value for key, value in known if isinstance(value, dict)}
        if state.get("view") in {view.key for view in self.views}:
            self.choices.take(str(state["view"]))
