"""Whether what was resolved fits what the agenda item was for."""

import re
from collections.abc import Iterator
from typing import Literal

from ita_desktop.documents.checks.findings import PaperFinding, meeting_place
from ita_desktop.documents.checks.reading import Reading, squeezed
from ita_desktop.domain.meetings import AgendaItem
from ita_desktop.domain.thai.normal import normalise

Purpose = Literal["consider", "inform", "approve"]

_EITHER = re.compile("อื่น|สืบเนื่อง|ค้าง")
_INFORM = re.compile(
    "เพื่อทราบ|ให้(?:ที่ประชุม|คณะกรรมการ)?(?:ได้)?(?:รับ)?ทราบ|เรื่อง(?:ที่)?แจ้ง|ประธานแจ้ง|รายงานผลให้ทราบ"
)
_DECIDED = re.compile("เห็นชอบ|อนุมัติ|อนุญาต|เห็นควร|เห็นด้วย|มอบ|รับรอง|แต่งตั้ง|กำหนด|รับหลักการ|ผ่าน|ไม่ขัดข้อง|ให้(?!ทราบ)")
_GRANTED = re.compile("เห็นชอบ|อนุมัติ|อนุญาต")
_NOTHING = re.compile(r"[-–—\s.()]*(?:ไม่มี[^\n]*|ไม่ได้มีการ[^\n]*)?[-–—\s.()]*")


def has_resolutions(reading: Reading) -> bool:
    """Whether the paper prints what was resolved."""
    return any(each.field == "resolution" for each in reading.spots)


def resolutions(reading: Reading) -> Iterator[PaperFinding]:
    """Resolutions that are of another kind than their item; none at all is right everywhere."""
    if reading.meeting is None:
        return
    base = f"{meeting_place(reading.meeting)}/agenda/"
    for each in reading.spots:
        if each.field != "resolution" or not each.place.startswith(base):
            continue
        item = int(each.place.removeprefix(base).split("/")[0])
        purpose = purpose_of(reading.meeting.agenda[item - 1])
        wrong = _unfitting(purpose, squeezed(each.shown)) if purpose else ""
        if wrong and not _NOTHING.fullmatch(each.shown):
            yield reading.found("resolution", each, wrong.format(f"ระเบียบวาระที่ {item}"))


def purpose_of(item: AgendaItem) -> Purpose | None:
    """What an item is for by its title; None where it is for either or its title does not say."""
    title = squeezed(normalise(item.title or ""))
    inform, consider = bool(_INFORM.search(title)), "พิจารณา" in title
    if "รับรองรายงาน" in title:
        return "approve"
    if _EITHER.search(title) or inform == consider:
        return None
    return "inform" if inform else "consider"


def _unfitting(purpose: Purpose, resolved: str) -> str:
    if purpose == "consider" and "ทราบ" in resolved and not _DECIDED.search(resolved.replace("ให้ทราบ", "")):
        return (
            "{} เป็นเรื่องเพื่อพิจารณา แต่มติเป็น “รับทราบ” เขียนมติว่าเห็นชอบ อนุมัติ หรือให้ดำเนินการอย่างไร หรือย้ายไปวาระเพื่อทราบ"
        )
    if purpose == "inform" and _GRANTED.search(resolved) and "ทราบ" not in resolved:
        return "{} เป็นเรื่องเพื่อทราบ แต่มติเป็นการเห็นชอบหรืออนุมัติ ใช้ “รับทราบ” หรือย้ายไปวาระเพื่อพิจารณา"
    if purpose == "approve" and "รับรอง" not in resolved and re.search("ทราบ|เห็นชอบ|อนุมัติ", resolved):
        return "{} เป็นเรื่องรับรองรายงานการประชุม แต่มติไม่ใช่ “รับรอง” แก้มติเป็นรับรองรายงานการประชุม"
    return ""
