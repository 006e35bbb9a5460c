"""What a package's contents add to the plan of its office file."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ita_desktop.domain.evidence import kept_name
from ita_desktop.domain.office import EvidenceFile, Office
from ita_desktop.domain.photographs import photo_hashes
from ita_desktop.exchange.merging import PlanEntry
from ita_desktop.exchange.office_file.envelope import OfficeFile
from ita_desktop.exchange.office_package.reading import Package
from ita_desktop.exchange.places import member
from ita_desktop.exchange.plan import ImportPlan

CONTENT = "content"


def with_contents(
    plan: ImportPlan, current: Office, file: OfficeFile, package: Package, whole: frozenset[str]
) -> ImportPlan:
    """The plan with an entry for each content; ``whole`` are those that the office has as they should be."""
    found = tuple(_entries(file, package, whole))
    refused = tuple(entry for entry in found if entry.state == "refused")
    others = tuple(entry for entry in found if entry.state != "refused")
    entries = (*refused, *plan.entries, *others)
    return replace(plan, entries=entries, merged=current if refused else plan.merged)


def named_contents(office: Office) -> frozenset[str]:
    """The hashes that an office names anywhere."""
    known = (each.sha256 for each in office.files)
    return frozenset((*known, *_of_items(office), *_of_plans(office), *_of_meetings(office)))


def _of_items(office: Office) -> Iterator[str]:
    """Evidence of items and proofs of their objections."""
    for assessment in office.assessments:
        for item in assessment.oit.values():
            yield from item.evidence or ()
            yield from (item.objection.evidence if item.objection else None) or ()


def _of_plans(office: Office) -> Iterator[str]:
    """Signed scans of plans, files and photographs of reports."""
    for plan in office.plans:
        yield from filter(None, (plan.scan,))
        for report in (each for measure in plan.measures for each in measure.progress):
            yield from report.files or ()
            yield from (photo.sha256 for photo in report.photos if photo.sha256)


def _of_meetings(office: Office) -> Iterator[str]:
    """Photographs of meetings, and of their minutes as they were."""
    for meeting in office.meetings:
        yield from (photo.sha256 for photo in meeting.photos if photo.sha256)
        for version in meeting.versions:
            yield from photo_hashes(version.content)


def _entries(file: OfficeFile, package: Package, whole: frozenset[str]) -> Iterator[PlanEntry]:
    places = {each.sha256: (place, each) for place, each in file.gaps.each("files", file.office.files)}
    named = named_contents(file.office)
    for sha256 in sorted(named | package.sizes.keys()):
        yield from _entry(sha256, places, package, known=sha256 in whole, named=sha256 in named)


def _entry(
    sha256: str, places: Mapping[str, tuple[str, EvidenceFile]], package: Package, *, known: bool, named: bool
) -> Iterator[PlanEntry]:
    place, file = places.get(sha256, (member("files", sha256), EvidenceFile(sha256=sha256)))
    where, name = member(place, CONTENT), kept_name(file.name or sha256[:12])
    size = package.sizes.get(sha256)
    if sha256 in package.damaged:
        yield PlanEntry(where, "refused", why=f"เนื้อหาของ {name} ไม่ตรงกับรหัสของไฟล์ อาจเสียหรือถูกแก้ ส่งออกใหม่")
    elif size is None:
        if not known:
            why = f"ใน .zip ไม่มีเนื้อหาของ {name} รายการจะแสดงว่าไฟล์หาย เพิ่มไฟล์เดิมได้ภายหลัง"
            yield PlanEntry(where, "warning", why=why)
    elif not named:
        yield PlanEntry(where, "warning", why="ไม่มีรายการใดอ้างถึงไฟล์นี้ จึงไม่นำเข้า")
    elif file.size not in (None, size):
        yield PlanEntry(member(place, "size"), "refused", why=f"ขนาดของ {name} ไม่ตรงกับเนื้อหา ({size:,} ไบต์)")
    else:
        yield PlanEntry(where, "same" if known else "new", size if known else None, size)
