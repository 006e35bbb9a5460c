"""The parts of the report of analysis: ticked ones are printed in the order of the list."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.choices import CheckField, ChoiceField
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_at

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

HINT = "ส่วนที่เลือกพิมพ์ตามลำดับในรายการ เลื่อนด้วย Alt+↑ และ Alt+↓ ส่วนที่ไม่มีข้อมูลไม่พิมพ์"


class PartTick(CheckField):
    """A part's tick; ``entered`` is called when the keyboard comes to it."""

    def __init__(self, words: str, entered: Callable[[], object]) -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        self._entered = entered

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The part that is moved from now on."""
        self._entered()
        super().focusInEvent(event)


class ReportParts(QWidget):
    """A list of ticks for each layout, saved at once; the arrow keys go from part to part."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._parts = services.report_parts
        self.layouts = ChoiceField([(each.name, each.title) for each in self._parts.layouts()])
        self.layouts.setCurrentIndex(0)
        self.ticks: dict[str, CheckField] = {}
        self.up = IconButton(Shape.ARROW_UP, "เลื่อนขึ้น Alt+↑")
        self.down = IconButton(Shape.ARROW_DOWN, "เลื่อนลง Alt+↓")
        self.reset = Button("ใช้ค่าเดิมของโปรแกรม")
        self.says = Label("", role=Role.SMALL, tone="bad", wraps=True, breaker=breaker)
        self._current = ""
        self._lay_out(breaker)
        self._connect()

    def reload(self) -> None:
        """Show what is kept; the keyboard stays at its part."""
        for at, part in enumerate(self._parts.parts(self.layouts.taken)):
            tick = self.ticks[part.key]
            tick.setChecked(part.shown)
            self._list.removeWidget(tick)
            self._list.insertWidget(at, tick)
        for first, second in zip(self._ordered(), self._ordered()[1:], strict=False):
            QWidget.setTabOrder(self.ticks[first], self.ticks[second])
        self.reset.setEnabled(self._parts.is_own(self.layouts.taken))
        self.says.hide()

    def shift(self, step: int) -> None:
        """Move the part at which the keyboard is or was; only those that are printed have an order."""
        keys = self._shown()
        if self._current not in keys:
            return
        at = keys.index(self._current)
        if 0 <= at + step < len(keys):
            keys[at], keys[at + step] = keys[at + step], keys[at]
            self._parts.save(self.layouts.taken, keys)
            self.reload()

    def _go(self, step: int) -> None:
        keys = self._ordered()
        at = keys.index(self._current) + step if self._current in keys else 0
        if 0 <= at < len(keys):
            self.ticks[keys[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle(self, key: str, ticked: bool) -> None:
        self._current = key
        try:
            self._parts.toggle(self.layouts.taken, key, shown=ticked)
        except ItaError as error:
            self.reload()
            self.says.set_text(str(error), "bad")
            self.says.show()
        else:
            self.reload()

    def _reset(self) -> None:
        self._parts.reset(self.layouts.taken)
        self.reload()

    def _ordered(self) -> list[str]:
        return [part.key for part in self._parts.parts(self.layouts.taken)]

    def _shown(self) -> list[str]:
        return [part.key for part in self._parts.parts(self.layouts.taken) if part.shown]

    def _note(self, key: str) -> None:
        self._current = key

    def _lay_out(self, breaker: Breaker) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        for part in self._parts.parts(self.layouts.taken):
            tick = PartTick(part.title, partial(self._note, part.key))
            self.ticks[part.key] = tick
            self._list.addWidget(tick)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.up, self.down, self.reset):
            buttons.addWidget(button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(FormRow("แบบของรายงานการวิเคราะห์", self.layouts, HINT, breaker))
        whole.addLayout(self._list)
        whole.addLayout(buttons)
        whole.addWidget(self.says)

    def _connect(self) -> None:
        self.layouts.edited.connect(lambda _: self.reload())
        for key, tick in self.ticks.items():
            tick.edited.connect(partial(self._toggle, key))
            for step, arrow in ((-1, "Up"), (1, "Down")):
                on_key_at(tick, arrow, partial(self._go, step))
                on_key_at(tick, f"Alt+{arrow}", partial(self.shift, step))
        self.up.clicked.connect(lambda: self.shift(-1))
        self.down.clicked.connect(lambda: self.shift(1))
        self.reset.clicked.connect(self._reset)
