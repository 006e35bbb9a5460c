"""เอกสารชี้แจง OIT: what the office answers to the assessors, for the items that it disputes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ita_desktop.documents.blocks import (
    Align,
    Block,
    Closing,
    Column,
    Document,
    Heading,
    Paragraph,
    Run,
    Runs,
    Signature,
    Space,
    Table,
    TableRow,
    TitleLines,
    bold,
    linked,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.oit_cells import records_of
from ita_desktop.documents.score_table import UNKNOWN, printed_short
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import DOTS, lines, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.frameworks import Item
from ita_desktop.domain.office import EvidenceFile
from ita_desktop.domain.oit import Objection
from ita_desktop.domain.thai.dates import short_date, thai_date

TITLE = "เอกสารชี้แจงผลการประเมินการเปิดเผยข้อมูลสาธารณะ (OIT)"
NOTHING = (
    "ยังไม่มีรายการที่หน่วยงานโต้แย้งผลการประเมิน เปิดหน้า OIT เลือกรายการที่โต้แย้ง แล้วกรอกสิ่งที่ผู้ประเมินเห็นว่าขาดกับ"
    "คำชี้แจงในแผงด้านข้าง (F12) แล้วพิมพ์ใหม่"
)
ASKED = "จึงขอชี้แจงมาเพื่อโปรดพิจารณาทบทวนผลการประเมินรายการดังกล่าว"
NOT_FILLED, FILE_LOST = "ยังไม่ได้กรอก", "ไม่พบไฟล์นี้ในข้อมูลของหน่วยงาน"
HASH_LETTERS = 12
LABEL_AT = 2.5
"""Centimetres from the margin, as far as paragraphs begin."""
_SUMMARY = (
    Column("ที่", 0.07, "center"),
    Column("รหัส", 0.09, "center"),
    Column("รายการ", 0.48),
    Column("คะแนนที่ได้", 0.14, "center"),
    Column("วันที่ยื่น", 0.22, "center"),
)
_PROOF = (
    Column("ที่", 0.07, "center"),
    Column("ชื่อไฟล์", 0.48),
    Column("เก็บเมื่อ", 0.17, "center"),
    Column("รหัสยืนยันไฟล์ (SHA-256)", 0.28),
)


class Disputed(NamedTuple):
    """An item with what is disputed and the score that it was given, as printed."""

    item: Item
    objection: Objection
    score: str


def build(snapshot: AssessmentSnapshot) -> Document:
    """The disputed items in the order of the framework; where there is none it says how to mark one."""
    disputed = list(_disputed(snapshot))
    body = _body(snapshot, disputed) if disputed else iter((Paragraph(plain(NOTHING)),))
    office = one_line(snapshot.agency.name)
    title = f"{TITLE} {named_year(snapshot.year.fiscal_year)}"
    heads = (TITLE, f"ประจำ{named_year(snapshot.year.fiscal_year)}", office)
    return finished(
        Document(
            title=title,
            author=office,
            digits=snapshot.digits,
            blocks=(TitleLines(tuple(filter(None, heads))), Space(0.5), *body),
        )
    )


def _disputed(snapshot: AssessmentSnapshot) -> Iterator[Disputed]:
    records, scores = records_of(snapshot), snapshot.year.scores()
    for item in snapshot.year.framework.items:
        record = records.get(item.code)
        if record is not None and record.objection is not None:
            yield Disputed(item, record.objection, printed_short(scores.get(item.code)))


def _body(snapshot: AssessmentSnapshot, disputed: Sequence[Disputed]) -> Iterator[Block]:
    yield Paragraph(plain(_cover(snapshot, len(disputed))))
    yield Space(0.5)
    rows = (_summary_row(number, each) for number, each in enumerate(disputed, 1))
    yield Table(_SUMMARY, tuple(rows), caption="สรุปรายการที่ชี้แจง")
    for number, each in enumerate(disputed, 1):
        yield from _one(snapshot, number, each)
    yield Space(0.5)
    yield Paragraph(plain(ASKED))
    yield Closing((Signature("ผู้ชี้แจง", "", f"ตำแหน่ง {DOTS}\nวันที่ {DOTS}"),))


def _cover(snapshot: AssessmentSnapshot, count: int) -> str:
    subject = one_line(snapshot.agency.name) or "หน่วยงาน"
    return (
        f"ตามที่ได้รับแจ้งผลการตรวจประเมินการเปิดเผยข้อมูลสาธารณะ (OIT) {named_year(snapshot.year.fiscal_year)} นั้น "
        f"{subject} ได้ตรวจสอบแล้ว ขอชี้แจงเพิ่มเติมจำนวน {count} รายการ พร้อมเหตุผล แหล่งที่เผยแพร่ และหลักฐาน ณ วันที่ยื่น "
        "ตามรายละเอียดดังต่อไปนี้"
    )


def _summary_row(number: int, each: Disputed) -> TableRow:
    on = short_date(each.objection.on) if each.objection.on else UNKNOWN
    cells = (str(number), each.item.code, each.item.title, each.score, on)
    return TableRow(tuple(map(plain, cells)))


def _one(snapshot: AssessmentSnapshot, number: int, each: Disputed) -> Iterator[Block]:
    dispute = each.objection
    yield Heading(f"{number}. {each.item.code} {each.item.title}")
    known = each.score != UNKNOWN
    yield _labelled("คะแนนที่ได้", plain(f"{each.score} คะแนน" if known else "ยังไม่ทราบคะแนน"), keep=True)
    yield from _text("สิ่งที่ผู้ประเมินเห็นว่าขาด", dispute.lacking)
    yield from _text("คำชี้แจงของหน่วยงาน", dispute.argument)
    url = one_line(dispute.url)
    yield _labelled("เผยแพร่ที่", (linked(url),) if url else plain(NOT_FILLED), keep=True)
    on = f"หลักฐาน ณ วันที่ยื่น {thai_date(dispute.on)}" if dispute.on else "หลักฐาน ณ วันที่ยื่น"
    kept = {file.sha256: file for file in snapshot.files}
    proof = tuple(dispute.evidence or ())
    if not proof:
        yield _labelled(on, plain("ไม่มีไฟล์แนบ"))
        return
    rows = (_proof(count, sha, kept.get(sha)) for count, sha in enumerate(proof, 1))
    yield Table(_PROOF, tuple(rows), caption=on)
    yield Space(0.5)


def _text(label: str, text: str | None) -> Iterator[Block]:
    """A label, then the text that belongs to it, its later paragraphs below."""
    first, *more = lines(text) or (NOT_FILLED,)
    yield _labelled(label, plain(first), align="justify")
    yield from (Paragraph(plain(each)) for each in more)


def _labelled(label: str, runs: Runs, *, keep: bool = False, align: Align = "left") -> Paragraph:
    """A label and its text; one that is not justified (an address) goes on under its label."""
    stands = 0.0 if align == "justify" else LABEL_AT
    return Paragraph((*bold(label), Run("  "), *runs), indent=not stands, align=align, left=stands, keep=keep)


def _proof(number: int, sha: str, file: EvidenceFile | None) -> TableRow:
    """A file with the day on which it was kept; of its mark as many letters as tell it from others."""
    name = (one_line(file.name) or UNKNOWN) if file else ""
    named = (Run(name, exact=True),) if name else plain(FILE_LOST)
    on = short_date(file.on) if file and file.on else UNKNOWN
    mark = (Run(one_line(sha)[:HASH_LETTERS], exact=True),)
    return TableRow((plain(str(number)), named, plain(on), mark))
