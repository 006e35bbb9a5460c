"""The year's list: what stands of each disclosure item, and who does it until when."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.shapes import Shape, icon
from ita_desktop.ui.kit.shortcuts import on_key, on_key_inside
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.oit.checklist import rows
from ita_desktop.ui.oit.checklist.actions import ChecklistActions
from ita_desktop.ui.oit.checklist.acts import ChecklistActs
from ita_desktop.ui.oit.checklist.columns import columns
from ita_desktop.ui.oit.checklist.filters import FILTERS, none_of, sentence
from ita_desktop.ui.oit.checklist.lines import ChecklistModel
from ita_desktop.ui.oit.checklist.rows import ItemLine, Narrowing
from ita_desktop.ui.oit.checklist.table import ChecklistTable
from ita_desktop.ui.oit.panel.beside import PanelBeside
from ita_desktop.ui.oit.panel.panel import ItemPanel

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.oit import Checklist, State

SEARCH_WIDTH, UNIT_WIDTH = 220, 140
ASKS = "?"
"""What stands before the key of a filter in a place."""
EVERY_UNIT, NOBODY = "ทุกกอง", "ยังไม่มอบ"


class ChecklistView(PageView):
    """The year's checklist."""

    keys = (("1–5", "สถานะ"), ("F2", "ถ้อยคำ"), ("M", "มอบกอง"), ("D", "กำหนดวัน"), ("F12", "แผงข้าง"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        from ita_desktop.services.oit import CHOICES as USUAL

        self.year = 0
        self._usual: dict[State, str] = {choice: words for choice, (_, _, words) in USUAL.items()}
        self._usual["due"] = self._usual["waiting"]
        self._checklist: Checklist | None = None
        self._narrowing = Narrowing()
        self._folded: set[str] = set()
        self._place = ""
        self.filters = FilterRow(FILTERS)
        self.unit_field = ChoiceField([("", EVERY_UNIT)])
        self.search = LineField(placeholder="ค้นหารายการ")
        self.print_button = Button("พิมพ์ตาราง", shape=Shape.PRINT, hint="F9")
        self.model = ChecklistModel(self._columns(links=False), self._today())
        self.table = ChecklistTable(self.model)
        self.acts = ChecklistActs(
            self, services.oit, self.table, self.attempt, tuple(words for _, _, words in USUAL.values())
        )
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.actions_bar = ChecklistActions()
        self.panel = ItemPanel(services, breaker, self.attempt)
        self.beside = PanelBeside(self, self.table, self.panel)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._glass = self.search.addAction(icon(Shape.SEARCH), LineField.ActionPosition.LeadingPosition)
        self.search.setAccessibleName("ค้นหารายการ")
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.unit_field.setAccessibleName("กรองตามผู้รับผิดชอบ")
        self.unit_field.setMinimumWidth(UNIT_WIDTH)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.filters)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.panel)
        body.addLayout(row, 1)
        body.addWidget(self.actions_bar)

    def _connect(self) -> None:
        self.filters.chosen.connect(lambda key: self._narrow(filter=key))
        self.unit_field.edited.connect(lambda unit: self._narrow(unit=unit))
        self.search.textChanged.connect(lambda words: self._narrow(words=words))
        self.nothing.wanted.connect(self.show_all)
        self.print_button.clicked.connect(self.print_table)
        table, bar, acts = self.table, self.actions_bar, self.acts
        table.take = acts.take
        table.folding.connect(self._fold)
        table.picked.connect(self._show_actions)
        table.opened.connect(lambda _: acts.edit_wording())
        table.choice_wanted.connect(acts.choose)
        table.status_wanted.connect(acts.open_statuses)
        bar.chosen.connect(acts.choose)
        for asking in (table, bar):
            asking.unit_wanted.connect(acts.open_units)
            asking.date_wanted.connect(acts.edit_date)
        self.panel.done.connect(self.done)
        self.panel.failed.connect(self.failed)
        self.panel.paper_wanted.connect(lambda place: self.go_to.emit("papers", place))
        on_key(self, "F9", self.print_table)
        on_key(self, "Ctrl+F", self._find)
        on_key_inside(self, "F4", acts.open_here)

    # -- showing ---------------------------------------------------------------------------------------

    def tools(self) -> Sequence[QWidget]:
        """What narrows the list, and printing."""
        return (self.search, self.unit_field, self.print_button)

    def show_year(self, year: int) -> str:
        """Read the year's list anew; keyboard and selection stay with their items."""
        self.year = year
        if self._checklist is None or self._checklist.fiscal_year != self.year:
            self._narrowing = replace(self._narrowing, kept=frozenset())
            self.table.drop_editor()
        self._checklist = None
        checklist = self.services.oit.checklist(year)
        self._checklist = self.acts.checklist = checklist
        self.beside.load(checklist)
        self.acts.today = self._today()
        self.acts.units = rows.units_of(checklist, self.services.agency.get().units or ())
        self.filters.show_counts(rows.counts_of(checklist, self._today()))
        self.print_button.setEnabled(bool(checklist.rows))
        self._show_units()
        self._show_columns(checklist)
        self._show()
        return sentence(checklist)

    def _show(self) -> None:
        if self._checklist is None:
            return
        lines = rows.lines_of(self._checklist, self._today(), self._narrowing, self._folded)
        if not self._narrowing.is_open:
            shown = frozenset(line.key for line in lines if isinstance(line, ItemLine))
            self._narrowing = replace(self._narrowing, kept=shown)
        if not lines:
            self._show_nothing(*none_of(self._checklist, self._narrowing))
            return
        self.stack.setCurrentWidget(self.table)
        self.table.show_lines(lines)
        if self._place and self.table.go_to(self._place):
            self._place = ""
        elif not self.table.currentIndex().isValid():
            self.table.go_to_first()
        self._show_actions()

    def _show_nothing(self, words: str, way: str = "") -> None:
        self.nothing.say(words, way)
        self.stack.setCurrentWidget(self.nothing)
        self.actions_bar.hide()

    def _show_units(self) -> None:
        given = [(unit, unit) for unit in self.acts.units]
        self.unit_field.set_choices([("", EVERY_UNIT), *given, (rows.NO_UNIT, NOBODY)])
        self.unit_field.take(self._narrowing.unit)

    def _show_columns(self, checklist: "Checklist") -> None:
        made = self._columns(links=any(row.record and row.record.links for row in checklist.rows))
        if len(made) != len(self.model.columns):
            self.table.rebuild(made, self._today())

    def _columns(self, *, links: bool) -> list[Any]:
        return columns(self._today(), self._usual, links=links)

    def _show_actions(self) -> None:
        self.actions_bar.show_selected(len(self.table.codes()))
        self.beside.follow()

    def _today(self) -> date:
        return self.services.context.clock().date()

    # -- narrowing and printing ------------------------------------------------------------------------

    def _narrow(self, **changes: str) -> None:
        self._narrowing = replace(self._narrowing, kept=frozenset(), **changes)
        self.table.clearSelection()
        self._show()

    def show_all(self) -> None:
        """Show every item again."""
        self._show_only(rows.EVERY)

    def _show_only(self, filter_key: str) -> None:
        self._narrowing = Narrowing(filter=filter_key)
        self.filters.take(filter_key)
        self.unit_field.take("")
        self.search.clear()
        self._show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _fold(self, key: str) -> None:
        if self._narrowing.is_open:
            self._folded ^= {key}
            self._show()

    def print_table(self) -> None:
        """Show the year's table as it will be printed."""
        self.commit()
        if self._checklist is not None and self._checklist.rows:
            self.go_to.emit("papers", f"oit-status|{self.year}")

    # -- the view in the page ------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at an item; at the current one without a place; ``?late`` takes a filter."""
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

    def close_work(self) -> None:
        """Let go what the panel is taking in."""
        self.panel.close_work()

    def panes(self) -> Sequence[QWidget]:
        """Filter, table, panel, action bar."""
        return (self.filters, self.table, self.panel, self.actions_bar)

    def get_state(self) -> Mapping[str, Any]:
        """Filter, unit, current item, folds, whether the panel is open."""
        return {
            "filter": self._narrowing.filter,
            "unit": self._narrowing.unit,
            "place": self.table.current_key(),
            "folded": sorted(self._folded),
            **self.beside.state(),
        }

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; the item becomes current when the year is read."""
        chosen = state.get("filter", rows.EVERY)
        if chosen in {segment.key for segment in FILTERS}:
            self.filters.take(chosen)
            self._narrowing = replace(self._narrowing, filter=chosen, unit=str(state.get("unit", "")))
        self._place = str(state.get("place", ""))
        self._folded = set(state.get("folded", ()))
        self.beside.take_state(state)

    def changeEvent(self, event: QEvent) -> None:
        """The glass in the search field follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._glass.setIcon(icon(Shape.SEARCH))
