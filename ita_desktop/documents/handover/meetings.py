"""Minutes that are not approved, and resolutions and tasks that are not carried out."""

from collections.abc import Iterator
from dataclasses import replace

from ita_desktop.documents.blocks import Block, Column, Table, TableRow, plain
from ita_desktop.documents.handover.sections import AIR, nothing
from ita_desktop.documents.resolutions_table import resolutions_table
from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.handover import OpenMinutes
from ita_desktop.domain.meetings.states import CHECKED
from ita_desktop.domain.thai.dates import short_date

_COLUMNS = (
    Column("ครั้งที่", 0.14, "center"),
    Column("คณะกรรมการ", 0.42),
    Column("วันประชุม", 0.16, "center"),
    Column("รายงานการประชุม", 0.28),
)
CHECKED_WORDS, DRAFT_WORDS = "ตรวจแล้ว ยังไม่รับรอง", "ร่าง ยังไม่ตรวจ"
MINUTES, WORK = "รายงานการประชุมที่ยังไม่รับรอง", "มติและงานที่ยังไม่แล้วเสร็จ"


def meetings(snapshot: HandoverSnapshot) -> Iterator[Block]:
    """A table of each; where there is neither, that."""
    minutes = snapshot.pending.minutes
    work = resolutions_table(snapshot.pending.resolutions)
    if not minutes and work is None:
        yield nothing()
        return
    if minutes:
        rows = tuple(map(_row, minutes))
        yield Table(columns=_COLUMNS, rows=rows, caption=MINUTES, name="รายงานการประชุม")
    if work is not None:
        if minutes:
            yield AIR
        yield replace(work, caption=WORK, name="มติและงาน", telling=2)


def _row(each: OpenMinutes) -> TableRow:
    meeting = each.meeting
    cells = (
        one_line(meeting.number),
        one_line(each.committee) or "-",
        short_date(meeting.day) if meeting.day else "ยังไม่ระบุ",
        CHECKED_WORDS if meeting.state == CHECKED else DRAFT_WORDS,
    )
    return TableRow(tuple(map(plain, cells)), (None, None, meeting.day))
