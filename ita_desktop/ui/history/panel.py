"""The act at which the keyboard is: who, when, where, why, and each of its changes before and after."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.thai.dates import short_moment
from ita_desktop.domain.thai.spacing import spaced
from ita_desktop.ui.history.lines import NOBODY
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.reason_field import ReasonField, Stock
from ita_desktop.ui.kit.side_panel import SidePanel

if TYPE_CHECKING:
    from ita_desktop.services.history import SeenAct
    from ita_desktop.services.history.past import SeenChange

MOST_SHOWN = 40
GONE = "ค่าเดิมและค่าใหม่ถูกลบออกจากประวัติแล้ว ยังพิสูจน์ลำดับได้จากรหัส"
EMPTY = "(ว่าง)"


class ActPanel(SidePanel):
    """``given`` tells the reason that was written, ``record_wanted`` that one record's history is."""

    given = Signal(str)
    left = Signal()
    record_wanted = Signal()

    def __init__(self, stock: Stock, breaker: Breaker) -> None:
        super().__init__(width=340, wide=420)
        self._breaker = breaker
        self.setAccessibleName("รายละเอียดของการแก้ไข")
        self.field = ReasonField(stock)
        self.field.given.connect(self.given)
        self.field.left.connect(self.left)
        self.record = Button("ดูประวัติของที่นี้", hint="Enter")
        self.record.clicked.connect(self.record_wanted)
        self._title = self._label("", role=Role.HEADING)
        self._facts = self._label("", tone="muted")
        self._reason = self._label("")
        self._stock = self._label("\n".join(f"{key}  {words}" for key, words in stock), tone="muted")
        self._changes = QWidget()
        for part in (self._title, self._facts, self._reason, self.field, self._stock, self.record):
            self.column.addWidget(part)
        self.column.addWidget(self._changes)
        self.column.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """No act is current."""
        hidden: Sequence[QWidget] = (
            self._title,
            self._facts,
            self._reason,
            self.field,
            self._stock,
            self.record,
        )
        for part in hidden:
            part.hide()
        self._show_changes(())

    def show_act(
        self, seen: "SeenAct", changes: "Callable[[], Sequence[SeenChange]]", *, asked: bool, alone: bool
    ) -> None:
        """Tell an act; ``asked`` where its reason is lacking, ``alone`` where one record is shown already."""
        act = seen.act
        self._title.set_text(act.title)
        self._facts.set_text(f"{short_moment(act.at)} โดย {act.actor or NOBODY}\n{seen.where}")
        self._reason.set_text(f"เหตุผล {act.reason}" if act.reason else "ตัวเลขนี้พิมพ์เผยแพร่แล้ว ระบุเหตุผลที่แก้")
        self.field.setText("")
        self.field.accept()
        self._title.show()
        self._facts.show()
        self._reason.setVisible(asked or bool(act.reason))
        self.field.setVisible(asked)
        self._stock.setVisible(asked)
        self.record.setVisible(not alone and act.places == 1)
        self._show_changes(changes())

    def _show_changes(self, changes: "Sequence[SeenChange]") -> None:
        made = QWidget()
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for change in changes[:MOST_SHOWN]:
            self._add_change(column, change)
        if len(changes) > MOST_SHOWN:
            column.addWidget(self._label(f"และอีก {len(changes) - MOST_SHOWN} รายการ", tone="muted"))
        self.column.replaceWidget(self._changes, made)
        self._changes.hide()
        self._changes.deleteLater()
        self._changes = made
        made.show()

    def _add_change(self, column: QVBoxLayout, change: "SeenChange") -> None:
        column.addSpacing(10)
        column.addWidget(self._label(f"{change.verb}{spaced(change.record)}", weight=fonts.SEMIBOLD))
        column.addWidget(self._label(change.where, tone="muted", role=Role.SMALL))
        if change.entry.wiped:
            column.addWidget(self._label(GONE, tone="muted"))
        for field in change.fields:
            if change.entry.before is None or change.entry.after is None:
                column.addWidget(self._label(f"{field.name}  {field.after or field.before}"))
            else:
                words = f"{field.name}\nเดิม {field.before or EMPTY}\nใหม่ {field.after or EMPTY}"
                column.addWidget(self._label(words))

    def _label(
        self, text: str, *, role: Role = Role.BODY, tone: str = "text", weight: int | None = None
    ) -> Label:
        return Label(text, role=role, tone=tone, weight=weight, wraps=True, breaker=self._breaker)
