"""The way on from a paper that cannot be shown: to the page where its data is."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.paper.links import Way

if TYPE_CHECKING:
    from ita_desktop.services.papers import Request

NOTHING = (
    "ยังไม่มีเอกสารที่พร้อมพิมพ์ของปีนี้ เพิ่มการประชุมที่หน้าการประชุม กรอกคะแนน หรือบันทึกสถานะรายการ OIT "
    "เขียนบันทึกข้อความหรือหนังสือใหม่ได้ทันที"
)
OF_SCORES, OF_ITEMS = ("scores", "analysis"), ("oit", "objection")


def way_on(request: "Request | None") -> Way | None:
    """Where the data of a paper is filled in, None for a memo, whose form stands beside it."""
    if request is None:
        return Way("meetings", "", "ไปหน้าการประชุม")
    if request.memo is not None:
        return None
    if request.meeting is not None:
        return Way("meetings", f"{request.committee or ''}|{request.meeting}", "เปิดการประชุม")
    if request.committee is not None:
        return Way("meetings", f"committees|{request.committee}", "เปิดคณะกรรมการ")
    if request.word.startswith(OF_ITEMS):
        return Way("oit", "", "ไปหน้า OIT")
    return Way("scores", "", "ไปหน้าคะแนน")
