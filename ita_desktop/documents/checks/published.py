"""The page for the website: items that are done have a link, and no link leads where nothing is."""

from collections.abc import Iterator

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.oit_page import public_links
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import listed
from ita_desktop.domain.oit.links import is_broken, last_check, told

KIND = "link"
MOST_NAMED = 10


def has_links(reading: Reading) -> bool:
    """Whether the paper is the page for the website."""
    return reading.word == "oit-page" and isinstance(reading.snapshot, AssessmentSnapshot)


def links(reading: Reading) -> Iterator[PaperFinding]:
    """Done items without a link, all in one; then each item of which a link could not be opened last."""
    assert isinstance(reading.snapshot, AssessmentSnapshot)
    year = reading.snapshot.year
    records = year.assessment.oit if year.assessment else {}
    place = f"assessments/{year.fiscal_year}/oit"
    found = [(item, record) for item in year.framework.items if (record := records.get(item.code))]
    bare = [item.code for item, record in found if record.status == "done" and not public_links(record)]
    if bare:
        more = f" และอีก {len(bare) - MOST_NAMED} รายการ" if len(bare) > MOST_NAMED else ""
        which = f"เสร็จแล้วแต่ไม่มีลิงก์ {' '.join(bare[:MOST_NAMED])}{more}"
        text = f"{which} หน้าเว็บจะบอกว่าอยู่ระหว่างดำเนินการ เพิ่มลิงก์ที่หน้า OIT"
        yield reading.told(KIND, text, f"{place}/{bare[0]}")
    for item, record in found:
        broken = [link for link in public_links(record) if is_broken(link)]
        if broken:
            when = listed([told(last_check(link)) for link in broken])
            text = f"{item.code} {item.title} มีลิงก์ที่เปิดไม่ได้ ({when}) แก้ลิงก์ก่อนนำขึ้นเว็บไซต์"
            yield reading.told(KIND, text, f"{place}/{item.code}", reading.in_digits(item.title))
