"""Filling a sentence's placeholders; what is not known stays as a gap that can be typed over."""

import re
from collections.abc import Iterator, Mapping

GAPS: Mapping[str, str] = {
    "agency": "หน่วยงาน",
    "committee": "คณะกรรมการ",
    "order_number": "เลขที่คำสั่ง",
    "duties": "หน้าที่",
    "chair": "ตำแหน่งประธาน",
    "acting": "ตำแหน่งและผู้ที่รักษาราชการแทน",
    "former": "ครั้งที่และวันที่",
    "year": "ปี",
    "level": "ระดับ",
    "overall": "คะแนน",
    "instruments": "คะแนนรายเครื่องมือ",
    "lowest": "ตัวชี้วัดและคะแนน",
    "issue": "ข้อบกพร่อง",
    "advice": "แนวทางแก้ไข",
    "problems": "ปัญหา",
    "oit_year": "ปี",
    "oit_all": "จำนวน",
    "oit_done": "จำนวน",
    "oit_left": "จำนวน",
}
"""Every placeholder, and what stands in its gap where nothing is known."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
GAP = "«[^«»\n]*»"
"""How a gap is written, as a pattern."""
_GAP = re.compile(GAP)


def filled(text: str, facts: Mapping[str, str]) -> str:
    """The text with ``{name}`` replaced by its fact, by a gap where that is not known.

    Braces that name no placeholder stay as they are.
    """

    def put(match: re.Match[str]) -> str:
        name = match[1]
        return facts.get(name) or f"«{GAPS[name]}»" if name in GAPS else match[0]

    return _PLACEHOLDER.sub(put, text)


def gaps(text: str) -> Iterator[tuple[int, int]]:
    """Where the gaps of a text begin and end."""
    return (match.span() for match in _GAP.finditer(text))
