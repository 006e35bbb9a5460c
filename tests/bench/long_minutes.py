"""Minutes of any length: a made-up meeting of a made-up office, with other words in each run."""

from random import Random

from ita_desktop import paths
from ita_desktop.documents.blocks import Document
from ita_desktop.documents.minutes import build
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.meetings import AgendaItem, Attendance, Entry, Meeting, Signer, Topic
from ita_desktop.frameworks import FrameworkLibrary

YEAR = 2568
SPEECHES = 7
"""Speeches under one matter."""
TABLE_EVERY = 4
"""Matters of which the first carries the table of all items."""
MATTERS_A_PAGE = 0.53
SPEAKERS = (
    ("ประธานกรรมการ", ""),
    ("หัวหน้าสำนักปลัด", "กรรมการและเลขานุการ"),
    ("ผู้อำนวยการกองคลัง", "กรรมการ"),
    ("ผู้อำนวยการกองช่าง", "กรรมการ"),
    ("ท้องถิ่นอำเภอ", "กรรมการ"),
)
CLAUSES = (
    "ขอให้เร่งรัดการเผยแพร่ข้อมูลเรื่อง {} บนเว็บไซต์ของเทศบาลให้ครบถ้วนและเป็นปัจจุบันก่อนสิ้นเดือน",
    "จากการตรวจสอบพบว่า {} ยังไม่เป็นไปตามหลักเกณฑ์ จึงเห็นควรมอบหมายเจ้าหน้าที่ผู้รับผิดชอบดำเนินการแก้ไข",
    "คะแนนของปีที่ผ่านมาในส่วนที่เกี่ยวกับ {} เพิ่มขึ้น ๒.๓๕ คะแนน แต่ยังต่ำกว่าค่าเฉลี่ยของจังหวัด",
    "ได้ประชาสัมพันธ์ {} ผ่านเสียงตามสายและที่ประชุมประจำเดือนของกำนัน ผู้ใหญ่บ้านแล้ว",
    "ควรจัดทำคู่มือและกำหนดขั้นตอนของ {} ให้ชัดเจน เพื่อให้ผู้มาติดต่อราชการได้รับความสะดวกและเป็นธรรม",
    "หากหน่วยงานใดมีปัญหาเกี่ยวกับ {} ให้รายงานเป็นหนังสือต่อปลัดเทศบาลภายในวันที่ ๑๕ ของเดือนถัดไป",
)


def long_minutes(pages: int, run: int = 0) -> Document:
    """Minutes of about so many pages; one page has speeches alone, more have the table of items too."""
    framework = FrameworkLibrary(paths.FRAMEWORKS).get(YEAR)
    chance = Random(run)
    meeting = _meeting(run, _matters(pages, framework, chance), short=pages == 1)
    year = YearSnapshot(fiscal_year=YEAR, framework=framework)
    return build(MeetingSnapshot(agency=Agency(name="เทศบาลตำบลตัวอย่าง"), meeting=meeting, years={YEAR: year}))


def _matters(pages: int, framework: Framework, chance: Random) -> tuple[Topic, ...]:
    if pages == 1:
        return (Topic(title="การติดตามผล", entries=_speeches(1, framework, chance), resolution="รับทราบ"),)
    return tuple(
        Topic(
            title=f"การติดตามผลการดำเนินงานครั้งที่ {number + 1}",
            entries=(
                *_speeches(SPEECHES, framework, chance),
                *([Entry(insert="oit-status", fiscal_year=YEAR)] if number % TABLE_EVERY == 0 else []),
            ),
            resolution="รับทราบ และมอบหมายทุกกองดำเนินการ",
        )
        for number in range(round(pages * MATTERS_A_PAGE))
    )


def _speeches(count: int, framework: Framework, chance: Random) -> tuple[Entry, ...]:
    titles = [item.title for item in framework.items]
    return tuple(
        Entry(speaker=speaker, role=role, text=" ".join(c.format(chance.choice(titles)) for c in clauses))
        for speaker, role, clauses in (
            (*chance.choice(SPEAKERS), chance.choices(CLAUSES, k=chance.randint(1, 3))) for _ in range(count)
        )
    )


def _meeting(run: int, matters: tuple[Topic, ...], *, short: bool) -> Meeting:
    members = 4 if short else 12
    return Meeting(
        number=f"{run + 1}/{YEAR}",
        title="คณะกรรมการติดตามและพัฒนาผลการประเมิน ITA ของเทศบาลตำบลตัวอย่าง",
        place="ห้องประชุมเทศบาลตำบลตัวอย่าง",
        attendance=tuple(
            Attendance(name=f"นายสมมุติ คนที่ {n + 1}", post="ผู้อำนวยการกอง", role="กรรมการ", state="present")
            for n in range(members)
        ),
        opening="เมื่อกรรมการมาครบองค์ประชุมแล้ว ประธานกล่าวเปิดประชุมและดำเนินการตามระเบียบวาระ ดังนี้",
        agenda=(AgendaItem(number=1, title="เรื่องเพื่อพิจารณา", topics=matters),),
        recorder=Signer(post="เลขานุการ"),
    )
