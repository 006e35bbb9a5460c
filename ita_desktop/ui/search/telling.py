"""What the page of the search says."""

from typing import TYPE_CHECKING

from ita_desktop.domain.thai.plain import beginning
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.search import Found

EVERY = "all"
KINDS = (
    Choice(EVERY, "ทั้งหมด", count=0),
    Choice("1", "การประชุม", Shape.MEETING, 0),
    Choice("2", "มาตรการ", Shape.PLAN, 0),
    Choice("3", "ข้อค้นพบ", Shape.FINDINGS, 0),
    Choice("4", "OIT", Shape.OIT, 0),
    Choice("5", "หนังสือ", Shape.PAPERS, 0),
)
"""The kinds by their numbers."""

BEGIN = (
    "พิมพ์คำที่จำได้ ทุกคำต้องอยู่ในที่เดียวกัน เลขไทยและเลขอารบิกค้นได้เหมือนกัน\n"
    "เช่น คู่มือการให้บริการ หรือ o12 หรือ 31 ต.ค. 66\n"
    "ใส่เครื่องหมาย “ ” เมื่อต้องการให้คำอยู่ติดกัน"
)
NOTHING = "ไม่พบ “{query}”\nลองใช้คำที่สั้นลง ใช้คำน้อยลง หรือตรวจตัวสะกด"
ELSEWHERE = "ไม่พบ “{query}” ใน{kind} แต่พบในหมวดอื่น {count:,} แห่ง"
SHOW_ALL = "ดูทั้งหมด"
WAIT = "กำลังเตรียมการค้นหา"
PREPARING = "กำลังเตรียมการค้นหา {done:,} จาก {total:,} รายการ"
STOPPED = "เตรียมการค้นหายังไม่ครบ ผลที่เห็นอาจขาดบางแห่ง"
GO_ON = "เตรียมต่อ"


def sentence(found: "Found", shown: int, kind: str) -> str:
    """How many places fit, and how many of them are shown where it is not all."""
    if not found.asked.terms:
        return ""
    counts = {str(int(each)): count for each, count in found.counts.items()}
    total = found.total if kind == EVERY else counts.get(kind, 0)
    told = f"พบ {total:,} แห่ง" if total else "ไม่พบ"
    return f"{told} แสดง {shown:,} แห่งแรก" if shown < total else told


def nothing(query: str) -> str:
    """What to try where nothing was found."""
    return NOTHING.format(query=beginning(query))
