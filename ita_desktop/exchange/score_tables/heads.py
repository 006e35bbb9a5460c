"""The head of a table: what each column says that it holds."""

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from ita_desktop.domain.codes import CodeReader
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange.score_tables.cells import read_cell

Role = Literal[
    "score", "code", "name", "indicator", "ordinal", "instrument", "year", "left_out", "narrative", ""
]

_LONGEST_HEAD = 80
_TELLING = frozenset({"code", "name", "indicator", "ordinal"})
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "left_out",
        re.compile(
            r"ผลต่าง|ปีที่แล้ว|ปีก่อน|ปีที่ผ่านมา|เพิ่มขึ้น|ลดลง|เพิ่ม/ลด|เปลี่ยน|เทียบ|คำนวณ|ผลตรวจ|น้ำหนัก|จำนวน|คะแนนเต็ม|ระดับ|สถานะ|หมายเหตุ|ผู้ตอบ|ทั่วประเทศ|เฉลี่ยประเทศ"
        ),
    ),
    (
        "narrative",
        re.compile(
            r"ข้อบกพร่อง|แก้ไข|ประเด็น|แนวทาง|มาตรการ|ขั้นตอน|วิธี|ผู้รับผิดชอบ|ระยะเวลา|หลักฐาน|ข้อเสนอแนะ|ที่เกี่ยวข้อง|การติดตาม"
        ),
    ),
    ("score", re.compile(r"^(?:ผล|ค่า|ร้อยละ)?(?:ของ)?คะแนน|คะแนนที่ได้|^ผลการประเมิน|^score", re.IGNORECASE)),
    ("ordinal", re.compile(r"^(?:ลำดับ|อันดับ)(?:ที่)?$|^ที่$|^no\.?$|^#$", re.IGNORECASE)),
    ("indicator", re.compile(r"^ตัวชี้วัดที่$")),
    ("code", re.compile(r"^รหัส|^ข้อ(?:ความ)?(?:คำ)?ถาม|^คำถาม|^ข้อ(?:ที่|ความ)?$|^code", re.IGNORECASE)),
    ("year", re.compile(r"^ปี(?:งบประมาณ|ที่ประเมิน)?(?:พ\.ศ\.)?$")),
    ("instrument", re.compile(r"^แบบ$|^เครื่องมือ|^แบบวัด$")),
    ("name", re.compile(r"ตัวชี้วัด|^รายละเอียด|^รายการ|^ชื่อ|^หัวข้อ")),
)


@dataclass(frozen=True, slots=True)
class Column:
    """What a head says of one column: its role, part, fiscal year, or the one code of all its scores."""

    role: Role = ""
    part: str | None = None
    year: int | None = None
    code: str | None = None
    text: str = ""

    @property
    def of_indicators(self) -> bool:
        """Whether a bare number in it is an indicator's."""
        return self.role == "indicator" or self.text.startswith("ตัวชี้วัด")


@dataclass(frozen=True, slots=True)
class Head:
    """The columns that a head names, by their place from 0; ``parts`` are those named in one line."""

    columns: dict[int, Column] = field(default_factory=dict)
    parts: tuple[str, ...] = ()

    def column(self, at: int) -> Column:
        """What is known of a column."""
        return self.columns.get(at, Column())

    @property
    def names_parts(self) -> bool:
        """Whether columns are those of parts, so that the others are of none."""
        return any(column.part for column in self.columns.values())

    @property
    def names_codes(self) -> bool:
        """Whether codes stand above the scores and nothing else tells what a row is."""
        roles = {column.role for column in self.columns.values()}
        return roles.isdisjoint(_TELLING) and any(column.code for column in self.columns.values())

    def over(self, below: "Head") -> "Head":
        """This head with a second line under it; what the second says holds."""
        merged = dict(self.columns)
        for at, column in below.columns.items():
            former = merged.get(at, Column())
            merged[at] = replace(
                column,
                role=column.role or former.role,
                part=column.part or former.part,
                year=column.year or former.year,
                code=column.code or former.code,
            )
        return Head(merged, below.parts or self.parts)


def head_of(cells: tuple[str, ...], reader: CodeReader) -> Head | None:
    """The head that a row is, None for a row of anything else."""
    if not any(cells) or any(len(cell) > _LONGEST_HEAD or read_cell(cell).is_precise for cell in cells):
        return None
    columns = {at: _column(cell, reader) for at, cell in enumerate(cells) if cell}
    told = [each for each in columns.values() if each.role or each.part or each.year]
    coded = [each.code for each in columns.values() if each.code and not each.role]
    unknown = len(columns) - len(told) - len(coded)
    if unknown > len(columns) // 3 or (unknown and len(told) < 2) or not (told or len(coded) > 1):
        return None
    if len(columns) == 1:
        return _line_head(next(iter(columns.values())), reader)
    if coded and (len(set(coded)) < len(coded) or (len(coded) < 2 and len(told) < 2)):
        return None
    return Head(columns)


def _column(text: str, reader: CodeReader) -> Column:
    joined = "".join(text.split())
    years = re.findall("25[0-9]{2}", to_arabic(joined))
    role: Role = next((role for role, pattern in _ROLES if pattern.search(joined)), "")
    part = _part(text, reader)
    if len(years) == 1 and (not role or role == "name") and len(joined) <= 24:
        role = "score"
    if part and role in ("", "name", "ordinal"):
        role = "score"
    if role == "name" and (read_cell(text).several or reader.read(text).codes):
        role = ""
    code = _code(text, reader) if role in ("", "score") else None
    return Column(role, part, int(years[0]) if len(years) == 1 else None, code, text)


def _part(text: str, reader: CodeReader) -> str | None:
    read = reader.read(text)
    leaf = any(reader.numbers.indicator_of(reader.numbers.bare(code)) for code in read.codes)
    return None if leaf else read.part


def _code(text: str, reader: CodeReader) -> str | None:
    read = reader.read(text)
    sure = read.codes if not read.doubts else ()
    return sure[0] if len(sure) == 1 and not read_cell(text).several else None


def _line_head(column: Column, reader: CodeReader) -> Head | None:
    """A head in one line of plain text: ``ตัวชี้วัดที่ รายละเอียดตัวชี้วัด คะแนน``."""
    words = column.text.split()
    if len(words) < 2 or column.code or "คะแนน" not in column.text:
        return None
    keys = [
        part.key
        for each in reader.framework.instruments
        for number, part in enumerate(each.parts, 1)
        if re.search(rf"{part.key}|ส่วน(?:ที่)?\s*{number}", to_arabic(column.text), re.IGNORECASE)
    ]
    named = all(any(pattern.search(word) for _, pattern in _ROLES) for word in words)
    return Head({}, tuple(keys)) if len(keys) > 1 or named else None
