"""Where minutes stand and what is to be done next, in sentences."""

from collections.abc import Sequence
from datetime import date

from ita_desktop.domain.meetings import Meeting, Version
from ita_desktop.domain.meetings.approval import Approving, Round
from ita_desktop.domain.meetings.states import APPROVED, CHECKED, DRAFT, edition
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.meetings import telling

LOCKED = "แก้ไม่ได้หลังรับรองแล้ว"
CORRECT = "ทำฉบับแก้ไข"
NOW = "ฉบับปัจจุบัน"
SHAPES = {CHECKED: Shape.IN_WORK, APPROVED: Shape.PADLOCK}


def shape_of(state: str | None) -> Shape:
    """The shape of a state."""
    return SHAPES.get(state or DRAFT, Shape.NOT_STARTED)


def stands(meeting: Meeting) -> str:
    """Where the minutes stand, in one sentence."""
    own = edition(meeting)
    named = f"{own}  " if own else ""
    if meeting.state == APPROVED:
        return f"{named}{_approved(meeting)}"
    if meeting.state == CHECKED:
        kept = [version for version in meeting.versions if version.state == CHECKED]
        return f"{named}{_checked(kept[-1] if kept else Version())} ยังไม่ได้รับรอง"
    return f"{named}{telling.state_words(meeting.state)} ยังไม่ได้ตรวจ"


def _approved(meeting: Meeting) -> str:
    day = f" เมื่อ {short_date(meeting.approved_on)}" if meeting.approved_on else ""
    if meeting.approved_at:
        return f"รับรองแล้วในการประชุมครั้งที่ {meeting.approved_at}{day}"
    if meeting.circulation is not None:
        return f"รับรองแล้วโดยการแจ้งเวียน{day}"
    return f"รับรองแล้ว{day}"


def _checked(version: Version) -> str:
    day = f" {short_date(version.on)}" if version.on else ""
    return f"ตรวจแล้ว{day}{f' โดย {version.by}' if version.by else ''}"


def next_step(meeting: Meeting, found: Sequence[Approving]) -> str:
    """What is to be done next."""
    if meeting.state == APPROVED:
        return "ข้อความและตารางคงอยู่ตามที่รับรอง ถ้าพบที่ผิดให้ทำฉบับแก้ไข ฉบับเดิมจะเก็บไว้ให้"
    if found:
        last = found[-1]
        number = last.meeting.number
        match last.verdict:
            case "approved":
                return f"การประชุมครั้งที่ {number} มีมติรับรองแล้ว กด รับรอง"
            case "amended":
                return f"การประชุมครั้งที่ {number} รับรองโดยมีการแก้ไข แก้ตามมติก่อน แล้วกด รับรอง"
            case "refused":
                return f"การประชุมครั้งที่ {number} ยังไม่รับรอง แก้แล้วเสนอใหม่ในครั้งต่อไป"
        return f"รอมติของการประชุมครั้งที่ {number} ซึ่งมีวาระรับรองรายงานนี้"
    if meeting.state == CHECKED:
        return "เสนอรับรองในการประชุมครั้งต่อไป หรือแจ้งเวียนให้กรรมการรับรอง"
    return "ตรวจรายงานจนครบ แล้วกด ตรวจแล้ว ตารางที่แทรกไว้จะตรึงตามข้อมูลขณะนั้น"


def round_words(told: Round, due: date | None) -> str:
    """How a circulation stands: ``รับรอง 5  ทักท้วง 1  ยังไม่ตอบ 1``, and what follows from it."""
    counts = f"รับรอง {told.approve}  ทักท้วง {len(told.object)}  ยังไม่ตอบ {told.silent}"
    if told.object:
        return f"{counts}  มีผู้ทักท้วง แก้หรือชี้แจงก่อนรับรอง"
    if told.may_approve:
        follows = "ทุกคนรับรองแล้ว" if not told.silent else "พ้นวันที่ให้ทักท้วงแล้ว ถือว่ารับรอง"
        return f"{counts}  {follows}"
    if due is None:
        return f"{counts}  ใส่วันสุดท้ายที่ให้ทักท้วง หรือรอให้ตอบครบ"
    return f"{counts}  ทักท้วงได้ถึง {short_date(due)}"


def version_name(version: Version, at: int) -> str:
    """A version for a list of choices: ``2  รับรองแล้ว 7 พ.ย. 66``."""
    day = f" {short_date(version.on)}" if version.on else ""
    return f"{at + 1}  {step_words(version, at)}{day}"


def step_words(version: Version, at: int) -> str:
    """What a version tells of: a state reached, or opened again."""
    if version.state in (None, DRAFT):
        return "เปิดแก้" if at else "ร่าง"
    return telling.state_words(version.state)


def reasons(version: Version) -> str:
    """Who took a step and why."""
    return "  ".join(filter(None, (version.by, version.reason)))
