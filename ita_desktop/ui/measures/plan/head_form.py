"""What belongs to the whole plan: the paragraphs before its table, and who signs it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.measures import Plan, PlanSigner
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.readings import read_lines
from ita_desktop.ui.kit.signer_list import PERSON, SignerList
from ita_desktop.ui.kit.wrapping import SHEET, WrappingField
from ita_desktop.ui.measures.plan.bound import BoundFields

if TYPE_CHECKING:
    from ita_desktop.services.measures import PlanService

INTRODUCTION, SIGNERS = "ความนำ", "ผู้ลงนาม"
SIGNER_ROWS = (("label", "ลงนามในฐานะ", "เช่น ผู้จัดทำ ผู้เห็นชอบ ผู้อนุมัติ"), *PERSON)
EMPTY_PLAN = Plan(fiscal_year=2569)


class HeadForm(QWidget):
    """Saved on leaving a field; ``left`` tells that Esc leads back to the list."""

    left = Signal()

    def __init__(self, plans: "PlanService", breaker: Breaker) -> None:
        super().__init__()
        self._plans, self._plan = plans, EMPTY_PLAN
        self._bound = BoundFields[Plan](self)
        self._year = 0
        self.introduction = WrappingField(breaker, INTRODUCTION, lines=6)
        self.signers = SignerList(
            lambda: self._plan.signers, self._save_signers, breaker, blank=PlanSigner(), rows=SIGNER_ROWS
        )
        form = Form(breaker=breaker)
        form.add(INTRODUCTION, self.introduction, "ข้อความก่อนตารางมาตรการ หนึ่งบรรทัดเป็นหนึ่งย่อหน้า")
        column = Column()
        for widget in (Label("ความนำและผู้ลงนามของแผน", role=Role.HEADING), form, self.signers):
            column.content.addWidget(widget)
            column.content.addSpacing(scaled(16))
        column.content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)
        self._bound.add("introduction", self.introduction, _paragraphs, self._save_introduction)
        self.setStyleSheet(SHEET)

    def show_plan(self, plan: Plan, officers: Sequence[Officer]) -> None:
        """Show a plan's head; what is being typed in the same one stays."""
        fresh = plan.fiscal_year != self._year
        self._plan, self._year = plan, plan.fiscal_year
        self._bound.show(plan.fiscal_year, plan)
        self.signers.load(plan.signers, officers, at=plan.fiscal_year, fresh=fresh)

    def commit(self) -> None:
        """Save what is being typed."""
        self._bound.commit()
        for card in self.signers.cards:
            for field in card.fields.values():
                field.commit()

    def enter(self) -> None:
        """Put the keyboard into the first field."""
        self.introduction.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field takes leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _save_introduction(self, typed: str) -> None:
        paragraphs = read_lines(typed)
        if (paragraphs or ()) != (self._plan.introduction or ()):
            self._write(INTRODUCTION, introduction=paragraphs)

    def _save_signers(self, signers: tuple[PlanSigner, ...]) -> None:
        if signers != self._plan.signers:
            self._write(SIGNERS, signers=signers)

    def _write(self, what: str, **fields: Any) -> None:
        self._plans.set_head(self._year, f"แก้{what}ของแผน", **fields)


def _paragraphs(plan: Plan) -> str:
    return "\n".join(plan.introduction or ())
