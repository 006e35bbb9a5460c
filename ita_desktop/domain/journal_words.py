"""Changes of history in the words of a clerk: where they are, and what stood there before and after."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ita_desktop.domain.journal_choices import CHOICES
from ita_desktop.domain.meetings import Committee
from ita_desktop.domain.memos import Memo, with_keys
from ita_desktop.domain.office import EvidenceFile
from ita_desktop.domain.place_words import WORDS, shown
from ita_desktop.domain.scores import Score

RECORDS: Mapping[str, str] = {
    "agency": "หน่วยงาน",
    "officer": "เจ้าหน้าที่",
    "held_post": "ตำแหน่งที่ดำรง",
    "setting": "ตั้งค่า",
    "dictionary_word": "คำเฉพาะ",
    "wording": "ถ้อยคำของหน่วยงาน",
    "framework_change": "การแก้กรอบ",
    "framework_text": "กรอบการประเมิน",
    "evidence_file": "ไฟล์หลักฐาน",
    "draft": "ข้อความที่ช่องยังไม่รับ",
    "assessment": "ผลประเมิน",
    "score": "คะแนน",
    "source": "แหล่งคะแนน",
    "kept": "คะแนนที่คงไว้",
    "verification": "การอ่านทาน",
    "finding": "ข้อค้นพบ",
    "limitation": "ข้อจำกัด",
    "oit_item": "รายการ OIT",
    "link": "ลิงก์",
    "link_check": "การตรวจลิงก์",
    "status_change": "การเปลี่ยนสถานะ",
    "plan": "แผน",
    "plan_signer": "ผู้ลงนามในแผน",
    "measure": "มาตรการ",
    "measure_part": "ส่วนของมาตรการ",
    "progress": "ความก้าวหน้า",
    "photo": "ภาพถ่าย",
    "committee": "คณะกรรมการ",
    "member": "กรรมการ",
    "former_committee": "คำสั่งก่อนหน้า",
    "former_member": "กรรมการตามคำสั่งก่อนหน้า",
    "meeting": "การประชุม",
    "attendance": "ผู้มาประชุม",
    "agenda_item": "ระเบียบวาระ",
    "topic": "เรื่องในวาระ",
    "entry": "คำพูดหรือตาราง",
    "task": "งานที่มอบ",
    "meeting_photo": "ภาพถ่ายการประชุม",
    "reply": "คำตอบการแจ้งเวียน",
    "minutes_version": "รายงานการประชุมฉบับที่เก็บไว้",
    "memo": "บันทึกข้อความ",
    "memo_signer": "ผู้ลงนามในบันทึก",
    "change_reason": "เหตุผลของการแก้ไข",
}
"""What a row of each table is."""

KINDS: Mapping[str, str] = {
    "scores": "คะแนน",
    "assessments": "ผลประเมินและข้อค้นพบ",
    "oit": "OIT",
    "plans": "แผนและมาตรการ",
    "meetings": "การประชุม",
    "committees": "คณะกรรมการ",
    "memos": "บันทึกข้อความและหนังสือ",
    "agency": "หน่วยงานและเจ้าหน้าที่",
    "settings": "ตั้งค่า",
    "wording": "ถ้อยคำของหน่วยงาน",
    "dictionary": "คำเฉพาะ",
    "frameworks": "กรอบการประเมิน",
    "files": "ไฟล์หลักฐาน",
    "reasons": "เหตุผลของการแก้ไข",
}
"""How places begin, and what is there."""

_LEADS = {
    "memos": "บันทึกข้อความ",
    "committees": "คณะกรรมการ",
    "files": "ไฟล์หลักฐาน",
}
_COLUMNS = {"code": "ข้อ", "value_hundredths": "คะแนน"}
_INNER = frozenset({"folded_number", "position", "version", "key", "act_id"})
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a change: its name, and what stood there before and after, empty where nothing did."""

    name: str
    before: str
    after: str


def place_words(place: str, names: Mapping[str, str]) -> str:
    """A place of the journal in words; ``names`` tells what committees, memos and files are called."""
    kind, _, rest = place.partition("/")
    first, _, code = rest.partition("/")
    match kind:
        case "scores":
            return f"คะแนน {code} ปี {first}" if code else f"คะแนนปี {first}"
        case "assessments":
            return f"ผลประเมินปี {first}"
        case "oit":
            return f"OIT {code} ปี {first}" if code else f"OIT ปี {first}"
        case "plans":
            return f"แผนปี {first}"
        case "meetings":
            return f"การประชุมครั้งที่ {code}"
        case "settings":
            return f"ตั้งค่า {WORDS.get(rest, rest)}"
        case "frameworks":
            return f"กรอบการประเมินปี {first}"
    if kind in _LEADS:
        name = names.get(place) or rest[:_LONGEST_NAME]
        return name if name.startswith(_LEADS[kind]) else f"{_LEADS[kind]} {name}".strip()
    return KINDS.get(kind, place)


def names_of(
    committees: Sequence[Committee], memos: Sequence[Memo], files: Mapping[str, EvidenceFile]
) -> Mapping[str, str]:
    """What committees, memos and files are called, by their place."""
    told = {f"committees/{each.key}": each.name or "" for each in committees}
    told |= {f"memos/{each.key}": each.subject or "" for each in with_keys(memos)}
    return told | {f"files/{sha256}": each.name or "" for sha256, each in files.items()}


def field_changes(
    before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> tuple[FieldChange, ...]:
    """What differs between two snapshots of a row, field by field; what nobody typed is left out."""
    told = []
    for name in dict.fromkeys((*(before or {}), *(after or {}))):
        was, now = _cell(name, before), _cell(name, after)
        if was != now and not _is_inner(name):
            told.append(FieldChange(field_words(name), was, now))
    return tuple(told)


def field_words(column: str) -> str:
    """The name of a column: ``invitation_number`` is หนังสือเชิญ เลขที่."""
    name = column.rstrip("_")
    if name in _COLUMNS:
        return _COLUMNS[name]
    if name in WORDS:
        return WORDS[name]
    words = name.split("_")
    for cut in range(1, len(words)):
        head, rest = "_".join(words[:cut]), "_".join(words[cut:])
        if head in WORDS and (told := field_words(rest)) != rest:
            return f"{WORDS[head]} {told}"
    return name


def _is_inner(name: str) -> bool:
    return name in _INNER or name.endswith(("_decimals", "_named", "_id"))


def _cell(name: str, cells: Mapping[str, Any] | None) -> str:
    value = None if cells is None else cells.get(name)
    if isinstance(value, bool):
        return "ใช่" if value else "ไม่ใช่"
    if isinstance(value, str) and value in CHOICES.get(name, {}):
        return CHOICES[name][value]
    if name.endswith("_hundredths") and isinstance(value, int):
        decimals = (cells or {}).get(name.removesuffix("hundredths") + "decimals")
        return str(Score(value, decimals if isinstance(decimals, int) else 2))
    if isinstance(value, str) and value[:1] in ("[", "{", '"'):
        try:
            return shown(json.loads(value))
        except ValueError:
            return shown(value)
    return shown(value)
