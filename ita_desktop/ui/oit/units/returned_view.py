"""The page on which a returned list is looked through: worst rows first, one yes at the end."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, ElidedLabel
from ita_desktop.ui.kit.plan_states import PLAN_STATES
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.oit.units.asking import AskingPanel
from ita_desktop.ui.oit.units.decisions import ORDER, Decisions, TickLine, title_of
from ita_desktop.ui.oit.units.returned_table import ReturnedTable

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.services.oit.unit_lists import TickPlan

EVERY = "all"


class ReturnedView(QWidget):
    """Shows one plan; ``taken`` tells what to apply (index of a row, its code), ``left`` that nothing is."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, breaker: Breaker | None) -> None:
        super().__init__()
        self.decisions: Decisions | None = None
        self._framework: Framework | None = None
        choices = [Choice(EVERY, "ทุกแถว", count=0)]
        choices += [Choice(state, PLAN_STATES[state][1], PLAN_STATES[state][0], 0) for state in ORDER]
        self.filter = FilterRow(choices)
        self.table = ReturnedTable()
        self.panel = AskingPanel(self._title_of, breaker)
        self.whence = ElidedLabel(role=Role.SMALL, tone="muted")
        self.filter.add(self.whence)
        self.bar = ActionBar()
        self.note = ElidedLabel(role=Role.SMALL, tone="muted")
        self.note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.yes_button = Button("ยืนยันแถวนี้", hint="Space")
        self.skip_button = Button("ข้ามแถวนี้", hint="Del")
        self.leave_button = Button("ไม่รับ", hint="Esc")
        self.take_button = Button("รับ", hint="F8", primary=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for button in (self.yes_button, self.skip_button):
            self.bar.add(button)
        for widget in (self.note, self.leave_button, self.take_button):
            self.bar.add(widget, right=True)
        self.bar.words.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addSpacing(8)
        column.addWidget(self.filter)
        column.addLayout(row, 1)
        column.addWidget(self.bar)
        self.bar.show()

    def _connect(self) -> None:
        self.filter.chosen.connect(lambda _: self._show())
        self.table.answered.connect(self.answer)
        self.table.choice_wanted.connect(self.panel.focus_offers)
        self.table.moved.connect(lambda _: self._show_current())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self.panel.chosen.connect(self.choose)
        self.yes_button.clicked.connect(lambda: self.answer(True))
        self.skip_button.clicked.connect(lambda: self.answer(False))
        self.leave_button.clicked.connect(self.left)
        self.take_button.clicked.connect(self.take)
        on_key(self, "F8", self.take)
        on_key(self, "Esc", self.left.emit)

    def show_plan(self, plan: "TickPlan", framework: "Framework", whence: str) -> None:
        """Show another plan, nothing answered yet; ``whence`` says where the list comes from."""
        of = " ".join(plan.units)
        self.whence.set_text(f"{len(plan.rows):,} แถว{whence}{f' ของ{of}' if of else ''} ยังไม่บันทึก")
        self._framework = framework
        self.decisions = Decisions(plan, framework)
        counts = {state: sum(read.state == state for read in plan.rows) for state in ORDER}
        self.filter.show_counts(counts | {EVERY: len(plan.rows)})
        self.filter.take(EVERY)
        self._show()
        self.table.go_to_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Tell what is taken; nothing where that is nothing."""
        if self.decisions is not None and self.decisions.taken:
            self.taken.emit(self.decisions.taken)

    def answer(self, yes: bool) -> None:
        """Say yes to the selected rows or skip them; after a single one the keyboard goes on."""
        if self.decisions is None:
            return
        chosen: list[TickLine] = self.table.selected()
        if yes and len(chosen) == 1 and chosen[0].code is None and len(chosen[0].read.codes) > 1:
            self.panel.focus_offers()
            return
        (self.decisions.take if yes else self.decisions.skip)([line.at for line in chosen])
        self._show()
        if len(chosen) == 1:
            self._go_on()

    def choose(self, at: int, code: str) -> None:
        """Take a row for the item that is meant."""
        if self.decisions is not None:
            self.decisions.choose(at, code)
            self._show()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._go_on()

    def _go_on(self) -> None:
        following = self.table.currentIndex().row() + 1
        if following < len(self.table.records.rows):
            self.table.go_to(self.table.records.rows[following].at)

    def _title_of(self, code: str) -> str:
        return title_of(self._framework, code) if self._framework is not None else ""

    def _show(self) -> None:
        if self.decisions is None:
            return
        wanted, lines = self.filter.taken, self.decisions.lines()
        self.table.show_rows([line for line in lines if wanted in (EVERY, line.read.state)])
        taken, still_open = len(self.decisions.taken), sum(line.is_open for line in lines)
        self.take_button.set_words(f"รับ {taken:,} รายการ")
        self.take_button.setEnabled(taken > 0)
        if still_open:
            self.note.set_text(f"อีก {still_open:,} แถวยังไม่ยืนยัน จะไม่ถูกรับ")
        else:
            self.note.set_text("ย้อนกลับได้ด้วย Ctrl+Z ครั้งเดียว" if taken else "ไม่มีรายการใดเปลี่ยน")
        self._show_current()

    def _show_current(self) -> None:
        """Tell the current row in full, and which answers the selected rows take."""
        self.panel.show_line(self.table.current())
        chosen: list[TickLine] = self.table.selected()
        asked = [line for line in chosen if line.is_open or line.answer == "skipped"]
        self.yes_button.setEnabled(bool(asked))
        self.yes_button.set_words(f"ยืนยันทั้ง {len(asked)} แถว" if len(chosen) > 1 and asked else "ยืนยันแถวนี้")
        may_go = [line for line in chosen if line.is_taken or line.is_open]
        self.skip_button.setEnabled(bool(may_go))
        self.skip_button.set_words(f"ข้าม {len(may_go)} แถว" if len(chosen) > 1 and may_go else "ข้ามแถวนี้")
