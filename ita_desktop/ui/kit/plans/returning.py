"""A view of units whose forms go out and come back: what came back is looked through over it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.clipboard import copied
from ita_desktop.ui.kit.file_dialogs import ask_file_to_open
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.plans.returned import ReturnedPlanView
from ita_desktop.ui.kit.tables import RecordTable
from ita_desktop.ui.kit.viewed_page import PageView

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

FILE_PLACE = "workbook:"
"""Before a file's path: the place of the view at which a form that came back is looked through."""


class ReturnedPlan(Protocol):
    """What forms that came back would do in a fiscal year, a row for each that they fill."""

    @property
    def year(self) -> int:
        """The fiscal year."""

    @property
    def rows(self) -> Sequence[Any]:
        """The rows in their order."""


Plan = TypeVar("Plan", bound=ReturnedPlan)


class ReturningView(PageView, Generic[Plan]):
    """``units`` is for the table and what stands around it; over it lie ``nothing`` and ``returned``."""

    not_copied = ""
    """What is said where the clipboard is empty."""

    unreadable = ""
    """What is said where the clipboard holds nothing of a form."""

    other_year = ""
    """What is said of a file (``name``) of the year ``named`` while another ``year`` is shown."""

    files = ""
    """Which files are offered to be opened."""

    def __init__(
        self,
        services: "Services",
        breaker: Breaker,
        table: RecordTable,
        returned: ReturnedPlanView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services, breaker, parent)
        self._year = 0
        self._read: Callable[[], Plan] | None = None
        self._plan: Plan | None = None
        self._whence = ""
        self.table, self.returned = table, returned
        self.nothing = Nothing(breaker)
        self.units = QWidget()
        self.stack = QStackedWidget()
        for widget in (self.units, self.nothing, self.returned):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.stack.currentChanged.connect(lambda _: self._hold_keys())
        self.returned.taken.connect(self._apply)
        self.returned.left.connect(self.leave)

    # -- what a view says of its own -------------------------------------------------------------------

    def show_plan(self, plan: Plan, whence: str) -> None:
        """Show a plan in ``returned``, nothing answered yet."""
        raise NotImplementedError

    def take_plan(self, plan: Plan, taken: Mapping[int, str]) -> None:
        """Take rows of a plan into the data; an ItaError where that cannot be."""
        raise NotImplementedError

    def read_copied(self, text: str, html: str) -> Plan:
        """What the clipboard would do; an ItaError where it cannot be read."""
        raise NotImplementedError

    def read_file(self, file: Path, year: int | None) -> Plan:
        """What a file would do in the year that it names, or in ``year``; an ItaError if unreadable."""
        raise NotImplementedError

    def unit_panes(self) -> Sequence[QWidget]:
        """The parts between which F6 moves while the units are seen."""
        raise NotImplementedError

    # -- showing ---------------------------------------------------------------------------------------

    def show_units(self, year: int, *, some: bool) -> None:
        """The units of a year, or that there is nothing; what is looked through for the same year stays.

        It is planned anew, and shown anew where the data changed it.
        """
        same_year, self._year = year == self._year, year
        if self._plan is not None and same_year:
            self._renew(self._plan)
        else:
            self._plan = None
            self.stack.setCurrentWidget(self.units if some else self.nothing)
        self._hold_keys()

    def _hold_keys(self) -> None:
        shown = self.stack.currentWidget()
        keys = type(self).keys
        self.hold(self.returned.keys if shown is self.returned else keys if shown is self.units else ())

    # -- taking back -----------------------------------------------------------------------------------

    def paste(self) -> None:
        """Look through what the clipboard holds."""
        text, html = copied()
        if not text.strip() and not html.strip():
            self.failed.emit(self.not_copied)
            return
        self.look_through(lambda: self.read_copied(text, html), "ที่คัดลอกมา")

    def choose_returned(self) -> None:
        """Ask for a file that came back."""
        chosen = ask_file_to_open(self.window(), "เปิดไฟล์ที่กองส่งคืน", self.files)
        if chosen is not None:
            self.take_file(chosen)

    def take_file(self, file: Path) -> None:
        """Look a file through; one of another year is left alone."""
        year = self._year
        try:
            named = self.read_file(file, None).year
        except ItaError as error:
            self.failed.emit(str(error))
            return
        if named != year:
            self.failed.emit(self.other_year.format(name=file.name, named=named, year=year))
            return
        self.look_through(lambda: self.read_file(file, year), f"ใน {file.name}")

    def look_through(self, read: Callable[[], Plan], whence: str) -> None:
        """Show the plan that ``read`` gives; ``whence`` says in words where the form comes from."""
        try:
            plan = read()
        except ItaError as error:
            self.failed.emit(str(error))
            return
        if not plan.rows:
            self.failed.emit(self.unreadable)
            return
        self._read, self._whence = read, whence
        self._open(plan)

    def _open(self, plan: Plan) -> None:
        self._plan = plan
        self.stack.setCurrentWidget(self.returned)
        self.show_plan(plan, self._whence)

    def _renew(self, former: Plan) -> None:
        """The data changed meanwhile: plan anew, keep the answers where the plan is the same."""
        assert self._read is not None
        try:
            plan = self._read()
        except ItaError as error:
            self.leave()
            self.failed.emit(str(error))
            return
        if plan != former:
            self._open(plan)

    def _apply(self, taken: Mapping[int, str]) -> None:
        plan = self._plan
        if plan is None:
            return
        self._plan = None
        if self.attempt(lambda: self.take_plan(plan, taken)):
            self.leave()
            self.done.emit(f"รับ {len(taken):,} {self.returned.words.unit}แล้ว")
        else:
            self._plan = plan

    def leave(self) -> None:
        """Back to the units; nothing of the plan is kept."""
        self._plan = None
        self.stack.setCurrentWidget(self.units)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard on a unit; look a form that came back through (``workbook:FILE``)."""
        if place.startswith(FILE_PLACE):
            self.take_file(Path(place.removeprefix(FILE_PLACE)))
            return
        if place:
            self.table.go_to(place)
        (self.returned.table if self._plan else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> Sequence[QWidget]:
        """The units with their acts, or what came back."""
        if self._plan is not None:
            return (self.returned.filter, self.returned.table, self.returned.panel, self.returned.bar)
        return self.unit_panes()
