"""The field of linked items: codes as they are typed, names below."""

import re
from collections.abc import Sequence

from ita_desktop.domain.codes import read_codes
from ita_desktop.domain.frameworks import Framework
from ita_desktop.ui.kit.readings import NotRead

HOW = "พิมพ์รหัสรายการ เช่น o8 o9 หรือตัวชี้วัดย่อย เช่น 9.1"
_WORDS = re.compile("[A-Za-zก-๙0-9]")
_JOINING = re.compile("และ|กับ|หรือ|ถึง|ข้อ(?:ที่)?|รายการ(?:ที่)?|ตัวชี้วัด(?:ย่อย)?(?:ที่)?|อ้างอิง(?:จาก)?")


def read_items(typed: str, framework: Framework) -> tuple[str, ...]:
    """The items and sub-indicators that a text names, each once; NotRead where a word of it is none."""
    reading = read_codes(typed, framework, instrument="OIT")
    if reading.doubts:
        raise NotRead(f"{' '.join(reading.doubts)} {HOW}")
    allowed = {*framework.item_codes, *(sub.code for sub in framework.sub_indicators)}
    others = [code for code in reading.codes if code not in allowed]
    if others:
        raise NotRead(f"{' '.join(others)} ไม่ใช่รายการ OIT {HOW}")
    left = reading.text
    for mention in reading.mentions:
        left = left.replace(mention.typed, " ", 1)
    left = _JOINING.sub(" ", left)
    if _WORDS.search(left):
        raise NotRead(f"อ่าน “{' '.join(left.split())[:40]}” เป็นรหัสไม่ได้ {HOW}")
    return tuple(dict.fromkeys(reading.codes))


def names_of(items: Sequence[str], framework: Framework) -> str:
    """A line an item with its title."""
    return "\n".join(
        f"{code} {framework.title(code)}" if code in framework else f"{code} ไม่มีในกรอบการประเมิน"
        for code in items
    )
