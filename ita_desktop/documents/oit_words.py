"""The words in which papers tell what stands of a disclosure item."""

from ita_desktop.domain.oit import OitItem

NOT_RECORDED = "ยังไม่ได้บันทึก"

_WORDS = {
    ("done", None): "ดำเนินการเรียบร้อยแล้ว",
    ("done", "current"): "ดำเนินการเป็นปัจจุบัน",
    ("in_progress", None): "ระหว่างดำเนินการ",
    ("in_progress", "partly"): "ดำเนินการแล้วบางส่วน",
    ("not_started", None): "ยังไม่ได้ดำเนินการ",
    ("not_started", "waiting"): "รอดำเนินการ",
}


def wording(item: OitItem | None) -> str:
    """The office's own words where it has some, else the usual ones; an item without a status says so."""
    if item is None:
        return NOT_RECORDED
    if item.wording:
        return item.wording
    if item.status is None:
        return NOT_RECORDED
    return _WORDS.get((item.status, item.detail)) or _WORDS[(item.status, None)]
