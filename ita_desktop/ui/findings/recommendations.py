"""ข้อเสนอแนะ: what is recommended on each instrument, a recommendation a line."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Framework
from ita_desktop.ui.findings.lines import LinesView
from ita_desktop.ui.findings.looks import part_titles
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.line_editor import Line
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.kit.wrapping import WrappingField

if TYPE_CHECKING:
    from ita_desktop.services.findings import Conclusions, ConclusionService

EMPTY = "ยังไม่มีข้อเสนอแนะ กด เสนอจากคะแนน หรือกด Ins แล้วพิมพ์เอง"


class Recommendation(NamedTuple):
    """One recommendation and the instrument that it is on."""

    on: str
    text: str


class RecommendationsView(LinesView):
    """Recommendations of a year in the order of the instruments."""

    def __init__(self, conclusions: "ConclusionService", breaker: Breaker) -> None:
        self._conclusions = conclusions
        self._titles: Mapping[str, str] = {}
        self._order: tuple[str, ...] = ()
        self.on, self.text = ChoiceField(), WrappingField(breaker, lines=6)
        form = Form(breaker=breaker)
        form.add("เครื่องมือ", self.on)
        form.add("ข้อเสนอแนะ", self.text)
        super().__init__(self._columns(), "ข้อเสนอแนะ", form, "เพิ่ม", EMPTY, breaker)
        self.propose = Button("เสนอจากคะแนน", shape=Shape.TICK, hint="F8")
        self.propose.clicked.connect(self.take_proposed)
        self.lines.buttons.addWidget(self.propose)
        self.add_field(self.on, lambda record: record.on, lambda record, key: record._replace(on=key))
        self.add_field(
            self.text,
            lambda record: record.text,
            lambda record, typed: record._replace(text=readings.read_text(typed) or ""),
        )

    @property
    def first(self) -> QWidget:
        """The text."""
        return self.text

    def show_conclusions(self, told: "Conclusions") -> None:
        """Show a year's recommendations."""
        self._titles, self._order = titles_of(told.framework, told.instruments), told.instruments
        self.on.set_choices([(code, self._titles[code]) for code in told.instruments])
        records = [
            Recommendation(code, text)
            for code in told.instruments
            for text in told.recommendations.get(code, ())
        ]
        self.show_records(told.fiscal_year, records)
        left = [code for code in told.proposed if code not in told.recommendations]
        self.propose.setEnabled(bool(left))
        self.propose.set_words(f"เสนอจากคะแนน {len(left)} เครื่องมือ" if left else "เสนอจากคะแนน")

    def take_proposed(self) -> None:
        """Take what the figures say for instruments without a recommendation."""
        self.commit()
        if self.propose.isEnabled():
            self._conclusions.take_recommendations(self.year)

    def shift(self, step: int) -> None:
        """Move within the recommendations on an instrument."""
        at = self.lines.at
        near = [] if at is None else self._records[max(0, at + step) :][:1]
        if at is not None and near and near[0].on == self._records[at].on:
            super().shift(step)

    def begun(self, at: int | None) -> Recommendation:
        """An empty one on the same instrument."""
        on = self._order[0] if at is None else self._records[at].on
        return Recommendation(on, "")

    def is_blank(self, record: Recommendation) -> bool:
        """Without a text."""
        return not record.text

    def keep_all(self, records: Sequence[Recommendation], what: str) -> None:
        """Keep them by instrument."""
        kept: dict[str, list[str]] = {}
        for record in records:
            kept.setdefault(record.on, []).append(record.text)
        self._conclusions.set_recommendations(self.year, kept, what)

    def _columns(self) -> tuple[Column[Line], ...]:
        return (
            Column("ที่", lambda line: Cell(str(line[0] + 1), tone="muted"), 52, right=True),
            Column("เครื่องมือ", lambda line: Cell(self._titles.get(line[1].on, line[1].on)), 140),
            Column("ข้อเสนอแนะ", lambda line: Cell(line[1].text, tip=line[1].text)),
        )


def titles_of(framework: Framework, codes: Sequence[str]) -> Mapping[str, str]:
    """The instruments in words."""
    named = {OVERALL: "ภาพรวม", **part_titles(framework)}
    return {code: named.get(code, code) for code in codes}
