"""The letter that sends a meeting's minutes to the district."""

from ita_desktop.documents.meeting_called import agency_name, called, when_and_where
from ita_desktop.documents.officers import district, mayor_signs
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import DOTS, one_line
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.memos import Memo
from ita_desktop.domain.thai.dates import thai_date


def covering_letter(snapshot: MeetingSnapshot) -> Memo:
    """The letter with what is known filled in; number and date are left to the registry, the mayor signs."""
    meeting, agency = snapshot.meeting, snapshot.agency
    sent = meeting.invitation
    on = f" เมื่อวันที่ {thai_date(meeting.day)}" if meeting.day else ""
    held = f"ตามที่{agency_name(snapshot)}ได้{called(snapshot)} เมื่อ{when_and_where(meeting)} นั้น"
    return Memo(
        form="letter",
        number="",
        date="",
        unit_line=sent.unit_line if sent else None,
        subject=f"รายงานผลการ{called(snapshot)}",
        to=(_to(agency),),
        attachments=(f"รายงานการ{called(snapshot)}{on} จำนวน 1 ชุด",),
        body=(
            held,
            "บัดนี้ การประชุมดังกล่าวได้เสร็จสิ้นแล้ว จึงขอรายงานผลการประชุม รายละเอียดตามสิ่งที่ส่งมาด้วย",
        ),
        closing="จึงเรียนมาเพื่อโปรดทราบ",
        signers=(mayor_signs(agency),),
    )


def _to(agency: Agency) -> str:
    """The chief of the district, with dots where its name is unknown."""
    return district(agency) if one_line(agency.district) else f"{district(agency)}{DOTS}"
