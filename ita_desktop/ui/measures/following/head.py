"""The head of the panel: which measure, how it stands, the status that its reports speak for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.measures.naming import called, printed_number, title_line
from ita_desktop.domain.measures.standing_words import standing_words
from ita_desktop.domain.measures.standings import STATUSES, WORDINGS, Status
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.told import Told
from ita_desktop.ui.measures.standing_looks import SHAPES, TONES

if TYPE_CHECKING:
    from ita_desktop.services.measures import FollowedMeasure

PROPOSALS: Mapping[Status, str] = {
    "done": "ทุกหน่วยงานรายงานร้อยละ 100 แล้ว",
    "in_progress": "มีรายงานแล้ว แต่สถานะยังเป็นยังไม่ได้ดำเนินการ",
}
_NEAR = ("late", "soon", "not_begun", "waiting")
OWN = "own"


class Head(QWidget):
    """``status_wanted`` tells the status that the user takes."""

    status_wanted = Signal(str)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.called = ""
        self.proposed: Status | None = None
        self.title = Label(weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        self.near = Told(breaker)
        self.status = ChoiceField()
        self.status_row = FormRow("สถานะ", self.status, breaker=breaker)
        self.asks = Told(breaker)
        self.take_button = Button("", hint="F8")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.near, self.status_row, self.asks):
            column.addWidget(widget)
        column.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.status.edited.connect(self._choose)
        self.take_button.clicked.connect(self.take_proposal)

    def show_row(self, row: "FollowedMeasure") -> None:
        """Show a measure."""
        standing = row.standing
        self.called = called(row.measure)
        self.title.set_text("  ".join(filter(None, (printed_number(row.measure), title_line(row.measure)))))
        near = standing.state in _NEAR
        words = standing_words(standing, row.measure.period) if near else ""
        part = f" ({standing.part})" if standing.part else ""
        self.near.say(
            SHAPES[standing.state], f"{words}{part}" if words else "", TONES.get(standing.state, "text")
        )
        own = [] if standing.status else [(OWN, standing.words)]
        self.status.set_choices([*((status, WORDINGS[status]) for status in STATUSES), *own])
        self.status.take(standing.status or OWN)
        self._propose(row.proposed)

    def _propose(self, proposed: Status | None) -> None:
        self.proposed = proposed
        self.asks.say(Shape.INFO, PROPOSALS[proposed] if proposed else "")
        self.take_button.setVisible(proposed is not None)
        if proposed is not None:
            self.take_button.set_words(f"ตั้งเป็น{WORDINGS[proposed]}")

    def take_proposal(self) -> None:
        """Set the status that is proposed."""
        if self.proposed is not None:
            self.status_wanted.emit(self.proposed)

    def _choose(self, key: str) -> None:
        if key != OWN:
            self.status_wanted.emit(key)
