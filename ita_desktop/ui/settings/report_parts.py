"""The parts of the report of analysis: ticked ones are printed in the order of the list."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.choices import CheckField, ChoiceField
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.ordered_ticks import OrderedTicks, TickLine

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

HINT = "ส่วนที่เลือกพิมพ์ตามลำดับในรายการ เลื่อนด้วย Alt+↑ และ Alt+↓ ส่วนที่ไม่มีข้อมูลไม่พิมพ์"


class ReportParts(QWidget):
    """A list of ticks for each layout, saved at once."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._parts = services.report_parts
        self.layouts = ChoiceField([(each.name, each.title) for each in self._parts.layouts()])
        self.layouts.setCurrentIndex(0)
        self.list = OrderedTicks(breaker)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(FormRow("แบบของรายงานการวิเคราะห์", self.layouts, HINT, breaker))
        whole.addWidget(self.list)
        self.layouts.edited.connect(lambda _: self.reload())
        self.list.toggled.connect(self._toggle)
        self.list.moved.connect(self._move)
        self.list.reset_wanted.connect(self._reset)
        self.reload()

    @property
    def ticks(self) -> dict[str, CheckField]:
        """The tick of each part."""
        return self.list.ticks

    def reload(self) -> None:
        """Show what is kept; the keyboard stays at its part."""
        parts = self._parts.parts(self.layouts.taken)
        lines = [TickLine(part.key, part.title, part.shown) for part in parts]
        self.list.show_lines(lines, own=self._parts.is_own(self.layouts.taken))

    def _move(self, key: str, step: int) -> None:
        keys = [part.key for part in self._parts.parts(self.layouts.taken) if part.shown]
        at = keys.index(key)
        if 0 <= at + step < len(keys):
            keys[at], keys[at + step] = keys[at + step], keys[at]
            self._change(lambda: self._parts.save(self.layouts.taken, keys))

    def _toggle(self, key: str, ticked: bool) -> None:
        self._change(lambda: self._parts.toggle(self.layouts.taken, key, shown=ticked))

    def _reset(self) -> None:
        self._change(lambda: self._parts.reset(self.layouts.taken))

    def _change(self, act: Callable[[], object]) -> None:
        refused = ""
        try:
            act()
        except ItaError as error:
            refused = str(error)
        self.reload()
        if refused:
            self.list.refuse(refused)
