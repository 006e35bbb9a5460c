"""Second looks at the year that is shown: how far each is, and what becomes of its result."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.scores.sight import Sight
from ita_desktop.ui.scores.verifying.status import LookMark
from ita_desktop.ui.scores.verifying.steps import Progress, Way, empty_cells, steps_of
from ita_desktop.ui.scores.verifying.view import VerifyingView

if TYPE_CHECKING:
    from ita_desktop.services.scores import ScoreService


class VerifyingDesk(QObject):
    """Opens the view over the grid and notes the result.

    A look that is put aside goes on at its place, until the program is closed.
    """

    def __init__(self, page: Page, scores: "ScoreService", sight: Sight, breaker: Breaker | None) -> None:
        super().__init__(page)
        self._page, self._scores, self._sight = page, scores, sight
        self._progress: dict[tuple[int, Way], Progress] = {}
        self._way: Way = "read_back"
        self.is_open = False
        self.button = Button("อ่านทาน", shape=Shape.PERSON, hint="F7")
        self.mark = LookMark()
        self.view = VerifyingView(breaker)
        self.button.clicked.connect(lambda: self.open_way("read_back"))
        self.mark.clicked.connect(lambda: page.go_to_place(self.mark.place))
        self.view.way_wanted.connect(lambda way: self.open_way(cast(Way, way)))
        self.view.left.connect(self.leave)
        self.view.noted.connect(self._note)
        self.view.cell_wanted.connect(self._go_to_cell)

    def stand_in(self, rooms: QStackedWidget, entry: QWidget, filters: FilterRow, *others: QWidget) -> None:
        """Take room over the page: ``entry`` is what is seen while nothing lies over it.

        Only then the header has its actions: the button of this desk and those of ``others``.
        """
        self._rooms, self._entry = rooms, entry
        rooms.addWidget(entry)
        rooms.addWidget(self.view)
        self._actions = (*others, self.button)
        for action in self._actions:
            self._page.header.add(action)
        rooms.currentChanged.connect(self._show_actions)
        filters.add(self.mark)
        on_key(entry, "F7", lambda: self.open_way("read_back"))
        on_key(entry, "Shift+F7", lambda: self.open_way("re_key"))

    def _show_actions(self) -> None:
        for action in self._actions:
            action.setVisible(self._rooms.currentWidget() is self._entry)

    def open_way(self, way: Way) -> None:
        """Begin a look, or go on with it."""
        if self._sight.sheet is None:
            return
        self._page.commit()
        self._way, self.is_open = way, True
        self._show()
        self._page.header.title.set_text("อ่านทานคะแนน")
        self._page.header.say(f"ปี {self._page.year} คะแนนในตารางไม่เปลี่ยน")
        self._rooms.setCurrentWidget(self.view)
        self.view.go_on()

    def renew(self) -> None:
        """The scores are others: what was found holds for figures that still stand."""
        self.mark.show_looks(self._sight.sheet.looks if self._sight.sheet is not None else ())
        if not self.is_open:
            return
        if self._sight.sheet is None:
            self.leave()
        else:
            self.view.commit()
            self._show()

    def leave(self, place: str = "") -> None:
        """Put the look aside."""
        if self.is_open:
            self.view.commit()
            self._close(place)

    def _close(self, place: str) -> None:
        self.is_open = False
        self._page.header.title.set_text(self._page.title)
        self._rooms.setCurrentWidget(self._entry)
        self._page.reload()
        self._page.go_to_place(place)

    def _show(self) -> None:
        sheet = self._sight.sheet
        assert sheet is not None
        progress = self._progress.setdefault((sheet.fiscal_year, self._way), Progress())
        progress.show(steps_of(self._sight.rows, sheet.framework, self._way))
        self.view.show_progress(self._way, progress, empty_cells(self._sight.rows))

    def _note(self, place: str = "") -> None:
        progress, way, year = self.view.progress, self._way, self._page.year
        different = [step.code for step in progress.different(way)]
        if self._page.attempt(
            lambda: self._scores.note_verification(year, way, len(progress.steps), different)
        ):
            self._progress.pop((year, way), None)
            self._close(place)

    def _go_to_cell(self, code: str) -> None:
        """Keep the result and go where something differs."""
        self._note(code)
