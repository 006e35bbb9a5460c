"""What an item of the framework must show and what it waits for, with the office's corrections."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.fields import keep
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Item

WAITS = (
    ("none", "ไม่ต้องรอ"),
    ("quarter", "รอสิ้นไตรมาส"),
    ("half_year", "รอสิ้นรอบ 6 เดือน"),
    ("year_end", "รอสิ้นปีงบประมาณ"),
)
NOT_CHOSEN = ("", "เลือกองค์ประกอบ")


class ItemDemands(QWidget):
    """``correct`` is told the name of an item's field (``waits``, ``components``) and its new value."""

    def __init__(self, correct: Callable[[str, object], object], breaker: Breaker) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self.waits = ChoiceField(WAITS)
        self.shown = Label(wraps=True, breaker=breaker)
        self.more, self.less = ChoiceField(), ChoiceField()
        keep(self.waits, lambda key: correct("waits", key))
        keep(self.more, lambda name: name and correct("components", [*self._names, name]))
        keep(self.less, lambda name: name and correct("components", self._without(name)))
        form = Form(1, breaker=breaker)
        form.add("เวลาที่รอ", self.waits)
        self._listed = Form(1, breaker=breaker)
        self._listed.add_wide(Label("องค์ประกอบที่ต้องมี", weight=fonts.SEMIBOLD))
        self._listed.add_wide(self.shown)
        self._listed.add("เพิ่มองค์ประกอบ", self.more)
        self._listed.add("เอาองค์ประกอบออก", self.less)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(form)
        column.addWidget(self._listed)

    def show_item(self, item: "Item", components: Mapping[str, str]) -> None:
        """Show an item of a framework whose components have these words."""
        self._names = item.components
        self.waits.take(item.waits or "none")
        self._listed.setVisible(bool(components))
        words = [f"• {components[name]}" for name in item.components]
        self.shown.set_text("\n".join(words) or "ยังไม่ได้กำหนด")
        others = [(name, told) for name, told in components.items() if name not in item.components]
        self.more.set_choices([NOT_CHOSEN, *others])
        self.less.set_choices([NOT_CHOSEN, *((name, components[name]) for name in item.components)])
        for field in (self.more, self.less):
            field.take("")

    def _without(self, name: str) -> list[str]:
        return [each for each in self._names if each != name]
