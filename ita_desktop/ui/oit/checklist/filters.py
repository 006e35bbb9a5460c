"""The filters of the checklist and what is said of the list as a whole."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.checklist.rows import EVERY, Narrowing

if TYPE_CHECKING:
    from ita_desktop.services.oit import Checklist

FILTERS = (
    Choice(EVERY, "ทั้งหมด"),
    Choice("done", "เสร็จ", Shape.OK),
    Choice("in_work", "กำลังทำ", Shape.IN_WORK),
    Choice("waiting", "รอเวลา", Shape.WAITS),
    Choice("not_started", "ยังไม่เริ่ม", Shape.NOT_STARTED),
    Choice("late", "เลยกำหนด", Shape.LATE),
    Choice("missing", "ตกหล่น", Shape.MISSING),
)
_NONE_OF = {
    "done": "ยังไม่มีรายการที่เสร็จ",
    "in_work": "ไม่มีรายการที่กำลังทำ",
    "waiting": "ไม่มีรายการที่รอเวลา",
    "not_started": "ไม่มีรายการที่ยังไม่เริ่ม",
    "late": "ไม่มีรายการเลยกำหนด",
    "missing": "ไม่มีรายการตกหล่น",
}
SEE_ALL = "ดูทั้งหมด"


def none_of(checklist: "Checklist", narrowing: Narrowing) -> tuple[str, str]:
    """Why nothing is shown, and the words of the way on (empty where there is none here)."""
    if not checklist.rows:
        year = checklist.fiscal_year
        way_on = "เลือกปีอื่นที่ช่องปีงบประมาณ หรือนำเข้ากรอบของปีนี้ที่ตั้งค่า"
        return f"ปีงบประมาณ {year} ไม่มีรายการ OIT ในกรอบการประเมิน {way_on}", ""
    if narrowing.words.strip():
        return f"ไม่พบรายการที่มีคำว่า “{narrowing.words.strip()}”", SEE_ALL
    if narrowing.unit:
        return "ไม่มีรายการของกองที่เลือก", SEE_ALL
    return _NONE_OF[narrowing.filter], SEE_ALL


def sentence(checklist: "Checklist") -> str:
    """What the page holds now: how many, whose list, how sure it is."""
    if not checklist.rows:
        return ""
    framework, total = checklist.framework, len(checklist.rows)
    begun = any(row.record for row in checklist.rows)
    told = [f"{total} รายการ เสร็จ {checklist.count('done')}" if begun else f"{total} รายการ ยังไม่ได้ตั้งสถานะ"]
    if framework.fiscal_year != checklist.fiscal_year:
        told.append(f"ใช้รายการของปี {framework.fiscal_year}")
    if framework.certainty.get("items") == "assumed":
        told.append(f"รายการปี {framework.fiscal_year} ยังไม่ยืนยันกับคู่มือ แก้ได้ที่ตั้งค่า")
    return " · ".join(told)
