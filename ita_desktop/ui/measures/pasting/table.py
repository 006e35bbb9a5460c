"""The rows of a pasted table: the measure, what becomes of it, why it is asked."""

from dataclasses import replace

from ita_desktop.ui.kit.plans.table import PlanTable, answer_cell, row_cell
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.measures.pasting.decisions import MeasureLine

WHERE = 3
STATES = {"new": "เพิ่มใหม่", "changed": "แก้ของเดิม"}
"""States in the words of a plan."""


def _answer(line: MeasureLine) -> Cell:
    cell = answer_cell(line)
    return cell if line.answer else replace(cell, text=STATES.get(line.read.state, cell.text))


def _number(line: MeasureLine) -> Cell:
    number = line.read.measure.number
    return Cell("" if number is None else str(number), tone=line.tone)


def _title(line: MeasureLine) -> Cell:
    words = " ".join((line.read.measure.title or line.read.typed).split())
    return Cell(words, tone=line.tone, bold=line.is_taken, tip=words)


def _where(line: MeasureLine) -> Cell:
    tone = "care" if line.code is None and line.choices else line.tone
    return Cell(line.where, tone=tone, tip=line.where)


COLUMNS: tuple[Column[MeasureLine], ...] = (
    Column("ผล", _answer, 124),
    Column("เลข", _number, 48, right=True),
    Column("มาตรการ", _title),
    Column("เป็น", _where, 184),
    Column("เหตุผล", lambda line: Cell(line.told, tone="muted", tip=line.told)),
    Column("แถว", row_cell, 56, right=True),
)


class MeasureRowTable(PlanTable):
    """The measures of a pasted table."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, "มาตรการที่จะวาง")
