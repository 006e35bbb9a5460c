"""The filters of the list and what is said of the plan as a whole."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.measures.plan.rows import EVERY, NO_ANSWER, NO_PERIOD, NO_UNIT, Listing, Narrowing

if TYPE_CHECKING:
    from ita_desktop.services.measures import PlanSheet

FILTERS = (
    Choice(EVERY, "ทั้งหมด"),
    Choice(NO_PERIOD, "ไม่มีระยะเวลา", Shape.CALENDAR),
    Choice(NO_UNIT, "ไม่มีผู้รับผิดชอบ", Shape.PERSON),
    Choice(NO_ANSWER, "ยังไม่ตอบข้อใด", Shape.MISSING),
)
SEE_ALL = "ดูทั้งหมด"
_NONE_OF = {
    NO_PERIOD: "ทุกมาตรการมีระยะเวลาแล้ว",
    NO_UNIT: "ทุกมาตรการมีผู้รับผิดชอบแล้ว",
    NO_ANSWER: "ทุกมาตรการบอกข้อหรือรายการที่ตอบแล้ว",
}


def none_of(narrowing: Narrowing) -> str:
    """Why nothing is shown."""
    if narrowing.words.strip():
        return f"ไม่พบมาตรการที่มีคำว่า “{narrowing.words.strip()}”"
    if narrowing.unit:
        return f"ไม่มีมาตรการของ{narrowing.unit}ในกลุ่มที่เลือก"
    return _NONE_OF[narrowing.filter]


def sentence(sheet: "PlanSheet", listing: Listing) -> str:
    """What the plan holds now: how many measures, which result it answers, what to look at."""
    year = sheet.from_assessment
    if not listing.lines:
        return f"ยังไม่มีมาตรการ ตอบผลประเมินปี {year}"
    told = [f"{len(listing.lines)} มาตรการ", f"ตอบผลประเมินปี {year}"]
    repeated = listing.repeated
    if repeated:
        told.append(f"เลขซ้ำ {' '.join(repeated)}")
    return " · ".join(told)
