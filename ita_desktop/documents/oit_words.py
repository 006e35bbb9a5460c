"""The words in which papers tell what stands of a disclosure item: its status, its days, its links."""

from collections.abc import Mapping
from datetime import date

from ita_desktop.documents.texts import one_line
from ita_desktop.domain.oit import LinkCheck, OitItem, State, Status, default_wording, standing_of, state_of
from ita_desktop.domain.oit.links import VERDICTS
from ita_desktop.domain.oit.reminders import is_possible, late_days
from ita_desktop.domain.thai.dates import short_date

NOT_RECORDED = "ยังไม่ได้บันทึก"
NO_UNIT = "ยังไม่มอบหน่วยงาน"
LATE, WAITING = "เกินกำหนด", "รอถึง"
OVER = "เกิน"
"""How a narrow column of due dates says that one is past."""
CAN_BEGIN, REVIEW, REVIEW_NOW = "เริ่มได้ตั้งแต่", "ทบทวน", "ถึงวันทบทวน"

STATUSES: Mapping[Status, str] = {
    "done": "แล้วเสร็จ",
    "in_progress": "ระหว่างดำเนินการ",
    "not_started": "ยังไม่ได้ดำเนินการ",
}
"""How counts name the statuses."""
TICKS: tuple[tuple[Status, str], ...] = (
    ("done", "เสร็จ"),
    ("in_progress", "กำลังทำ"),
    ("not_started", "ยังไม่เริ่ม"),
)
"""How a list that is ticked by hand names them."""
NO_RECORD = "ยังไม่บันทึก"
_SHORT: Mapping[State, str] = {
    **dict(TICKS),
    "current": "ปัจจุบัน",
    "review": "ให้ทบทวน",
    "partly": "ทำบางส่วน",
    "waiting": "รอกำหนด",
    "due": "เริ่มได้แล้ว",
    "missing": NO_RECORD,
}
"""How a narrow column names what is seen of an item."""


def wording(item: OitItem | None) -> str:
    """The office's own words where it has some, else the usual ones; an item without a status says so."""
    if item is None:
        return NOT_RECORDED
    if item.wording:
        return item.wording
    if item.status is None:
        return NOT_RECORDED
    return default_wording(item.status, item.detail)


def short_wording(item: OitItem | None, on: date | None) -> str:
    """What is seen of an item in a word or two; words of the office's own stay as they are."""
    if item is None or item.status is None:
        return one_line(item.wording) if item and item.wording else NO_RECORD
    own = one_line(item.wording)
    if own and own != default_wording(item.status, standing_of(item)[1]):
        return own
    return _SHORT[state_of(item, started=True, today=on or date.min)]


def late(item: OitItem | None, on: date | None) -> int:
    """Days since the due date of an item that is late, else 0."""
    return (late_days(item, on) or 0) if item is not None and on is not None else 0


def is_waiting(item: OitItem | None, on: date | None) -> bool:
    """Whether an item cannot be done yet: its day has not come or is not known."""
    if item is None or item.status != "not_started":
        return False
    if item.waits_until is None:
        return item.detail == "waiting"
    return on is None or not is_possible(item, on)


def days(item: OitItem | None, on: date | None) -> str:
    """The due date, how late it is, what is waited for, when to look again; a line each."""
    if item is None:
        return ""
    told = [short_date(item.due)] if item.due else []
    if number := late(item, on):
        told.append(f"{LATE} {number} วัน")
    if item.waits_until and item.status != "done":
        ahead = on is None or item.waits_until > on
        told.append(f"{WAITING if ahead else CAN_BEGIN} {short_date(item.waits_until)}")
    if item.review_on and item.status == "done":
        ahead = on is None or item.review_on > on
        told.append(f"{REVIEW if ahead else REVIEW_NOW} {short_date(item.review_on)}")
    return "\n".join(told)


def short_days(item: OitItem | None, on: date | None) -> str:
    """The days beside a short wording: the bare one where the wording says what it is for."""
    if item is None:
        return ""
    match standing_of(item):
        case "done", "current" if item.review_on:
            return short_date(item.review_on)
        case "not_started", "waiting" if item.waits_until and not item.due:
            return short_date(item.waits_until)
    return days(item, on).replace(LATE, OVER)


def day(item: OitItem | None) -> date | None:
    """The day that a workbook holds beside these words: the due date, else the one waited for."""
    return (item.due or item.waits_until) if item else None


def answer(check: LinkCheck | None) -> str:
    """What a link answered and on which day; empty where it was never asked for."""
    if check is None:
        return ""
    said = one_line(check.answer) or (VERDICTS[check.verdict] if check.verdict else "")
    return "\n".join(filter(None, (short_date(check.on) if check.on else "", said)))
