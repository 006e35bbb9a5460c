"""เส้นเวลา: the year's measures by month; arrows pass over them, Enter goes to one."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.charts import Timeline
from ita_desktop.domain.record_places import plan_place
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.chart_view import COPIED, NOT_SAVED, ask_picture, copy_chart, save_picture
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.measures.timeline.rows import (
    EVERY,
    FILTERS,
    NO_MEASURES,
    NONE_SUCH,
    SEE_ALL,
    TO_PLAN,
    TimelineRow,
    chart_of,
    counts,
    filter_of,
    of_unit,
    rows_of,
    sentence,
)
from ita_desktop.ui.measures.timeline.table import MARGIN, TimelineTable
from ita_desktop.ui.measures.unit_choices import EVERY_UNIT, unit_choices

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

KEYS: Keys = (("Enter", "ไปที่มาตรการ"), ("Ctrl+C", "คัดลอกภาพ"), ("Ctrl+S", "บันทึกภาพ"), ("F9", "พิมพ์"))
TABLE_FIRST = 1000
"""The table takes all the room that its rows need before any is left empty."""


class TimelineView(PageView):
    """The measures that the filter and the unit leave, in the months of the plan's year."""

    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self.year = 0
        self.chart: Timeline | None = None
        self._place = ""
        self.filters = FilterRow(FILTERS)
        self.unit = ChoiceField()
        self.unit.setAccessibleName("กรองตามหน่วยงาน")
        self.copy_button = Button("คัดลอกเป็นภาพ", shape=Shape.COPY)
        self.save_button = Button("บันทึกเป็นภาพ", shape=Shape.IMAGE)
        self.filters.add(self.unit)
        self.table = TimelineTable(breaker)
        self.told = Label("", role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._desk())
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addSpacing(8)
        column.addWidget(self.filters)
        column.addWidget(self.stack, 1)
        self._connect()

    def _desk(self) -> QWidget:
        desk = QWidget()
        self.told.setContentsMargins(MARGIN, 4, MARGIN, 8)
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, TABLE_FIRST)
        column.addWidget(self.table.foot)
        column.addStretch(1)
        column.addWidget(self.told)
        return desk

    def _connect(self) -> None:
        self.filters.chosen.connect(lambda _: self.reload())
        self.unit.edited.connect(lambda _: self.reload())
        self.table.opened.connect(self._open)
        self.table.moved.connect(lambda row: self.told.set_text(row.spoken))
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.save)
        self.nothing.wanted.connect(self._go_on)
        on_key_inside(self, "Ctrl+C", self.copy)
        on_key_inside(self, "Ctrl+S", self.save)
        on_key_inside(self, "F9", self.print_report)

    def show_year(self, year: int) -> str:
        """Read the plan and how its measures stand today."""
        self.year = year
        sheet = self.services.follow_up.sheet(year)
        self.unit.set_choices(unit_choices(sheet.units))
        mine = of_unit(sheet, self.unit.taken)
        shown = [row for row in mine if self.filters.taken in (EVERY, filter_of(row))]
        self.filters.show_counts(counts(mine))
        self.chart = chart_of(sheet, shown)
        self.table.show_chart(self.chart, rows_of(self.chart, shown))
        if self._place and self.table.go_to(self._place):
            self._place = ""
        if self.table.current() is None:
            self.table.go_to_first()
        current: TimelineRow | None = self.table.current()
        self.told.set_text(current.spoken if current else "")
        self.filters.setVisible(bool(sheet.rows))
        self._show_nothing("" if shown else NONE_SUCH if sheet.rows else NO_MEASURES.format(year=year))
        return sentence(sheet)

    def _show_nothing(self, words: str) -> None:
        self.nothing.say(words, SEE_ALL if words == NONE_SUCH else TO_PLAN)
        self.stack.setCurrentIndex(1 if words else 0)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(not words)
        self.hold(() if words else KEYS)

    def reload(self) -> None:
        """Show what the filters leave."""
        self.attempt(lambda: self.show_year(self.year))

    def _go_on(self) -> None:
        if self.nothing.way.text() == SEE_ALL:
            self.filters.take(EVERY)
            self.unit.take(EVERY_UNIT)
            self.reload()
            self.go_to_place("")
        else:
            self.view_wanted.emit("plan")

    def print_report(self) -> None:
        """Open the report on the plan, which has the same chart."""
        if self.filters.isVisibleTo(self):
            self.go_to.emit("papers", f"follow-up|{self.year}")

    def _open(self, row: TimelineRow) -> None:
        self.view_wanted.emit(f"plan:{row.key}")

    def copy(self) -> None:
        """Put a picture of what is shown into the clipboard, and its figures for cells."""
        if self.chart is not None and self.copy_button.isEnabled():
            copy_chart(self.chart, self.breaker)
            self.told.set_text(COPIED)

    def save(self) -> None:
        """Ask where, and save a picture of what is shown there."""
        if self.chart is None or not self.save_button.isEnabled():
            return
        file = ask_picture(self, self.chart)
        if file is not None and save_picture(self.chart, self.breaker, file):
            self.saved.emit(file)
        elif file is not None:
            self.failed.emit(NOT_SAVED.format(file=file))

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at a measure; a filter that hides it gives way."""
        if place and not self.table.go_to(place):
            self.filters.take(EVERY)
            self.unit.take(EVERY_UNIT)
            self.reload()
            self.table.go_to(place)
        shown = self.stack.currentIndex() == 0
        (self.table if shown else self.nothing.way).setFocus(Qt.FocusReason.OtherFocusReason)

    def tools(self) -> Sequence[QWidget]:
        """What is done with the picture."""
        return (self.copy_button, self.save_button)

    @property
    def record(self) -> str:
        """The measure at which the keyboard is."""
        row: TimelineRow | None = self.table.current()
        return plan_place(self.year, row.key if row else "")

    def panes(self) -> Sequence[QWidget]:
        """The filters, the chart or what stands in its place."""
        return (self.filters, self.table if self.stack.currentIndex() == 0 else self.nothing)

    def get_state(self) -> Mapping[str, Any]:
        """Filter, unit and the measure at which the keyboard is."""
        row: TimelineRow | None = self.table.current()
        return {"filter": self.filters.taken, "unit": self.unit.taken, "place": row.key if row else ""}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take the filter back, and the measure when the year is read."""
        if state.get("filter") in {choice.key for choice in FILTERS}:
            self.filters.take(str(state["filter"]))
        unit = str(state.get("unit") or "")
        self.unit.set_choices(unit_choices([unit]))
        self.unit.take(unit)
        self._place = str(state.get("place") or "")
