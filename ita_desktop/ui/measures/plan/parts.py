"""The parts of a measure with periods of their own: a line each."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.measures import MeasurePart
from ita_desktop.ui.kit.buttons import Button, IconButton
from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.filling import TextBox
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.readings import read_line, read_text
from ita_desktop.ui.kit.refused_words import RefusedWords
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tab_order import put_before
from ita_desktop.ui.measures.plan.looks import one_line
from ita_desktop.ui.measures.plan.periods import PeriodReading

READS: dict[str, Callable[[str], Any]] = {"title": read_text, "period": read_line}


class PartCard(QWidget):
    """One part: title and period side by side, what is read of the period below."""

    def __init__(self, at: int, breaker: Breaker) -> None:
        super().__init__()
        of = f"ส่วนที่ {at + 1}"
        self.fields = {
            "title": LineField(placeholder="เรื่องของส่วนนี้", most=100_000),
            "period": LineField(placeholder="ระยะเวลา"),
        }
        for field, name in zip(self.fields.values(), ("ชื่อ", "ระยะเวลา"), strict=True):
            field.setAccessibleName(f"{name}{of}")
        self.reading = PeriodReading(breaker)
        self.delete = IconButton(Shape.DELETE, f"นำ{of}ออก")
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(self.fields["title"], 3)
        row.addWidget(self.fields["period"], 2)
        row.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(8), 0, 0)
        column.setSpacing(scaled(4))
        column.addLayout(row)
        column.addWidget(RefusedWords(breaker, *self.fields.values()))
        column.addWidget(self.reading)

    def show_part(self, part: MeasurePart, fiscal_year: int) -> None:
        """Fill the fields; what is being typed stays."""
        for name, field in self.fields.items():
            field.set_text(one_line(getattr(part, name)))
        self.reading.show_text(part.period or "", fiscal_year, None)


class PartList(QWidget):
    """``save`` keeps the changed parts of the measure that is shown, ``attempt`` says where it fails."""

    def __init__(
        self,
        save: Callable[[tuple[MeasurePart, ...]], object],
        attempt: Callable[[Callable[[], object]], bool],
        breaker: Breaker,
    ) -> None:
        super().__init__()
        self._save, self._attempt, self._breaker = save, attempt, breaker
        self._parts: tuple[MeasurePart, ...] = ()
        self._fiscal_year = 0
        self._unsaved = HeldTexts()
        self._at: Hashable = None
        self.list = Section("ส่วนที่มีระยะเวลาของตนเอง")
        self.add_button = Button("เพิ่มส่วน", shape=Shape.PLUS)
        self.add_button.clicked.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(self.list)
        column.addWidget(self.add_button)

    @property
    def _boxes(self) -> dict[str, TextBox]:
        return {
            f"{at} {name}": field for at, card in enumerate(self.cards) for name, field in card.fields.items()
        }

    @property
    def cards(self) -> list[PartCard]:
        """The cards in order."""
        return [row for row in self.list.rows if isinstance(row, PartCard)]

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.cards[0].fields["title"] if self.cards else self.add_button

    def commit(self) -> None:
        """Save what is being typed."""
        for card in self.cards:
            for field in card.fields.values():
                field.commit()

    def load(self, parts: Sequence[MeasurePart], fiscal_year: int, *, at: Hashable, fresh: bool) -> None:
        """Show the parts of a measure; with none only the button stands there."""
        self._parts, self._fiscal_year = tuple(parts), fiscal_year
        self.list.setVisible(bool(parts))
        if fresh:
            self._unsaved.leave(self._at, self._boxes)
        self._at = at
        if fresh or len(parts) != len(self.cards):
            self.list.show_rows([self._card(at) for at in range(len(parts))])
            stops = (each for card in self.cards for each in (*card.fields.values(), card.delete))
            put_before(self.add_button, *stops)
        for card, part in zip(self.cards, parts, strict=True):
            card.show_part(part, fiscal_year)
        if fresh:
            self._unsaved.come(at, self._boxes)

    def add(self) -> None:
        """One more at the end, ready to be named."""
        if self._attempt(lambda: self._save((*self._parts, MeasurePart()))) and self.cards:
            self.cards[-1].fields["title"].setFocus()

    def _card(self, at: int) -> PartCard:
        card = PartCard(at, self._breaker)
        for name, field in card.fields.items():
            keep(field, partial(self._keep, at, name))
        period = card.fields["period"]
        period.textEdited.connect(lambda text: card.reading.show_text(text, self._fiscal_year, None))
        card.delete.clicked.connect(lambda: self._remove(at))
        return card

    def _keep(self, at: int, name: str, typed: str) -> None:
        parts = list(self._parts)
        parts[at] = replace(parts[at], **{name: READS[name](typed)})
        self._save(tuple(parts))

    def _remove(self, at: int) -> None:
        left = (*self._parts[:at], *self._parts[at + 1 :])
        self._attempt(lambda: self._save(left))
