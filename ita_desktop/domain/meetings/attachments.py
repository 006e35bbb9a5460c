"""What is handed out with the agenda of a meeting, by its name."""

from collections.abc import Iterable, Mapping

from ita_desktop.domain.meetings.records import Attachment

TITLES: Mapping[Attachment, str] = {
    "scores": "ตารางผลคะแนนการประเมิน",
    "oit-status": "ตารางติดตามการเปิดเผยข้อมูลสาธารณะ (OIT)",
    "findings": "ข้อค้นพบและข้อเสนอแนะ",
    "measures": "มาตรการตามแผน",
    "late": "รายการที่เกินกำหนด",
    "resolutions": "ผลการดำเนินการตามมติที่ประชุมครั้งก่อน",
}
"""In the order in which they are handed out."""


def in_order(chosen: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """The chosen ones, each once, in the order in which they are handed out."""
    wanted = set(chosen)
    return tuple(each for each in TITLES if each in wanted)


def paper_number(position: int) -> str:
    """How a paper that is handed out is numbered, from 1: ``เอกสารหมายเลข 1``."""
    return f"เอกสารหมายเลข {position}"
