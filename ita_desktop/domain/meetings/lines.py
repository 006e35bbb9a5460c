"""Minutes as lines in the order of the paper: what two states are compared by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Literal

from ita_desktop.domain.meetings.records import AgendaItem, Attendance, Entry, Meeting, Task
from ita_desktop.domain.thai.dates import thai_date, thai_time

Kind = Literal["data", "roll", "item", "topic", "speech", "table", "resolution", "task", "closing", "photo"]
ROLLS = {"present": "ผู้มาประชุม", "absent": "ผู้ไม่มาประชุม", "guest": "ผู้เข้าร่วมประชุม"}
TABLES = {
    "oit-status": "ตาราง OIT",
    "scores": "ตารางคะแนน",
    "measures": "ตารางมาตรการ",
    "late": "ตารางรายการที่เกินกำหนด",
    "findings": "ตารางข้อค้นพบ",
    "resolutions": "ตารางผลตามมติครั้งก่อน",
}
FOLLOWS = "ตามข้อมูลล่าสุด"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is, what stands before its text, the text."""

    kind: Kind
    label: str
    text: str


def lines_of(meeting: Meeting) -> tuple[Line, ...]:
    """All that minutes say, in the order of the paper; what is empty has no line."""
    found = (
        *_data(meeting),
        *(_roll(line) for state in ROLLS for line in meeting.roll(state)),
        *(line for number, item in enumerate(meeting.agenda, 1) for line in _item(number, item)),
        *_closing(meeting),
        *(Line("photo", "ภาพถ่าย", photo.caption or photo.sha256 or "") for photo in meeting.photos),
    )
    return tuple(line for line in found if line.text.strip() or line.kind == "item")


def _data(meeting: Meeting) -> Iterator[Line]:
    yield Line("data", "ครั้งที่", meeting.number)
    yield Line("data", "ชื่อการประชุม", meeting.title or "")
    yield Line("data", "วันที่", _day(meeting.date))
    yield Line("data", "เริ่มประชุมเวลา", _time(meeting.start))
    yield Line("data", "สถานที่", meeting.place or "")
    yield Line("data", "คำเปิดประชุม", meeting.opening or "")


def _roll(line: Attendance) -> Line:
    told = [line.name, line.post, line.role]
    told += [f"มาประชุมแทน {line.instead_of}"] if line.instead_of else []
    told += [f"({line.reason})"] if line.reason else []
    return Line("roll", ROLLS[line.state], " ".join(filter(None, told)))


def _item(number: int, item: AgendaItem) -> Iterator[Line]:
    yield Line("item", f"ระเบียบวาระที่ {number}", item.title or "")
    for topic in item.topics:
        yield Line("topic", "เรื่อง", topic.title or "")
        yield from map(_entry, topic.entries)
        yield Line("resolution", "มติที่ประชุม", topic.resolution or "")
        yield from map(_task, topic.tasks)


def _entry(entry: Entry) -> Line:
    if entry.insert is None:
        return Line("speech", " ".join(filter(None, (entry.speaker, entry.role))), entry.text or "")
    year = f" ปี {entry.fiscal_year}" if entry.fiscal_year else ""
    label = f"{TABLES.get(entry.insert, entry.insert)}{year}"
    return Line("table", label, _table(entry.frozen) if entry.frozen else FOLLOWS)


def _table(frozen: Any) -> str:
    """A frozen table row by row, cells parted by bars."""
    rows = frozen.get("rows") if isinstance(frozen, Mapping) else None
    if not isinstance(rows, list | tuple):
        return str(frozen.get("said") or "") if isinstance(frozen, Mapping) else ""
    return "\n".join(
        " | ".join(map(_cell, row)) if isinstance(row, list | tuple) else _cell(row) for row in rows
    )


def _cell(cell: Any) -> str:
    return str(cell.get("bold") or "") if isinstance(cell, Mapping) else "" if cell is None else str(cell)


def _task(task: Task) -> Line:
    told = [task.unit, task.text, f"ภายในวันที่ {thai_date(task.due)}" if task.due else None]
    return Line("task", "มอบหมาย", " ".join(filter(None, told)))


def _closing(meeting: Meeting) -> Iterator[Line]:
    yield Line("closing", "เลิกประชุมเวลา", _time(meeting.end))
    for label, signer in (("ผู้จดรายงานการประชุม", meeting.recorder), ("ผู้ตรวจรายงานการประชุม", meeting.reviewer)):
        told = (signer.rank, signer.name, signer.post, signer.acting_for) if signer else ()
        yield Line("closing", label, " ".join(filter(None, told)))


def _day(on: object) -> str:
    return thai_date(on, weekday=True) if isinstance(on, date) else ""


def _time(at: time | None) -> str:
    return f"{thai_time(at)}" if at else ""
