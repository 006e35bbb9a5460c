"""A published figure was changed: the bar at the foot asks why, and nothing waits for the answer."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.reason_field import ReasonField, Stock
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.tips import set_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ita_desktop.services.history import ReasonService, Unreasoned

ONE = "แก้ตัวเลขใน{paper}ที่พิมพ์แล้ว"
SEVERAL = "แก้ตัวเลขที่พิมพ์แล้ว {count} ครั้ง"


class ReasonBar(ActionBar):
    """Says what was changed; a field for the reason, the reasons that come again, and the way past it."""

    put_off = Signal()

    def __init__(self, stock: Stock) -> None:
        super().__init__()
        self.setMinimumWidth(1)
        self.field = ReasonField(stock)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.setMinimumWidth(scaled(340))
        self.stock = Button("เหตุผลที่ใช้บ่อย", hint="F4")
        self.later = Button("ไว้ทีหลัง", hint="Esc")
        self.add(self.field)
        self.add(self.stock)
        self.add(self.later, right=True)
        self.stock.clicked.connect(self.field.open_stock)
        self.later.clicked.connect(self.put_off)
        self.field.left.connect(self.put_off)

    def ask(self, lacking: "Sequence[Unreasoned]") -> None:
        """Ask for the reason of these acts; what is being typed stays."""
        one = ONE.format(paper=lacking[0].published.title) if len(lacking) == 1 else ""
        set_tip(self.field, "\n".join(each.title for each in lacking))
        self.say(one or SEVERAL.format(count=len(lacking)))


class ReasonDesk:
    """Asks for what was changed on the page's year; what is put off is left to the page of history."""

    def __init__(self, entry: QWidget, reasons: "ReasonService", left: Callable[[], object]) -> None:
        from ita_desktop.services.history.reasons import STOCK

        self._reasons, self._left = reasons, left
        self._asked: Sequence[Unreasoned] = ()
        self._put_off: set[int] = set()
        self.bar = ReasonBar(STOCK)
        layout = entry.layout()
        assert layout is not None
        layout.addWidget(self.bar)
        self.bar.field.given.connect(self.give)
        self.bar.put_off.connect(self.put_off)
        on_key(entry, "Ctrl+R", self.enter)
        self.bar.hide()

    def renew(self, year: int) -> None:
        """Look again what lacks a reason."""
        lacking = self._reasons.lacking(year)
        self._asked = [each for each in lacking if each.act not in self._put_off]
        if self._asked:
            self.bar.ask(self._asked)
        elif not self.bar.isHidden():
            self._close()

    def enter(self) -> None:
        """The keyboard goes to the field."""
        if not self.bar.isHidden():
            self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give(self, words: str) -> None:
        """One reason for all that is asked for."""
        try:
            self._reasons.give([each.act for each in self._asked], words)
        except ItaError as error:
            self.bar.field.refuse(str(error))
            self.bar.say(str(error))
        else:
            self._close()

    def put_off(self) -> None:
        """Ask no more for these: history counts and lists them."""
        self._put_off |= {each.act for each in self._asked}
        self._close()

    def _close(self) -> None:
        held = self.bar.field.hasFocus()
        self.bar.field.setText("")
        self.bar.field.accept()
        self.bar.hide()
        if held:
            self._left()
