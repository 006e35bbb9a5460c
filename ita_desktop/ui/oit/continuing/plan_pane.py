"""The page over the two lists on which a plan is looked through: nothing is done before the yes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.oit.move_plan import MovePlan
from ita_desktop.domain.oit.start_plan import StartPlan
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.oit.continuing.plan_lines import PlanLine, move_lines, start_lines, toggled
from ita_desktop.ui.oit.continuing.plan_table import PlanTable

_BUSY = "busy:"
KEYS: Keys = (("Space", "ติ๊ก"), ("F8", "รับแผน"), ("Esc", "กลับ"))


class PlanPane(QWidget):
    """Shows one plan; ``taken`` that it is to be done, ``left`` that nothing is."""

    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.plan: StartPlan | MovePlan | None = None
        self._lines: list[PlanLine] = []
        self.table = PlanTable()
        self.bar = ActionBar()
        self.all_button = Button("เลือกทั้งหมด", hint="Ctrl+T")
        self.none_button = Button("ไม่เลือกเลย", hint="Ctrl+U")
        self.leave_button = Button("กลับ", hint="Esc")
        self.take_button = Button("", hint="F8", primary=True)
        for button in (self.all_button, self.none_button):
            self.bar.add(button)
        for button in (self.leave_button, self.take_button):
            self.bar.add(button, right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        self._connect()

    def _connect(self) -> None:
        self.table.toggling.connect(self.turn)
        self.all_button.clicked.connect(lambda: self.turn_all(ticked=True))
        self.none_button.clicked.connect(lambda: self.turn_all(ticked=False))
        self.leave_button.clicked.connect(self.left)
        self.take_button.clicked.connect(self.taken)
        for key, act in (
            ("Ctrl+T", self.all_button.click),
            ("Ctrl+U", self.none_button.click),
            ("F8", self.take_button.click),
            ("Esc", self.left.emit),
        ):
            on_key(self, key, act)

    @property
    def approved(self) -> frozenset[str]:
        """The keys of the shifts that are ticked."""
        return frozenset(line.key for line in self._ticked() if not line.key.startswith(_BUSY))

    @property
    def overwritten(self) -> frozenset[str]:
        """The codes of the busy items that are ticked."""
        return frozenset(line.code for line in self._ticked() if line.key.startswith(_BUSY))

    def show_start(self, plan: StartPlan) -> None:
        """Show what beginning a year does; ticks that were set on the same plan stay."""
        former = {line.key: line.ticked for line in self._lines} if self._is_same_year(plan) else {}
        lines = start_lines(plan)
        for wanted in (True, False):
            keys = [line.key for line in lines if former.get(line.key) is wanted]
            lines = toggled(lines, keys, ticked=wanted)
        self.plan = plan
        self.take_button.set_words(f"เริ่มปี {plan.year} จากปี {plan.last_year}")
        self._show(lines)

    def show_move(self, plan: MovePlan) -> None:
        """Show what moving to the year's own list does."""
        self.plan = plan
        self.take_button.set_words(f"ย้ายไปใช้รายการปี {plan.year}")
        self._show(move_lines(plan))

    def turn(self, keys: Sequence[str], ticked: bool) -> None:
        """Set or take the ticks of lines."""
        self._show(toggled(self._lines, keys, ticked=ticked))

    def turn_all(self, *, ticked: bool) -> None:
        """Set or take the ticks of all years; items that have work are ticked one by one only."""
        self.turn([line.key for line in self._lines if not ticked or not line.key.startswith(_BUSY)], ticked)

    def go_to_first(self) -> None:
        """Put the keyboard at the first line."""
        self.table.go_to_first()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, lines: list[PlanLine]) -> None:
        self._lines = lines
        self.table.show_lines(lines)
        chosen = [line for line in lines if line.ticked is not None]
        for button in (self.all_button, self.none_button):
            button.setVisible(bool(chosen))
        self.bar.say(self._sentence())
        self.take_button.setEnabled(not isinstance(self.plan, StartPlan) or bool(self._started(self.plan)))

    def _sentence(self) -> str:
        if isinstance(self.plan, MovePlan):
            lost = len(self.plan.lost)
            return f"ย้าย {len(self.plan.items)} รายการ" + (f" ไม่มีที่ {lost} รายการ" if lost else "")
        if self.plan is None:
            return ""
        started = self._started(self.plan)
        if not started:
            return "ยังไม่ได้ติ๊กรายการที่จะเริ่มใหม่"
        shifts = [each for each in self.plan.shifts if each.code in started]
        approved = sum(each.key in self.approved for each in shifts)
        return f"เริ่ม {len(started)} รายการ" + (f" เลื่อนปี {approved} จาก {len(shifts)} แห่ง" if shifts else "")

    def _started(self, plan: StartPlan) -> frozenset[str]:
        """The codes of the items that are written: those without work, and the busy ones that are ticked."""
        return frozenset(item.code for item in plan.items if not item.is_busy) | self.overwritten

    def _ticked(self) -> list[PlanLine]:
        return [line for line in self._lines if line.ticked]

    def _is_same_year(self, plan: StartPlan) -> bool:
        return isinstance(self.plan, StartPlan) and self.plan.year == plan.year
