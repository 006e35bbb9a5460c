"""What narrows history: what was changed, by whom, on which days, and one record alone."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.date_fields import DateField
from ita_desktop.ui.kit.filter_row import MARGIN, FilterRow
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import ElidedLabel, Label
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

EVERY, LACKING = "every", "lacking"
EVERYONE = "ทุกคน"
PLACES: dict[str, tuple[str, ...]] = {
    EVERY: (),
    "scores": ("scores", "assessments"),
    "oit": ("oit", "files"),
    "plans": ("plans",),
    "meetings": ("meetings", "committees"),
    "memos": ("memos",),
    "office": ("agency", "settings", "wording", "dictionary", "frameworks"),
}
"""How the places of each kind begin; a file is evidence of an OIT item."""

KINDS = (
    Choice(EVERY, "ทั้งหมด"),
    Choice("scores", "คะแนน"),
    Choice("oit", "OIT"),
    Choice("plans", "แผน"),
    Choice("meetings", "การประชุม"),
    Choice("memos", "หนังสือ"),
    Choice("office", "หน่วยงาน ตั้งค่า"),
    Choice(LACKING, "ยังไม่ระบุเหตุผล", Shape.CARE),
)


class HistoryBar(QWidget):
    """``narrowed`` tells that something else is sought."""

    narrowed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.place = ""
        self.kinds = FilterRow(KINDS)
        self.person = ChoiceField()
        self.person.setAccessibleName("ผู้ทำ")
        self.since, self.until = DateField(short=True), DateField(short=True)
        self.since.setAccessibleName("ตั้งแต่วันที่")
        self.until.setAccessibleName("ถึงวันที่")
        self.record = ElidedLabel()
        self.all_button = Button("ดูทุกที่")
        self._lay_out()
        self.kinds.chosen.connect(lambda _: self.narrowed.emit())
        self.person.edited.connect(lambda _: self.narrowed.emit())
        self.since.picked.connect(lambda _: self.narrowed.emit())
        self.until.picked.connect(lambda _: self.narrowed.emit())
        self.all_button.clicked.connect(lambda: self.narrow_to("", ""))

    def _lay_out(self) -> None:
        self._one = QWidget()
        one, fields, column = QHBoxLayout(self._one), QHBoxLayout(), QVBoxLayout(self)
        one.setContentsMargins(MARGIN, 0, MARGIN, scaled(8))
        fields.setContentsMargins(MARGIN, 0, MARGIN, scaled(8))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        fields.setSpacing(scaled(8))
        one.addWidget(self.record, 1)
        one.addWidget(self.all_button)
        self.person.setMinimumWidth(scaled(220))
        for words, field in (("ผู้ทำ", self.person), ("ตั้งแต่", self.since), ("ถึง", self.until)):
            fields.addWidget(Label(words, tone="muted"))
            fields.addWidget(field)
        for day in (self.since, self.until):
            fonts.set_width(day, 150)
        fields.addStretch(1)
        column.addWidget(self._one)
        column.addLayout(fields)
        column.addWidget(self.kinds)
        self._one.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line that ends the head of the page."""
        painting.hairline(QPainter(self), self.rect(), tokens_of(self).line)

    def offer(self, people: "Sequence[str]") -> None:
        """The people by whom one may narrow."""
        self.person.set_choices([("", EVERYONE), *((each, each) for each in people)])
        if self.person.currentIndex() < 0:
            self.person.take("")

    def narrow_to(self, place: str, words: str) -> None:
        """Show one record alone, all without a place."""
        self.place = place
        self.record.set_text(f"เฉพาะประวัติของ {words}" if place else "")
        self._one.setVisible(bool(place))
        self.kinds.setVisible(not place)
        self.narrowed.emit()

    @property
    def places(self) -> tuple[str, ...]:
        """The places that are sought, none where all are."""
        return (self.place,) if self.place else PLACES.get(self.kinds.taken, ())

    @property
    def lacks_reason(self) -> bool:
        """Whether only acts are shown whose reason is asked for."""
        return not self.place and self.kinds.taken == LACKING

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day."""
        return self.since.value, self.until.value
