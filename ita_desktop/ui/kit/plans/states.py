"""How a plan names what becomes of each value that is brought in: shape, word, tone."""

from collections.abc import Mapping

from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell

PLAN_STATES: Mapping[str, tuple[Shape, str, str]] = {
    "refused": (Shape.BAD, "ไม่รับ", "bad"),
    "doubtful": (Shape.CARE, "ขอยืนยัน", "care"),
    "warning": (Shape.CARE, "ข้ามไป", "care"),
    "changed": (Shape.IN_WORK, "เปลี่ยนค่า", "text"),
    "new": (Shape.PLUS, "ค่าใหม่", "text"),
    "same": (Shape.OK, "เหมือนเดิม", "text"),
}
"""Worst first."""


def state_cell(state: str) -> Cell:
    """A state as a table shows it."""
    shape, word, tone = PLAN_STATES[state]
    return Cell(word, shape, tone)
