"""Evidence files that are not what was kept."""

from collections.abc import Iterator, Sequence

from ita_desktop.domain.evidence import kept_name
from ita_desktop.domain.office import EvidenceFile
from ita_desktop.services.context import Context
from ita_desktop.services.evidence.kept_files import Going, Progress
from ita_desktop.storage import EvidencePlace

WHAT = {
    "missing": "หายไปจากโฟลเดอร์ evidence",
    "changed": "ไม่ตรงกับเมื่อเก็บ อาจถูกแก้จากนอกโปรแกรม",
}
WAY_OUT = "เพิ่มไฟล์เดิมอีกครั้ง หรือนำโฟลเดอร์ evidence ที่สำรองไว้กลับมา"


def lost_evidence(context: Context, progress: Progress | None = None) -> Iterator[str]:
    """Read every content that the office names; one Thai line for each that is not there or is another.

    ``progress`` counts kB; what it raises ends the reading.
    """
    with context.reading() as unit:
        known = unit.office.evidence_files()
        places = unit.office.evidence_places()
    store, names = context.database.evidence, dict.fromkeys((*known, *sorted(places)))
    going = Going(sum(store.size(name) or 0 for name in names), progress)
    for sha256 in names:
        file = known.get(sha256) or EvidenceFile(sha256=sha256)
        state = store.state(sha256, file.size, hashed=True)
        going.on(store.size(sha256) or 0)
        if state != "whole":
            yield f"{_named(file, places.get(sha256, ()))} {WHAT[state]} {WAY_OUT}"


def _named(file: EvidenceFile, places: Sequence[EvidencePlace]) -> str:
    """A file by its name and what needs it."""
    name = kept_name(file.name) if file.name else f"รหัส {file.sha256[:12]}"
    items = " ".join(f"{place.code} ปี {place.fiscal_year}" for place in places if place.of == "item")
    told = [f"รายการ {items}"] if items else []
    told += [words_of(place) for place in places if place.of != "item"]
    return f"ไฟล์หลักฐาน {name} ของ{' และ'.join(told)}" if told else f"ไฟล์หลักฐาน {name}"


def words_of(place: EvidencePlace) -> str:
    """What names a file: an OIT item, a meeting, a signed plan, or a measure of a plan."""
    if place.of == "item":
        return f"OIT {place.code} ปี {place.fiscal_year}"
    if place.of == "meeting":
        return f"การประชุมครั้งที่ {place.code}"
    if place.of == "plan":
        return f"แผนปี {place.fiscal_year} ฉบับลงนาม"
    return f"มาตรการ {f'ข้อ {place.code} ' if place.code else ''}แผนปี {place.fiscal_year}"
