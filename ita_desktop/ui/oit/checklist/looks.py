"""How the states of a disclosure item look: shape, word, tone, and what is said of its dates."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell

if TYPE_CHECKING:
    from ita_desktop.services.oit import ChecklistRow, Choice, State

LOOKS: "Mapping[State, tuple[Shape, str, str]]" = {
    "done": (Shape.OK, "เสร็จแล้ว", "text"),
    "current": (Shape.OK, "เสร็จ ดูแลเป็นปัจจุบัน", "text"),
    "review": (Shape.SEARCH, "ถึงเวลาทบทวน", "care"),
    "in_progress": (Shape.IN_WORK, "กำลังทำ", "text"),
    "partly": (Shape.IN_WORK, "เสร็จบางส่วน", "text"),
    "waiting": (Shape.WAITS, "รอเวลา", "text"),
    "due": (Shape.WAITS, "ถึงเวลาแล้ว", "care"),
    "not_started": (Shape.NOT_STARTED, "ยังไม่เริ่ม", "text"),
    "missing": (Shape.MISSING, "ตกหล่น", "text"),
}
CHOICES: "tuple[Choice, ...]" = ("done", "in_progress", "partly", "waiting", "not_started", "current")
"""What the keys 1 to 6 set."""

SHORT: "Mapping[State, str]" = {"current": "เป็นปัจจุบัน", "partly": "บางส่วน"}
"""Words of a button where the whole ones are too long."""


def status_cell(row: "ChecklistRow") -> Cell:
    """The state of an item."""
    shape, word, tone = LOOKS[row.state]
    return Cell(word, shape=shape, tone=tone)


def dates_cell(row: "ChecklistRow", today: date) -> Cell:
    """What of an item's dates matters now: days late, the day it waits for, is due, is looked at again."""
    late = row.late_days(today)
    if row.is_done:
        return _from("ทบทวน", row.review_on, "") if row.review_on and row.state != "done" else Cell()
    if late is not None and row.due is not None:
        return Cell(
            f"เลย {late} วัน", shape=Shape.LATE, tone="bad", bold=True, tip=f"กำหนด {short_date(row.due)}"
        )
    if row.waits_until is not None and row.state in ("waiting", "due"):
        due = f"กำหนด {short_date(row.due)}" if row.due else ""
        return _from("ตั้งแต่" if row.state == "due" else "หลัง", row.waits_until, due)
    return Cell(short_date(row.due), tone="muted") if row.due else Cell()


def _from(word: str, day: date, tip: str) -> Cell:
    return Cell(f"{word} {short_date(day)}", tone="muted", tip=tip)
