"""Snapshots for papers, from the cases and by hand."""

from dataclasses import fields, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from ita_desktop.documents.blocks import Digits
from ita_desktop.documents.published.parts import ALL
from ita_desktop.documents.snapshots import (
    AssessmentSnapshot,
    CommitteeSnapshot,
    HistorySnapshot,
    MeetingSnapshot,
    PlanSnapshot,
    PrintedAct,
    PublishedSnapshot,
)
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency, Officer
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework, SubIndicator
from ita_desktop.domain.journal_words import FieldChange
from ita_desktop.domain.measures import Period, Progress, with_keys
from ita_desktop.domain.measures.rounds import round_of
from ita_desktop.domain.meetings import AgendaItem, Attendance, Entry, Meeting, Topic
from ita_desktop.domain.office import EvidenceFile, Office
from ita_desktop.domain.oit import Link, LinkCheck, Objection, OitItem
from ita_desktop.domain.photographs import Photo
from ita_desktop.domain.scores import Score
from ita_desktop.exchange import read_office
from ita_desktop.frameworks import FrameworkLibrary

ROOT = Path(__file__).resolve().parent.parent.parent
AGENCY = Agency(name="เทศบาลตำบลตัวอย่าง")
P5, P1 = "2566-p5", "2568-p1"


@cache
def library() -> FrameworkLibrary:
    """The frameworks that come with the program."""
    return FrameworkLibrary(ROOT / "resources" / "frameworks")


def framework(year: int) -> Framework:
    """One framework."""
    return library().get(year)


@cache
def office(case: str = P5) -> Office:
    """A case as records."""
    file = read_office(ROOT / "tests" / "cases" / f"{case}.json", framework)
    assert not file.problems
    return file.office


def years(case: str = P5) -> dict[int, YearSnapshot]:
    """The fiscal years of a case."""
    return {
        each.fiscal_year: YearSnapshot(
            fiscal_year=each.fiscal_year, framework=framework(each.framework_year), assessment=each
        )
        for each in office(case).assessments
    }


def minutes_snapshot(**changes: Any) -> MeetingSnapshot:
    """P5's meeting; ``changes`` are of the snapshot."""
    found = office()
    given = {
        "agency": found.agency,
        "meeting": found.meetings[0],
        "committee": found.committees[0],
        "years": years(),
    }
    return MeetingSnapshot(**{**given, **changes})


def oit_snapshot(**changes: Any) -> AssessmentSnapshot:
    """P5's checklist of 2567; ``changes`` are of the snapshot."""
    given = {"agency": office().agency, "year": years()[2567]}
    return AssessmentSnapshot(**{**given, **changes})


URLS = (
    "https://www.tuayang.go.th/index.php?op=content&id=1200&year=2569",
    "https://drive.example.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/view?usp=sharing",
    "https://www.tuayang.go.th/%E0%B8%82%E0%B9%89%E0%B8%AD%E0%B8%A1%E0%B8%B9%E0%B8%A5%E0%B8%AA/2569",
    "https://www.tuayang.go.th/ข้อมูล/แผนพัฒนา_๒๕๖๙.pdf",
    "javascript:alert(1)",
)
PROOF = EvidenceFile(sha256="3f2a9c0d11e2" + 52 * "0", name="หน้าเว็บ o3 ปี 2569 (1).html", on=date(2026, 1, 15))
DISPUTED = OitItem(
    status="done",
    detail="current",
    review_on=date(2026, 9, 30),
    unit="กองคลัง",
    due=date(2026, 2, 15),
    objection=Objection(
        on=date(2026, 6, 10),
        lacking="ไม่พบปีของข้อมูล\nไม่พบบนเว็บไซต์หลัก",
        argument="เผยแพร่ครบทุกองค์ประกอบตั้งแต่วันที่ 15 มกราคม 2569",
        url=URLS[0],
        evidence=(PROOF.sha256, 64 * "1"),
    ),
)
CHECKLIST = {
    "o1": OitItem(
        status="done",
        unit="สำนักปลัด",
        officer="somying",
        due=date(2026, 2, 15),
        components={"year": True},
        links=(
            Link(
                url=URLS[0],
                checks=(
                    LinkCheck(on=date(2026, 2, 1), verdict="gone"),
                    LinkCheck(on=date(2026, 3, 1), verdict="reachable", answer="เปิดได้"),
                ),
            ),
        ),
    ),
    "o2": OitItem(status="in_progress", detail="partly", unit="กองคลัง", due=date(2026, 2, 15)),
    "o3": DISPUTED,
    "o5": OitItem(
        status="not_started",
        wording="รอข้อมูล <กองช่าง> & คณะ",
        unit="สำนักปลัด",
        note="หมายเหตุ <b>ยาว</b> & ยาว",
        links=(*(Link(url=url) for url in URLS[:3]), Link(url=URLS[3], title="แผน"), Link(url=URLS[4])),
    ),
    "o12": OitItem(status="not_started", detail="waiting", unit="กองช่าง", waits_until=date(2026, 3, 31)),
    "o13": OitItem(status="not_started", detail="waiting", waits_until=date(2026, 3, 1)),
}


