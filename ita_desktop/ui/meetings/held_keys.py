"""Which keys hold in each view of the meetings page, and in each part of a meeting."""

from collections.abc import Mapping

from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.meetings import places

_PAPER: Keys = (("F9", "พิมพ์"), ("F12", "ตัวอย่าง"), ("Esc", "กลับ"))
LIST: Keys = (("Enter", "เปิด"), ("Del", "ลบ"), ("Ctrl+F", "ค้นหา"), ("F9", "พิมพ์"))
NEW: Keys = (("Enter", "ช่องถัดไป"), ("F8", "ใช้เลขที่เสนอ"), ("Esc", "ไม่เพิ่ม"))
COMMITTEES: Keys = (("Ins", "เพิ่มกรรมการ"), ("Alt+↑ ↓", "เลื่อน"), ("Del", "ลบ"), ("Esc", "กลับ"))
IN_MEETING: Mapping[str, Keys] = {
    places.DATA: (("F4", "คำเปิดประชุม"), *_PAPER),
    places.ROLL: (
        ("1", "มา"),
        ("2", "ไม่มา"),
        ("3", "มาแทน"),
        ("4", "ผู้เข้าร่วม"),
        ("0", "มาทุกคน"),
        ("F7", "เริ่มประชุม"),
        *_PAPER,
    ),
    places.AGENDA: (
        ("Enter", "ถ้อยคำใหม่"),
        ("@ F2", "ผู้พูด"),
        ("F4", "ประโยค"),
        ("F5", "มติ"),
        ("Ctrl+T", "งาน"),
        ("Ctrl+M", "ทำเป็นมาตรการ"),
        *_PAPER[:2],
    ),
    places.CARRIED: (("Space", "แล้วเสร็จ"), ("Ctrl+M", "ทำเป็นมาตรการ"), *_PAPER),
    places.CLOSING: (("F7", "เลิกประชุม"), *_PAPER),
}
"""Parts that are not named have only the keys of the paper."""


def in_meeting(section: str, *, locked: bool) -> Keys:
    """The keys of a part of a meeting; approved minutes are only read, but for what became of tasks."""
    rests = locked and section != places.CARRIED
    return _PAPER if rests else IN_MEETING.get(section, _PAPER)
