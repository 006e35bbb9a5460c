"""ข้อจำกัด: what holds the office back, a topic a line with its points."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.assessments import Limitation
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.ui.findings.lines import LinesView
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.line_editor import Line
from ita_desktop.ui.kit.offers import Offers
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.kit.wrapping import WrappingField

if TYPE_CHECKING:
    from ita_desktop.services.findings import Conclusions, ConclusionService

EMPTY = "ยังไม่มีข้อจำกัด กด Ins หรือปุ่ม เพิ่มหัวข้อ แล้วพิมพ์ หรือเลือกจากคลังถ้อยคำทางขวา"
_LEAD = "ข้อจำกัด"


class LimitationsView(LinesView):
    """Topics and points of a year; usual ones are offered beside them."""

    def __init__(self, conclusions: "ConclusionService", breaker: Breaker) -> None:
        self._conclusions = conclusions
        self.topic = LineField(placeholder="ข้อจำกัดด้านบุคลากร")
        self.points = WrappingField(breaker, lines=5)
        self.offers = Offers("จากคลังถ้อยคำ", "เพิ่ม", breaker, hint="F4")
        form = Form(breaker=breaker)
        form.add("หัวข้อ", self.topic)
        form.add("ประเด็น หนึ่งข้อต่อหนึ่งบรรทัด", self.points)
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(24))
        column.addWidget(form)
        column.addWidget(self.offers)
        super().__init__(columns(), "ข้อจำกัด", panel, "เพิ่มหัวข้อ", EMPTY, breaker)
        self.add_field(
            self.topic,
            lambda record: record.topic or "",
            lambda record, typed: replace(record, topic=readings.read_line(typed)),
        )
        self.add_field(
            self.points,
            lambda record: "\n".join(record.points or ()),
            lambda record, typed: replace(record, points=readings.read_lines(typed)),
        )

    @property
    def first(self) -> QWidget:
        """The topic."""
        return self.topic

    def show_conclusions(self, told: "Conclusions") -> None:
        """Show a year's limitations and what may be added."""
        self.show_records(told.fiscal_year, told.limitations)
        self.lines.panel.show()
        self.offers.show_offers(
            [
                (each.topic or "", point, partial(self._add_point, each.topic or "", point))
                for each in told.usual
                for point in each.points or ()
            ]
        )

    def begun(self, at: int | None) -> Limitation:
        """An empty one."""
        return Limitation()

    def is_blank(self, record: Limitation) -> bool:
        """Neither topic nor point."""
        return not record.topic and not record.points

    def keep_all(self, records: Sequence[Limitation], what: str) -> None:
        """Keep them."""
        self._conclusions.set_limitations(self.year, records, what)

    def _add_point(self, topic: str, point: str) -> None:
        """Under its topic where there is one of this name, else as a topic of its own."""
        self.commit()
        records = [record for record in self._records if not self.is_blank(record)]
        names = [comparable(record.topic or "").removeprefix(_LEAD) for record in records]
        wanted = comparable(topic)
        if wanted in names:
            at = names.index(wanted)
            records[at] = replace(records[at], points=(*(records[at].points or ()), point))
        else:
            at = len(records)
            records.append(Limitation(topic=f"{_LEAD}{topic}", points=(point,)))
        self.keep_all(records, "เพิ่ม")
        self.lines.go_to(at)


def columns() -> tuple[Column[Line], ...]:
    """Number, topic, points."""
    return (
        Column("ที่", lambda line: Cell(str(line[0] + 1), tone="muted"), 52, right=True),
        Column("หัวข้อ", lambda line: Cell(line[1].topic or "ยังไม่ได้พิมพ์หัวข้อ", tip=line[1].topic or "")),
        Column("ประเด็น", points),
    )


def points(line: Line) -> Cell:
    """The points in one cell."""
    words = " · ".join(line[1].points or ())
    return Cell(words, tone="muted", tip="\n".join(line[1].points or ()))
