"""The rows of a returned list: the item, what stands and what it becomes, why it is asked."""

from ita_desktop.ui.kit.plans.table import PlanTable, answer_cell
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.oit.units.decisions import TickLine


def _item(line: TickLine) -> Cell:
    if line.code is None:
        names = " หรือ ".join(line.offered) or line.read.typed
        return Cell(names, tone="care" if line.read.codes else line.tone, tip=line.read.typed)
    return Cell(line.named, tone=line.tone, bold=line.is_taken, tip=line.named)


COLUMNS: tuple[Column[TickLine], ...] = (
    Column("ผล", answer_cell, 136),
    Column("รายการ", _item),
    Column("เดิม", lambda line: Cell(line.was, tone="muted", tip=line.was), 190),
    Column("เป็น", lambda line: Cell(line.becomes, tone=line.tone, bold=line.is_taken, tip=line.becomes)),
    Column("แถว", lambda line: Cell(str(line.read.row), tone="muted", tip=line.read.place), 60, right=True),
)


class ReturnedTable(PlanTable):
    """The rows that other desks sent back."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, "รายการที่ส่งคืน")
