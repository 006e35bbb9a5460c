"""Disputed items: what the assessors found, what is answered, since when and with what proof."""

from collections.abc import Iterator, Set

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import listed, one_line
from ita_desktop.domain.oit import Objection

KIND = "objection"


def has_objections(reading: Reading) -> bool:
    """Whether the paper is the one of disputed items."""
    return reading.word == "objection" and isinstance(reading.snapshot, AssessmentSnapshot)


def objections(reading: Reading) -> Iterator[PaperFinding]:
    """What each disputed item lacks, in the order of the framework; that none is disputed."""
    assert isinstance(reading.snapshot, AssessmentSnapshot)
    year = reading.snapshot.year
    records = year.assessment.oit if year.assessment else {}
    found = [(item, record) for item in year.framework.items if (record := records.get(item.code))]
    disputed = [(item, record.objection) for item, record in found if record.objection is not None]
    place = f"assessments/{year.fiscal_year}/oit"
    if not disputed:
        yield reading.told(KIND, "ยังไม่มีรายการที่โต้แย้ง เลือกรายการที่หน้า OIT แล้วกรอกคำชี้แจง", place)
    kept = {file.sha256 for file in reading.snapshot.files}
    for item, objection in disputed:
        if told := list(_told(objection, kept)):
            text = f"{item.code} {item.title} {' และ'.join(told)}"
            yield reading.told(KIND, text, f"{place}/{item.code}", reading.in_digits(item.title))


def _told(objection: Objection, kept: Set[str]) -> Iterator[str]:
    """What is not filled in, and proofs that are not kept."""
    if lacks := list(_lacks(objection)):
        yield f"ยังไม่มี{listed(lacks)}"
    if lost := [sha for sha in objection.evidence or () if sha not in kept]:
        yield f"มีหลักฐาน {len(lost)} ไฟล์ที่ไม่พบในข้อมูล แนบไฟล์ใหม่หรือเอาออก"


def _lacks(objection: Objection) -> Iterator[str]:
    needs = (
        (one_line(objection.lacking), "สิ่งที่ผู้ประเมินเห็นว่าขาด"),
        (one_line(objection.argument), "คำชี้แจง"),
        (objection.on, "วันที่ยื่น"),
        (one_line(objection.url) or objection.evidence, "แหล่งที่เผยแพร่หรือหลักฐาน"),
    )
    return (name for there, name in needs if not there)