def checklist_snapshot(**changes: Any) -> AssessmentSnapshot:
    """A small office's checklist of 2569 with all that items may have, on 10 March; see ``CHECKLIST``."""
    year = with_components(framework(2569))
    scores = {"o3": Score(0)}
    held = Assessment(fiscal_year=2569, oit=changes.pop("oit", CHECKLIST), scores=scores)
    agency = Agency(
        name="เทศบาลตำบลตัวอย่าง <ก> & ข",
        units=("กองคลัง", "สำนักปลัด"),
        officers=(Officer(key="somying", name="นางสาวสมหญิง ตัวอย่าง"),),
    )
    given = {
        "agency": agency,
        "year": YearSnapshot(fiscal_year=2569, framework=year, assessment=held),
        "files": (PROOF,),
        "on": date(2026, 3, 10),
    }
    return AssessmentSnapshot(**{**given, **changes})


def with_components(year: Framework) -> Framework:
    """A framework whose items must all show two things."""

    def asked(sub: SubIndicator) -> SubIndicator:
        return replace(sub, items=tuple(replace(item, components=("year", "site")) for item in sub.items))

    indicators = tuple(
        replace(each, sub_indicators=tuple(map(asked, each.sub_indicators))) for each in year.indicators
    )
    named = {"year": "ข้อมูลปีปัจจุบัน", "site": "เผยแพร่บนเว็บไซต์หลัก"}
    return replace(year, indicators=indicators, components=named)


def scores_snapshot(**changes: Any) -> AssessmentSnapshot:
    """P1's scores of 2568; ``changes`` are of the snapshot."""
    given = {"agency": office(P1).agency, "year": years(P1)[2568]}
    return AssessmentSnapshot(**{**given, **changes})


def measures_snapshot(**changes: Any) -> PlanSnapshot:
    """P1's plan of 2569, which answers 2568; ``changes`` are of the snapshot."""
    plan = office(P1).plans[0]
    given = {
        "agency": office(P1).agency,
        "plan": replace(plan, measures=with_keys(plan.measures)),
        "answered": years(P1)[2568],
        "round": round_of(plan.fiscal_year, "q2"),
    }
    return PlanSnapshot(**{**given, **changes})


REPORTS = (
    Progress(
        on=date(2026, 1, 9),
        round="q1",
        unit="สำนักปลัดเทศบาล",
        percent=40,
        text="ทบทวนคู่มือแล้วสองงาน",
        result="คู่มือ 2 เล่ม",
        problem="บุคลากรน้อย",
        evidence="คู่มือ <ฉบับร่าง> & ปก",
        files=(PROOF.sha256, 64 * "2"),
    ),
    Progress(
        on=date(2026, 4, 10),
        round="q2",
        unit="สำนักปลัดเทศบาล",
        percent=80,
        text="ทบทวนครบทุกงาน",
        result="เผยแพร่แล้ว",
        suggestion="ควรอบรม",
        next="อบรมผู้ปฏิบัติ",
        photos=(Photo(sha256=64 * "3", caption="ประชุมทบทวน"), Photo(sha256=64 * "4")),
    ),
    Progress(on=date(2026, 4, 12), round="q2", unit="กองคลัง", percent=100, text="ทบทวนแล้ว"),
)
"""What two units reported on P1's first measure."""


