"""The units of the office with how their items stand."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable

if TYPE_CHECKING:
    from ita_desktop.services.oit.unit_lists import UnitStanding


NOBODY = "ยังไม่มอบ"


def _count(count: int, shape: Shape | None = None, tone: str = "text") -> Cell:
    """A number; nothing where there is none."""
    return Cell(str(count), shape, tone) if count else Cell("–", tone="muted")


def _name(unit: "UnitStanding") -> Cell:
    if unit.name is None:
        return Cell(NOBODY, tone="muted")
    return Cell(unit.name, bold=True, tip=unit.name)


def _done(unit: "UnitStanding") -> Cell:
    done, whole = unit.count("done", "current", "review"), len(unit.rows)
    return Cell(f"{done} จาก {whole}", Shape.OK) if whole and done == whole else _count(done)


COLUMNS: "tuple[Column[UnitStanding], ...]" = (
    Column("กอง", _name),
    Column("ทั้งหมด", lambda unit: _count(len(unit.rows)), 88),
    Column("เสร็จ", _done, 112),
    Column("กำลังทำ", lambda unit: _count(unit.count("in_progress", "partly")), 92),
    Column("รอเวลา", lambda unit: _count(unit.count("waiting", "due")), 88),
    Column("ยังไม่เริ่ม", lambda unit: _count(unit.count("not_started", "missing")), 92),
    Column("เลยกำหนด", lambda unit: _count(unit.late, Shape.LATE, "bad"), 112),
)


class UnitTable(RecordTable):
    """One unit is current; Enter opens its items."""

    def __init__(self) -> None:
        super().__init__(RecordModel(COLUMNS), name="กองและรายการ OIT", key=lambda unit: unit.title)
