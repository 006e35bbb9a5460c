"""The filters of the page and what it says as a whole."""

from typing import TYPE_CHECKING

from ita_desktop.ui.findings.rows import EVERY, OPEN
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.findings import FindingSheet

LIMITATIONS, RECOMMENDATIONS = "limitations", "recommendations"
FILTERS = (
    Choice(EVERY, "ทั้งหมด"),
    Choice("improve", "ต้องปรับปรุง", Shape.ARROW_UP),
    Choice("keep", "รักษาระดับ", Shape.OK),
    Choice(OPEN, "ยังไม่มีข้อค้นพบ", Shape.NOT_STARTED),
    Choice(LIMITATIONS, "ข้อจำกัด"),
    Choice(RECOMMENDATIONS, "ข้อเสนอแนะ"),
)
SEE_ALL, TO_SCORES = "ดูทั้งหมด", "ไปกรอกคะแนน"
_NONE_OF = {
    EVERY: "ไม่มีข้อคำถามหรือรายการในส่วนที่เลือก",
    "improve": "ไม่มีข้อที่ต้องปรับปรุง",
    "keep": "ยังไม่มีข้อที่รักษาระดับ",
    OPEN: "ทุกข้อที่มีคะแนนมีข้อค้นพบแล้ว",
}


def none_of(filter_: str) -> tuple[str, str]:
    """Why nothing is shown, and the words of the way on."""
    return _NONE_OF[filter_], SEE_ALL


def no_scores(year: int) -> tuple[str, str]:
    """What a year without scores says."""
    return (
        f"ยังไม่มีคะแนนรายข้อของปี {year} กรอกหรือวางคะแนนก่อน แล้วหน้านี้จะเสนอว่าข้อใดควรปรับปรุงและข้อใดควรรักษาระดับ",
        TO_SCORES,
    )


def sentence(sheet: "FindingSheet") -> str:
    """What the page holds now."""
    if not sheet.has_scores and not sheet.count("improve", "keep"):
        return ""
    told = [f"ต้องปรับปรุง {sheet.count('improve')}", f"รักษาระดับ {sheet.count('keep')}"]
    left = sheet.count("open")
    told.append(f"ยังไม่มีข้อค้นพบ {left}" if left else "ครบทุกข้อที่มีคะแนน")
    bare = sum(row.finding is not None and row.lacks_words for row in sheet.rows)
    return " · ".join([*told, *([f"ขาดถ้อยคำ {bare}"] if bare else [])])
