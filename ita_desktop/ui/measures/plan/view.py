"""The plan of a year: its measures in a list beside the form of the current one."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.record_places import plan_place
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key, on_key_at, on_key_inside
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.measures.pasting.desk import PasteDesk
from ita_desktop.ui.measures.plan.acts import PlanActs
from ita_desktop.ui.measures.plan.beside import ListBeside
from ita_desktop.ui.measures.plan.empty import EmptyPlan
from ita_desktop.ui.measures.plan.fields import LABELS
from ita_desktop.ui.measures.plan.filters import SEE_ALL, none_of, sentence
from ita_desktop.ui.measures.plan.form import MeasureForm
from ita_desktop.ui.measures.plan.head_form import HeadForm
from ita_desktop.ui.measures.plan.narrower import Narrower
from ita_desktop.ui.measures.plan.rows import HEAD, Listing, listing_of
from ita_desktop.ui.measures.plan.several import FIELDS, PlanFoot, SeveralActs
from ita_desktop.ui.measures.plan.table import PlanTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.measures import PlanSheet

HEAD_PLACE = "head"
"""The place of what belongs to the whole plan."""

KEYS: Keys = (
    ("Ins", "เพิ่ม"),
    ("F2", "แก้"),
    ("Esc", "กลับรายการ"),
    ("Alt+↑↓", "เรียง"),
    ("Ctrl+D", "สำเนา"),
    ("Ctrl+V", "วางตาราง"),
    ("Del", "ลบ"),
    ("F9", "พิมพ์"),
    ("F12", "แผงข้าง"),
)
EMPTY_KEYS: Keys = (("Ins", "เพิ่มมาตรการ"), ("Ctrl+V", "วางตาราง"))


class PlanView(PageView):
    """List and form; a page that takes their whole place for a while is put into ``sheets``."""

    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self.sheet: PlanSheet | None = None
        self.listing: Listing | None = None
        self._agency, self._place = Agency(), ""
        self._former: Mapping[str, str] = {}
        self.narrower = Narrower(self)
        self.new_button = Button("เพิ่มมาตรการ", shape=Shape.PLUS, hint="Ins", primary=True)
        self.number_button = Button("จัดเลขใหม่")
        self.table = PlanTable()
        self.form = MeasureForm(services.plans, breaker, self.attempt)
        self.head_form = HeadForm(services.plans, breaker)
        self.nothing, self.empty, self.lists = Nothing(breaker), EmptyPlan(breaker), QStackedWidget()
        self.beside = ListBeside(self.lists, self.form, self.head_form)
        self.foot = PlanFoot(self.table)
        self.acts = PlanActs(self, services.plans, self.table, self.attempt, self.commit)
        self.several = SeveralActs(self, services.plans, self.table, self.foot, self.attempt)
        self.whole, self.sheets = QWidget(), QStackedLayout()
        self.pasting = PasteDesk(self, services, breaker)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for widget in (self.table, self.nothing):
            self.lists.addWidget(widget)
        self.narrower.filters.add(self.number_button)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.narrower.filters)
        column.addWidget(self.beside, 1)
        column.addWidget(self.foot)
        self.setLayout(self.sheets)
        for sheet in (self.whole, self.empty, self.pasting.view):
            self.sheets.addWidget(sheet)

    def _connect(self) -> None:
        table, acts = self.table, self.acts
        self.narrower.changed.connect(self._show)
        self.narrower.search.left.connect(self._leave_search)
        self.narrower.search.stepped.connect(lambda _: self._to_list())
        self.nothing.wanted.connect(self.narrower.show_all)
        self.new_button.clicked.connect(acts.add)
        self.number_button.clicked.connect(acts.renumber)
        table.moved.connect(lambda _: self._show_form())
        table.picked.connect(self.foot.picked)
        table.opened.connect(lambda _: self.beside.enter())
        table.wanted.connect(self.do)
        table.drawn.connect(acts.let_go)
        self.foot.bar.wanted.connect(self.do)
        self.empty.wanted.connect(self._begin)
        acts.begun.connect(self._write_new)
        for told in (acts.done, self.several.done):
            told.connect(self.done)
        acts.failed.connect(self.failed)
        for form in (self.form, self.head_form):
            form.left.connect(self._to_list)
        self.form.sources.meeting_wanted.connect(lambda number: self.go_to.emit("meetings", number))
        self.form.sources.former_wanted.connect(self._to_former)
        on_key(self.whole, "Ctrl+F", self.narrower.find)
        on_key(self.whole, "F12", lambda: self.beside.open(not self.beside.is_open))
        on_key(self.whole, "Ctrl+N", acts.add)
        on_key(self.whole, "F9", self._print)
        on_key_inside(self.whole, "Ins", acts.add)
        on_key_inside(self.empty, "Ins", acts.add)
        on_key_inside(self.empty, "Ctrl+V", self.pasting.paste)
        on_key_at(self.table, "Ctrl+V", self.pasting.paste)
        self.pasting.opened.connect(self._open_pasting)
        self.pasting.closed.connect(self._close_pasting)
        self.pasting.failed.connect(self.failed)

    # -- showing ---------------------------------------------------------------------------------------

    def tools(self) -> Sequence[QWidget]:
        """Tables from elsewhere, a new measure."""
        return (self.pasting.button, self.new_button)

    def show_year(self, year: int) -> str:
        """Read the plan anew; keyboard and selection stay with their measures."""
        if self.sheet is not None and self.sheet.fiscal_year != year:
            self.narrower.let_go()
            self.foot.asks.give_up()
        sheet = self.services.plans.sheet(year)
        self._agency = self.services.officers.agency_on()
        self.sheet = self.several.sheet = sheet
        self.listing = self.acts.listing = listing_of(sheet.plan, sheet.framework, sheet.units)
        self.acts.year = year
        self.several.units = sheet.units
        self.table.read_by(sheet.framework, sheet.units, self.services.context.clock().date())
        self._former = self._former_titles(sheet)
        self._show()
        self.pasting.show_year(year)
        self._hold_keys()
        return sentence(sheet, self.listing)

    def _former_titles(self, sheet: "PlanSheet") -> Mapping[str, str]:
        """The titles of last year's measures, where one of this year's goes on from one."""
        if not any(measure.continues for measure in sheet.plan.measures):
            return {}
        former = self.services.plans.sheet(sheet.fiscal_year - 1).plan
        return {measure.key or "": measure.title or "" for measure in former.measures}

    def _show(self) -> None:
        if self.sheet is None or self.listing is None:
            return
        some = bool(self.listing.lines)
        if self.sheets.currentWidget() in (self.whole, self.empty):
            self.sheets.setCurrentWidget(self.whole if some else self.empty)
            self._hold_keys()
        for tool in self.tools():
            tool.setVisible(some)
        self.empty.say(self.sheet.fiscal_year, self.sheet.from_assessment)
        lines = self.narrower.lines(self.listing)
        self.lists.setCurrentWidget(self.table if lines else self.nothing)
        self.table.show_lines(lines)
        if not lines:
            self.nothing.say(none_of(self.narrower.narrowing), SEE_ALL)
        elif self._place and self.table.go_to(self._place):
            self._place = ""
        elif not self.table.current_key():
            self.table.go_to_measure()
        self._show_form()
        self.foot.follow()

    def _show_form(self) -> None:
        if self.sheet is not None:
            line = self.table.current() if self.lists.currentWidget() is self.table else None
            self.beside.show_line(self.sheet, line, self._agency.officers, self._former)

    # -- what the user does ----------------------------------------------------------------------------

    def do(self, wish: str) -> None:
        """Do what the list or the bar asks for."""
        if wish in FIELDS and len(self.table.keys()) > 1:
            self.commit()
            self.several.begin(wish)
        elif wish in FIELDS or wish == "form":
            self.beside.enter("" if wish == "form" else wish)
        elif wish in ("up", "down"):
            self.acts.shift(-1 if wish == "up" else 1)
        elif wish == "duplicate":
            self.acts.duplicate()
        else:
            self.acts.drop()

    def _begin(self, way: str) -> None:
        if way == "new":
            self.acts.add()
        elif way == "paste":
            self.pasting.paste()
        elif way == "file":
            self.pasting.choose_file()
        else:
            self.view_wanted.emit(way)

    def _open_pasting(self) -> None:
        self.commit()
        self.sheets.setCurrentWidget(self.pasting.view)
        self._hold_keys()

    def _close_pasting(self, keys: Sequence[str]) -> None:
        """Back to the list; what was taken is shown whatever the list is narrowed to."""
        self.sheets.setCurrentWidget(self.whole)
        self.narrower.hold(keys)
        self._show()
        self._hold_keys()
        if keys:
            self.table.go_to(keys[0])
            self.done.emit(f"วาง {len(keys):,} มาตรการแล้ว")
        self.go_to_place("")

    def _hold_keys(self) -> None:
        """The keys of what is seen; what changes the list rests while a table is looked through."""
        is_open = self.pasting.is_open
        is_empty = self.sheets.currentWidget() is self.empty
        self.hold(self.pasting.view.keys if is_open else EMPTY_KEYS if is_empty else KEYS)
        for button in (self.pasting.button, self.new_button):
            button.setEnabled(not is_open)
        self.number_button.setEnabled(not is_open and bool(self.acts.changes()))

    def _write_new(self, key: str) -> None:
        """A measure was begun: it is shown whatever the list is narrowed to, and is written now."""
        self.narrower.hold([key])
        self._show()
        self.table.go_to(key)
        self.beside.enter("title")

    def _to_list(self) -> None:
        self.commit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_search(self) -> None:
        self.narrower.search.clear()
        self._to_list()

    def _print(self) -> None:
        """Open the plan's own paper."""
        if self.sheet is not None:
            self.commit()
            self.go_to.emit("papers", f"measures|{self.sheet.fiscal_year}")

    def _to_former(self, key: str) -> None:
        """Go to the measure of last year's plan."""
        if self.sheet is not None:
            self.commit()
            self.go_to.emit("measures", f"{self.sheet.fiscal_year - 1}/plan:{key}")

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """A measure's key or place (``m3``, ``#3``), with a field behind a colon (``m3:steps``), or ``head``.

        Else the current one.
        """
        if self.sheets.currentWidget() is self.empty:
            self.empty.ways["coverage"].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        key, _, field = place.rpartition(":")
        if not key or field not in LABELS:
            key, field = place, ""
        key = HEAD if key == HEAD_PLACE else self._key_at(key)
        if key and not self.table.go_to(key):
            self.narrower.show_all()
            self.table.go_to(key)
        if field and self.table.current_key() == key:
            self.beside.enter(field)
        elif self.sheets.currentWidget() is self.whole:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _key_at(self, key: str) -> str:
        """The key of the measure at a place of the plan, counted from 1; any other key as it is."""
        place = key.removeprefix("#")
        if place == key or not place.isdecimal():
            return key
        measures = self.sheet.plan.measures if self.sheet else ()
        return next((each.key or "" for each in measures[int(place) - 1 :]), "") if int(place) else ""

    def commit(self) -> None:
        """Save what is being typed."""
        self.beside.commit()
        self.foot.asks.commit()

    @property
    def record(self) -> str:
        """The measure at which the keyboard is, else the plan."""
        key = self.table.current_key()
        return plan_place(self.sheet.fiscal_year, "" if key == HEAD else key) if self.sheet else ""

    def panes(self) -> Sequence[QWidget]:
        """Filter, list, form, action bar or question; or those of a table that is looked through."""
        if self.pasting.is_open:
            return self.pasting.panes()
        return (self.narrower.filters, self.table, self.beside.side, self.foot)

    def get_state(self) -> Mapping[str, Any]:
        """Filter, current measure, form, and texts that could not be saved."""
        look = {**self.narrower.state(), "place": self.table.current_key(), **self.beside.state()}
        return {**look, "unsaved": self.form.unsaved()}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; the measure becomes current when the plan is read."""
        self.narrower.take_state(state)
        self._place = str(state.get("place", ""))
        self.beside.take_state(state)
        self.form.hold(state.get("unsaved"))
