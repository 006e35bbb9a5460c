"""The roll in words: its columns, the state of a line, how many came of those who must."""

from ita_desktop.domain.meetings import Attendance, Meeting
from ita_desktop.domain.meetings.quorum import Quorum, is_quorate
from ita_desktop.domain.meetings.rolls import called, standing_of
from ita_desktop.ui.kit.line_editor import Line
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column

STATES = (
    ("present", "มาประชุม"),
    ("absent", "ไม่มาประชุม"),
    ("substitute", "มาประชุมแทน"),
    ("guest", "เข้าร่วมประชุม"),
)
"""In the order of the digit keys."""
STATE_SHAPES = {
    "present": Shape.OK,
    "absent": Shape.NOT_STARTED,
    "substitute": Shape.OK,
    "guest": Shape.PERSON,
}
KEYS = "ที่รายชื่อ กด 1 มา  2 ไม่มา  3 มาแทน  4 เข้าร่วม"


def columns() -> tuple[Column[Line], ...]:
    """Number, person, role, state."""
    return (
        Column("ที่", lambda line: Cell(str(line[0] + 1), tone="muted"), 52, right=True),
        Column("ชื่อและตำแหน่ง", person),
        Column("หน้าที่", lambda line: Cell(line[1].role or "", tip=line[1].role or ""), 176),
        Column("การมาประชุม", state, 168),
    )


def person(line: Line) -> Cell:
    """Name and post in one cell; a substitute says for whom."""
    record: Attendance = line[1]
    words = "  ".join(filter(None, (record.name, record.post)))
    if record.instead_of:
        words = f"{words}  มาแทน {record.instead_of}".strip()
    return Cell(words, tip=words) if words else Cell("ยังไม่ได้พิมพ์ชื่อหรือตำแหน่ง", tone="muted")


def state(line: Line) -> Cell:
    """Shape and word; the reason of an absence in its place, both in the tooltip."""
    record: Attendance = line[1]
    standing = standing_of(record)
    words = dict(STATES)[standing]
    reason = " ".join((record.reason or "").split()) if standing == "absent" else ""
    shown = f"ไม่มา {reason}" if reason else words
    return Cell(shown, STATE_SHAPES[standing], tip=f"{words} {reason}".strip())


def quorum_words(meeting: Meeting, quorum: Quorum | None) -> str:
    """``มา 7 จาก 7 ครบองค์ประชุม ต้องมาอย่างน้อย 4 คน``; empty while nobody is on the roll."""
    wanted, came = called(meeting), len(meeting.roll("present"))
    if not wanted:
        return ""
    words = f"มา {came} จาก {wanted}"
    sent = sum(standing_of(line) == "substitute" for line in meeting.attendance)
    if sent:
        words += f" รวมผู้มาแทน {sent} คน"
    if quorum is None:
        return words
    if is_quorate(meeting, quorum):
        return f"{words} ครบองค์ประชุม ต้องมาอย่างน้อย {quorum.count} คน"
    return f"{words} ยังไม่ครบองค์ประชุม ขาดอีก {quorum.count - came} คน"