def followed_snapshot(**changes: Any) -> PlanSnapshot:
    """P1's plan with reports on its first measure, the second done and the third given up, on 1 June 2569."""
    snapshot = measures_snapshot()
    first, second, third, *others = snapshot.plan.measures
    measures = (
        replace(first, progress=REPORTS),
        replace(second, status="done"),
        replace(third, status="ยกเลิก"),
        replace(others[0], period=Period(text="ถึง ธ.ค. 68", end=date(2025, 12, 31))),
        *others[1:],
    )
    plan = replace(snapshot.plan, measures=measures)
    given = {"plan": plan, "files": (PROOF,), "on": date(2026, 6, 1)}
    return replace(snapshot, **{**given, **changes})


def published_snapshot(**changes: Any) -> PublishedSnapshot:
    """P1's plan of 2569 as it is published, with all parts; ``changes`` are of the snapshot."""
    plan = measures_snapshot()
    given = {each.name: getattr(plan, each.name) for each in fields(plan)}
    return PublishedSnapshot(**{**given, "parts": ALL, "result": scores_snapshot(), **changes})


def order_snapshot(**changes: Any) -> CommitteeSnapshot:
    """P5's committee; ``changes`` are of the snapshot."""
    return CommitteeSnapshot(**{"agency": office().agency, "committee": office().committees[0], **changes})


def meeting(*entries: Entry, resolution: str | None = None, **changes: Any) -> Meeting:
    """A meeting with one agenda item whose matter has these entries."""
    agenda = (
        AgendaItem(number=1, title="เรื่องพิจารณา", topics=(Topic(entries=entries, resolution=resolution),)),
    )
    given = {"number": "2/2567", "title": "คณะทำงาน ITA", "agenda": agenda}
    return Meeting(**{**given, **changes})


def snapshot_of(one: Meeting, **changes: Any) -> MeetingSnapshot:
    """The minutes of a meeting without figures."""
    return MeetingSnapshot(**{"agency": AGENCY, "meeting": one, **changes})


def present(count: int) -> tuple[Attendance, ...]:
    """So many members who came."""
    return tuple(
        Attendance(post=f"กรรมการคนที่ {number}", role="กรรมการ", state="present")
        for number in range(1, count + 1)
    )


def history_snapshot(digits: Digits = "thai") -> HistorySnapshot:
    """A few acts of one day: a figure that was published, an import, an undo."""
    figure = FieldChange("คะแนน", "93.3", "93.13")
    imported = tuple(FieldChange("ชื่อเรื่อง", "", f"เรื่องที่ {number}") for number in range(1, 4))
    at = datetime(2025, 11, 3, 14, 5)
    acts = (
        PrintedAct(
            12,
            12,
            at,
            "นักวิชาการ",
            "กรอก i2 ปี 2568 เป็น 93.13",
            "คะแนน i2 ปี 2568",
            (figure,),
            reason="พิมพ์ผิดจากต้นฉบับ แก้ให้ตรงกับผลที่ประกาศ",
        ),
        PrintedAct(13, 40, at, "", "นำเข้าไฟล์สำนักงาน", "หน่วยงาน และอีก 4 แห่ง", imported, more=25),
        PrintedAct(
            41,
            41,
            at,
            "หัวหน้าสำนักปลัด",
            "เลิกทำ: กรอก i2",
            "คะแนน i2 ปี 2568",
            (FieldChange("คะแนน", "93.13", ""),),
        ),
    )
    return HistorySnapshot(
        agency=AGENCY, digits=digits, since=at.date(), until=at.date(), acts=acts, last=41, hash="8f" * 32
    )
