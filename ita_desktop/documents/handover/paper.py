"""บันทึกการส่งมอบงาน ITA: between whom, what stands where, what waits, what is handed over, who signs."""

from collections.abc import Iterator
from dataclasses import replace

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Document,
    Heading,
    KeepTogether,
    PageSetup,
    Paragraph,
    Signature,
    Space,
    TitleLines,
    plain,
)
from ita_desktop.documents.finishing import changed, finished
from ita_desktop.documents.handover.checklist import checklist
from ita_desktop.documents.handover.data import data, files, outside
from ita_desktop.documents.handover.figures import figures
from ita_desktop.documents.handover.meetings import meetings
from ita_desktop.documents.handover.next import coming
from ita_desktop.documents.handover.plans import plans
from ita_desktop.documents.handover.results import results
from ita_desktop.documents.office_place import office_place
from ita_desktop.documents.signers import printed_name, printed_rank, signature
from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.documents.texts import DOTS, legible, one_line, or_dots
from ita_desktop.domain.meetings import Signer
from ita_desktop.domain.thai.dates import thai_date

TITLE = "บันทึกการส่งมอบงาน ITA"
OF = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
SECTIONS = (
    ("ผลการประเมินรายปีงบประมาณ", results),
    ("แผนและมาตรการ", plans),
    ("รายการ OIT ที่ยังไม่แล้วเสร็จ", checklist),
    ("การประชุมและมติ", meetings),
    ("ตัวเลขที่แก้หลังพิมพ์และยังไม่ระบุเหตุผล", figures),
    ("กำหนดที่จะถึง", coming),
    ("ข้อมูลในโปรแกรม", data),
    ("ไฟล์ที่ส่งมอบพร้อมบันทึกนี้", files),
    ("สิ่งที่ส่งมอบนอกโปรแกรม", outside),
)
AGREED = (
    "ผู้ส่งมอบได้ส่งมอบ และผู้รับมอบได้รับมอบงานตามบันทึกนี้แล้ว บันทึกนี้ทำขึ้นสามฉบับ มีข้อความตรงกัน "
    "ผู้ส่งมอบ ผู้รับมอบ และหน่วยงานเก็บไว้ฝ่ายละหนึ่งฉบับ จึงลงลายมือชื่อไว้เป็นหลักฐาน"
)
GIVER, RECEIVER, WITNESS = "ผู้ส่งมอบ", "ผู้รับมอบ", "พยาน"


def build(snapshot: HandoverSnapshot) -> Document:
    """The record: printable whatever stands in the data; every section says where there is nothing."""
    return finished(
        Document(
            title=TITLE,
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=tuple(changed(block, legible) for block in _blocks(snapshot)),
            page=PageSetup(left=2.5, right=1.5, type_size=14.0),
            catchwords=False,
        )
    )


def _blocks(snapshot: HandoverSnapshot) -> Iterator[Block]:
    yield TitleLines(tuple(filter(None, (TITLE, OF, office_place(snapshot.agency)))))
    yield Space(0.5)
    yield Paragraph(plain(_day(snapshot)), indent=False, align="right")
    yield Space(0.5)
    yield Paragraph(plain(_opening(snapshot)))
    for number, (title, section) in enumerate(SECTIONS, 1):
        yield Space(0.5)
        yield Heading(f"{number}. {title}")
        yield from section(snapshot)
    yield Space(1)
    yield KeepTogether((Paragraph(plain(AGREED), keep=True), Space(1.5), *_signing(snapshot)))


def _day(snapshot: HandoverSnapshot) -> str:
    return f"วันที่ {thai_date(snapshot.on, era=True) if snapshot.on else DOTS}"


def _opening(snapshot: HandoverSnapshot) -> str:
    parties, office = snapshot.parties, one_line(snapshot.agency.name) or "หน่วยงาน"
    order = f" {parties.order}" if parties.order else ""
    return (
        f"ข้าพเจ้า {_person(parties.giver)} ผู้ส่งมอบ ได้ส่งมอบงาน{OF} (ITA) "
        f"ของ{office} แก่ {_person(parties.receiver)} ผู้รับมอบ{order}  ข้อมูล ณ วันดังกล่าวมีรายการดังต่อไปนี้"
    )


def _person(signer: Signer) -> str:
    """``จ่าเอก วีระ มั่นคง ตำแหน่ง เจ้าพนักงานธุรการ``; dots for what is not known."""
    name = " ".join(filter(None, (printed_rank(signer), printed_name(signer)))) or DOTS
    return f"{name} ตำแหน่ง {or_dots(signer.post)}"


def _signing(snapshot: HandoverSnapshot) -> Iterator[Block]:
    parties = snapshot.parties
    yield Closing((_place(GIVER, parties.giver), _place(RECEIVER, parties.receiver)), beside=True)
    yield Space(1.5)
    yield Closing(tuple(_place(WITNESS, each) for each in parties.witnesses), beside=True)


def _place(label: str, signer: Signer) -> Signature:
    """A place to sign; where no post is named there is room for one."""
    found = signature(label, signer)
    return found if found.post else replace(found, post=f"ตำแหน่ง {DOTS}")
