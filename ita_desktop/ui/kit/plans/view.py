"""The page on which a plan is looked through: worst rows first, one yes at the end."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.filter_row import FilterRow
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.plans.decisions import ORDER, PlanDecisions, PlanLine
from ita_desktop.ui.kit.plans.states import PLAN_STATES
from ita_desktop.ui.kit.plans.table import PlanTable
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shortcuts import on_key

EVERY = "all"
WIDEST_CHOICE = 640
ONE_UNDO = "ย้อนกลับได้ด้วย Ctrl+Z ครั้งเดียว"


class PlanWords(NamedTuple):
    """How a plan speaks: ``take`` is the verb of its yes (``วาง``), ``unit`` what is counted (``ค่า``)."""

    take: str
    unit: str
    nothing: str
    """What is said where nothing is taken."""

    choice: str = "เลือกข้อ"
    states: Mapping[str, str] = {}
    """Words of states that are other than everywhere."""


class PlanView(QWidget):
    """Shows one plan; ``taken`` tells what to apply (index of a row, its code), ``left`` that nothing is.

    ``choices`` is the column under which the codes that may be meant are offered; ``beside`` stands at the
    right of the table, ``below`` under it.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(
        self,
        table: PlanTable,
        words: PlanWords,
        *,
        choices: int = 0,
        beside: QWidget | None = None,
        below: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.decisions: PlanDecisions[Any] | None = None
        self.words, self._choices = words, choices
        filters = [Choice(EVERY, "ทุกแถว", count=0)]
        for state in ORDER:
            shape, word, _ = PLAN_STATES[state]
            filters.append(Choice(state, words.states.get(state, word), shape, 0))
        self.filter = FilterRow(filters)
        self.table = table
        self.bar = ActionBar()
        self.note = ElidedLabel(role=Role.SMALL, tone="muted")
        self.note.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.yes_button = Button("ยืนยันแถวนี้", hint="Space")
        self.choice_button = Button(words.choice, hint="F4", drops=True)
        self.skip_button = Button("ข้ามแถวนี้", hint="Del")
        self.leave_button = Button(f"ไม่{words.take}", hint="Esc")
        self.take_button = Button(words.take, hint="F8", primary=True)
        self._lay_out(beside, below)
        self._connect()

    @property
    def keys(self) -> Keys:
        """The keys that hold while the plan is looked through."""
        take, choice = self.words.take, self.words.choice
        return (("Space", "ยืนยัน"), ("F4", choice), ("Del", "ข้าม"), ("F8", take), ("Esc", f"ไม่{take}"))

    # -- what each plan does its own way ---------------------------------------------------------------

    def offers(self, line: Any) -> Iterable[tuple[str, str]]:
        """The codes that a row may be, each in words; empty where none is offered."""
        return ()

    def tell(self, line: Any) -> None:
        """Tell the current row in full; None where there is none."""

    # -- answering -------------------------------------------------------------------------------------

    def begin(self, decisions: PlanDecisions[Any]) -> None:
        """Show another plan, nothing answered yet."""
        self.decisions = decisions
        counts = {state: sum(read.state == state for read in decisions.rows) for state in ORDER}
        self.filter.show_counts(counts | {EVERY: len(decisions.rows)})
        self.filter.take(EVERY)
        self.show_lines()
        self.table.go_to_first()

    def take(self) -> None:
        """Tell what is taken; nothing where that is nothing."""
        if self.decisions is not None and self.decisions.taken:
            self.taken.emit(self.decisions.taken)

    def answer(self, yes: bool) -> None:
        """Say yes to the selected rows or skip them; after a single one the keyboard goes on."""
        if self.decisions is None:
            return
        chosen: list[PlanLine] = self.table.selected()
        if yes and len(chosen) == 1 and self._is_to_choose(chosen[0]):
            self.open_choice()
            return
        (self.decisions.take if yes else self.decisions.skip)([line.at for line in chosen])
        self.show_lines()
        if len(chosen) == 1:
            self._go_on()

    def open_choice(self) -> None:
        """Open the list of the codes that may be meant at the current row."""
        line: PlanLine | None = self.table.current()
        offers = list(self.offers(line)) if line is not None else []
        if line is None or not offers:
            return
        metrics, menu = QFontMetrics(fonts.font()), QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, words in offers:
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, fonts.scaled(WIDEST_CHOICE))
            action = menu.addAction(shown)
            action.setCheckable(True)
            action.setChecked(code == line.code)
            action.triggered.connect(lambda _=False, code=code: self.choose(line.at, code))
        rect = self.table.visualRect(self.table.records.index(self.table.currentIndex().row(), self._choices))
        menu.popup(self.table.viewport().mapToGlobal(rect.bottomLeft() + QPoint(0, 2)))
        menu.setActiveAction(menu.actions()[0])

    def choose(self, at: int, code: str) -> None:
        """Take a row for the code that is meant."""
        if self.decisions is not None:
            self.decisions.choose(at, code)
            self.show_lines()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._go_on()

    def _is_to_choose(self, line: PlanLine) -> bool:
        return line.is_open and line.code is None and len(line.read.codes) != 1

    def _go_on(self) -> None:
        following = self.table.currentIndex().row() + 1
        if following < len(self.table.records.rows):
            self.table.go_to(self.table.records.rows[following].at)

    # -- showing ---------------------------------------------------------------------------------------

    def show_lines(self) -> None:
        """Show the rows of the filter as they stand, and what is taken."""
        if self.decisions is None:
            return
        wanted, lines = self.filter.taken, self.decisions.lines()
        self.table.show_rows([line for line in lines if wanted in (EVERY, line.read.state)])
        taken, still_open = len(self.decisions.taken), sum(line.is_open for line in lines)
        words = self.words
        self.take_button.set_words(f"{words.take} {taken:,} {words.unit}")
        self.take_button.setEnabled(taken > 0)
        if still_open:
            self.note.set_text(f"อีก {still_open:,} แถวยังไม่ยืนยัน จะไม่ถูก{words.take}")
        else:
            self.note.set_text(ONE_UNDO if taken else words.nothing)
        self.show_current()

    def show_current(self) -> None:
        """Tell the current row in full, and which answers the selected rows take."""
        line: PlanLine | None = self.table.current()
        self.tell(line)
        chosen: list[PlanLine] = self.table.selected()
        asked = [each for each in chosen if each.is_open or each.answer == "skipped"]
        self.yes_button.setEnabled(bool(asked))
        self.yes_button.set_words(f"ยืนยันทั้ง {len(asked)} แถว" if len(chosen) > 1 and asked else "ยืนยันแถวนี้")
        may_go = [each for each in chosen if each.is_taken or each.is_open]
        self.skip_button.setEnabled(bool(may_go))
        self.skip_button.set_words(f"ข้าม {len(may_go)} แถว" if len(chosen) > 1 and may_go else "ข้ามแถวนี้")
        self.choice_button.setEnabled(line is not None and any(True for _ in self.offers(line)))

    def _lay_out(self, beside: QWidget | None, below: QWidget | None) -> None:
        for button in (self.yes_button, self.choice_button, self.skip_button):
            self.bar.add(button)
        for widget in (self.note, self.leave_button, self.take_button):
            self.bar.add(widget, right=True)
        self.bar.words.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        if beside is not None:
            row.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addLayout(row, 1)
        if below is not None:
            column.addWidget(below)
        column.addWidget(self.bar)
        self.bar.show()

    def _connect(self) -> None:
        self.filter.chosen.connect(lambda _: self.show_lines())
        self.table.answered.connect(self.answer)
        self.table.choice_wanted.connect(self.open_choice)
        self.table.moved.connect(lambda _: self.show_current())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.show_current())
        self.yes_button.clicked.connect(lambda: self.answer(True))
        self.skip_button.clicked.connect(lambda: self.answer(False))
        self.choice_button.clicked.connect(self.open_choice)
        self.leave_button.clicked.connect(self.left)
        self.take_button.clicked.connect(self.take)
        on_key(self, "F8", self.take)
        on_key(self, "Esc", self.left.emit)
