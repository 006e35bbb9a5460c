"""The units of a plan with how many of their measures are reported for the round."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable

if TYPE_CHECKING:
    from ita_desktop.services.measures.unit_reports import UnitReports


def _count(count: int, shape: Shape | None = None, tone: str = "text") -> Cell:
    """A number; nothing where there is none."""
    return Cell(str(count), shape, tone) if count else Cell("–", tone="muted")


def _name(unit: "UnitReports") -> Cell:
    return Cell(unit.title, bold=bool(unit.name), tone="text" if unit.name else "muted", tip=unit.title)


def _reported(unit: "UnitReports") -> Cell:
    if unit.missing or not unit.reported:
        return _count(unit.reported)
    return Cell("ครบแล้ว" if unit.reported == len(unit.measures) else str(unit.reported), Shape.OK)


COLUMNS: "tuple[Column[UnitReports], ...]" = (
    Column("หน่วยงาน", _name),
    Column("มาตรการ", lambda unit: _count(len(unit.measures)), 104, right=True),
    Column("รายงานแล้ว", _reported, 128),
    Column("ยังไม่รายงาน", lambda unit: _count(unit.missing), 128, right=True),
    Column("เลยกำหนด", lambda unit: _count(unit.late, Shape.LATE, "bad"), 112),
)


class UnitTable(RecordTable):
    """One unit is current."""

    def __init__(self) -> None:
        super().__init__(RecordModel(COLUMNS), name="หน่วยงานและมาตรการ", key=lambda unit: unit.title)
