"""What papers of measures have: the parts around the table, and the columns of the office's own form."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.choices import CheckField, ChoiceField
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.ordered_ticks import OrderedTick
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key_at
from ita_desktop.ui.settings.part import Part

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.measures.own_form import FormField

ORDERS = (("number", "ตามเลขมาตรการ"), ("indicator", "ตามตัวชี้วัด"))
HINT = (
    "ใช้เมื่อพิมพ์มาตรการด้วยแบบของหน่วยงาน คอลัมน์ที่เลือกพิมพ์ตามลำดับในรายการ เลื่อนด้วย Alt+↑ และ Alt+↓ "
    "คอลัมน์ที่อยู่ติดกันและมีหัวรวมเหมือนกันใช้หัวรวมเดียวกัน ความกว้างเป็นส่วนเทียบกับคอลัมน์อื่น"
)
TICK, SHARE, GAP = 236, 64, 8


class ColumnRow(QWidget):
    """A column: whether it is printed, its head, the head over it, its width."""

    def __init__(self, title: str, entered: Callable[[], object]) -> None:
        super().__init__()
        self.tick = OrderedTick(title, entered)
        self.head, self.over, self.share = LineField(most=120), LineField(most=120), LineField(most=5)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        fonts.set_width(self.tick, TICK)
        fonts.set_width(self.share, SHARE)
        row.addWidget(self.tick)
        for field, name in ((self.head, "หัวคอลัมน์"), (self.over, "หัวรวม"), (self.share, "ความกว้าง")):
            field.setAccessibleName(f"{name} {title}")
            row.addWidget(field, 0 if field is self.share else 1)

    def show_field(self, field: "FormField") -> None:
        """Show a column as it is kept; what is not printed cannot be named."""
        self.tick.setChecked(field.shown)
        self.head.set_text(field.column.head)
        self.over.set_text(field.column.over)
        self.share.set_text(str(field.column.share))
        for each in (self.head, self.over, self.share):
            each.setEnabled(field.shown)


class MeasuresPart(Part):
    """Everything is saved at once or on leaving its field; the arrow keys go from column to column."""

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._form = services.measure_form
        self._current = ""
        self.parts = {key: CheckField(title) for key, title, _ in self._form.parts()}
        self.rows = {
            each.column.field: ColumnRow(each.title, partial(self._note, each.column.field))
            for each in self._form.fields()
        }
        self.order = ChoiceField(ORDERS)
        self.landscape, self.small = CheckField("หน้าแนวนอน"), CheckField("ตัวอักษร 14 พอยต์")
        self.up = IconButton(Shape.ARROW_UP, "เลื่อนไปทางซ้ายของตาราง Alt+↑")
        self.down = IconButton(Shape.ARROW_DOWN, "เลื่อนไปทางขวาของตาราง Alt+↓")
        self.reset = Button("ใช้แบบเดิมของโปรแกรม")
        self.says = Label("", role=Role.SMALL, tone="bad", wraps=True, breaker=breaker)
        self._lay_out(breaker)
        self._connect()

    def reload(self) -> None:
        """Show what is kept; the keyboard stays at its field."""
        form, fields = self._form.form(), self._form.fields()
        for key, _, shown in self._form.parts():
            self.parts[key].setChecked(shown)
        before: QWidget = self.small
        for at, each in enumerate(fields):
            row = self.rows[each.column.field]
            row.show_field(each)
            self._list.removeWidget(row)
            self._list.insertWidget(at, row)
            for field in (row.tick, row.head, row.over, row.share):
                QWidget.setTabOrder(before, field)
                before = field
        self.order.take(form.order)
        self.landscape.setChecked(form.landscape)
        self.small.setChecked(form.small)
        self.reset.setEnabled(self._form.is_own())
        self.says.hide()

    def shift(self, step: int) -> None:
        """Move the column at which the keyboard is or was."""
        if self._current and self.rows[self._current].tick.isChecked():
            self._form.move(self._current, step)
            self.reload()

    def _go(self, step: int) -> None:
        order = [each.column.field for each in self._form.fields()]
        at = order.index(self._current) + step if self._current in order else 0
        if 0 <= at < len(order):
            self.rows[order[at]].tick.setFocus(Qt.FocusReason.TabFocusReason)

    def _toggle(self, field: str, ticked: bool) -> None:
        self._current = field
        try:
            self._form.toggle(field, shown=ticked)
        except ItaError as error:
            self.reload()
            self._say(str(error))
        else:
            self.reload()

    def _note(self, field: str) -> None:
        self._current = field

    def _say(self, words: str) -> None:
        self.says.set_text(words, "bad")
        self.says.setVisible(bool(words))

    def _set_page(self) -> None:
        self._form.set_page(landscape=self.landscape.isChecked(), small=self.small.isChecked())
        self.reload()

    def _reset(self) -> None:
        self._form.reset()
        self.reload()

    def _lay_out(self, breaker: Breaker) -> None:
        whole = self.column
        whole.setSpacing(GAP)
        whole.addWidget(Label("ส่วนที่พิมพ์กับตารางมาตรการและรายงานผล", role=Role.HEADING))
        for tick in self.parts.values():
            whole.addWidget(tick)
        whole.addWidget(Label("แบบของหน่วยงาน", role=Role.HEADING))
        whole.addWidget(FormRow("เรียงแถว", self.order, HINT, breaker))
        page = QHBoxLayout()
        page.addWidget(self.landscape)
        page.addWidget(self.small)
        page.addStretch(1)
        whole.addLayout(page)
        whole.addLayout(self._heads())
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        for row in self.rows.values():
            self._list.addWidget(row)
        whole.addLayout(self._list)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (self.up, self.down, self.reset):
            buttons.addWidget(button)
        buttons.addStretch(1)
        whole.addLayout(buttons)
        whole.addWidget(self.says)
        whole.addStretch(1)

    def _heads(self) -> QHBoxLayout:
        heads = QHBoxLayout()
        heads.setSpacing(GAP)
        for words, width in (("คอลัมน์", TICK), ("หัวคอลัมน์", 0), ("หัวรวม", 0), ("กว้าง", SHARE)):
            label = Label(words, role=Role.SMALL, tone="muted")
            if width:
                fonts.set_width(label, width)
            heads.addWidget(label, 0 if width else 1)
        return heads

    def _connect(self) -> None:
        for key, tick in self.parts.items():
            tick.edited.connect(lambda ticked, key=key: self._form.toggle_part(key, shown=ticked))
        self.order.edited.connect(self._form.set_order)
        for tick in (self.landscape, self.small):
            tick.edited.connect(lambda _: self._set_page())
        for field, row in self.rows.items():
            row.tick.edited.connect(partial(self._toggle, field))
            keep(row.head, partial(self._form.set_head, field))
            keep(row.over, partial(self._form.set_over, field))
            keep(row.share, partial(self._form.set_share, field))
            for field_ in (row.head, row.over, row.share):
                field_.refused.connect(self._say)
            for step, arrow in ((-1, "Up"), (1, "Down")):
                on_key_at(row.tick, arrow, partial(self._go, step))
                on_key_at(row.tick, f"Alt+{arrow}", partial(self.shift, step))
        self.up.clicked.connect(lambda: self.shift(-1))
        self.down.clicked.connect(lambda: self.shift(1))
        self.reset.clicked.connect(self._reset)
