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

NAMES: Mapping[str, str] = {
    "agency": "ชื่อหน่วยงาน",
    "committee": "ชื่อคณะกรรมการ",
    "order_number": "เลขที่คำสั่งแต่งตั้ง",
    "duties": "หน้าที่ของคณะกรรมการ",
    "chair": "ตำแหน่งประธาน",
    "acting": "ผู้รักษาราชการแทนประธาน",
    "former": "ครั้งที่และวันที่ของครั้งก่อน",
    "year": "ปีของผลประเมิน",
    "level": "ระดับผลประเมิน",
    "overall": "คะแนนภาพรวม",
    "instruments": "คะแนนรายเครื่องมือ",
    "lowest": "ตัวชี้วัดที่ได้คะแนนน้อยที่สุด",
    "issue": "ข้อบกพร่องเร่งด่วน",
    "advice": "แนวทางแก้ไข",
    "problems": "ปัญหาที่พบ",
    "oit_year": "ปีของ OIT",
    "oit_all": "รายการ OIT ทั้งหมด",
    "oit_done": "รายการ OIT ที่แล้วเสร็จ",
    "oit_left": "รายการ OIT คงเหลือ",
}
"""Every placeholder as people write it: ``{คะแนนภาพรวม}`` is ``{overall}``."""

_KEYS = {name: key for key, name in NAMES.items()}
_PLACEHOLDER = re.compile(r"\{([^{}\n]+)\}")
GAP = "«[^«»\n]*»"
"""How a gap is written, as a pattern."""
_GAP = re.compile(GAP)


def filled(text: str, facts: Mapping[str, str]) -> str:
    """The text with ``{name}`` replaced by its fact, by a gap where that is not known.

    Braces that name no placeholder stay as they are.
    """

    def put(match: re.Match[str]) -> str:
        name = _key(match[1])
        return facts.get(name) or f"«{GAPS[name]}»" if name in GAPS else match[0]

    return _PLACEHOLDER.sub(put, text)


def readable(text: str) -> str:
    """The text with its placeholders named in Thai, to be read and typed over."""

    def put(match: re.Match[str]) -> str:
        return f"{{{NAMES.get(_key(match[1]), match[1])}}}"

    return _PLACEHOLDER.sub(put, text)


def keyed(text: str) -> str:
    """The text with its placeholders named as they are kept; the way back from ``readable``."""
    return _PLACEHOLDER.sub(
        lambda match: f"{{{_key(match[1])}}}" if _key(match[1]) in GAPS else match[0], text
    )


def unknown(text: str) -> tuple[str, ...]:
    """What stands in braces and names no placeholder, each once: it is printed as it stands."""
    names = (match[1] for match in _PLACEHOLDER.finditer(text))
    return tuple(dict.fromkeys(name for name in names if _key(name) not in GAPS))


def _key(name: str) -> str:
    plain = " ".join(name.split())
    return _KEYS.get(plain, plain)


def gaps(text: str) -> Iterator[tuple[int, int]]:
    """Where the gaps of a text begin and end."""
    return (match.span() for match in _GAP.finditer(text))
