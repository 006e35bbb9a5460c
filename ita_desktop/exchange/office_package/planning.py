"""What a package's contents add to the plan of its office file."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ita_desktop.domain.evidence import kept_name
from ita_desktop.domain.office import EvidenceFile, Office
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
    items = [item for assessment in office.assessments for item in assessment.oit.values()]
    by_items = {each for item in items for each in item.evidence or ()}
    disputed = {each for item in items if item.objection for each in item.objection.evidence or ()}
    return frozenset(by_items | disputed | {each.sha256 for each in office.files})


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
