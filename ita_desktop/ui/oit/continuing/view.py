"""จากปีก่อน: this year's list beside last year's; beginning from it, moving to the list that came out."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.oit.continuing import Fate
from ita_desktop.domain.oit.move_plan import MovePlan
from ita_desktop.domain.oit.start_plan import StartPlan
from ita_desktop.domain.record_places import item_place
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.nothing import Nothing
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.viewed_page import PageView
from ita_desktop.ui.oit.continuing.beside import BesideTable, ItemLine
from ita_desktop.ui.oit.continuing.plan_pane import KEYS as PLAN_KEYS
from ita_desktop.ui.oit.continuing.plan_pane import PlanPane

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.oit.beside import Beside

NO_YEAR_BEFORE = "ยังไม่มีปีก่อนปี {year} ที่มีรายการหรือคะแนน OIT ให้เทียบ เพิ่มปีก่อนที่ช่องปีงบประมาณ หรือนำเข้าไฟล์สำนักงานที่มีปีก่อน"
UNRELATED = "ยังไม่ทราบว่ารายการปี {year} ต่อจากรายการปี {last} อย่างไร นำเข้ากรอบของปีที่อยู่ระหว่างสองปีนี้ที่หน้าตั้งค่า"
TO_SETTINGS = "ไปหน้าตั้งค่า"
NO_ITEMS = "กรอบที่ปี {year} ใช้ไม่มีรายการ OIT นำเข้ากรอบของปีนี้ที่หน้าตั้งค่า"
KEYS: Keys = (("Enter", "ไปที่รายการ"), ("Ctrl+C", "คัดลอกลิงก์"))
START: Keys = (("F8", "เริ่มจากปีก่อน"),)
MOVE: Keys = (("Ctrl+M", "ย้ายไปใช้รายการของปี"),)


class ContinuingView(PageView):
    """Two years' lists beside each other, and the plans that lead from one to the other."""

    keys = KEYS

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(services, breaker, parent)
        self.year = 0
        self._place = ""
        self.table = BesideTable()
        self.pane = PlanPane()
        self.nothing = Nothing(breaker)
        self.start_button = Button("", shape=Shape.ARROW_RIGHT, hint="F8")
        self.move_button = Button("", shape=Shape.OIT, hint="Ctrl+M")
        self.stack = QStackedWidget()
        self._calm: QWidget = self.table
        for part in (self.table, self.pane, self.nothing):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._connect()

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.pane.taken.connect(self.carry_out)
        self.pane.left.connect(self.leave_plan)
        self.nothing.wanted.connect(lambda: self.go_to.emit("settings", ""))
        self.start_button.clicked.connect(self.open_start)
        self.move_button.clicked.connect(self.open_move)
        on_key_inside(self.table, "F8", self.start_button.click)
        on_key_inside(self.table, "Ctrl+M", self.move_button.click)

    # -- showing ---------------------------------------------------------------------------------------

    def show_year(self, year: int) -> str:
        """Read both years anew; a plan that is open is made anew, its ticks stay."""
        if year != self.year:
            self.pane.plan = None
        self.year = year
        beside = self.services.year_starts.beside(year)
        self._show_buttons(beside)
        self.table.show_beside(beside)
        if self._place and self.table.go_to(self._place):
            self._place = ""
        told = _why_nothing(beside)
        self.nothing.say(told, TO_SETTINGS if beside.last_year else "")
        self._calm = self.nothing if told else self.table
        if self.pane.plan is None or not self._renew_plan():
            self._show_part(self._calm)
        return "" if told else _sentence(beside)

    def _show_buttons(self, beside: "Beside") -> None:
        self.start_button.setEnabled(beside.from_year is not None and beside.is_known)
        self.start_button.set_words(f"เริ่มจากปี {beside.from_year}" if beside.from_year else "เริ่มจากปีก่อน")
        self.move_button.setEnabled(self.services.year_starts.can_move(beside.year))
        self.move_button.set_words(f"ย้ายไปใช้รายการปี {beside.year}")

    def _show_part(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        is_plan = part is self.pane
        self.hold(self._held_at(part))
        self.start_button.setVisible(not is_plan and self.start_button.isEnabled())
        self.move_button.setVisible(not is_plan and self.move_button.isEnabled())

    def _held_at(self, part: QWidget) -> Keys:
        if part is self.pane:
            return PLAN_KEYS
        start, move = self.start_button.isEnabled(), self.move_button.isEnabled()
        return (*START * start, *MOVE * move, *KEYS * (part is self.table))

    # -- plans -----------------------------------------------------------------------------------------

    def open_start(self) -> None:
        """Show what beginning the year from an earlier one would do."""
        self._open_plan(lambda: self.pane.show_start(self.services.year_starts.plan(self.year)))

    def open_move(self) -> None:
        """Show what moving the year to its own list would do."""
        self._open_plan(lambda: self.pane.show_move(self.services.year_starts.plan_move(self.year)))

    def _open_plan(self, show: Callable[[], None]) -> None:
        if self.attempt(show):
            self._show_part(self.pane)
            self.pane.go_to_first()

    def _renew_plan(self) -> bool:
        """Make the open plan anew; False where there is nothing to plan any more."""
        starts, shown = self.services.year_starts, self.pane.plan
        try:
            if isinstance(shown, MovePlan):
                self.pane.show_move(starts.plan_move(self.year))
            else:
                self.pane.show_start(starts.plan(self.year))
        except ItaError:
            self.pane.plan = None
        return self.pane.plan is not None

    def leave_plan(self) -> None:
        """Back to the two lists; nothing was done."""
        self.pane.plan = None
        self._show_part(self._calm)
        self.go_to_place("")

    def carry_out(self) -> None:
        """Do what the plan says, and go to the list."""
        plan, starts, pane = self.pane.plan, self.services.year_starts, self.pane
        if isinstance(plan, StartPlan):
            approved, overwritten = pane.approved, pane.overwritten
            self._finish(
                lambda: starts.apply(plan, approved, overwritten),
                f"เริ่มรายการปี {plan.year} จากปี {plan.last_year} แล้ว",
            )
        elif isinstance(plan, MovePlan):
            told = f"ย้ายจากรายการปี {plan.old} ไปใช้รายการปี {plan.year} แล้ว"
            self._finish(lambda: starts.move(plan), told)

    def _finish(self, act: Callable[[], object], words: str) -> None:
        plan, self.pane.plan = self.pane.plan, None
        if self.attempt(act):
            self.view_wanted.emit("checklist")
            self.done.emit(words)
        else:
            self.pane.plan = plan
            if self._renew_plan():
                self._show_part(self.pane)

    # -- the view in the page --------------------------------------------------------------------------

    def _open(self, line: object) -> None:
        if isinstance(line, ItemLine) and line.item is not None:
            self.view_wanted.emit(f"checklist:{line.item.code}")

    def go_to_place(self, place: str) -> None:
        """Put the keyboard at an item, or open the plan that ``start`` or ``move`` names."""
        if place in ("start", "move"):
            (self.start_button if place == "start" else self.move_button).click()
        elif self.stack.currentWidget() is self.pane:
            self.pane.go_to_first()
        elif self._calm is self.table:
            if place:
                self.table.go_to(place)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            way = self.nothing.way if self.nothing.way.text() else self.nothing
            way.setFocus(Qt.FocusReason.OtherFocusReason)

    def tools(self) -> Sequence[QWidget]:
        """The buttons that open the plans."""
        return (self.move_button, self.start_button)

    @property
    def record(self) -> str:
        """The item at which the keyboard is."""
        line = self.table.current()
        return item_place(self.year, line.item.code if line is not None else "")

    def panes(self) -> Sequence[QWidget]:
        """The part that is seen."""
        shown = self.stack.currentWidget()
        return (self.pane.table, self.pane.bar) if shown is self.pane else (shown or self,)

    def get_state(self) -> Mapping[str, Any]:
        """The item at which the keyboard is."""
        line = self.table.current()
        return {"place": line.key if line is not None else ""}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Take the item back when the year is read."""
        self._place = str(state.get("place") or "")


def _why_nothing(beside: "Beside") -> str:
    if not beside.rows:
        return NO_ITEMS.format(year=beside.year)
    if beside.last_year is None:
        return NO_YEAR_BEFORE.format(year=beside.year)
    return "" if beside.is_known else UNRELATED.format(year=beside.year, last=beside.last_year)


def _sentence(beside: "Beside") -> str:
    """How many items are the same, merged, split, new, gone."""
    fates = Counter(row.continued.fate for row in beside.rows)
    words: Mapping[Fate, str] = {"alone": "เดิม", "merged": "รวม", "split": "แยก", "new": "ใหม่"}
    told = [f"{word} {fates[fate]}" for fate, word in words.items() if fates[fate]]
    told += [f"ยกเลิก {len(beside.gone)}" if beside.gone else ""]
    return f"เทียบกับปี {beside.last_year} " + " ".join(filter(None, told))
