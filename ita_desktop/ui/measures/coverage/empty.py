"""What the view says where it has no line: why, and the way on."""

from typing import TYPE_CHECKING

from ita_desktop.ui.measures.coverage.lines import ANSWERED, EVERY, IDLE, MEETINGS, OPEN, PROPOSED

if TYPE_CHECKING:
    from ita_desktop.services.measures.coverage import CoverageSheet

TO_SCORES, TO_FINDINGS = "ไปหน้าคะแนน", "ไปหน้าข้อค้นพบ"
TO_ALL, TO_PROPOSED = "ดูเรื่องที่ต้องตอบทั้งหมด", "ดูข้อที่คะแนนเสนอ"

_NONE_OF = {
    ANSWERED: "ยังไม่มีเรื่องใดที่มาตรการตอบแล้ว",
    OPEN: "ทุกเรื่องมีมาตรการตอบแล้ว",
    PROPOSED: "ทุกข้อที่คะแนนเสนอให้ปรับปรุงรับเป็นข้อค้นพบแล้ว",
    IDLE: "มาตรการทุกข้อระบุสิ่งที่ตอบแล้ว",
}


def told(sheet: "CoverageSheet", filter_: str) -> tuple[str, str]:
    """The sentence and the words of its button for a filter without lines."""
    if filter_ == MEETINGS:
        return f"ไม่มีมติหรืองานที่มอบในการประชุม{_years(sheet)} ที่ยังไม่เป็นมาตรการ", TO_ALL
    if filter_ == IDLE:
        return (_NONE_OF[IDLE] if sheet.measures else f"แผนปี {sheet.fiscal_year} ยังไม่มีมาตรการ"), TO_ALL
    if not sheet.has_result:
        return (
            f"ยังไม่มีผลประเมินปี {sheet.from_assessment} ที่แผนปี {sheet.fiscal_year} ต้องตอบ "
            "กรอกคะแนนก่อน แล้วกลับมาทำมาตรการ",
            TO_SCORES,
        )
    if sheet.coverage.matters and filter_ != EVERY:
        return _NONE_OF[filter_], TO_ALL
    words = (
        f"ผลประเมินปี {sheet.from_assessment} ไม่มีข้อค้นพบที่ต้องปรับปรุง และไม่มีรายการ OIT ที่เสียคะแนน จึงไม่มีเรื่องที่ต้องตอบ"
    )
    return words, TO_PROPOSED if sheet.coverage.proposed else TO_FINDINGS


def _years(sheet: "CoverageSheet") -> str:
    """The fiscal years whose meetings are looked at."""
    first, last = min(sheet.from_assessment + 1, sheet.fiscal_year), sheet.fiscal_year
    return f"ปีงบประมาณ {last}" if first == last else f"ปีงบประมาณ {first} ถึง {last}"
