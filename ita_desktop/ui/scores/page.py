"""คะแนน: a year's scores, typed, computed and compared."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.office import score_place
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shortcuts import on_key, on_key_at, on_key_inside
from ita_desktop.ui.scores import folding
from ita_desktop.ui.scores.acts import ScoreActs
from ita_desktop.ui.scores.columns import Column, columns_of
from ita_desktop.ui.scores.explanation import Explanation, explain
from ita_desktop.ui.scores.find import Finder
from ita_desktop.ui.scores.find_bar import FindBar
from ita_desktop.ui.scores.grid import ScoreGrid
from ita_desktop.ui.scores.keeping import ScoreKeeper
from ita_desktop.ui.scores.layout import least_width
from ita_desktop.ui.scores.narrowing import FILTERS, NONE_LEFT
from ita_desktop.ui.scores.panel import LEAST_WIDTH, Rule, SidePanel
from ita_desktop.ui.scores.pasting.desk import PasteDesk
from ita_desktop.ui.scores.reasoning import ReasonDesk
from ita_desktop.ui.scores.settling.acts import SettlingActs
from ita_desktop.ui.scores.settling.asides import asides
from ita_desktop.ui.scores.sight import Sight
from ita_desktop.ui.scores.verifying.desk import VerifyingDesk
from ita_desktop.ui.scores.workbooks import PLACE, WorkbookDesk

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.changes import Subject
    from ita_desktop.services.scores import ScoreSheet

WIDE = 1600
HINT = "ช่องขาวกรอก ช่องเทาคำนวณให้"
KEYS = (("F7", "อ่านทาน"), ("F8", "ใช้ค่าที่เสนอ"), ("Alt+ลง", "จุดถัดไป"), ("F12", "แผงข้าง"))
VERIFYING_KEYS = (("F8", "ดูผล บันทึกผล"), ("Esc", "กลับ"))


class ScoresPage(Page):
    """The grid of a year with the panel that explains its rows."""

    title = "คะแนน"
    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ita_desktop.services.changes import EVERYTHING, Subject

        type(self).shows = frozenset({Subject.SCORES, Subject.YEARS, Subject.FRAMEWORKS, Subject.PLANS})
        self._scores, self._everything = services.scores, EVERYTHING
        self._keeper = ScoreKeeper(services.scores, self)
        self._sight = Sight()
        self._first_place = ""
        self.filters = FilterRow(FILTERS)
        self.hint = Label(HINT, role=Role.SMALL, weight=400, tone="muted")
        self.grid = ScoreGrid()
        self.edge = Rule(upright=True)
        self.panel = SidePanel(breaker, SettlingActs(services.scores, lambda: self.year))
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.entry = QWidget()
        self.rooms = QStackedWidget()
        self.acts = ScoreActs(self, self._keeper, self.grid)
        self.pasting = PasteDesk(self, services.score_tables, self.grid, self.acts, breaker)
        self.workbooks = WorkbookDesk(self, services.score_workbooks, self.pasting)
        self.verifying = VerifyingDesk(self, services.scores, self._sight, breaker)
        self.find_bar = FindBar(Finder(self._sight), self.grid.current_code)
        self._lay_out()
        self.reasoning = ReasonDesk(self.entry, services.reasons, self.grid.setFocus)
        self._connect()

    def _lay_out(self) -> None:
        self.header.add_undo()
        self.verifying.stand_in(self.rooms, self.entry, self.filters, self.workbooks.button)
        self.filters.add(self.hint)
        self.filters.add(self.find_bar)
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.nothing)
        row, column = QHBoxLayout(), QVBoxLayout(self.entry)
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.edge)
        row.addWidget(self.panel)
        column.addWidget(self.filters)
        column.addLayout(row, 1)
        self.rooms.addWidget(self.pasting.view)
        self.rooms.currentChanged.connect(self._hold_keys)
        self.body.addWidget(self.rooms, 1)

    def _connect(self) -> None:
        self.filters.chosen.connect(self._filter)
        self.nothing.wanted.connect(lambda: self.show_filter(folding.EVERY))
        self.grid.folding.connect(self._fold)
        self.grid.moved.connect(self._explain)
        self.grid.pasted.connect(self.pasting.paste)
        self.pasting.opened.connect(self._show_paste)
        self.pasting.closed.connect(self._show_entry)
        self.find_bar.wanted.connect(self._bring)
        self.find_bar.left.connect(self._end_find)
        self.panel.taken.connect(self._take)
        self.panel.left.connect(lambda: self.grid.setFocus(Qt.FocusReason.OtherFocusReason))
        for keys, act in (
            ("F8", self.take_proposal),
            ("Alt+Down", lambda: self.next_finding(1)),
            ("Alt+Up", lambda: self.next_finding(-1)),
            ("F12", lambda: self.show_panel(self.panel.isHidden())),
            ("Ctrl+F", self.open_find),
        ):
            on_key(self.entry, keys, act)
        on_key_at(self.grid, "Ctrl+D", self.grid.fill_down)
        on_key_inside(self.entry, "F4", self.acts.choose_here)

    # -- showing ---------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the year's sheet anew; the keyboard stays in its cell."""
        try:
            sheet = self._keeper.sheet(self.year)
        except ItaError as error:
            self._sight.sheet = self.acts.sheet = None
            self._show_nothing(str(error))
        else:
            self.acts.sheet = sheet
            self._sight.read(sheet)
            self.filters.show_counts(self._sight.counts)
            self._say(sheet)
            self._show()
            self.attempt(lambda: self.reasoning.renew(self.year))
        self.pasting.renew()
        self.verifying.renew()

    def subjects_changed(self, subjects: "frozenset[Subject]", year: int) -> None:
        """After undo and redo the keyboard is where something changed."""
        before = self._sight.sheet
        super().subjects_changed(subjects, year)
        if subjects >= self._everything and self.isVisible():
            place = self._sight.first_changed(before)
            if place:
                self._bring(place)

    def _show(self) -> None:
        sheet = self._sight.sheet
        if sheet is None:
            return
        seen = self._sight.seen()
        if self._sight.filter != folding.EVERY and len(seen) <= 1:
            self._show_nothing(NONE_LEFT[self._sight.filter], "ดูทั้งหมด")
            return
        self.stack.setCurrentWidget(self.grid)
        self.grid.show_rows(self._columns(sheet), seen, self._sight.folded)
        if not self.grid.currentIndex().isValid():
            any(map(self.grid.go_to, (self._first_place, self._sight.start(), OVERALL)))
        self._explain()

    def _columns(self, sheet: "ScoreSheet") -> tuple[Column, ...]:
        """The columns for which there is room, and the panel as wide as they leave it."""
        wide = self.window().width() >= WIDE
        columns = columns_of(sheet, wide=wide)
        beside = 0 if self.panel.isHidden() else LEAST_WIDTH
        if least_width(columns) + beside > self.width():
            columns = columns_of(sheet, wide=False, narrow=True)
        self.panel.fit(wide=wide, room=self.width() - least_width(columns))
        return columns

    def _show_nothing(self, words: str, way: str = "") -> None:
        self.nothing.say(words, way)
        self.stack.setCurrentWidget(self.nothing)
        self.panel.show_explanation(Explanation())

    def _say(self, sheet: "ScoreSheet") -> None:
        typed, all_cells = self._sight.typed
        if self.pasting.is_open or self.verifying.is_open:
            return
        self.header.say(f"กรอกแล้ว {typed} จาก {all_cells} ช่อง บันทึกทุกช่องที่ออก")
        year = sheet.framework.fiscal_year
        asked = bool(sheet.framework.questions)
        assumed = asked and sheet.framework.certainty.get("questions") == "assumed"
        self.hint.set_text(f"คำถามปี {year} ยังไม่ยืนยันกับคู่มือ แก้ได้ที่ตั้งค่า" if assumed else HINT)

    def _explain(self) -> None:
        self.panel.commit()
        row, reading = self.grid.current_row(), self._sight.reading
        if row is not None and reading is not None:
            code = self.grid.current_code()
            self.panel.show_explanation(explain(reading, row, code), asides(reading, row, code))

    # -- what the user does ----------------------------------------------------------------------------

    def take_proposal(self) -> None:
        """Take the one thing that the panel proposes; of several, go to the first."""
        self.grid.commit()
        if self.panel.proposal is not None:
            self._take(self.panel.proposal.values)
        else:
            self.panel.go_to_proposals()

    def _take(self, values: Mapping[str, str]) -> None:
        self.attempt(lambda: self._scores.accept(self.year, values))
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_finding(self, step: int) -> None:
        """Go to the next (1) or previous (-1) row in which something is wrong, around the end."""
        self.grid.commit()
        row = self.grid.current_row()
        place = self._sight.next_finding(row.key if row else "", step)
        if place is not None:
            self.go_to_place(place)

    def _fold(self, key: str, folded: bool) -> None:
        inside = self._sight.row_of(self.grid.current_code())
        if self._sight.fold(key, folded):
            self._show()
            if folded and inside is not None and inside.folds_under == key:
                self.grid.rest_at(key)

    def _filter(self, key: str) -> None:
        self._sight.narrow(key)
        self._show()

    def show_filter(self, key: str) -> None:
        """Show only the rows of a filter."""
        self.filters.take(key)
        self._filter(key)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_find(self) -> None:
        """Search in the filter row."""
        self.grid.commit()
        self.hint.hide()
        self.find_bar.open_bar()

    def _end_find(self) -> None:
        self.hint.show()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_paste(self, sentence: str) -> None:
        self.header.title.set_text("วางคะแนน")
        self.header.say(sentence)
        self.rooms.setCurrentWidget(self.pasting.view)

    def _hold_keys(self) -> None:
        over = {self.pasting.view: self.pasting.view.keys, self.verifying.view: VERIFYING_KEYS}
        self.hold(next((keys for view, keys in over.items() if view is self.rooms.currentWidget()), KEYS))

    def _show_entry(self, place: str) -> None:
        self.header.title.set_text(self.title)
        self.rooms.setCurrentWidget(self.entry)
        if self._sight.sheet is not None:
            self._say(self._sight.sheet)
        self.go_to_place(place)

    # -- the page in the window ------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard into a code's cell; into the last one without a code."""
        if self.pasting.is_open and not place:
            self.pasting.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.verifying.is_open and not place:
            self.verifying.view.take_keyboard()
            return
        self.verifying.leave()
        if self.pasting.is_open:
            self.pasting.leave()
        if place.startswith(PLACE):
            self.workbooks.look_through(Path(place.removeprefix(PLACE)))
            return
        self._bring(place)
        empty = self.stack.currentWidget() is self.nothing
        (self.nothing.stop if empty else self.grid).setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self, place: str) -> None:
        """Make a code's cell current, whatever hides it."""
        row = self._sight.row_of(place)
        if row is None:
            return
        if place not in row.codes:
            place = self._sight.spot(row)
        if not self.grid.go_to(place):
            self.filters.take(folding.EVERY)
            self._sight.uncover(row)
            self._show()
            self.grid.go_to(place)

    def show_panel(self, shown: bool) -> None:
        """Open or close the side panel."""
        self.panel.setVisible(shown)
        self.edge.setVisible(shown)
        self._show()

    def commit(self) -> None:
        """Save what is being typed."""
        self.grid.commit()
        self.acts.retry()
        super().commit()

    def panes(self) -> Sequence[QWidget]:
        """Filter, grid, panel, the bar that asks; the parts of what lies over them."""
        if self.verifying.is_open:
            return self.verifying.view.panes()
        if self.pasting.is_open:
            return (self.pasting.view.filter, self.pasting.view.table, self.pasting.view.bar)
        return (self.filters, self.grid, self.panel, self.reasoning.bar)

    @property
    def record(self) -> str:
        """The score at which the keyboard is."""
        return score_place(self.year, self.grid.current_code())

    def get_state(self) -> Mapping[str, Any]:
        """Filter, cell, folds of each year, whether the panel is open."""
        return {
            "filter": self._sight.filter,
            "place": self.grid.current_code(),
            "folded": self._sight.kept_folds(),
            "panel": not self.panel.isHidden(),
        }

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; the cell becomes current when the year is read."""
        if state.get("filter") in {choice.key for choice in FILTERS}:
            self.filters.take(state["filter"])
            self._sight.narrow(state["filter"])
        self._first_place = str(state.get("place", ""))
        self._sight.take_folds(state.get("folded", {}))
        self.show_panel(bool(state.get("panel", True)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide window has more columns and a wider panel."""
        super().resizeEvent(event)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Larger type leaves less room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show()
