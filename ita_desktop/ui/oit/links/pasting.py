"""Many links pasted at once: looked through row by row, added with one yes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.plan_states import PLAN_STATES
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.oit.links.detail import LinkDetail
from ita_desktop.ui.oit.links.paste_table import WHERE, PasteLine, PasteTable

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.oit.link_pasting import LinkPlan

EVERY = "all"
ORDER = ("refused", "doubtful", "new", "same")
WORDS = {state: PLAN_STATES[state][1] for state in ORDER} | {"new": "ลิงก์ใหม่", "same": "มีอยู่แล้ว"}
WIDEST_CHOICE = 640
NOTHING = "ไม่พบลิงก์ในสิ่งที่คัดลอกไว้ คัดลอกตารางที่มีรหัสรายการกับที่อยู่เว็บ เช่น o5 https://… แล้วกด Ctrl+V อีกครั้ง"


class LinkPasting(QWidget):
    """Shows one plan; ``told`` says what cannot be read, ``done`` what was added, ``left`` that it closed."""

    told = Signal(str)
    done = Signal(str)
    left = Signal()

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._services = services
        self.plan: LinkPlan | None = None
        self._chosen: dict[int, str] = {}
        self._skipped: set[int] = set()
        states = [Choice(state, WORDS[state], PLAN_STATES[state][0], 0) for state in ORDER]
        self.filter = FilterRow([Choice(EVERY, "ทุกแถว", count=0), *states])
        self.table, self.detail, self.bar = PasteTable(), LinkDetail(), ActionBar()
        self.choice_button = Button("เลือกรายการ", hint="F4", drops=True)
        self.yes_button = Button("ยืนยันแถวนี้", hint="Space")
        self.skip_button = Button("ข้ามแถวนี้", hint="Del")
        self.leave_button = Button("ไม่เพิ่ม", hint="Esc")
        self.take_button = Button("เพิ่ม", hint="F8", primary=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for button in (self.choice_button, self.yes_button, self.skip_button):
            self.bar.add(button)
        for button in (self.leave_button, self.take_button):
            self.bar.add(button, right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.filter, 0), (self.table, 1), (self.detail, 0), (self.bar, 0)):
            column.addWidget(part, stretch)

    def _connect(self) -> None:
        self.filter.chosen.connect(lambda _: self._show())
        self.table.answered.connect(self.answer)
        self.table.choice_wanted.connect(self.open_choice)
        self.table.moved.connect(lambda _: self._show_buttons())
        self.choice_button.clicked.connect(self.open_choice)
        self.yes_button.clicked.connect(lambda: self.answer(True))
        self.skip_button.clicked.connect(lambda: self.answer(False))
        self.leave_button.clicked.connect(self.leave)
        self.take_button.clicked.connect(self.take)
        on_key(self, "F8", self.take)
        on_key(self, "Esc", self.leave)

    def open(self, year: int, at: str | None) -> bool:
        """Plan what the clipboard holds; a single address goes straight to the item ``at``.

        False where there is nothing to look through; why is told.
        """
        mime = QGuiApplication.clipboard().mimeData()
        try:
            plan = self._services.pasted_links.read(year, mime.text(), mime.html(), at)
            if len(plan.rows) == 1 and not plan.rows[0].words and plan.rows[0].url and at:
                self._services.pasted_links.apply(plan, {0: at})
                self.done.emit(f"เพิ่มลิงก์ให้ {at} แล้ว")
                return False
        except ItaError as error:
            self.told.emit(str(error))
            return False
        if not plan.rows:
            self.told.emit(NOTHING)
            return False
        self.plan, self._chosen, self._skipped = plan, {}, set()
        self.filter.take(EVERY)
        self._show()
        self.table.go_to_first()
        return True

    def renew(self, year: int) -> None:
        """Another year: nothing of the plan is kept."""
        if self.plan is not None and self.plan.year != year:
            self.leave()

    def leave(self) -> None:
        """Close without adding."""
        self.plan = None
        self.left.emit()

    def take(self) -> None:
        """Add every row that is sure or chosen, in one act."""
        plan, taken = self.plan, {line.at: str(line.code) for line in self.lines() if line.is_taken}
        if plan is None or not taken:
            return
        try:
            added = self._services.pasted_links.apply(plan, taken)
        except ItaError as error:
            self.told.emit(str(error))
            return
        self.leave()
        self.done.emit(f"เพิ่ม {added} ลิงก์แล้ว")

    def lines(self) -> list[PasteLine]:
        """Every row, the worst first."""
        if self.plan is None:
            return []
        made = [self._line(self.plan, at) for at in range(len(self.plan.rows))]
        return sorted(made, key=lambda line: (ORDER.index(line.read.state), line.at))

    def _line(self, plan: "LinkPlan", at: int) -> PasteLine:
        read = plan.rows[at]
        code = self._chosen.get(at) or read.code
        title = plan.framework.title(code) if code else ""
        return PasteLine(at, read, code, title, at in self._skipped, at in self._chosen)

    def answer(self, yes: bool) -> None:
        """Say yes to the selected rows or skip them; one whose item is open is asked for it."""
        lines: list[PasteLine] = self.table.selected()
        for line in lines:
            if not yes and (line.is_taken or line.is_open):
                self._skipped.add(line.at)
            elif yes and line.read.state in ("new", "doubtful"):
                self._skipped.discard(line.at)
                if line.read.state == "doubtful" and len(line.read.codes) == 1:
                    self._chosen.setdefault(line.at, line.read.codes[0])
        self._show()
        if len(lines) == 1:
            still: PasteLine | None = self.table.current()
            if yes and still is not None and still.is_open:
                self.open_choice()
            else:
                self._go_on()

    def open_choice(self) -> None:
        """Open the list of the items: those that may be meant first."""
        line: PasteLine | None = self.table.current()
        if line is None or self.plan is None or line.read.url is None:
            return
        menu, metrics = QMenu(self), QFontMetrics(fonts.font())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code in dict.fromkeys((*line.read.codes, *self.plan.framework.item_codes)):
            words = f"{code}  {self.plan.framework.title(code)}"
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, fonts.scaled(WIDEST_CHOICE))
            action = menu.addAction(shown)
            action.triggered.connect(lambda _=False, code=code: self.choose(line.at, code))
        rect = self.table.visualRect(self.table.records.index(self.table.currentIndex().row(), WHERE))
        menu.popup(self.table.viewport().mapToGlobal(rect.bottomLeft() + QPoint(0, 2)))
        menu.setActiveAction(menu.actions()[0])

    def choose(self, at: int, code: str) -> None:
        """Say to which item a row belongs."""
        self._chosen[at] = code
        self._skipped.discard(at)
        self._show()
        self._go_on()

    def _go_on(self) -> None:
        following = self.table.currentIndex().row() + 1
        if following < len(self.table.records.rows):
            self.table.go_to(self.table.records.rows[following].at)

    def _show(self) -> None:
        lines = self.lines()
        counts = {state: sum(line.read.state == state for line in lines) for state in ORDER}
        self.filter.show_counts(counts | {EVERY: len(lines)})
        wanted = self.filter.taken
        self.table.show_rows([line for line in lines if wanted in (EVERY, line.read.state)])
        taken, still_open = sum(line.is_taken for line in lines), sum(line.is_open for line in lines)
        self.take_button.set_words(f"เพิ่ม {taken} ลิงก์")
        self.take_button.setEnabled(taken > 0)
        self.bar.say(f"อีก {still_open} แถวยังไม่ได้เลือกรายการ จะไม่ถูกเพิ่ม" if still_open else "")
        self._show_buttons()

    def _show_buttons(self) -> None:
        line: PasteLine | None = self.table.current()
        self._tell(line)
        self.choice_button.setEnabled(line is not None and line.read.url is not None)
        self.yes_button.setEnabled(line is not None and (line.is_open or line.is_skipped))
        self.skip_button.setEnabled(line is not None and (line.is_open or line.is_taken))

    def _tell(self, line: PasteLine | None) -> None:
        """The current row in full."""
        if line is None:
            self.detail.say("", "")
            return
        words = f"ข้อความที่วาง “{line.read.words}”" if line.read.words else ""
        self.detail.say(line.read.url or line.read.typed, f"{line.read.why}  {words}".strip())
