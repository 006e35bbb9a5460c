"""The letter that sends a meeting's minutes to the district."""

from datetime import date

from ita_desktop.documents.meeting_called import agency_name, called, when_and_where
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.texts import DOTS, one_line
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.memos import Memo, MemoSigner
from ita_desktop.domain.thai.dates import thai_date

MAYOR = "นายก"
CAPITAL = "เมือง"


def covering_letter(snapshot: MeetingSnapshot) -> Memo:
    """The letter with what is known filled in; number, date and signature are left to be written by hand."""
    meeting, agency = snapshot.meeting, snapshot.agency
    sent = meeting.invitation
    on = f" เมื่อวันที่ {thai_date(meeting.date)}" if isinstance(meeting.date, date) else ""
    held = f"ตามที่{agency_name(snapshot)}ได้{called(snapshot)} เมื่อ{when_and_where(meeting)} นั้น"
    return Memo(
        form="letter",
        number="",
        date="",
        unit_line=sent.unit_line if sent else None,
        subject=f"รายงานผลการ{called(snapshot)}",
        to=(_district(agency),),
        attachments=(f"รายงานการ{called(snapshot)}{on} จำนวน 1 ชุด",),
        body=(
            held,
            "บัดนี้ การประชุมดังกล่าวได้เสร็จสิ้นแล้ว จึงขอรายงานผลการประชุม รายละเอียดตามสิ่งที่ส่งมาด้วย",
        ),
        closing="จึงเรียนมาเพื่อโปรดทราบ",
        signers=(_signer(agency),),
    )


def _district(agency: Agency) -> str:
    """The chief of the district; a province's first one is named with the province."""
    name = one_line(agency.district).removeprefix("อำเภอ").strip()
    if name == CAPITAL:
        name += one_line(agency.province).removeprefix("จังหวัด").strip()
    return f"นายอำเภอ{name or DOTS}"


def _signer(agency: Agency) -> MemoSigner:
    """The mayor or who signs for the mayor, else nobody yet."""
    for officer in agency.officers:
        if any(one_line(post).startswith(MAYOR) for post in (officer.post, officer.acting_for)):
            return MemoSigner(
                rank=officer.rank, name=officer.name, post=officer.post, acting_for=officer.acting_for
            )
    return MemoSigner()
