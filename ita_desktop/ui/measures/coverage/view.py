"""สิ่งที่ต้องตอบ: findings and items with the measures that answer them; what has none stands first."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.record_places import plan_place
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.measures.coverage.acts import CoverageActs
from ita_desktop.ui.measures.coverage.bar import CoverageBar
from ita_desktop.ui.measures.coverage.empty import TO_PROPOSED, told
from ita_desktop.ui.measures.coverage.lines import (
    EVERY,
    FILTERS,
    IDLE,
    MEETINGS,
    PROPOSED,
    IdleLine,
    Line,
    MatterLine,
    awaits,
    counts_of,
    lines_of,
    next_awaiting,
    sentence,
)
from ita_desktop.ui.measures.coverage.panel import CoveragePanel
from ita_desktop.ui.measures.coverage.table import CoverageTable
from ita_desktop.ui.measures.coverage.ways import Ways

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.measures.coverage import CoverageSheet

ABOVE = 8
_OF_MATTERS: Keys = (
    ("Enter", "ทำมาตรการ"),
    ("F8", "ทำแล้วไปเรื่องถัดไป"),
    ("J", "รวมเป็นข้อเดียว"),
    ("F4", "ให้มาตรการที่มีอยู่ตอบ"),
    ("F12", "แผงข้าง"),
)
_OF_MEETINGS: Keys = (
    ("Enter", "ทำมาตรการ"),
    ("F8", "ทำแล้วไปเรื่องถัดไป"),
    ("F4", "ให้มาตรการที่มีอยู่รับไป"),
    ("F12", "แผงข้าง"),
)
_OPENS = ("Enter", "เปิดมาตรการ")
_OF_IDLE: Keys = (_OPENS, ("F12", "แผงข้าง"))


class CoverageView(PageView):
    """A list beside a panel; what is selected is made into measures, or answered by one that is there."""

    keys = _OF_MATTERS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self.sheet: CoverageSheet | None = None
        self.filters = FilterRow(FILTERS)
        self.table = CoverageTable()
        self.panel = CoveragePanel(breaker)
        self.bar = CoverageBar()
        self.nothing = Nothing(breaker)
        self.make_all = Button("", shape=Shape.PLUS, hint="Shift+F8")
        self.acts = CoverageActs(self, services, self.table)
        self.ways = Ways(self)
        self._panel_wanted = True
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, ABOVE, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addLayout(row, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        table, panel, bar, acts = self.table, self.panel, self.bar, self.acts
        self.filters.chosen.connect(self.narrow)
        self.nothing.wanted.connect(self._way_on)
        self.make_all.clicked.connect(self.make_every)
        table.opened.connect(self._open)
        table.moved.connect(lambda _: self._show_current())
        table.picked.connect(self._show_bar)
        table.join_wanted.connect(acts.join)
        bar.make_wanted.connect(acts.make)
        bar.join_wanted.connect(acts.join)
        bar.attach_wanted.connect(self.enter_attaching)
        panel.make_wanted.connect(acts.use)
        panel.attach_wanted.connect(acts.attach)
        panel.detach_wanted.connect(acts.detach)
        panel.answer_wanted.connect(acts.answer)
        panel.open_wanted.connect(self.ways.to_measure)
        panel.source_wanted.connect(self._open_source)
        panel.left.connect(self._take_keyboard)
        for key, act in (
            ("F8", self.take_proposed),
            ("Shift+F8", self.make_every),
            ("F4", self.enter_attaching),
            ("F12", self.toggle_panel),
        ):
            on_key(self, key, act)

    # -- showing ---------------------------------------------------------------------------------------

    def tools(self) -> Sequence[QWidget]:
        """A measure for everything that has none."""
        return (self.make_all,)

    def show_year(self, year: int) -> str:
        """Read anew what the plan of a fiscal year is to answer."""
        self.sheet = self.services.coverage.sheet(year)
        self.acts.year = year
        self.filters.show_counts(counts_of(self.sheet))
        left = len(self.sheet.coverage.unanswered)
        self.make_all.set_words(f"ทำมาตรการที่ขาดทั้งหมด {left} ข้อ")
        self.make_all.setVisible(left > 1)
        self._show()
        return sentence(self.sheet)

    def _show(self) -> None:
        if self.sheet is None:
            return
        filter_ = self.filters.taken
        self.acts.lines = lines_of(self.sheet, filter_)
        if self.acts.lines:
            self.table.show_lines(filter_, self.sheet.framework, self.acts.lines)
            if self.table.current_line() is None:
                self.table.go_to_first()
        else:
            self.table.show_rows(())
            self.nothing.say(*told(self.sheet, filter_))
        self.stack.setCurrentWidget(self.table if self.acts.lines else self.nothing)
        self.panel.setVisible(self._panel_wanted and bool(self.acts.lines))
        self._show_current()
        self._show_bar()

    def _keys_of(self, line: Line | None) -> Keys:
        if line is None or not self.acts.lines:
            return ()
        kinds = {MEETINGS: _OF_MEETINGS, IDLE: _OF_IDLE}
        usual = kinds.get(self.filters.taken, _OF_MATTERS)
        return (_OPENS, *usual[1:]) if isinstance(line, MatterLine) and not awaits(line) else usual

    def _show_current(self) -> None:
        sheet, line = self.sheet, self.table.current_line()
        self.hold(self._keys_of(line))
        if sheet is None or self.panel.isHidden():
            return
        self.panel.show_line(
            line, sheet.framework, lambda: self.acts.choices(line), sheet.measures, sheet.coverage.unanswered
        )

    def _show_bar(self) -> None:
        chosen = self.acts.chosen
        making = [line for line in chosen if not isinstance(line, IdleLine)]
        self.bar.show_selected(len(making), are_matters=all(isinstance(line, MatterLine) for line in making))

    def narrow(self, filter_: str) -> None:
        """Show the lines of another filter."""
        self.commit()
        self.filters.take(filter_)
        self._show()

    def toggle_panel(self) -> None:
        """Show the panel, or hide it."""
        self._panel_wanted = self.panel.isHidden()
        self._show()

    # -- acting ----------------------------------------------------------------------------------------

    def _open(self, line: Line) -> None:
        """Enter: measures of what is selected; the measure itself where there is one."""
        if len(self.acts.chosen) > 1 or awaits(line):
            self.acts.make()
        elif isinstance(line, MatterLine):
            self.ways.to_measure(line.matter.measures[0].key or "")
        elif isinstance(line, IdleLine):
            self.ways.to_measure(line.key)

    def _open_source(self) -> None:
        if self.sheet is not None:
            self.ways.to_source(self.sheet, self.table.current_line())

    def take_proposed(self) -> None:
        """F8: measures of what is selected; where nothing is wanted, on to the next line that wants one."""
        if len(self.acts.chosen) > 1 or any(map(awaits, self.acts.chosen)):
            self.acts.make()
        elif (line := self.table.current_line()) and (key := next_awaiting(self.acts.lines, {line.key})):
            self.table.go_to(key)

    def make_every(self) -> None:
        """A measure for each matter that has none."""
        if self.sheet is not None and self.make_all.isVisible():
            self.acts.make_every([each.key for each in self.sheet.coverage.unanswered])

    def enter_attaching(self) -> None:
        """Put the keyboard on the measures that may answer what is selected."""
        if self.panel.isHidden() and self.acts.lines:
            self.toggle_panel()
        self.panel.enter_attaching()

    def _way_on(self) -> None:
        way = self.nothing.way.text()
        if self.sheet is not None and not self.ways.follow(self.sheet, way):
            self.narrow(PROPOSED if way == TO_PROPOSED else EVERY)
            self._take_keyboard()

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """A filter's key, or a line's: a code (``e7`` for either part), a measure's or a resolution's key."""
        if place in {choice.key for choice in FILTERS}:
            self.narrow(place)
        elif place:
            self._find(place)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        (self.table if self.acts.lines else self.nothing.way).setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, place: str) -> None:
        assert self.sheet is not None
        matter = self.sheet.matter(place)
        key = matter.key if matter is not None else place
        for filter_ in (self.filters.taken, *(choice.key for choice in FILTERS)):
            if any(line.key == key for line in lines_of(self.sheet, filter_)):
                self.narrow(filter_)
                self.table.go_to(key)
                return

    @property
    def record(self) -> str:
        """The measure that answers the line at which the keyboard is, else the plan."""
        if self.sheet is None:
            return ""
        line = self.table.current_line()
        if isinstance(line, MatterLine):
            key = next((each.key or "" for each in line.matter.measures), "")
        else:
            key = line.key if isinstance(line, IdleLine) else ""
        return plan_place(self.sheet.fiscal_year, key)

    def panes(self) -> Sequence[QWidget]:
        """Filter, list, panel, bar, or what is said in their place."""
        if not self.acts.lines:
            return (self.filters, self.nothing)
        return (self.filters, self.table, self.panel, self.bar)

    def get_state(self) -> Mapping[str, Any]:
        """The filter, and whether the panel is wanted."""
        return {"filter": self.filters.taken, "panel": self._panel_wanted}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back."""
        if state.get("filter") in {choice.key for choice in FILTERS}:
            self.filters.take(str(state["filter"]))
        self._panel_wanted = state.get("panel") is not False
