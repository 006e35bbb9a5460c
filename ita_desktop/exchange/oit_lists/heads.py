"""The head of a list of items: what each column says that it holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.oit import Standing
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange.oit_lists.statuses import standing_of

Role = Literal[
    "code", "title", "status", "tick", "day", "done_on", "due", "link", "note", "officer", "unit",
    "mixed", "ordinal", "score", "left_out",
]  # fmt: skip

_LONGEST = 60
_WORDS: Mapping[Role, str] = {
    "left_out": r"ปีที่แล้ว|ปีก่อน|ปีที่ผ่านมา|ระดับคะแนน|น้ำหนัก|คะแนนเต็ม|องค์ประกอบ|ตัวชี้วัด|ลายมือชื่อ|ลงชื่อ",
    "score": r"^(?:ผล|ค่า|ร้อยละ)?คะแนน|^score",
    "ordinal": r"^(?:ลำดับ|อันดับ)(?:ที่)?$|^ที่$|^no\.?$|^#$",
    "code": r"^รหัส|^ข้อ(?:ที่)?$|^code$|^oit$|^ข้อoit$",
    "mixed": r"(?:ลิงก์|ลิงค์|ลิ้งก์|ลิ้งค์|link).*หมายเหตุ|หมายเหตุ.*(?:ลิงก์|ลิงค์|ลิ้งก์|ลิ้งค์|link)",
    "link": r"ลิงก์|ลิงค์|ลิ้งก์|ลิ้งค์|\blink|url|เว็บ",
    "due": r"^กำหนด|ภายใน(?:วันที่)?|ครบกำหนด",
    "done_on": r"^วัน(?:เดือนปี)?(?:ที่)?(?:(?:ดำเนินการ)?(?:แล้ว)?เสร็จ|เผยแพร่|ดำเนินการ|ลงเว็บ|ทำ)(?!.*กำหนด)",
    "day": r"^วัน(?:เดือนปี|ที่)?$|^วันที่",
    "note": r"^หมายเหตุ|^ปัญหา|^ข้อสังเกต|^เพิ่มเติม",
    "officer": r"^(?:เจ้าหน้าที่)?ผู้รับผิดชอบ|^เจ้าหน้าที่|^ผู้จัดทำ|^ผู้ดำเนินการ",
    "unit": r"^หน่วยงาน|^กอง|^สำนัก|^ส่วนราชการ|^ฝ่าย",
    "status": r"^สถานะ|^ผลการดำเนิน|^การดำเนินการ|^การดำเนินงาน|^ความก้าวหน้า|^ผลดำเนินการ",
    "title": r"^(?:ชื่อ)?(?:รายการ|ข้อมูล)(?:ข้อมูล|การเปิดเผย|oit|ita)*(?:ที่(?:ต้อง)?เผยแพร่|ที่เปิดเผย)?$"
    r"|^รายการและ|^หัวข้อ|^รายละเอียด(?:ข้อมูล)?$|^ประเด็น(?:การประเมิน|การตรวจ)?$",
}
_ROLES = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _WORDS.items())
_YEAR = re.compile(r"25[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column's role; the standing for which a mark in it stands; the fiscal year that its head names."""

    role: Role
    standing: Standing | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The columns of a list, by their place from 0."""

    columns: Mapping[int, Column]

    def places(self, *roles: Role) -> tuple[int, ...]:
        """Where columns of some roles stand, from the left."""
        return tuple(at for at, column in self.columns.items() if column.role in roles)

    @property
    def names_items(self) -> bool:
        """Whether a column tells which item a row is about."""
        return bool(self.places("code", "title"))

    @property
    def tells_status(self) -> bool:
        """Whether columns tell how items stand and none holds scores."""
        return bool(self.places("status", "tick")) and not self.places("score")


def head_of(cells: tuple[str, ...], fiscal_year: int) -> Head | None:
    """The head that a row is, None for a row of anything else; columns of other years are left out."""
    filled = {at: cell for at, cell in enumerate(cells) if cell}
    if not filled or any(len(cell) > _LONGEST for cell in filled.values()):
        return None
    columns = {at: column for at, cell in filled.items() if (column := _column(cell)) is not None}
    if 2 * len(columns) < len(filled):
        return None
    head = Head(_without_former(_of_year(columns, fiscal_year)))
    roles = {column.role for column in head.columns.values()}
    return head if (head.names_items and len(roles) > 1) or _is_tick_line(head) else None


def joined(above: Head | None, below: Head) -> Head:
    """A head with a second line: ticks below a head over several columns take its place."""
    if above is None or not _is_tick_line(below):
        return below
    return Head(_without_former({**above.columns, **below.columns}))


def _without_former(columns: Mapping[int, Column]) -> dict[int, Column]:
    """Beside columns of ticks, a status is the one that was printed before."""
    if sum(column.role == "tick" for column in columns.values()) < 2:
        return dict(columns)
    return {at: column for at, column in columns.items() if column.role != "status"}


def _is_tick_line(head: Head) -> bool:
    return len(head.columns) > 1 and all(column.role == "tick" for column in head.columns.values())


def _column(text: str) -> Column | None:
    words = "".join(text.split())
    years = _YEAR.findall(to_arabic(words))
    year = int(years[0]) if len(years) == 1 else None
    standing = standing_of(text)
    if standing is not None:
        return Column("tick", standing, year)
    role = next((role for role, pattern in _ROLES if pattern.search(words)), None)
    return None if role is None else Column(role, year=year)


def _of_year(columns: Mapping[int, Column], fiscal_year: int) -> dict[int, Column]:
    """Where statuses of several years stand side by side, only the asked year's are read."""
    stated = [column for column in columns.values() if column.role == "status"]
    years = {column.year for column in stated if column.year}
    if len(stated) < 2 or not years:
        return dict(columns)
    wanted = fiscal_year if fiscal_year in years else None
    return {
        at: column if column.role != "status" or column.year == wanted else Column("left_out")
        for at, column in columns.items()
    }
