"""The table of pasted links: where each goes and why."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.plans.decisions import PlanDecisions, PlanLine
from ita_desktop.ui.kit.plans.table import PlanTable, answer_cell, row_cell, why_cell
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column

if TYPE_CHECKING:
    from ita_desktop.services.oit.link_pasting import LinkPlan, ReadLink

WHERE = 2
STATES = {"new": "ลิงก์ใหม่", "same": "มีอยู่แล้ว"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteLine(PlanLine):
    """A pasted address; ``title`` is that of the item to which it goes."""

    read: "ReadLink"
    title: str


class LinkDecisions(PlanDecisions[PasteLine]):
    """The answers to one plan of links."""

    def __init__(self, plan: "LinkPlan") -> None:
        super().__init__(plan.rows)
        self.plan = plan

    def line(self, at: int) -> PasteLine:
        """A pasted address as it stands."""
        code = self.code(at)
        title = self.plan.framework.title(code) if code else ""
        return PasteLine(at=at, read=self.plan.rows[at], code=code, title=title, answer=self.answer(at))


def _where(line: PasteLine) -> Cell:
    if line.code is not None:
        told = f"{line.code} {line.title}"
        return Cell(told, tone=line.tone, bold=line.is_taken, tip=told)
    told = " หรือ ".join(line.read.codes)
    return Cell(told or "เลือกรายการ", tone="care" if line.is_open else "muted")


def _result(line: PasteLine) -> Cell:
    if not line.answer and line.read.state == "new":
        return Cell(STATES["new"], Shape.PLUS)
    if line.read.state == "same":
        return Cell(STATES["same"], Shape.OK, "muted")
    return answer_cell(line)


COLUMNS: tuple[Column[PasteLine], ...] = (
    Column("แถว", row_cell, 60, right=True),
    Column("ข้อความที่วาง", lambda line: Cell(line.read.words, tone=line.tone, tip=line.read.words)),
    Column("ลงที่", _where, 230),
    Column("ลิงก์", lambda line: Cell(line.read.url or line.read.typed, tone=line.tone, tip=line.read.typed)),
    Column("ผล", _result, 124),
    Column("เหตุผล", why_cell),
)


class PasteTable(PlanTable):
    """The links that are to be added."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, "ลิงก์ที่จะเพิ่ม")
