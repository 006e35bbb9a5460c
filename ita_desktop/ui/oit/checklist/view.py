"""The year's list: what stands of each disclosure item, and who does it until when."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.record_places import item_place
from ita_desktop.ui.kit.asking import ASKING
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key, on_key_inside
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.oit.checklist import rows
from ita_desktop.ui.oit.checklist.acts import ChecklistActs
from ita_desktop.ui.oit.checklist.columns import columns
from ita_desktop.ui.oit.checklist.filters import FILTERS, none_of, sentence
from ita_desktop.ui.oit.checklist.foot import Foot
from ita_desktop.ui.oit.checklist.lines import ChecklistModel
from ita_desktop.ui.oit.checklist.narrower import Narrower
from ita_desktop.ui.oit.checklist.returned import CHOOSE_UNIT, ReturnedList
from ita_desktop.ui.oit.checklist.statuses import StatusActs
from ita_desktop.ui.oit.checklist.table import ChecklistTable
from ita_desktop.ui.oit.panel.beside import PanelBeside
from ita_desktop.ui.oit.panel.panel import ItemPanel

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.oit import Checklist, State

ASKS = "?"
RETURNED, OF_UNIT = "?returned=", "?unit="
"""What stands before the key of a filter in a place."""
KEYS: Keys = (
    ("1–6", "สถานะ"),
    ("F2", "ถ้อยคำ"),
    ("M", "กอง"),
    ("O", "เจ้าหน้าที่"),
    ("D", "วัน"),
    ("N", "หมายเหตุ"),
    ("F7", "รายการที่ส่งคืน"),
    ("F12", "แผงข้าง"),
)


class ChecklistView(PageView):
    """The year's checklist."""

    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        from ita_desktop.services.oit import CHOICES as USUAL

        self.year = 0
        self._usual: dict[State, str] = {choice: words for choice, (_, _, words) in USUAL.items()}
        self._usual |= {"due": self._usual["waiting"], "review": self._usual["current"]}
        self._checklist: Checklist | None = None
        self._folded: set[str] = set()
        self._place = ""
        self.narrower = Narrower(self)
        self.returned_button = Button("รายการที่ส่งคืน", shape=Shape.KEYBOARD, hint="F7")
        self.print_button = Button("พิมพ์ตาราง", shape=Shape.PRINT, hint="F9")
        self.model = ChecklistModel(self._columns(links=False), self._today())
        self.table = ChecklistTable(self.model)
        self.acts = ChecklistActs(
            self, services.oit, self.table, self.attempt, tuple(words for _, _, words in USUAL.values())
        )
        self.returned = ReturnedList(self.table, self.narrower)
        self.foot = Foot(self.table, self.returned)
        self.statuses = StatusActs(
            self, services.oit, self.table, self.foot.asks, self.returned, self.attempt
        )
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.panel = ItemPanel(services, breaker, self.attempt)
        self.beside = PanelBeside(self, self.table, self.panel)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.returned_button.setCheckable(True)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 8, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.narrower.filters)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.panel)
        body.addLayout(row, 1)
        body.addWidget(self.foot)

    def _connect(self) -> None:
        self.narrower.changed.connect(self._narrowed)
        self.nothing.wanted.connect(self.show_all)
        self.print_button.clicked.connect(self.print_table)
        self.returned_button.clicked.connect(self.type_returned)
        table, bar, acts, statuses = self.table, self.foot.bar, self.acts, self.statuses
        table.take = acts.take
        table.folding.connect(self._fold)
        table.picked.connect(self.foot.picked)
        table.opened.connect(lambda _: acts.edit_wording())
        table.officer_wanted.connect(lambda: acts.open_names("officer"))
        table.note_wanted.connect(statuses.edit_note)
        table.entered.connect(self.returned.took)
        table.given_up.connect(self.returned.end)
        table.status_wanted.connect(statuses.open_list)
        acts.statuses_wanted.connect(statuses.open_list)
        self.foot.asks.begun.connect(lambda: self.hold(ASKING))
        self.foot.asks.over.connect(lambda: self.hold(KEYS))
        for asking in (table, bar):
            asking.choice_wanted.connect(statuses.choose)
            asking.unit_wanted.connect(lambda: acts.open_names("unit"))
            asking.date_wanted.connect(acts.edit_date)
        self.panel.done.connect(self.done)
        self.panel.failed.connect(self.failed)
        self.panel.saved.connect(self.saved)
        self.panel.paper_wanted.connect(lambda place: self.go_to.emit("papers", place))
        self.returned.changed.connect(lambda: self.returned_button.setChecked(self.returned.is_on))
        on_key(self, "F7", self.type_returned)
        on_key(self, "F9", self.print_table)
        on_key(self, "Ctrl+F", self.narrower.find)
        on_key_inside(self, "F4", acts.open_here)

    # -- showing ---------------------------------------------------------------------------------------

    def tools(self) -> Sequence[QWidget]:
        """What narrows the list, and printing."""
        return (self.narrower.search, self.returned_button, self.print_button)

    def show_year(self, year: int) -> str:
        """Read the year's list anew; keyboard and selection stay with their items."""
        self.year = year
        if self._checklist is None or self._checklist.fiscal_year != self.year:
            self.narrower.let_go()
            self.table.drop_editor()
            self.foot.asks.give_up()
            self.returned.end()
        self._checklist = None
        checklist = self.services.oit.checklist(year)
        self._checklist = self.acts.checklist = self.statuses.checklist = checklist
        self.beside.load(checklist)
        self.acts.today = self._today()
        agency = self.services.officers.agency_on()
        officers = [officer.name for officer in agency.officers if officer.name]
        units = rows.units_of(checklist, agency.units or ())
        self.acts.names = {"unit": units, "officer": rows.officers_of(checklist, officers)}
        self.narrower.load(units)
        self.print_button.setEnabled(bool(checklist.rows))
        self.returned_button.setEnabled(bool(checklist.rows))
        self._show_columns(checklist)
        self._show()
        return sentence(checklist)

    def _show(self) -> None:
        if self._checklist is None:
            return
        lines = self.narrower.lines(self._checklist, self._today(), self._folded)
        if not lines:
            self._show_nothing(*none_of(self._checklist, self.narrower.narrowing))
            return
        self.stack.setCurrentWidget(self.table)
        self.table.show_lines(lines)
        if self._place and self.table.go_to(self._place):
            self._place = ""
        elif not self.table.currentIndex().isValid():
            self.table.go_to_first()
        self.foot.follow()
        self.beside.follow()

    def _show_nothing(self, words: str, way: str = "") -> None:
        self.nothing.say(words, way)
        self.stack.setCurrentWidget(self.nothing)
        self.foot.clear()
        self.panel.show_item("", 0)

    def _show_columns(self, checklist: "Checklist") -> None:
        made = self._columns(links=any(row.record and row.record.links for row in checklist.rows))
        if len(made) != len(self.model.columns):
            self.table.rebuild(made, self._today())

    def _columns(self, *, links: bool) -> list[Any]:
        return columns(self._today(), self._usual, links=links)

    def _today(self) -> date:
        return self.services.context.clock().date()

    # -- narrowing and printing ------------------------------------------------------------------------

    def _narrowed(self) -> None:
        self.returned.end()
        self.table.clearSelection()
        self._show()

    def show_all(self) -> None:
        """Show every item again."""
        self._show_only(rows.EVERY)

    def _show_only(self, filter_key: str, unit: str = "") -> None:
        place = self.table.current_key()
        self.narrower.show_only(filter_key, unit)
        if not self.table.go_to(place):
            self.table.go_to_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self, key: str) -> None:
        if self.narrower.narrowing.is_open:
            self._folded ^= {key}
            self._show()

    def type_returned(self) -> None:
        """Type in the list that a unit gave back, or end it."""
        self.commit()
        if not self.returned.toggle():
            self.returned_button.setChecked(False)
            self.failed.emit(CHOOSE_UNIT)
            self.narrower.unit_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_table(self) -> None:
        """Show the year's table as it will be printed."""
        self.commit()
        if self._checklist is not None and self._checklist.rows:
            self.go_to.emit("papers", f"oit-status|{self.year}")

    # -- the view in the page ------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at an item; at the current one without a place; ``?late`` takes a filter.

        ``?unit=UNIT`` shows a unit's items, ``?returned=UNIT`` begins to type in the list that it gave back.
        """
        if place.startswith(OF_UNIT):
            self._show_only(rows.EVERY, place.removeprefix(OF_UNIT))
            return
        if place.startswith(RETURNED):
            self.returned.begin(place.removeprefix(RETURNED))
            return
        if place.startswith(ASKS) and place[1:] in {segment.key for segment in FILTERS}:
            self._show_only(place[1:])
        elif place and not self.table.go_to(place):
            self._folded.clear()
            self.show_all()
            self.table.go_to(place)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Save what is being typed."""
        self.table.commit()
        self.panel.commit()
        self.foot.asks.commit()

    def close_work(self) -> None:
        """Files that are being taken in are let go."""
        self.panel.close_work()

    @property
    def record(self) -> str:
        """The item at which the keyboard is."""
        return item_place(self.year, self.table.current_key())

    def panes(self) -> Sequence[QWidget]:
        """Filter, table, panel, action bar or question."""
        return (self.narrower.filters, self.table, self.panel, self.foot)

    def get_state(self) -> Mapping[str, Any]:
        """Filter, unit, current item, folds, whether the panel is open."""
        return {
            **self.narrower.state(),
            "place": self.table.current_key(),
            "folded": sorted(self._folded),
            **self.beside.state(),
        }

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; the item becomes current when the year is read."""
        self.narrower.take_state(state)
        self._place = str(state.get("place", ""))
        self._folded = set(state.get("folded", ()))
        self.beside.take_state(state)
