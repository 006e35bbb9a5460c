"""What stands of an item, and the years in it, in words."""

from collections.abc import Mapping
from urllib.parse import unquote

from ita_desktop.domain.oit import OitItem, default_wording
from ita_desktop.domain.oit.start_plan import Place, ProposedShift
from ita_desktop.domain.thai.year_shifts import shifted
from ita_desktop.ui.kit.year_words import around

PLACES: Mapping[Place, str] = {"url": "ลิงก์", "title": "ชื่อลิงก์", "note": "หมายเหตุ"}


def told_of(record: OitItem | None, *, whole: bool = False) -> str:
    """What stands of an item; ``whole`` writes out links and note, else they are counted."""
    if record is None:
        return "ไม่มีข้อมูล"
    wording = record.wording or (default_wording(record.status, record.detail) if record.status else None)
    told = [wording, " ".join(filter(None, (record.unit, record.officer)))]
    if whole:
        told += [unquote(link.url or link.title or "") for link in record.links]
        told += [f"หมายเหตุ {' '.join(record.note.split())}" if record.note else None]
    else:
        told += [f"ลิงก์ {len(record.links)}" if record.links else None]
        told += ["หมายเหตุ" if record.note else None]
    told += [f"ไฟล์ {len(record.evidence)}" if record.evidence else None]
    told += ["คำชี้แจง" if record.objection else None]
    return " · ".join(filter(None, told))


def was(proposed: ProposedShift) -> str:
    """The text around a year as it stands."""
    return _around(proposed, proposed.shift.was)


def becomes(proposed: ProposedShift) -> str:
    """The same with the year moved on."""
    return _around(proposed, proposed.shift.becomes)


def whole(proposed: ProposedShift) -> str:
    """The whole text with this year moved on."""
    return unquote(shifted(proposed.text, [proposed.shift]))


def _around(proposed: ProposedShift, year: str) -> str:
    text, shift = proposed.text, proposed.shift
    before, behind = unquote(text[: shift.start]), unquote(text[shift.end :])
    if proposed.place == "url":
        before = "/" + before.split("://")[-1].partition("/")[2]
    return around(before, unquote(year), behind)
