"""What a column of a table of measures can hold, and how a head says so."""

import re
from collections.abc import Mapping
from typing import Literal

Field = Literal[
    "number",
    "indicator",
    "question",
    "finding",
    "analysis",
    "strength",
    "to_develop",
    "to_keep",
    "title",
    "steps",
    "period",
    "units",
    "follow_up",
    "budget",
    "status",
    "left_out",
]
"""``analysis`` holds strengths and what is to be developed or kept in one cell."""

FIELD_WORDS: Mapping[Field, str] = {
    "title": "มาตรการ",
    "steps": "ขั้นตอน",
    "period": "ระยะเวลา",
    "units": "ผู้รับผิดชอบ",
    "follow_up": "การติดตาม",
    "indicator": "ตัวชี้วัด",
    "question": "ข้อที่ตอบ",
    "finding": "ผลวิเคราะห์",
    "analysis": "จุดแข็ง/อ่อน",
    "strength": "จุดแข็ง",
    "to_develop": "ควรพัฒนา",
    "to_keep": "แนวทางรักษา",
    "number": "เลขข้อ",
    "budget": "งบประมาณ",
    "status": "สถานะ",
    "left_out": "ไม่ใช้",
}
"""The fields as the user chooses them, likeliest first."""

_PATTERNS: Mapping[Field, str] = {
    "status": r"^สถานะ",
    "analysis": r"^ผล(?:การ)?วิเคราะห์.*สอดคล้อง|จุดแข็ง.*(?:พัฒนา|จุดอ่อน|รักษา)",
    "strength": r"^จุดแข็ง",
    "to_keep": r"^(?:แนวทาง)?(?:การ)?รักษา",
    "to_develop": r"^(?:จุด|สิ่ง|เรื่อง|ข้อ)ที่(?:ต้อง|ควร)?(?:พัฒนา|ปรับปรุง)|^จุดอ่อน|^แนวทาง(?:การ)?พัฒนา$",
    "finding": r"^ผล(?:การ)?วิเคราะห์|^ข้อ(?:ค้นพบ|บกพร่อง)|^(?:ประเด็น)?ปัญหา|^ประเด็น(?:ที่|การ|ปัญหา|$)",
    "follow_up": r"ติดตาม|^(?:การ)?(?:รายงานผล|กำกับ|ประเมินผล)|^ตัวชี้วัดความสำเร็จ|^ผลผลิต|^ตัวชี้วัด(?:ผล|โครงการ)",
    "question": r"^ข้อ(?:ความ)?(?:คำ)?ถาม|^คำถาม|^ข้อ(?:ความ)?(?:ที่ประเมิน)?$|^รหัส|^(?:รายการ|ข้อ)?oit"
    r"|^ข้อมูลที่ต้องเผยแพร่",
    "indicator": r"ตัวชี้วัด",
    "steps": r"^ขั้นตอน|^วิธี(?:การ)?(?:ดำเนิน|ปฏิบัติ)|^(?:การ|แนวทางการ|รายละเอียดการ)(?:ดำเนิน(?:การ|งาน)|ปฏิบัติ)$",
    "period": r"^(?:ระยะ|ช่วง|กรอบ|กำหนด)?(?:ระยะ)?เวลา|^กำหนด(?:การ|แล้วเสร็จ|เสร็จ)|^(?:วันที่|เดือน)$|^ปฏิทิน",
    "units": r"ผู้รับผิดชอบ|^หน่วยงาน|^ส่วนราชการ|^ผู้ดำเนินการ|^กอง$",
    "budget": r"^งบประมาณ|^วงเงิน",
    "title": r"^มาตรการ|^โครงการ|^กิจกรรม|^แผนงาน|^แนวทาง",
    "number": r"^(?:ลำดับ|อันดับ)(?:ที่)?$|^(?:ข้อ)?ที่$|^no\.?$|^#$",
}
_FIELDS = tuple((field, re.compile(pattern, re.IGNORECASE)) for field, pattern in _PATTERNS.items())
_GROUPS = re.compile(r"ไปสู่การปฏิบัติ|^การวิเคราะห์ผลการประเมิน")
"""Heads over several columns."""


def field_of(head: str) -> Field | None:
    """The field that a head names, however it is broken and spaced; None for one that names none."""
    words = "".join(head.split())
    if not words or _GROUPS.search(words):
        return None
    return next((field for field, pattern in _FIELDS if pattern.search(words)), None)


def is_group(head: str) -> bool:
    """Whether a head stands over several columns that have heads of their own."""
    return bool(_GROUPS.search("".join(head.split())))
