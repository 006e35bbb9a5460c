"""A month of the year's items: what is due, becomes possible, is to be looked through again."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.record_places import item_place
from ita_desktop.domain.thai.dates import ERA, fiscal_year
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, ElidedLabel, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.oit.calendar.day_list import DayPanel
from ita_desktop.ui.oit.calendar.days import LOOKS, NO_UNIT, Day, Entry, MonthModel, entries_of
from ita_desktop.ui.oit.calendar.grid import MonthGrid

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

LIST_WIDTH, LIST_SHARE = 300, 0.27
MONTH_WIDTH, UNIT_WIDTH, MARGIN = 150, 168, 24
NO_DATES = "ยังไม่มีรายการที่กำหนดวัน กำหนดวันได้ที่มุมมองรายการด้วยแป้น D"
NO_ENTRIES = "เดือนนี้ไม่มีรายการ"


class CalendarView(PageView):
    """The month grid, and beside it the list of the day."""

    keys = (("ลูกศร", "วัน"), ("PgUp PgDn", "เดือน"), ("Home", "วันนี้"), ("Enter", "ไปที่รายการ"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self._year = 0
        self._day: date | None = None
        self.model = MonthModel()
        self.grid = MonthGrid(self.model)
        self.day_panel = DayPanel(breaker)
        self.unit_field = ChoiceField([("", "ทุกกอง")])
        self.month = Label(role=Role.HEADING, weight=fonts.SEMIBOLD)
        self.sums = ElidedLabel(tone="muted")
        self.back, self.on = (
            IconButton(Shape.CHEVRON_LEFT, "เดือนก่อน PgUp"),
            IconButton(Shape.CHEVRON_RIGHT, "เดือนถัดไป PgDn"),
        )
        self.today_button = Button("วันนี้", hint="Home")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        fonts.set_width(self.month, MONTH_WIDTH)
        self.unit_field.setAccessibleName("กรองตามผู้รับผิดชอบ")
        self.unit_field.setMaximumWidth(UNIT_WIDTH)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN - 8, 8, MARGIN, 8)
        head.setSpacing(8)
        for widget in (self.back, self.month, self.on, self.today_button):
            head.addWidget(widget)
        head.addSpacing(8)
        head.addWidget(self.sums, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.grid, 1)
        row.addWidget(self.day_panel)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(head)
        body.addLayout(row, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.grid.turn(-1))
        self.on.clicked.connect(lambda: self.grid.turn(1))
        self.today_button.clicked.connect(self._go_today)
        self.unit_field.edited.connect(lambda _: self.show_year(self._year))
        self.grid.moved.connect(self._show_day)
        self.grid.turned.connect(self._show_month)
        self.grid.opened.connect(self._open_day)
        self.day_panel.list.opened.connect(self._open)
        self.day_panel.list.left.connect(lambda: self.grid.setFocus(Qt.FocusReason.OtherFocusReason))

    # -- showing ---------------------------------------------------------------------------------------

    def tools(self) -> Sequence[QWidget]:
        """Whose items."""
        return (self.unit_field,)

    def show_year(self, year: int) -> str:
        """Read the year anew; the day stays, in another year it is today or the year's first."""
        today = self.services.context.clock().date()
        checklist = self.services.oit.checklist(year)
        known = self.services.agency.get().units or ()
        used = [row.record.unit for row in checklist.rows if row.record and row.record.unit]
        units = dict.fromkeys([*known, *used])
        self.unit_field.set_choices([("", "ทุกกอง"), *((unit, unit) for unit in units), (NO_UNIT, "ยังไม่มอบ")])
        if self.unit_field.currentIndex() < 0:
            self.unit_field.take("")
        day = self._day or self.grid.day if year == self._year else self._day
        if day is None or fiscal_year(day) != year:
            day = today if fiscal_year(today) == year else date(year - ERA - 1, 10, 1)
        self._year, self._day = year, None
        entries = entries_of(checklist, today, self.unit_field.taken)
        self.model.load(entries, self.services.answers.windows(year), today)
        self.model.show(day)
        self.grid.go_to(day)
        self._show_month()
        dated = {entry.code for each in entries.values() for entry in each}
        return f"มีวันกำหนด {len(dated)} รายการ" if dated else NO_DATES

    def _show_month(self) -> None:
        self.month.set_text(self.model.title)
        told = [f"{LOOKS[event][1]} {count}" for event, count in self.model.sums().items() if count]
        self.sums.set_text("  ".join(told) or NO_ENTRIES)

    def _show_day(self, on: date) -> None:
        index = self.model.index_of(on)
        if index.isValid():
            self.day_panel.show_day(self.model.day(index))

    # -- going -------------------------------------------------------------------------------------------

    def _go_today(self) -> None:
        self.grid.go_to(self.model.today)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_day(self, day: Day) -> None:
        if len(day.entries) == 1:
            self._open(day.entries[0])
        else:
            self.day_panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, entry: Entry) -> None:
        self.view_wanted.emit(f"checklist:{entry.code}")

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at a day (2024-03-29), at the current one without a place."""
        if (day := _read(place)) is not None:
            self.grid.go_to(day)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In narrow windows the days keep most of the room."""
        super().resizeEvent(event)
        self.day_panel.setFixedWidth(min(fonts.scaled(LIST_WIDTH), round(self.width() * LIST_SHARE)))

    @property
    def record(self) -> str:
        """The item of the day at which the keyboard is, else all of the year."""
        entry: Entry | None = self.day_panel.list.current()
        return item_place(self._year, entry.code if entry else "")

    def panes(self) -> Sequence[QWidget]:
        """The month, the day."""
        return (self.grid, self.day_panel.list)

    def get_state(self) -> Mapping[str, Any]:
        """The day and the unit."""
        return {"day": self.grid.day.isoformat(), "unit": self.unit_field.taken}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back."""
        unit = str(state.get("unit", ""))
        self.unit_field.set_choices([("", "ทุกกอง"), *([(unit, unit)] if unit else [])])
        self.unit_field.take(unit)
        self._day = _read(str(state.get("day", "")))


def _read(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
