"""The page on which returned forms are looked through."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.plans.returned import ReturnedPlanView
from ita_desktop.ui.kit.plans.table import PlanTable, answer_cell
from ita_desktop.ui.kit.plans.view import PlanWords
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.measures.units.decisions import Decisions, ReportLine, words_of

if TYPE_CHECKING:
    from ita_desktop.services.measures.report_plan import ReportPlan

WORDS = PlanWords(take="รับ", unit="รายงาน", nothing="ไม่มีรายงานใดเปลี่ยน", choice="เลือกมาตรการ")


def _measure(line: ReportLine) -> Cell:
    if line.code is None:
        names = " หรือ ".join(line.offered) or line.read.typed
        return Cell(names, tone="care" if line.read.codes else line.tone, tip=names)
    return Cell(line.named, tone=line.tone, bold=line.is_taken, tip=line.named)


def _unit(line: ReportLine) -> Cell:
    return Cell(line.read.unit or "–", tone="muted", tip=line.read.place)


COLUMNS: tuple[Column[ReportLine], ...] = (
    Column("ผล", answer_cell, 136),
    Column("มาตรการ", _measure),
    Column("หน่วยงาน", _unit, 130),
    Column("เดิม", lambda line: Cell(line.was, tone="muted", tip=line.was), 150),
    Column("เป็น", lambda line: Cell(line.becomes, tone=line.tone, bold=line.is_taken, tip=line.becomes)),
    Column("แถว", lambda line: Cell(str(line.read.row), tone="muted", tip=line.read.place), 60, right=True),
)


class ReturnedView(ReturnedPlanView):
    """Shows what returned forms would do to the reports; measures that may be meant are asked beside it."""

    def __init__(self, breaker: Breaker | None) -> None:
        table = PlanTable(COLUMNS, "รายงานที่ส่งคืน")
        super().__init__(table, WORDS, self._words_of, "เลือกมาตรการที่ตรงกัน", breaker)
        self._plan: ReportPlan | None = None

    def show_plan(self, plan: "ReportPlan", whence: str) -> None:
        """Show another plan, nothing answered yet; ``whence`` says where the forms come from."""
        self._plan = plan
        of = " ".join(plan.units)
        told = (whence, f"ของ{of}" if of else "", *plan.rounds, f"แผนปี {plan.year}")
        self.show_returned(Decisions(plan), f"{' '.join(filter(None, told))}")

    def _words_of(self, key: str) -> str:
        return words_of(self._plan.measure(key)) if self._plan is not None else key
