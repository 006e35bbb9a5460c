"""The links of the year: where each item is published, what the last check showed, checking them."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.record_places import item_place
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, ElidedLabel
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape, icon
from ita_desktop.ui.kit.shortcuts import on_key, on_key_at
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.kit.work_row import WorkRow
from ita_desktop.ui.oit.links import lines as listing
from ita_desktop.ui.oit.links.acts import LinkActs
from ita_desktop.ui.oit.links.bar import LinkBar
from ita_desktop.ui.oit.links.detail import LinkDetail
from ita_desktop.ui.oit.links.hand import LinkHand
from ita_desktop.ui.oit.links.lines import EVERY, NONE, UNCHECKED, WRONG, LinkLine
from ita_desktop.ui.oit.links.pasting import LinkPasting
from ita_desktop.ui.oit.links.runs import LinkRuns
from ita_desktop.ui.oit.links.table import LinkTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

SEARCH_WIDTH = 200
FILTERS = (
    Choice(EVERY, "ทั้งหมด", count=0),
    Choice(WRONG, "มีปัญหา", Shape.BAD, 0),
    Choice(UNCHECKED, "ยังไม่ตรวจ", Shape.NOT_STARTED, 0),
    Choice(NONE, "ไม่มีลิงก์", Shape.MISSING, 0),
)
EMPTY = {
    WRONG: "ไม่มีลิงก์ที่มีปัญหา",
    UNCHECKED: "ตรวจครบทุกลิงก์แล้ว",
    NONE: "ทุกรายการมีลิงก์แล้ว",
}
KEYS: Keys = (
    ("F5", "ตรวจทั้งหมด"),
    ("F2", "แก้ลิงก์"),
    ("Ins", "เพิ่ม"),
    ("Ctrl+V", "วางหลายลิงก์"),
    ("F9", "พิมพ์"),
)


class LinksView(PageView):
    """All links of the year's items."""

    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self.year = 0
        self.lines: tuple[LinkLine, ...] = ()
        self.filters = FilterRow(FILTERS)
        self.outcome = ElidedLabel(role=Role.SMALL, tone="muted")
        self.search = LineField(placeholder="ค้นหาลิงก์")
        self.check_button = Button("ตรวจทั้งหมด", shape=Shape.TICK, hint="F5", primary=True)
        self.print_button = Button("พิมพ์รายการไว้ตรวจเอง", shape=Shape.PRINT, hint="F9")
        self.table, self.detail = LinkTable(), LinkDetail()
        self.nothing, self.stack = Nothing(breaker), QStackedWidget()
        self.bar, self.work = LinkBar(), WorkRow()
        self.runs = LinkRuns(services, self.work, self)
        self.hand = LinkHand(self, LinkActs(services.links), self.table, self.runs, self.attempt)
        self.pasting = LinkPasting(services)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._glass = self.search.addAction(icon(Shape.SEARCH), LineField.ActionPosition.LeadingPosition)
        self.search.setAccessibleName("ค้นหาลิงก์")
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.outcome.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.filters.add(self.outcome)
        self.whole = QWidget()
        for widget in (self.table, self.nothing):
            self.stack.addWidget(widget)
        inner = QVBoxLayout(self.whole)
        for part, stretch in ((self.filters, 0), (self.stack, 1), (self.detail, 0)):
            inner.addWidget(part, stretch)
        inner.addWidget(self.work)
        inner.addWidget(self.bar)
        self.sheets = QStackedWidget()
        self.sheets.addWidget(self.whole)
        self.sheets.addWidget(self.pasting)
        outer = QVBoxLayout(self)
        outer.addWidget(self.sheets)
        for layout in (inner, outer):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setContentsMargins(0, 8, 0, 0)

    def _connect(self) -> None:
        self.filters.chosen.connect(self._narrow)
        self.search.textChanged.connect(lambda _: self._narrow())
        self.check_button.clicked.connect(self.check_all)
        self.print_button.clicked.connect(self.print_list)
        self.nothing.wanted.connect(self.show_all)
        self.table.moved.connect(lambda _: self._show_current())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self.bar.wanted.connect(self.hand.act)
        self.hand.changed.connect(self._came)
        self.hand.done.connect(self.done)
        self.runs.changed.connect(self._came)
        self.runs.failed.connect(self.failed)
        self.runs.kept.connect(self.done)
        self.sheets.currentChanged.connect(lambda at: self.hold(self.pasting.keys if at else KEYS))
        self.pasting.left.connect(self._leave_pasting)
        self.pasting.told.connect(self.failed)
        self.pasting.done.connect(self.done)
        for keys, wish in (("Shift+F5", "check"), ("Ctrl+K", "keep"), ("Ctrl+N", "insert")):
            on_key(self.whole, keys, partial(self.hand.act, wish))
        on_key_at(self.table, "Ctrl+V", self.paste)
        on_key(self.whole, "F5", self.check_all)
        on_key(self.whole, "F9", self.print_list)
        on_key(self.whole, "Ctrl+F", self._find)

    # -- showing ---------------------------------------------------------------------------------------

    def tools(self) -> Sequence[QWidget]:
        """What narrows the list, checking and printing."""
        return (self.search, self.print_button, self.check_button)

    def show_year(self, year: int) -> str:
        """Read the year's links anew; a run of another year is given up."""
        if year != self.year:
            self.runs.stop()
            self.table.drop_editor()
            self._leave_pasting()
            self.hand.forget()
        self.year = self.hand.acts.year = year
        self._read()
        self.pasting.renew(year)
        self._show()
        return listing.sentence(self.lines)

    def _read(self) -> None:
        came = self.runs.checking.came if self.runs.checking.year == self.year else ()
        book = self.services.links.book(self.year, came)
        self.lines = listing.lines_of(book, self.runs.awaited, self.hand.adding)

    def _show(self) -> None:
        self.filters.show_counts(listing.counts_of(self.lines))
        linked = any(line.url for line in self.lines) and self.sheets.currentWidget() is self.whole
        self.check_button.setEnabled(linked and not self.runs.is_going)
        self.print_button.setEnabled(linked)
        shown = listing.narrowed(self.lines, self.filters.taken, self.search.text(), self.hand.kept)
        self.stack.setCurrentWidget(self.table if shown else self.nothing)
        row = self.table.currentIndex().row()
        self.table.show_rows(shown)
        if shown and self.table.current() is None:
            self.table.go_to(shown[max(0, min(row, len(shown) - 1))].key)
        if not shown:
            self.nothing.say(EMPTY.get(self.filters.taken, "ไม่พบลิงก์ตามคำที่ค้นหา"), "ดูทั้งหมด")
        self.outcome.set_text(self.runs.outcome)
        self._show_current()

    def _show_current(self) -> None:
        shown = self.stack.currentWidget() is self.table
        self.detail.show_line(self.table.current() if shown else None)
        self.bar.show_selected(self.table.selected() if shown else [], is_going=self.runs.is_going)

    def _came(self) -> None:
        """Answers came, a run began or ended: what is being written stays as it is."""
        self._read()
        self._show()

    def _narrow(self, _: str = "") -> None:
        self.hand.kept = frozenset()
        self._show()

    def show_all(self) -> None:
        """Show every link again."""
        self.filters.take(EVERY)
        self.search.clear()
        self._narrow()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- pasting, checking, printing -------------------------------------------------------------------

    def paste(self) -> None:
        """Look through what is copied; a single address goes straight to the current item."""
        line: LinkLine | None = self.table.current()
        if self.pasting.open(self.year, line.item.code if line else None):
            self.sheets.setCurrentWidget(self.pasting)
            self._show()
            self.pasting.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_pasting(self) -> None:
        if self.sheets.currentWidget() is self.pasting:
            self.sheets.setCurrentWidget(self.whole)
            self._show()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def check_all(self) -> None:
        """Ask for every link of the year."""
        self.commit()
        self.runs.start(self.year, self.lines)

    def print_list(self) -> None:
        """Show the list for checking by hand as it will be printed."""
        self.commit()
        if any(line.url for line in self.lines):
            self.go_to.emit("papers", f"oit-links|{self.year}")

    # -- the view in the page --------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at the first link of an item; at the current one without a place."""
        if place and not self.table.go_to((place, 0)):
            self.show_all()
            self.table.go_to((place, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Save what is being typed."""
        self.table.commit()

    def close_work(self) -> None:
        """Give a run up; what came is kept."""
        self.runs.stop()

    @property
    def record(self) -> str:
        """The item of the link at which the keyboard is."""
        line: LinkLine | None = self.table.current()
        return item_place(self.year, line.item.code if line else "")

    def panes(self) -> Sequence[QWidget]:
        """Filter, table, bar."""
        return (self.filters, self.table, self.bar)

    def get_state(self) -> Mapping[str, Any]:
        """The filter."""
        return {"filter": self.filters.taken}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take the filter back."""
        if state.get("filter") in {choice.key for choice in FILTERS}:
            self.filters.take(str(state["filter"]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives a run up."""
        if event.key() == Qt.Key.Key_Escape and self.runs.is_going:
            self.runs.stop()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The glass in the search field follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._glass.setIcon(icon(Shape.SEARCH))
