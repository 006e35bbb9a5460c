"""What is pending, counted: a line each, with how much of it is late and the page on which it is worked."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_desktop.domain.handover import Pending
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.records import HEAD_HEIGHT, ROW_HEIGHT
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable

NONE, NOT_BEGUN = "ไม่มี", "ยังไม่เริ่ม"
LINES = 8


class PendingLine(NamedTuple):
    """What it is, how many, how many of them are late, the page that shows them, what is said of none."""

    what: str
    number: int
    late: int
    page: str
    none: str = NONE


def lines(pending: Pending) -> Iterator[PendingLine]:
    """Every kind, also those of which there is none."""
    open_items = len(pending.items.items) if pending.items else 0
    not_official = sum(not year.is_official for year in pending.years)
    yield PendingLine("ปีที่ยังไม่มีผลประกาศ", not_official, 0, "scores")
    yield PendingLine("มาตรการที่ยังต้องทำ", pending.open_measures, pending.late_measures, "measures")
    none = NONE if pending.items else NOT_BEGUN
    yield PendingLine("รายการ OIT ที่ยังไม่แล้วเสร็จ", open_items, pending.late_items, "oit", none)
    yield PendingLine("รายงานการประชุมที่ยังไม่รับรอง", len(pending.minutes), 0, "meetings")
    work = len(pending.resolutions)
    yield PendingLine("มติและงานที่ยังไม่แล้วเสร็จ", work, pending.late_resolutions, "meetings")
    yield PendingLine("ตัวเลขที่แก้หลังพิมพ์ ไม่มีเหตุผล", len(pending.figures), 0, "scores")
    yield PendingLine("ข้อความที่พิมพ์ค้าง", pending.drafts, 0, "home")
    yield PendingLine("กำหนดที่จะถึง", len(pending.coming), 0, "home")


def _count(line: PendingLine) -> Cell:
    return Cell(f"{line.number:,}" if line.number else line.none, tone="text" if line.number else "muted")


def _late(line: PendingLine) -> Cell:
    return Cell(f"{line.late:,}", Shape.LATE, "bad") if line.late else Cell()


class PendingTable(RecordTable):
    """Enter opens the page on which the line is worked."""

    def __init__(self) -> None:
        columns: list[Column[PendingLine]] = [
            Column("สิ่งที่ค้าง", lambda line: Cell(line.what)),
            Column("จำนวน", _count, 84, right=True),
            Column("เกินกำหนด", _late, 104, right=True),
        ]
        super().__init__(RecordModel(columns), name="สิ่งที่ค้างในงานที่ส่งมอบ", key=lambda line: line.what)
        fonts.set_height(self, HEAD_HEIGHT + LINES * ROW_HEIGHT + 2)

    def show_pending(self, pending: Pending) -> None:
        """Show what is pending now."""
        self.show_rows(list(lines(pending)))
