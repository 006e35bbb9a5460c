"""The way from a finding to the data: which page, which place on it, and how the way is called."""

import re
from typing import NamedTuple

SECTIONS = {
    "attendance": ("roll", "ไปที่บัญชีรายชื่อ"),
    "agenda": ("agenda", "ไปที่ระเบียบวาระ"),
    "recorder": ("closing", "ไปที่ผู้จดรายงาน"),
    "reviewer": ("closing", "ไปที่ผู้ตรวจรายงาน"),
    "end": ("closing", "ไปที่เวลาเลิกประชุม"),
    "photos": ("photos", "ไปที่ภาพถ่าย"),
}
FIELDS = frozenset(
    ("title", "date", "start", "place", "state", "approves", "approved_at", "notes", "invitation", "opening")
) | frozenset(SECTIONS)
"""What may follow a meeting's number, which may hold a stroke itself."""
RESOLUTION = "resolution"


class Way(NamedTuple):
    """A page of the window, a place on it, the words of the link, the fiscal year that must be open."""

    page: str
    place: str
    words: str
    year: int = 0


def way_to(place: str) -> Way | None:
    """The way to a place in the data as checks name it; None where it has no page of its own.

    ``meetings/ita/1/2566/agenda/4/topics/1/resolution`` leads to the meeting's agenda item 4, topic 1.
    """
    kind, *parts = place.split("/")
    if kind == "meetings" and len(parts) >= 2:
        return _to_meeting(parts[0], parts[1:])
    if kind == "memos" and parts:
        return Way("papers", "/".join(parts[1:]), "ไปที่ช่องที่ต้องแก้")
    if kind == "committees" and parts:
        return Way("meetings", f"committees|{parts[0]}", "ไปที่คณะกรรมการ")
    if kind == "assessments" and len(parts) >= 2:
        return _to_year(int(parts[0]) if parts[0].isdecimal() else 0, parts[1:])
    if kind == "plans" and parts:
        return _to_plan(int(parts[0]) if parts[0].isdecimal() else 0, parts[1:])
    if kind == "agency":
        part = "officers" if parts[:1] == ["officers"] else "agency"
        return Way("settings", part, "ไปที่ข้อมูลหน่วยงาน")
    return None


def _to_plan(year: int, parts: list[str]) -> Way:
    """The measure at a position of the plan, at the field that is meant; else the head of the plan.

    The place names the plan's year: any year may be open, and another plan may be taken in it.
    """
    plan = f"{year}/plan" if year else "plan"
    if parts[:1] != ["measures"] or len(parts) < 2:
        return Way("measures", f"{plan}:head", "ไปที่ส่วนหัวของแผน")
    field = f":{parts[2]}" if len(parts) > 2 else ""
    return Way("measures", f"{plan}:#{parts[1]}{field}", "ไปที่มาตรการ")


def _to_year(year: int, parts: list[str]) -> Way | None:
    code = parts[1] if len(parts) > 1 else ""
    match parts[0]:
        case "oit":
            return Way("oit", code, f"ไปที่รายการ {code}" if code else "ไปที่ OIT", year)
        case "scores":
            return Way("scores", code, f"ไปที่คะแนน {code}" if code else "ไปที่คะแนน", year)
        case "findings":
            return Way("findings", "/".join((f"#{code}", *parts[2:3])), "ไปที่ข้อค้นพบ", year)
        case "limitations":
            return Way("findings", "limitations", "ไปที่ข้อจำกัด", year)
        case "recommendations":
            return Way("findings", "recommendations", "ไปที่ข้อเสนอแนะ", year)
        case _:
            return Way("scores", "", "ไปที่คะแนน", year)


def _to_meeting(committee: str, parts: list[str]) -> Way:
    at = next((at for at, part in enumerate(parts) if at and part in FIELDS), len(parts))
    stem = f"{committee}|{'/'.join(parts[:at])}"
    inside = parts[at:]
    if not inside:
        return Way("meetings", stem, "ไปที่การประชุม")
    section, words = SECTIONS.get(inside[0], ("data", "ไปที่ข้อมูลการประชุม"))
    numbers = [part for part in inside if re.fullmatch(r"\d+", part)]
    if inside[0] == "reviewer":
        numbers = ["2"]
    elif section == "agenda" and inside[-1] == RESOLUTION and len(numbers) == 2:
        numbers.append(RESOLUTION)
        words = "ไปที่มติ"
    elif section == "agenda" and numbers:
        words = f"ไปที่วาระที่ {numbers[0]}"
    return Way("meetings", "|".join([stem, section, *numbers]), words)
