"""ติดตาม: the measures of a plan in a round, beside the report of the current one."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.measures.rounds import SETTING
from ita_desktop.domain.measures.standings import Status, status_words
from ita_desktop.domain.record_places import plan_place
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.tables import RecordModel
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.measures.following import narrowing
from ita_desktop.ui.measures.following.actions import StatusBar
from ita_desktop.ui.measures.following.columns import columns
from ita_desktop.ui.measures.following.panel import ReportPanel
from ita_desktop.ui.measures.following.rounds import RoundRow, owed_by, told_of
from ita_desktop.ui.measures.following.table import FollowTable
from ita_desktop.ui.measures.unit_choices import EVERY_UNIT, NO_UNIT, unit_choices

if TYPE_CHECKING:
    from ita_desktop.domain.measures import RoundKey
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.measures import FollowedMeasure, FollowUpSheet

ROUNDS = (("quarters", "ติดตามรายไตรมาส"), ("halves", "ติดตามราย 6 เดือน"))
KEYS: Keys = (
    ("1–4", "สถานะ"),
    ("Enter", "รายงาน"),
    ("Esc", "กลับรายการ"),
    ("Ctrl+↑↓", "ข้อก่อนหน้า ข้อถัดไป"),
    ("F8", "ใช้สถานะที่เสนอ"),
    ("F9", "พิมพ์"),
)
ASKS = "?"
"""What stands before the key of a filter in a place (``?late``)."""
OF_UNIT = f"{ASKS}unit="


class FollowingView(PageView):
    """What becomes of the measures."""

    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self._sheet: FollowUpSheet | None = None
        self._round: RoundKey | None = None
        self._place = ""
        self.kind = ChoiceField(ROUNDS)
        self.kind.setAccessibleName("รอบการติดตาม")
        self.print_button = Button("พิมพ์รายงานผล", shape=Shape.PRINT, hint="F9")
        self.rounds = RoundRow()
        self.filters = FilterRow(narrowing.FILTERS)
        self.unit = ChoiceField(unit_choices(()))
        self.unit.setAccessibleName("หน่วยงานที่รายงาน")
        self.late_button = Button("พิมพ์รายการเลยกำหนด", shape=Shape.PRINT)
        self.model: RecordModel[FollowedMeasure] = RecordModel(columns())
        self.table = FollowTable(self.model)
        self.nothing = Nothing(breaker)
        self.stack = QStackedWidget()
        self.panel = ReportPanel(services, breaker, self.attempt)
        self.bar = StatusBar()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.unit.take(EVERY_UNIT)
        self.filters.add(self.unit)
        self.filters.add(self.late_button)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 8, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.rounds)
        body.addWidget(self.filters)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.panel)
        body.addLayout(row, 1)
        body.addWidget(self.bar)

    def _connect(self) -> None:
        self.kind.edited.connect(self._set_kind)
        self.rounds.chosen.connect(self._take_round)
        self.filters.chosen.connect(lambda _: self._narrowed())
        self.unit.edited.connect(lambda _: self._narrowed())
        self.nothing.wanted.connect(self._go_on)
        self.print_button.clicked.connect(lambda: self._print("follow-up"))
        self.late_button.clicked.connect(lambda: self._print("measures-late"))
        self.table.moved.connect(lambda _: self._follow())
        self.table.picked.connect(self._picked)
        self.table.opened.connect(lambda _: self.panel.enter())
        for wanting in (self.table, self.bar):
            wanting.status_wanted.connect(self._set_selected)
        panel = self.panel
        panel.status_wanted.connect(self._set_current)
        panel.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        panel.stepped.connect(self._step)
        panel.done.connect(self.done)
        panel.failed.connect(self.failed)
        panel.saved.connect(self.saved)
        on_key(self, "F8", panel.head.take_proposal)
        on_key(self, "F9", self.print_shown)

    # -- showing ---------------------------------------------------------------------------------------

    def tools(self) -> Sequence[QWidget]:
        """How often is followed up, and printing."""
        return (self.kind, self.print_button)

    def show_year(self, year: int) -> str:
        """Read the plan anew; keyboard and selection stay with their measures."""
        if self._sheet is not None and self._sheet.fiscal_year != year:
            self._round = None
        sheet = self._sheet = self.services.follow_up.sheet(year, self._round)
        self.panel.load(sheet)
        self.kind.take(sheet.rounds[0].kind)
        unit = self.unit.taken
        choices = narrowing.units_of(sheet)
        self.unit.set_choices(choices)
        self.unit.take(unit if unit in dict(choices) else EVERY_UNIT)
        self.rounds.show_sheet(sheet, owed_by(sheet.missing))
        for tool in self.tools():
            tool.setVisible(bool(sheet.rows))
        self._show()
        return _sentence(sheet)

    def _show(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self.filters.show_counts(narrowing.counts_of(sheet, self.unit.taken))
        self.late_button.setVisible(self.filters.taken == narrowing.LATE and bool(sheet.late))
        rows = narrowing.shown_rows(sheet, self.filters.taken, self.unit.taken)
        for part in (self.rounds, self.filters):
            part.setVisible(bool(sheet.rows))
        self.panel.setVisible(bool(rows))
        if not rows:
            self._show_nothing(sheet)
            return
        self.stack.setCurrentWidget(self.table)
        self.table.show_rows(rows)
        if self._place and self.table.go_to(self._place):
            self._place = ""
        elif not self.table.currentIndex().isValid():
            self.table.go_to_first()
        self._follow()

    def _show_nothing(self, sheet: "FollowUpSheet") -> None:
        if not sheet.rows:
            self.nothing.say(f"แผนปี {sheet.fiscal_year} ยังไม่มีมาตรการให้ติดตาม", "ไปที่มาตรการ")
        else:
            self.nothing.say(narrowing.none_words(self.filters.taken), "ดูทั้งหมด")
        self.stack.setCurrentWidget(self.nothing)
        self.bar.hide()
        self.panel.show_measure(None, None)

    def _follow(self) -> None:
        """Show the report of the measure at which the keyboard is."""
        row = self.table.current()
        if row is None:
            self.panel.show_measure(None, None)
            return
        wanted, stays = self.unit.taken, self.panel.shown_key == row.key
        if not wanted and stays:
            wanted = self.panel.unit or NO_UNIT
        self.panel.show_measure(row, narrowing.report_of(row, wanted))

    def _picked(self) -> None:
        self.bar.show_count(len(self.table.selected()))

    # -- acts ------------------------------------------------------------------------------------------

    def _take_round(self, key: "RoundKey") -> None:
        self.panel.commit()
        self._round = key
        if self._sheet is not None:
            self.show_year(self._sheet.fiscal_year)

    def _set_kind(self, kind: str) -> None:
        self._round = None
        self.attempt(lambda: self.services.agency.set(SETTING, kind))

    def _narrowed(self) -> None:
        self.commit()
        self.table.clearSelection()
        self._show()

    def _set_selected(self, status: Status) -> None:
        self._set_status(self.table.keys(), status)

    def _set_current(self, status: Status) -> None:
        if self.panel.shown_key:
            self._set_status((self.panel.shown_key,), status)

    def _set_status(self, keys: Sequence[str], status: Status) -> None:
        sheet = self._sheet
        if sheet is None or not keys:
            return
        if self.attempt(lambda: self.services.follow_up.set_status(sheet.fiscal_year, keys, status)):
            what = f"{len(keys)} มาตรการ" if len(keys) > 1 else self.panel.head.called
            self.done.emit(f"ตั้ง{what}เป็น{status_words(status)}แล้ว")

    def _step(self, by: int) -> None:
        """The measure above or below; the keyboard stays in its field."""
        self.panel.commit()
        self.table.step(by)

    def print_shown(self) -> None:
        """Print what is looked at: the list of what is late, else the report of the round."""
        late = self.late_button.isVisible()
        self._print("measures-late" if late else "follow-up")

    def _print(self, paper: str) -> None:
        self.commit()
        if self._sheet is not None and self._sheet.rows:
            self.go_to.emit("papers", f"{paper}|{self._sheet.fiscal_year}.{self._sheet.round.key}")

    def _go_on(self) -> None:
        """What the empty view offers."""
        if self._sheet is not None and not self._sheet.rows:
            self.view_wanted.emit("plan")
            return
        self._show_only(narrowing.EVERY)

    def _show_only(self, filter_key: str, unit: str = EVERY_UNIT) -> None:
        self.filters.take(filter_key)
        self.unit.take(unit)
        self._narrowed()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at a measure; ``?late`` takes a filter, ``?unit=กองคลัง`` a unit."""
        if place.startswith(ASKS) and place[1:] in {choice.key for choice in narrowing.FILTERS}:
            self._show_only(place[1:])
        elif place.startswith(OF_UNIT):
            self._show_only(narrowing.EVERY, place.removeprefix(OF_UNIT))
        elif place and not self.table.go_to(place):
            self._show_only(narrowing.EVERY)
            self.table.go_to(place)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Save what is being typed."""
        self.panel.commit()

    def close_work(self) -> None:
        """Files that are being taken in are let go."""
        self.panel.close_work()

    @property
    def record(self) -> str:
        """The measure whose report is in hand, with all its rounds."""
        row = self.table.current()
        return plan_place(self._sheet.fiscal_year, row.key if row else "") if self._sheet else ""

    def panes(self) -> Sequence[QWidget]:
        """Rounds, filter, table, report."""
        return (self.rounds, self.filters, self.table, self.panel)

    def get_state(self) -> Mapping[str, Any]:
        """Filter, unit, current measure."""
        row = self.table.current()
        return {"filter": self.filters.taken, "unit": self.unit.taken, "place": row.key if row else ""}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take a look back; the measure becomes current when the plan is read."""
        if state.get("filter") in {choice.key for choice in narrowing.FILTERS}:
            self.filters.take(str(state["filter"]))
        unit = str(state.get("unit", EVERY_UNIT))
        self.unit.set_choices(unit_choices([unit]))
        self.unit.take(unit)
        self._place = str(state.get("place", ""))


def _sentence(sheet: "FollowUpSheet") -> str:
    """What stands beside the page's title."""
    if not sheet.rows:
        return f"แผนปี {sheet.fiscal_year} ยังไม่มีมาตรการ"
    late = f" เลยกำหนด {len(sheet.late)} มาตรการ" if sheet.late else ""
    return f"{sheet.round.name} {told_of(sheet)}{late}"
