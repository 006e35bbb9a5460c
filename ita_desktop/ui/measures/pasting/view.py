"""The view over the plan on which a pasted table of measures is looked through."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.choices import CheckField
from ita_desktop.ui.kit.clipboard import copied
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, ElidedLabel
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.plans.view import PlanView, PlanWords
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.measures.pasting.columns import UNUSED, ColumnRow
from ita_desktop.ui.measures.pasting.decisions import Decisions, MeasureLine
from ita_desktop.ui.measures.pasting.panel import MeasurePanel
from ita_desktop.ui.measures.pasting.table import STATES, WHERE, MeasureRowTable

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.measures.tables import MeasureTablePlan

WORDS = PlanWords(take="วาง", unit="มาตรการ", nothing="ไม่มีมาตรการใดเปลี่ยน", choice="เลือก", states=STATES)
NOT_COPIED = "ยังไม่ได้คัดลอกอะไรไว้ คัดลอกตารางมาตรการจาก Word หรือ Excel ทั้งหัวตาราง แล้วกด Ctrl+V"
TABLE_FILES = "ตารางมาตรการ (*.xlsx *.xlsm *.csv)"
RENUMBER = "จัดเลขใหม่ทั้งแผน"


class MeasureRows(PlanView):
    """The rows of one pasted table, answered one by one."""

    def __init__(self, breaker: Breaker | None) -> None:
        panel = MeasurePanel(breaker)
        super().__init__(MeasureRowTable(), WORDS, choices=WHERE, beside=panel)
        self.panel = panel
        self._framework: Framework | None = None
        panel.chosen.connect(self.choose)

    def show_plan(self, plan: "MeasureTablePlan", framework: "Framework") -> None:
        """Show another plan, nothing answered yet."""
        self._framework = framework
        self.begin(Decisions(plan))

    def offers(self, line: MeasureLine) -> Iterator[tuple[str, str]]:
        """What a row may become, where there are several ways."""
        if len(line.choices) > 1:
            yield from line.choices

    def tell(self, line: MeasureLine | None) -> None:
        """Tell the current row in full."""
        if self._framework is not None and isinstance(self.decisions, Decisions):
            held = self.decisions.plan.measure(line.code or "") if line is not None else None
            self.panel.show_line(line, held, self._framework)


class PastedPlanView(QWidget):
    """Looks a table through and takes it; ``taken`` tells the keys of the measures, ``left`` that there are
    none, ``failed`` what could not be read."""

    taken = Signal(object)
    left = Signal()
    failed = Signal(str)

    def __init__(self, services: "Services", breaker: Breaker | None) -> None:
        super().__init__()
        self._services = services
        self._plan: MeasureTablePlan | None = None
        self._whence = ""
        self.whence = ElidedLabel(role=Role.SMALL, tone="muted")
        self.columns = ColumnRow()
        self.rows = MeasureRows(breaker)
        self.renumber = CheckField(RENUMBER)
        set_tip(self.renumber, "เลขมาตรการซ้ำกัน เมื่อวางแล้วจัดเป็น 1, 2, 3 ตามลำดับในแผน (F7)")
        self.rows.filter.add(self.renumber)
        self._lay_out()
        self.columns.chosen.connect(self._choose_columns)
        self.rows.taken.connect(self._apply)
        self.rows.left.connect(self.leave)
        on_key(self, "F2", self.columns.focus_first)
        on_key(self, "F7", self._turn_renumber)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.addWidget(self.whence)
        column.addLayout(head)
        column.addWidget(self.columns)
        column.addWidget(self.rows, 1)

    @property
    def keys(self) -> Keys:
        """The keys that hold while a table is looked through."""
        return (*self.rows.keys, ("F2", "จับคู่คอลัมน์"))

    @property
    def is_open(self) -> bool:
        """Whether a table is looked through now."""
        return self._plan is not None

    def panes(self) -> Sequence[QWidget]:
        """The parts between which F6 moves."""
        return (self.columns, self.rows.filter, self.rows.table, self.rows.panel, self.rows.bar)

    def paste(self, year: int) -> bool:
        """Open what is copied for the plan of a year; False where it cannot be read, which is told."""
        text, html = copied()
        if not text.strip() and not html.strip():
            self.failed.emit(NOT_COPIED)
            return False
        return self._open(lambda: self._services.measure_tables.read(year, text, html), "จากที่คัดลอกมา")

    def open_file(self, year: int, file: Path) -> bool:
        """Open a workbook or a comma-separated text; False where it cannot be read, which is told."""
        return self._open(lambda: self._services.measure_tables.read_file(year, file), f"จาก {file.name}")

    def renew(self, year: int) -> bool:
        """The data changed meanwhile: plan anew, keep the answers where the plan is the same.

        False where nothing is looked through any more.
        """
        plan = self._plan
        if plan is None or plan.year != year:
            self._plan = None
            return False
        now = self._services.measure_tables.again(plan)
        if (now.rows, now.held) != (plan.rows, plan.held):
            self._show(now)
        return True

    def leave(self) -> None:
        """Nothing of the table is kept."""
        self._plan = None
        self.left.emit()

    def _open(self, read: "Callable[[], MeasureTablePlan]", whence: str) -> bool:
        try:
            plan = read()
        except ItaError as error:
            self.failed.emit(str(error))
            return False
        self._whence = whence
        self.renumber.setChecked(False)
        self._show(plan)
        return True

    def _show(self, plan: "MeasureTablePlan") -> None:
        self._plan = plan
        self.columns.show_columns(plan.columns, plan.choices)
        self.rows.show_plan(plan, self._services.plans.sheet(plan.year).framework)
        self.renumber.setVisible(plan.repeats_numbers)
        self.whence.set_text(self._told(plan), "care" if self._unused(plan) else "muted")
        self.rows.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, plan: "MeasureTablePlan") -> str:
        pieces = [f"{len(plan.rows):,} แถว{self._whence} ยังไม่บันทึก"]
        if unused := self._unused(plan):
            pieces.append(f"ไม่ใช้ {unused} คอลัมน์ เลือกให้ตรงได้ด้วย F2")
        if plan.unread:
            pieces.append(f"ไม่ได้อ่านชีต {' '.join(plan.unread)}")
        return " · ".join(pieces)

    @staticmethod
    def _unused(plan: "MeasureTablePlan") -> int:
        return sum(column.field == UNUSED and bool(column.sample) for column in plan.columns)

    def _choose_columns(self, fields: "Mapping[int, str]") -> None:
        if self._plan is not None:
            focused = self.columns.focusWidget()
            self._show(self._services.measure_tables.again(self._plan, fields))
            if focused is not None:
                focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_renumber(self) -> None:
        if self.renumber.isVisible():
            self.renumber.setChecked(not self.renumber.isChecked())

    def _apply(self, taken: Mapping[int, str]) -> None:
        plan = self._plan
        if plan is None:
            return
        renumber = self.renumber.isVisible() and self.renumber.isChecked()
        self._plan = None
        try:
            keys = self._services.measure_tables.apply(plan, taken, renumber=renumber)
        except ItaError as error:
            self._plan = plan
            self.failed.emit(str(error))
            return
        self.taken.emit(keys)
