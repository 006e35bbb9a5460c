"""ค้นหา: a field, what was found by kind, and the way to each place; Esc goes back to where one was."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from ita_desktop.ui.kit.filter_row import MARGIN, FilterRow
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.one_work import OneWork
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.kit.work_row import WorkRow
from ita_desktop.ui.search import telling
from ita_desktop.ui.search.field import SearchField
from ita_desktop.ui.search.lines import Lines
from ita_desktop.ui.search.table import HitTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.search import Kind

WAIT_MS = 120
LONG = 8
"""Sources from which on the preparing is told."""


class SearchPage(Page):
    """Opened with words as its place, else with those asked last."""

    title = "ค้นหา"
    keys = (("Enter", "ไปที่นั้น"), ("ขึ้น ลง", "เลือก"), ("Esc", "กลับ"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ita_desktop.services.changes import EVERYTHING

        type(self).shows = EVERYTHING
        self._services, self._search = services, services.search
        self._lines: Lines | None = None
        self._asked = ("", "")
        self._stopped = False
        self.field = SearchField()
        self.kinds = FilterRow(telling.KINDS)
        self.table = HitTable(lambda: self._lines)
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.row = WorkRow()
        self._later = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._work = OneWork(
            self, moved=self._show_work, ended=self.row.hide, failed=lambda w: self.banner.say(Shape.BAD, w)
        )
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        for part in (self.nothing, self.table):
            self.stack.addWidget(part)
        above = QHBoxLayout()
        above.setContentsMargins(MARGIN, 0, MARGIN, scaled(8))
        above.addWidget(self.field)
        self.body.addLayout(above)
        self.body.addWidget(self.kinds)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.row)

    def _connect(self) -> None:
        self._later.timeout.connect(self.ask)
        self.field.textChanged.connect(lambda _: self._later.start())
        self.field.moved.connect(self._move)
        self.field.stepped.connect(lambda _: self._open_current())
        self.field.left.connect(self.leave)
        self.kinds.chosen.connect(lambda _: self.ask())
        self.table.opened.connect(self._open)
        self.nothing.wanted.connect(self._show_all)
        self.row.stop_wanted.connect(self.stop)
        on_key(self, "Ctrl+F", self.enter)

    # -- asking ----------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Look for what is typed."""
        self._later.stop()
        self.attempt(self._find)
        self._show()

    def _find(self) -> None:
        found = self._search.find(self.field.text(), self._kind())
        self._lines = Lines(found, self._search.hits)
        if not (self._work.is_busy or self._stopped or self._search.is_current()):
            self.prepare()

    def _kind(self) -> "Kind | None":
        from ita_desktop.services.search import Kind

        return None if self.kinds.taken == telling.EVERY else Kind(int(self.kinds.taken))

    def _show(self) -> None:
        found = self._lines.found if self._lines else None
        if found is None or not found.asked.terms or (self._work.is_busy and not found.total):
            self._show_counts({})
            self.header.say("")
            self._say_nothing(telling.WAIT if found and found.asked.terms else telling.BEGIN)
            return
        self._show_counts({str(int(kind)): count for kind, count in found.counts.items()})
        self.header.say(telling.sentence(found, len(found.ids), self.kinds.taken))
        self.table.show_rows(found.ids)
        if found.ids:
            self._keep_row()
            self.stack.setCurrentWidget(self.table)
        elif found.total:
            kind = next(choice.text for choice in telling.KINDS if choice.key == self.kinds.taken)
            words = telling.ELSEWHERE.format(query=self.field.text(), kind=kind, count=found.total)
            self._say_nothing(words, telling.SHOW_ALL)
        else:
            self._say_nothing(telling.nothing(self.field.text()))

    def _keep_row(self) -> None:
        """What is asked anew begins at the best; what is only found again stays at its row."""
        asked = (self.field.text(), self.kinds.taken)
        if asked != self._asked or self.table.current() is None:
            self.table.go_to_first()
        self._asked = asked

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        told = {choice.key: counts.get(choice.key, 0) for choice in telling.KINDS}
        self.kinds.show_counts(told | {telling.EVERY: sum(counts.values())})

    def _say_nothing(self, words: str, way: str = "") -> None:
        self.nothing.say(words, way)
        self.stack.setCurrentWidget(self.nothing)

    def _show_all(self) -> None:
        self.kinds.take(telling.EVERY)
        self.ask()
        self.enter()

    # -- preparing -------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Index what was changed, beside the window's own work, then look again."""
        self._stopped = False
        self.ask()

    def prepare(self) -> None:
        """Index what is missing; what is indexed already is found meanwhile."""
        self.banner.clear()
        self._stopped = False
        self._work.begin(lambda progress: self._search.bring_up(progress), lambda _: self._prepared())

    def _prepared(self) -> None:
        if self._search.is_current():
            self.ask()
        else:
            self.prepare()

    def _show_work(self, done: int, total: int) -> None:
        if total >= LONG:
            self.row.say(telling.PREPARING.format(done=done, total=total), done, total)
            self.ask()

    def stop(self) -> None:
        """Leave the index as far as it is."""
        if self._work.stop():
            self._stopped = True
            self.ask()
            self.banner.say(Shape.CARE, telling.STOPPED, (telling.GO_ON, self.prepare))

    def close_work(self) -> None:
        """The window is closed for good."""
        self._later.stop()
        self._work.stop()
        Work.wait()

    # -- going -----------------------------------------------------------------------------------------

    def enter(self) -> None:
        """The keyboard is in the field, its words are selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        """Back to where one was; long preparing is stopped before."""
        if self.row.isVisible():
            self.stop()
        else:
            self.back_wanted.emit()

    def go_to_place(self, place: str) -> None:
        """Look for the words of the place, where it has any."""
        if place:
            self.field.setText(place)
            self.ask()
        self.enter()

    def _move(self, event: QKeyEvent) -> None:
        QApplication.sendEvent(self.table, event)

    def _open_current(self) -> None:
        if self._later.isActive():
            self.ask()
        if self.stack.currentWidget() is self.table and self.table.current() is not None:
            self._open(self.table.current())

    def _open(self, number: int) -> None:
        hit = self._lines.hit(number) if self._lines else None
        if hit is None:
            return
        year = hit.place.year
        if year and year != self.year and year in self._services.years.years():
            self.year_wanted.emit(year)
        self.go_to.emit(hit.place.page, hit.place.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from anywhere on the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def panes(self) -> Sequence[QWidget]:
        """The field, the kinds, the list."""
        return (self.field, self.kinds, self.table)

    def forget_text(self, text: str) -> None:
        """Ask for it no more."""
        if text in self.field.text():
            self.field.clear()

    def get_state(self) -> Mapping[str, Any]:
        """What was asked last."""
        return {"query": self.field.text(), "kind": self.kinds.taken}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Ask it again when the page is opened."""
        if state.get("kind") in {choice.key for choice in telling.KINDS}:
            self.kinds.take(str(state["kind"]))
        self.field.setText(str(state.get("query") or ""))
