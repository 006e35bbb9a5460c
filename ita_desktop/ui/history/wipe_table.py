"""Every place in which what is to be wiped stands, and what becomes of it there."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.records import ROW_HEIGHT
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable

if TYPE_CHECKING:
    from ita_desktop.services.safety.standing import Standing

LOOKS: dict[str, tuple[Shape, str, str]] = {
    "now": (Shape.DELETE, "ลบทันที", "text"),
    "gone": (Shape.OK, "ลบแล้ว", "text"),
    "after": (Shape.DELETE, "ลบหลังสำรองใหม่", "text"),
    "later": (Shape.WAITS, "ยังเก็บไว้", "text"),
    "waits": (Shape.DRIVE, "รอ", "care"),
    "hand": (Shape.CARE, "ต้องทำเอง", "care"),
    "stays": (Shape.PADLOCK, "คงไว้", "text"),
}


class PlaceTable(RecordTable):
    """A line a place; what is told of it whole stands below the table."""

    def __init__(self) -> None:
        columns: list[Column[Standing]] = [
            Column("อยู่ที่ใด", lambda each: Cell(each.where, tip=each.where), 400),
            Column("จำนวน", lambda each: Cell(f"{each.count:,}" if each.count else ""), 72, right=True),
            Column("จะเป็นอย่างไร", _fate, 168),
            Column("รายละเอียด", lambda each: Cell(each.what, tone="muted", tip=each.what)),
        ]
        super().__init__(
            RecordModel(columns),
            name="ที่ที่ยังมีค่านี้",
            key=lambda each: (each.where, each.file),
            row_height=ROW_HEIGHT,
        )


def _fate(each: "Standing") -> Cell:
    shape, words, tone = LOOKS[each.fate]
    return Cell(words, shape, tone)
