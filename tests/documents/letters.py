"""Snapshots for memos, letters and invitations, from the cases and by hand; an emblem that is nobody's."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from ita_desktop.documents.snapshots import MeetingSnapshot, MemoSnapshot
from ita_desktop.domain.meetings import Circulation, Committee, Invitation, Signer
from ita_desktop.domain.memos import Memo, MemoSigner
from tests.documents.offices import AGENCY, P1, minutes_snapshot, office, years

OUTSIDE = ("ท้องถิ่นอำเภอ", "ปลัดอำเภอประจำตำบล")
SIGNER = Signer(name="นายตัวอย่าง ดีงาม", post="ปลัดเทศบาล รักษาราชการแทน", acting_for="นายกเทศมนตรีตำบลตัวอย่าง")
SENT = Invitation(
    number="๑๒๓", date=date(2023, 10, 24), unit_line="สำนักปลัด งานธุรการ โทร. ๐ ๓๕๐๐ ๐๐๐๐", signer=SIGNER
)
SENT_ROUND = Circulation(number="๑๓๑", date=date(2023, 11, 6), due=date(2023, 11, 13))
LETTER = Memo(
    form="letter",
    urgency="ด่วนที่สุด",
    number="๔๕๖",
    date=date(2023, 11, 3),
    subject="รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
    to=("นายอำเภอเมืองอ่างทอง",),
    references=("หนังสืออำเภอเมืองอ่างทอง ที่ อท ๐๐๒๓.๔/ว ๕๖๗ ลงวันที่ ๑๐ ตุลาคม ๒๕๖๖",),
    attachments=("รายงานผลการดำเนินงาน จำนวน ๑ ชุด", "ตารางติดตาม OIT จำนวน ๑ ชุด"),
    body=("ตามหนังสือที่อ้างถึง ให้รายงานผลการดำเนินงาน นั้น", "เทศบาลตำบลตัวอย่างขอส่งรายงาน\nรายละเอียดตามสิ่งที่ส่งมาด้วย"),
    closing="จึงเรียนมาเพื่อโปรดทราบ",
    contact="สำนักปลัด งานธุรการ\nโทร. ๐ ๓๕๐๐ ๐๐๐๐\nอีเมล saraban@example.go.th",
    signers=(MemoSigner(rank="พันจ่าเอก", name="ตัวอย่าง ดีงาม", post="นายกเทศมนตรีตำบลตัวอย่าง"),),
)
OPINIONS = (
    MemoSigner(rank="จ่าเอก", name="สมมติ นามสมมติ", post="หัวหน้าฝ่ายป้องกันและบรรเทาสาธารณภัย"),
    MemoSigner(label="ความเห็นหัวหน้าสำนักปลัด", post="หัวหน้าสำนักปลัดเทศบาล"),
    MemoSigner(rank="พันจ่าเอก", name="ตัวอย่าง มั่นคง", post="ปลัดเทศบาล"),
    MemoSigner(post="รองนายกเทศมนตรี", acting_for="นายกเทศมนตรีเมืองตัวอย่าง", opinion="ทราบ"),
)
"""P3's chain: the drafter, then those who give their opinion."""


@cache
def emblem(width: int = 60, height: int = 66, form: str = "PNG") -> bytes:
    """A made-up emblem."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).line((0, 0, width, height), fill="black", width=3)
    file = BytesIO()
    image.save(file, form)
    return file.getvalue()


def memo_snapshot(**changes: Any) -> MemoSnapshot:
    """P1's memo; ``changes`` are of the memo."""
    found = office(P1)
    return MemoSnapshot(
        agency=found.agency or AGENCY, memo=replace(found.memos[0], **changes), year=years(P1)[2568]
    )


def letter_snapshot(**changes: Any) -> MemoSnapshot:
    """A letter of P5's office; ``changes`` are of the letter."""
    agency = replace(office().agency or AGENCY, subdistrict="ตัวอย่าง", postcode="๑๔๐๐๐")
    return MemoSnapshot(agency=agency, memo=replace(LETTER, **changes))


def invitation_snapshot(**changes: Any) -> MeetingSnapshot:
    """The invitation to P5's meeting, two members of whose committee are from outside."""
    snapshot = minutes_snapshot()
    return replace(
        snapshot,
        **{
            "committee": with_outside(snapshot.committee),
            "meeting": replace(snapshot.meeting, invitation=SENT),
            "agency": replace(snapshot.agency, email="saraban@example.go.th"),
            **changes,
        },
    )


def circulation_snapshot(**changes: Any) -> MeetingSnapshot:
    """The letter that sends P5's minutes round; ``changes`` are of the circulation."""
    snapshot = invitation_snapshot()
    sent = replace(SENT_ROUND, **changes)
    return replace(snapshot, meeting=replace(snapshot.meeting, circulation=sent))


def with_outside(committee: Committee | None) -> Committee:
    """The committee with its members from outside marked."""
    assert committee
    members = (replace(each, outside=each.post in OUTSIDE) for each in committee.members)
    return replace(committee, members=tuple(members))
