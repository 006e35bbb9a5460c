"""ข้อค้นพบ: what each question and item shows, what limits the office, what is recommended."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.record_places import assessment_place
from ita_desktop.ui.findings import filters, rows
from ita_desktop.ui.findings.acts import FindingActs
from ita_desktop.ui.findings.bar import FindingActions
from ita_desktop.ui.findings.filters import FILTERS, LIMITATIONS, RECOMMENDATIONS
from ita_desktop.ui.findings.form import FindingForm
from ita_desktop.ui.findings.limitations import LimitationsView
from ita_desktop.ui.findings.lines import LinesView
from ita_desktop.ui.findings.looks import part_titles
from ita_desktop.ui.findings.recommendations import RecommendationsView
from ita_desktop.ui.findings.rows import EVERY, FindingLine, Narrowing
from ita_desktop.ui.findings.table import FindingModel, FindingTable
from ita_desktop.ui.findings.thresholds import ThresholdRow
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key, on_key_inside

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.findings import FindingSheet

EVERY_PART = "ทุกส่วน"
LEAST_LIST, GAP = 500, 24
VIEWS = (LIMITATIONS, RECOMMENDATIONS)
KEYS = (("1 2", "ชนิด"), ("F8", "รับข้อเสนอแล้วไปข้อถัดไป"), ("F4", "ถ้อยคำ"), ("Enter", "แก้"))
_LINES = (("Ins", "เพิ่ม"), ("Enter", "แก้"), ("Alt+ขึ้น ลง", "เลื่อน"), ("Del", "ลบ"))
VIEW_KEYS = {
    LIMITATIONS: (*_LINES, ("F4", "คลังถ้อยคำ")),
    RECOMMENDATIONS: (*_LINES, ("F8", "เสนอจากคะแนน")),
}


class FindingsPage(Page):
    """List and form; limitations and recommendations take their place."""

    title = "ข้อค้นพบ"
    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ita_desktop.services.changes import Subject

        type(self).shows = frozenset(
            {
                Subject.FINDINGS,
                Subject.SCORES,
                Subject.YEARS,
                Subject.FRAMEWORKS,
                Subject.AGENCY,
                Subject.SETTINGS,
            }
        )
        self._services, self._findings = services, services.findings
        self._sheet: FindingSheet | None = None
        self._narrowing = Narrowing()
        self._place = ""
        self.filters = FilterRow(FILTERS)
        self.part = ChoiceField([("", EVERY_PART)])
        self.take_all = Button("", shape=Shape.TICK, hint="Shift+F8")
        self.table = FindingTable(FindingModel())
        self.thresholds = ThresholdRow(services.findings.set_thresholds, breaker)
        self.form = FindingForm(services.findings, breaker)
        self.acts = FindingActs(self, services.findings, self.table, self.form)
        self.nothing = Nothing(breaker)
        self.actions_bar = FindingActions()
        self.limitations = LimitationsView(services.conclusions, breaker)
        self.recommendations = RecommendationsView(services.conclusions, breaker)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.part.setAccessibleName("กรองตามเครื่องมือ")
        self.header.add_undo()
        self.header.add(self.take_all)
        self.filters.add(self.part)
        self._list = QWidget()
        self.side = QWidget()
        left = QVBoxLayout(self.side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.table, 1)
        left.addWidget(self.thresholds)
        row = QHBoxLayout(self._list)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side, 11)
        row.addWidget(self.form, 10)
        for view in (self._list, self.nothing, self.limitations, self.recommendations):
            self.stack.addWidget(view)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.actions_bar)

    def _connect(self) -> None:
        self.filters.chosen.connect(lambda key: self._narrow(filter=key))
        self.part.edited.connect(lambda part: self._narrow(part=part))
        self.nothing.wanted.connect(self._way_on)
        self.take_all.clicked.connect(self.acts.take_every)
        table, form, acts = self.table, self.form, self.acts
        table.moved.connect(lambda _: self._show_form())
        table.picked.connect(self._show_actions)
        table.opened.connect(lambda _: form.enter())
        form.take_wanted.connect(acts.take_here)
        form.part_wanted.connect(acts.part)
        form.score_wanted.connect(acts.to_score)
        form.kind_wanted.connect(lambda kind: acts.set_kind(kind, here=True))
        form.drop_wanted.connect(lambda: acts.drop(here=True))
        for asking in (table, self.actions_bar):
            asking.kind_wanted.connect(acts.set_kind)
            asking.drop_wanted.connect(acts.drop)
            asking.join_wanted.connect(acts.join)
        self.actions_bar.take_wanted.connect(acts.take_here)
        on_key(self, "F8", self._take_proposed)
        on_key(self, "Shift+F8", self._take_every)
        on_key_inside(self._list, "F4", form.offers.enter)
        on_key_inside(self.limitations, "F4", self.limitations.offers.enter)
        on_key_inside(self.filters, "Ins", self._begin_line)

    # -- showing ---------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the year anew; the keyboard stays at its row and in its field."""
        if self._sheet is None or self._sheet.fiscal_year != self.year:
            self._narrowing = replace(self._narrowing, held=frozenset())
        try:
            sheet = self._findings.sheet(self.year)
            told = self._services.conclusions.of(self.year)
        except ItaError as error:
            self._sheet = None
            self.header.say("")
            self._show_nothing(str(error))
            return
        self._sheet = sheet
        counts = {
            LIMITATIONS: len(told.limitations),
            RECOMMENDATIONS: sum(map(len, told.recommendations.values())),
        }
        self.filters.show_counts({**rows.counts_of(sheet), **counts})
        self.header.say(filters.sentence(sheet))
        self.thresholds.show_thresholds(sheet.thresholds)
        self.part.set_choices([("", EVERY_PART), *part_titles(sheet.framework).items()])
        self.part.take(self._narrowing.part)
        self.limitations.show_conclusions(told)
        self.recommendations.show_conclusions(told)
        self._show()

    def _show(self) -> None:
        sheet, filter_ = self._sheet, self._narrowing.filter
        if sheet is None:
            return
        self.part.setVisible(filter_ not in VIEWS)
        self.hold(VIEW_KEYS.get(filter_, KEYS))
        if filter_ in VIEWS:
            self.stack.setCurrentWidget(self._lines)
            self.take_all.hide()
            self.actions_bar.hide()
            return
        if not sheet.has_scores and not sheet.count("improve", "keep"):
            self._show_nothing(*filters.no_scores(self.year))
            return
        self.acts.lines = rows.lines_of(sheet, self._narrowing)
        self._narrowing = replace(
            self._narrowing, held=self._narrowing.held | {row.key for row in rows.rows_of(self.acts.lines)}
        )
        if not self.acts.lines:
            self._show_nothing(*filters.none_of(filter_))
            return
        self.stack.setCurrentWidget(self._list)
        self.table.show_lines(sheet.framework, self.acts.lines)
        if self._place and self._go(self._place):
            self._place = ""
        elif not isinstance(self.table.current(), FindingLine):
            self.table.go_to_first()
        self._show_form()
        self._show_actions()

    def _show_form(self) -> None:
        line = self.table.current()
        if self._sheet is not None and isinstance(line, FindingLine):
            if self.form.row is not None and self.form.row.key != line.key:
                self.form.commit()
            self.form.show_row(self._sheet, line.row)

    def _show_actions(self) -> None:
        chosen = [line.row for line in self.table.selected()]
        self.actions_bar.show_selected(len(chosen), kept=sum(row.finding is not None for row in chosen))
        left = len(self.acts.open_keys())
        self.take_all.set_words(f"รับข้อเสนอทั้งหมด {left} ข้อ")
        self.take_all.setVisible(left > 0)

    def _show_nothing(self, words: str, way: str = "") -> None:
        self.nothing.say(words, way)
        self.stack.setCurrentWidget(self.nothing)
        self.actions_bar.hide()
        self.take_all.hide()

    def _narrow(self, **changes: str) -> None:
        self.commit()
        self._narrowing = replace(self._narrowing, held=frozenset(), **changes)
        self.filters.take(self._narrowing.filter)
        self._show()

    def _way_on(self) -> None:
        if self.nothing.way.text() == filters.TO_SCORES:
            self.go_to.emit("scores", "")
        else:
            self.show_all()

    def show_all(self) -> None:
        """Show every question and item again."""
        self._narrow(filter=EVERY, part="")
        self.part.take("")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_proposed(self) -> None:
        if self._narrowing.filter == RECOMMENDATIONS:
            self.attempt(self.recommendations.take_proposed)
        elif self._narrowing.filter != LIMITATIONS:
            self.acts.take_here()

    def _take_every(self) -> None:
        if self.take_all.isVisible():
            self.acts.take_every()

    def _begin_line(self) -> None:
        if self._narrowing.filter in VIEWS:
            self._lines.add()

    @property
    def _lines(self) -> LinesView:
        """The lines of the filter that is chosen."""
        return self.limitations if self._narrowing.filter == LIMITATIONS else self.recommendations

    # -- the page in the window ------------------------------------------------------------------------

    def _go(self, place: str) -> bool:
        row = self._sheet.row(place) if self._sheet is not None else None
        return row is not None and self.table.go_to(row.key)

    def go_to_place(self, place: str) -> None:
        """A code, key or number (``#3``), with a field after a stroke (``i2/advice``), or ``limitations``."""
        at, _, field = place.partition("/")
        if at in VIEWS:
            self._narrow(filter=at)
            self._lines.table.setFocus()
            return
        if at and not self._go(at):
            self.show_all()
            self._go(at)
        if field:
            self.form.enter(field)
        else:
            seen = self.nothing.stop if self.stack.currentWidget() is self.nothing else self.table
            seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Save what is being typed."""
        self.form.commit()
        self.attempt(self.limitations.commit)
        self.attempt(self.recommendations.commit)
        super().commit()

    @property
    def record(self) -> str:
        """The finding at which the keyboard is, else the year's assessment."""
        line = self.table.current()
        kept = isinstance(line, FindingLine) and line.row.finding is not None
        shown = self._narrowing.filter not in VIEWS and self._sheet is not None
        return assessment_place(self.year, line.key if kept and shown else "")

    def panes(self) -> Sequence[QWidget]:
        """Filter, list, form, or the lists that take their place."""
        if self._narrowing.filter in VIEWS:
            return (self.filters, self._lines.table, self._lines.lines.panel)
        return (self.filters, self.table, self.form, self.thresholds, self.actions_bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choice of parts stands in the head where the filters leave it no room."""
        super().resizeEvent(event)
        self.side.setMinimumWidth(scaled(LEAST_LIST))
        needed = self.filters.segments.sizeHint().width() + self.part.sizeHint().width() + scaled(3 * GAP)
        home = self.filters if needed <= self.width() else self.header
        if self.part.parentWidget() is not home:
            home.add(self.part)

    def get_state(self) -> Mapping[str, Any]:
        """Filter, part, current row."""
        return {
            "filter": self._narrowing.filter,
            "part": self._narrowing.part,
            "place": self.table.current_key(),
        }

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; the row becomes current when the year is read."""
        if state.get("filter") in {choice.key for choice in FILTERS}:
            self.filters.take(str(state["filter"]))
            self._narrowing = replace(
                self._narrowing, filter=str(state["filter"]), part=str(state.get("part", ""))
            )
        self._place = str(state.get("place", ""))
