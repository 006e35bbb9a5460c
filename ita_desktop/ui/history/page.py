"""ประวัติการแก้ไข: every act, narrowed by what, whom and when; one record's history; reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.thai.dates import fiscal_span, fiscal_year
from ita_desktop.ui.history.bar import EVERY, KINDS, LACKING, HistoryBar
from ita_desktop.ui.history.lines import ActTable, Lines, model
from ita_desktop.ui.history.panel import ActPanel
from ita_desktop.ui.history.wiping import WipeView
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.history import Unreasoned
    from ita_desktop.storage import Sought

NONE_YET = "ยังไม่มีการแก้ไข ทุกช่องที่บันทึกจะมีประวัติว่าใครแก้ เมื่อใด เดิมเป็นอะไร"
NONE_FIT = "ไม่มีการแก้ไขตามที่เลือก"
NONE_LACKING = "ตัวเลขที่เผยแพร่แล้วและถูกแก้ ระบุเหตุผลครบทุกรายการ"
SEE_ALL = "ดูทั้งหมด"


class HistoryPage(Page):
    """Opened with a place of the journal, else as it was; ``lacking`` shows what lacks a reason."""

    title = "ประวัติการแก้ไข"
    keys = (("Enter", "ดูประวัติของที่นี้"), ("F8", "ระบุเหตุผล"), ("Esc", "กลับ"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ita_desktop.services.changes import EVERYTHING
        from ita_desktop.services.history.reasons import STOCK

        type(self).shows = EVERYTHING
        self._past, self._reasons = services.past, services.reasons
        self._lines: Lines | None = None
        self._came_for = False
        self._lacking: Mapping[int, Unreasoned] = {}
        self.bar = HistoryBar()
        self.table = ActTable(
            model(lambda: self._lines, lambda act: act in self._lacking),
            name="การแก้ไข",
            key=lambda number: number,
        )
        self.panel = ActPanel(STOCK, breaker)
        self.nothing = Nothing(breaker)
        self.wiping = WipeView(services.wiping, breaker)
        self.rooms, self.listed = QStackedWidget(), QWidget()
        self.print_button = Button("พิมพ์", shape=Shape.PRINT, hint="F9")
        self.wipe_button = Button("ลบข้อมูลที่เก็บไว้ไม่ได้", shape=Shape.DELETE)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.header.add_undo()
        for part in (self.table, self.nothing):
            self.stack.addWidget(part)
        self.header.add(self.print_button)
        self.header.add(self.wipe_button)
        listed = self.listed
        row, column = QHBoxLayout(), QVBoxLayout(listed)
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.panel)
        column.addWidget(self.bar)
        column.addLayout(row, 1)
        self.rooms.addWidget(listed)
        self.rooms.addWidget(self.wiping)
        self.body.addWidget(self.rooms, 1)

    def _connect(self) -> None:
        self.bar.narrowed.connect(self.reload)
        self.table.moved.connect(lambda _: self._show_act())
        self.table.opened.connect(self._open_record)
        self.panel.record_wanted.connect(self._open_record)
        self.panel.given.connect(self._give)
        self.panel.left.connect(self._enter_table)
        self.nothing.wanted.connect(self._see_all)
        self.print_button.clicked.connect(self.print_history)
        self.wipe_button.clicked.connect(self.open_wiping)
        self.wiping.left.connect(self.close_wiping)
        self.wiping.gone.connect(self.text_gone)
        on_key(self, "F8", self.ask_reason)
        on_key(self, "F9", self.print_history)

    # -- showing ---------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Seek anew; the keyboard stays at its act."""
        self.attempt(self._seek)

    def _seek(self) -> None:
        self._lacking = {each.act: each for each in self._reasons.lacking()}
        self.bar.offer(self._past.actors())
        self.bar.kinds.show_counts({LACKING: len(self._lacking)})
        sought = self._sought()
        ids = self._past.ids(sought)
        self._lines = Lines(self._past, sought, ids)
        if self.rooms.currentWidget() is self.listed:
            self.header.say(self._sentence(len(ids)))
        self.table.show_rows(ids)
        if not ids:
            self._say_nothing()
            return
        self.stack.setCurrentWidget(self.table)
        if self.table.current() is None:
            self.table.go_to_first()
        self._show_act()

    def _sought(self) -> "Sought":
        from ita_desktop.services.history import Sought

        since, until = self.bar.days
        record = self._past.sought(self.bar.place) if self.bar.place else Sought(places=self.bar.places)
        return replace(
            record,
            actor=self.bar.person.taken or None,
            since=since,
            until=until,
            acts=tuple(self._lacking) if self.bar.lacks_reason else None,
        )

    def _sentence(self, count: int) -> str:
        lacking = f" ยังไม่ระบุเหตุผล {len(self._lacking)} ครั้ง" if self._lacking else ""
        return f"{count:,} ครั้ง ใหม่สุดอยู่บน{lacking}"

    def _say_nothing(self) -> None:
        narrowed = self._is_narrowed()
        words = NONE_LACKING if self.bar.lacks_reason else NONE_FIT if narrowed else NONE_YET
        self.nothing.say(words, SEE_ALL if narrowed else "")
        self.stack.setCurrentWidget(self.nothing)
        self.panel.clear()

    def _is_narrowed(self) -> bool:
        bar = self.bar
        return bool(bar.place or bar.person.taken or any(bar.days) or bar.kinds.taken != EVERY)

    def _show_act(self) -> None:
        number = self.table.current()
        seen = self._lines.act(number) if self._lines and number is not None else None
        if seen is None:
            self.panel.clear()
            return
        sought = self._sought()
        self.panel.show_act(
            seen,
            lambda: self._past.changes(seen.act.id, sought),
            asked=number in self._lacking,
            alone=bool(self.bar.place),
        )

    # -- what the user does ----------------------------------------------------------------------------

    def ask_reason(self) -> None:
        """The keyboard goes to the reason of this act, or of the next one that lacks it."""
        if self.table.current() not in self._lacking:
            later = (
                next((each for each in self._lines.ids if each in self._lacking), None)
                if self._lines
                else None
            )
            if later is None:
                return
            self.table.go_to(later)
        self.panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _give(self, words: str) -> None:
        number = self.table.current()
        if number in self._lacking and self.attempt(lambda: self._reasons.give([number], words)):
            self._enter_table()

    def _open_record(self, _number: object = None) -> None:
        number = self.table.current()
        seen = self._lines.act(number) if self._lines and number is not None else None
        if seen is not None and not self.bar.place and seen.act.places == 1:
            self._came_for = False
            self.bar.narrow_to(seen.act.place, seen.where)
            self._enter_table()

    def print_history(self) -> None:
        """The paper of the days that are shown, of the fiscal year where none are chosen."""
        since, until = self.bar.days
        today = date.today()
        year = fiscal_year(until or since or today)
        first, last = fiscal_span(year)
        span = f"|{since or first}..{until or last}" if since or until else ""
        self.go_to.emit("papers", f"history|{year}{span}")

    def open_wiping(self) -> None:
        """Over the list, beginning with the record that is shown alone."""
        self.wiping.open_for(self.bar.place, self._past.words(self.bar.place) if self.bar.place else "")
        self._show_room(self.wiping)

    def close_wiping(self) -> None:
        """The list again."""
        self._show_room(self.listed)
        self._enter_table()

    def _show_room(self, room: QWidget) -> None:
        self.rooms.setCurrentWidget(room)
        over = room is self.wiping
        self.header.title.set_text("ลบข้อมูลที่เก็บไว้ไม่ได้" if over else self.title)
        for button in (self.print_button, self.wipe_button):
            button.setVisible(not over)
        self.header.say("" if over or self._lines is None else self._sentence(len(self._lines.ids)))
        self.hold((("Esc", "กลับ"),) if over else type(self).keys)

    def _see_all(self) -> None:
        self._came_for = False
        bar = self.bar
        bar.kinds.take(EVERY)
        bar.person.take("")
        for day in (bar.since, bar.until):
            day.set_value(None, fresh=True)
        bar.narrow_to("", "")
        self._enter_table()

    def _enter_table(self) -> None:
        shown = self.stack.currentWidget()
        (self.nothing.stop if shown is self.nothing else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to where one was; what was narrowed here shows all again before."""
        if event.key() != Qt.Key.Key_Escape or self.banner.words:
            super().keyPressEvent(event)
        elif self.bar.place and not self._came_for:
            self.bar.narrow_to("", "")
            self._enter_table()
        else:
            self.back_wanted.emit()

    # -- the page in the window ------------------------------------------------------------------------

    def go_to_place(self, place: str) -> None:
        """One record's history, or what lacks a reason."""
        if self.rooms.currentWidget() is self.wiping:
            self.close_wiping()
        came_for, self._came_for = self._came_for, place not in ("", LACKING)
        if place == LACKING:
            self.bar.kinds.take(LACKING)
            self.bar.narrow_to("", "")
        elif place:
            known = self._past.known(place)
            self.bar.narrow_to(known, self._past.words(known))
        elif came_for:
            self.bar.narrow_to("", "")
        self._enter_table()

    def panes(self) -> Sequence[QWidget]:
        """What narrows, the list, the act; what is chosen to be wiped."""
        if self.rooms.currentWidget() is self.wiping:
            return (self.wiping.kinds, self.wiping.form, self.wiping.table, self.wiping.bar)
        return (self.bar, self.stack, self.panel)

    def close_work(self) -> None:
        """What is being wiped comes to its end."""
        self.wiping.close_work()

    def get_state(self) -> Mapping[str, Any]:
        """By what it is narrowed."""
        since, until = (day.isoformat() if day else "" for day in self.bar.days)
        return {"kind": self.bar.kinds.taken, "since": since, "until": until}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Narrow by the same again."""
        if state.get("kind") in {choice.key for choice in KINDS}:
            self.bar.kinds.take(str(state["kind"]))
        for field, name in ((self.bar.since, "since"), (self.bar.until, "until")):
            field.set_value(_day(str(state.get(name) or "")), fresh=True)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
