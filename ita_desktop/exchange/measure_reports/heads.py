"""The head of a returned form: what each column says that it holds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from ita_desktop.exchange.tables import Grid

Role = Literal[
    "key", "number", "title", "unit", "percent", "result", "text", "problem", "suggestion", "next",
    "evidence", "on", "status", "left_out",
]  # fmt: skip
Head = Mapping[int, Role]
"""The roles of columns by their place from 0."""

SAYING: tuple[Role, ...] = (
    *("percent", "result", "text", "problem", "suggestion", "next", "evidence", "on", "status"),
)
"""What a unit fills in."""
NAMING: tuple[Role, ...] = ("key", "number", "title", "unit")
"""What names the measure and whose report it is."""
_LONGEST = 60
_WORDS: Mapping[Role, str] = {
    "left_out": r"ครั้งก่อน|ครั้งที่แล้ว|รอบก่อน|รายงานล่าสุด|ระยะเวลา|งบประมาณ|ตัวชี้วัด|เป้าหมาย|ลงชื่อ|ลายมือ|ผู้รับรอง",
    "key": r"^รหัส|^key$|^code$",
    "percent": r"ร้อยละ|%|เปอร์เซ็นต์|percent",
    "on": r"^วันที่|^วัน(?:เดือนปี|ที่รายงาน)",
    "problem": r"ปัญหา|อุปสรรค",
    "suggestion": r"ข้อเสนอ|เสนอแนะ|แนวทางแก้",
    "next": r"ขั้นต่อไป|ต่อไป|จะดำเนินการ|แผนระยะ",
    "evidence": r"หลักฐาน|เอกสารอ้างอิง|เอกสารประกอบ|ภาพ|ลิงก์|ลิงค์",
    "status": r"^สถานะ|^ความก้าวหน้า|^ความคืบหน้า",
    "result": r"ผลการดำเนิน|ผลการปฏิบัติ|ผลที่(?:ได้|เกิด)|ผลลัพธ์|ผลสำเร็จ|ผลสัมฤทธิ์|^ผล$|^result",
    "text": r"สิ่งที่(?:ได้)?(?:ดำเนินการ|ทำ)|^การดำเนินการ|^การดำเนินงาน|รายละเอียดการดำเนิน|กิจกรรมที่ทำ",
    "number": r"^(?:ลำดับ|อันดับ|มาตรการ|ข้อ)?ที่$|^ลำดับ|^ข้อ$|^no\.?$|^#$",
    "unit": r"^หน่วยงาน|^กอง|^สำนัก|^ส่วนราชการ|^ผู้รับผิดชอบ",
    "title": r"มาตรการ|โครงการ|กิจกรรม|แนวทาง|ขั้นตอน|วิธีการ|รายการ|ประเด็น",
}
_ROLES = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _WORDS.items())
_ONLY_ONCE: tuple[Role, ...] = ("key", "number", "title", "percent", "on", "unit")


def heads_of(grid: Grid) -> Iterator[tuple[int, Head]]:
    """The rows that are heads, by their place from 0; of two lines the lower one completes the upper one."""
    above: tuple[int, Head] | None = None
    for at, cells in enumerate(grid):
        head = _head_of(cells)
        if above is not None and above[0] == at - 1 and _below(cells):
            head = _without_twins({**above[1], **roles_of(cells)})
        if head is not None and _is_whole(head):
            yield at, head
        above = (at, head) if head is not None else None


def _head_of(cells: Sequence[str]) -> Head | None:
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(len(cell) > _LONGEST for cell in filled):
        return None
    roles = roles_of(cells)
    return _without_twins(roles) if 2 * len(roles) >= len(filled) else None


def _below(cells: Sequence[str]) -> bool:
    """Whether a row below a head is its second line: nothing but heads."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and len(roles_of(cells)) == len(filled)


def roles_of(cells: Sequence[str]) -> dict[int, Role]:
    """What each cell of a head says that its column holds, by its place from 0."""
    found = {at: _role(cell) for at, cell in enumerate(cells) if cell and len(cell) <= _LONGEST}
    return {at: role for at, role in found.items() if role is not None}


def _role(cell: str) -> Role | None:
    words = "".join(cell.split())
    return next((role for role, pattern in _ROLES if pattern.search(words)), None)


def _without_twins(roles: Mapping[int, Role]) -> Head:
    """Of several columns for what a row has once, the first one counts."""
    seen: set[Role] = set()
    head: dict[int, Role] = {}
    for at, role in sorted(roles.items()):
        head[at] = "left_out" if role in seen and role in _ONLY_ONCE else role
        seen.add(role)
    return head


def _is_whole(head: Head) -> bool:
    """Whether it tells which measures rows are about and what became of them."""
    roles = set(head.values())
    return bool(roles & {"key", "title", "number"}) and bool(roles & {"result", "text", "percent", "status"})
