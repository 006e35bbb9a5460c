"""What the item must show: a tick each, how many are there, why it is done without all of them."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.oit import components_of, lacking
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.tick import Tick
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.oit.panel.item_fields import ItemFields
from ita_desktop.ui.oit.panel.part import GAP, Attempt, Part, Pool
from ita_desktop.ui.oit.panel.sheet import Sheet
from ita_desktop.ui.oit.panel.standing import Put

TITLE = "องค์ประกอบ"
NONE = "กรอบของปีนี้ไม่ได้ระบุองค์ประกอบของรายการนี้"
OTHERS = "ติ๊กไว้เดิม ไม่มีในกรอบของปีนี้"


class ComponentsPart(Part):
    """Ticks of names that the framework does not have are kept and stand at the end."""

    def __init__(self, put: Put, attempt: Attempt, breaker: Breaker) -> None:
        super().__init__(TITLE)
        self._put, self._attempt, self._breaker = put, attempt, breaker
        self._ticks: Mapping[str, bool] = {}
        self.none = Label(NONE, tone="muted", wraps=True, breaker=breaker)
        self.asked: Pool[Tick] = Pool(self._tick)
        self.others_head = Label(OTHERS, tone="muted", wraps=True, breaker=breaker)
        self.others: Pool[Tick] = Pool(self._tick)
        self.reason = WrappingField(breaker, lines=2)
        self.fields = ItemFields()
        self.fields.add(
            "reason",
            self.reason,
            lambda sheet: sheet.record.reason,
            lambda typed: put("reason", readings.read_text(typed)),
        )
        self.form = Form(breaker=breaker)
        self.form.add("เหตุที่เสร็จโดยไม่ครบ", self.reason)
        self.add(self.none, GAP)
        for widget in (self.asked, self.others_head, self.others):
            self.add(widget)
        self.add(self.form, GAP)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        self._ticks = sheet.record.components or {}
        known = sheet.framework.components
        asked = {each.name: each.title for each in components_of(sheet.framework, sheet.code)}
        others = {name: known.get(name, name) for name in self._ticks if name not in asked}
        ticked = len(asked) - len(lacking(sheet.framework, sheet.code, sheet.record))
        self.title.set_text(f"{TITLE} ครบ {ticked} จาก {len(asked)}" if asked else TITLE)
        self.none.setVisible(not asked)
        self.others_head.setVisible(bool(others))
        self._fill(self.asked, asked)
        self._fill(self.others, others)
        lacks = sheet.record.status == "done" and ticked < len(asked)
        self.form.setVisible(lacks or bool(sheet.record.reason) or self.reason.hasFocus())
        self.fields.load(sheet)

    def commit(self) -> None:
        """Save what is being typed."""
        self.fields.commit()

    def first(self) -> QWidget | None:
        """The first tick that is not made, else the first."""
        ticks = [*self.asked.shown, *self.others.shown]
        return next((tick for tick in ticks if not tick.isChecked()), ticks[0] if ticks else None)

    def _fill(self, pool: Pool[Tick], named: Mapping[str, str]) -> None:
        for tick, (name, title) in zip(pool.take(len(named)), named.items(), strict=True):
            tick.show_tick(name, title, bool(self._ticks.get(name)))

    def _tick(self) -> Tick:
        tick = Tick(self._breaker)
        tick.edited.connect(lambda ticked: self._change(tick, ticked))
        return tick

    def _change(self, tick: Tick, ticked: bool) -> None:
        ticks = {**self._ticks, tick.name: ticked}
        if not self._attempt(lambda: self._put("components", ticks)):
            tick.setChecked(not ticked)
