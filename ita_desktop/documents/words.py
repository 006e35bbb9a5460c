"""The official words of papers, and where an office may put its own in their place."""

from collections.abc import Mapping
from typing import NamedTuple


class Word(NamedTuple):
    """A word of a paper: the official one, and what it is called in the settings."""

    official: str
    title: str


WORDS: Mapping[str, Word] = {
    "minutes.on": Word("เมื่อ", "คำหน้าวันประชุม"),
    "minutes.present": Word("ผู้มาประชุม", "หัวข้อรายชื่อกรรมการที่มา"),
    "minutes.absent": Word("ผู้ไม่มาประชุม", "หัวข้อรายชื่อกรรมการที่ไม่มา"),
    "minutes.guests": Word("ผู้เข้าร่วมประชุม", "หัวข้อรายชื่อผู้อื่นที่เข้าร่วม"),
    "minutes.started": Word("เริ่มประชุมเวลา", "คำหน้าเวลาเริ่ม"),
    "minutes.ended": Word("เลิกประชุมเวลา", "คำหน้าเวลาเลิก"),
    "minutes.resolved": Word("มติที่ประชุม", "คำหน้ามติ"),
    "minutes.recorder": Word("ผู้จดรายงานการประชุม", "คำท้ายลายมือชื่อผู้จด"),
    "minutes.reviewer": Word("ผู้ตรวจรายงานการประชุม", "คำท้ายลายมือชื่อผู้ตรวจ"),
    "minutes.photos": Word("ภาพถ่ายการประชุม", "หัวภาพถ่ายท้ายรายงาน"),
    "letter.valediction": Word("ขอแสดงความนับถือ", "คำลงท้ายหนังสือภายนอก"),
    "order.given": Word("สั่ง ณ วันที่", "คำหน้าวันที่ของคำสั่ง"),
}
"""By the key under which the office's setting ``texts`` names its own word."""


def word(key: str, own: Mapping[str, str]) -> str:
    """The office's own word where it has one, else the official one."""
    return own_word(key, own) or WORDS[key].official


def own_word(key: str, own: Mapping[str, object]) -> str:
    """The office's own word as one line, empty where it has none; what is no text is none."""
    kept = own.get(key)
    return " ".join(kept.split()) if isinstance(kept, str) else ""
