"""Places and values of an office file in the words of a clerk."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ita_desktop.domain.thai.dates import short_date

_STEP = re.compile(r"([^.\[\]]+)(?:\[(\d+)\])?")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LONGEST_VALUE = 200
YEARED = {"assessments": "ปี", "plans": "แผนปี"}
NUMBERED = {"meetings": "การประชุมครั้งที่", "memos": "บันทึกข้อความ", "committees": "คณะกรรมการ"}
IDENTITY = {
    "assessments": "fiscal_year",
    "plans": "fiscal_year",
    "meetings": "number",
    "memos": "number",
    "committees": "name",
}
WORDS = {
    "agency": "หน่วยงาน",
    "settings": "ตั้งค่า",
    "dictionary": "คำเฉพาะ",
    "wording": "ถ้อยคำ",
    "framework_changes": "การแก้กรอบ",
    "files": "ไฟล์",
    "drafts": "ร่าง",
    "name": "ชื่อ",
    "kind": "ประเภท",
    "subdistrict": "ตำบล",
    "district": "อำเภอ",
    "province": "จังหวัด",
    "postcode": "รหัสไปรษณีย์",
    "phone": "โทรศัพท์",
    "email": "อีเมล",
    "document_code": "รหัสหนังสือ",
    "website": "เว็บไซต์",
    "units": "กอง",
    "unit": "กอง",
    "officers": "เจ้าหน้าที่",
    "officer": "เจ้าหน้าที่",
    "rank": "คำนำหน้าหรือยศ",
    "post": "ตำแหน่ง",
    "posts": "ตำแหน่งที่เคยดำรง",
    "acting_for": "ปฏิบัติราชการแทน",
    "from": "ตั้งแต่",
    "until": "ถึง",
    "key": "รหัสอ้างอิง",
    "fiscal_year": "ปีงบประมาณ",
    "from_assessment": "จากผลปี",
    "framework": "กรอบปี",
    "level": "ระดับ",
    "respondents": "จำนวนผู้ตอบ",
    "scores": "คะแนน",
    "overall": "รวม",
    "public": "ส่วนที่ 1",
    "survey": "ส่วนที่ 2",
    "sources": "แหล่งคะแนน",
    "recommendations": "ข้อเสนอแนะ",
    "findings": "ข้อค้นพบ",
    "finding": "ข้อค้นพบ",
    "limitations": "ข้อจำกัด",
    "on": "ข้อ",
    "issue": "ประเด็น",
    "advice": "ข้อแนะนำ",
    "items": "รายการ OIT",
    "oit": "OIT",
    "status": "สถานะ",
    "detail": "รายละเอียดสถานะ",
    "waits_until": "รอถึง",
    "review_on": "ทบทวนเมื่อ",
    "due": "กำหนด",
    "note": "หมายเหตุ",
    "reason": "เหตุผล",
    "components": "องค์ประกอบ",
    "links": "ลิงก์",
    "evidence": "หลักฐาน",
    "content": "เนื้อหา",
    "history": "ประวัติ",
    "measures": "มาตรการ",
    "number": "เลขที่",
    "indicators": "ตัวชี้วัด",
    "answers": "ตอบข้อ",
    "answers_meeting": "ตอบการประชุม",
    "title": "ชื่อเรื่อง",
    "strength": "จุดแข็ง",
    "to_develop": "สิ่งที่ต้องพัฒนา",
    "to_keep": "สิ่งที่ต้องรักษา",
    "steps": "ขั้นตอน",
    "parts": "ส่วน",
    "period": "ระยะเวลา",
    "text": "ข้อความ",
    "start": "เริ่ม",
    "end": "สิ้นสุด",
    "follow_up": "การติดตาม",
    "budget": "งบประมาณ",
    "progress": "ความก้าวหน้า",
    "order_number": "คำสั่งที่",
    "order_date": "วันที่คำสั่ง",
    "duties": "หน้าที่",
    "quorum": "องค์ประชุม",
    "members": "กรรมการ",
    "committee": "คณะกรรมการ",
    "date": "วันที่",
    "place": "สถานที่",
    "state": "สถานะ",
    "approves": "รับรองครั้งที่",
    "approved_at": "รับรองแล้วในครั้งที่",
    "approved_on": "รับรองเมื่อ",
    "quorum_rule": "เกณฑ์องค์ประชุม",
    "former": "คำสั่งก่อนหน้า",
    "circulation": "หนังสือแจ้งเวียน",
    "replies": "คำตอบการแจ้งเวียน",
    "versions": "ฉบับที่เก็บไว้",
    "sentences": "ประโยคสำเร็จ",
    "outcome": "ผลการดำเนินการ",
    "done": "ทำเสร็จเมื่อ",
    "notes": "บันทึก",
    "invitation": "หนังสือเชิญ",
    "attendance": "ผู้มาประชุม",
    "opening": "เปิดประชุม",
    "agenda": "ระเบียบวาระ",
    "recorder": "ผู้จดรายงาน",
    "reviewer": "ผู้ตรวจรายงาน",
    "unit_line": "ส่วนราชการ",
    "subject": "เรื่อง",
    "to": "เรียน",
    "background": "เรื่องเดิม",
    "facts": "ข้อเท็จจริง",
    "proposal": "ข้อเสนอ",
    "body": "เนื้อความ",
    "closing": "คำลงท้าย",
    "insert": "ตารางที่แทรก",
    "attachments": "สิ่งที่ส่งมาด้วย",
    "chain": "ลำดับผู้ลงนาม",
    "signers": "ผู้ลงนาม",
    "digits": "ตัวเลขในเอกสาร",
    "meeting_numbers": "ครั้งที่ของการประชุม",
    "actor": "ผู้ปฏิบัติงาน",
    "handover": "การส่งมอบงาน",
    "giver": "ผู้ส่งมอบ",
    "receiver": "ผู้รับมอบ",
    "witnesses": "พยาน",
    "order": "ตามคำสั่ง",
    "minimum_answers": "จำนวนผู้ตอบขั้นต่ำ",
    "windows": "ช่วงเวลาของการประเมิน",
    "objection": "การชี้แจง",
    "follow_up_rounds": "รอบการติดตามมาตรการ",
    "measures_form": "แบบตารางมาตรการของหน่วยงาน",
    "published_parts": "ส่วนของเล่มเผยแพร่",
    "introduction": "ความนำ",
    "scan": "ฉบับลงนามที่สแกน",
    "continues": "ต่อเนื่องจากมาตรการปีก่อน",
    "round": "รอบการติดตาม",
    "photos": "ภาพถ่าย",
    "caption": "คำบรรยายภาพ",
    "lacking": "ข้อสังเกตของผู้ตรวจ",
    "argument": "คำชี้แจง",
    "verdict": "ผลตรวจ",
    "analysis": "ส่วนของรายงานวิเคราะห์",
    "answer": "ผลตรวจลิงก์",
    "authority": "อำนาจตามกฎหมาย",
    "by": "โดย",
    "checks": "การตรวจลิงก์",
    "chosen": "เลือกใช้",
    "compared": "จำนวนที่ตรวจ",
    "contact": "เจ้าของเรื่อง",
    "different": "ข้อที่ไม่ตรง",
    "emblem": "ภาพตรา",
    "entries": "คำพูดและตาราง",
    "form": "แบบหนังสือ",
    "frozen": "ตารางที่คงไว้",
    "instead_of": "มาประชุมแทน",
    "kept": "คะแนนที่คงไว้",
    "label": "คำนำหน้าลายมือชื่อ",
    "layouts": "รูปแบบเอกสาร",
    "next": "ขั้นต่อไป",
    "opinion": "ความเห็น",
    "outside": "บุคคลภายนอก",
    "path": "ส่วนของกรอบ",
    "percent": "ร้อยละ",
    "points": "ข้อย่อย",
    "problem": "ปัญหา",
    "references": "อ้างถึง",
    "resolution": "มติ",
    "result": "ผล",
    "review_thresholds": "เกณฑ์เสนอปรับปรุง",
    "role": "หน้าที่ในคณะกรรมการ",
    "sha256": "รหัสไฟล์",
    "signer": "ผู้ลงนาม",
    "size": "ขนาด",
    "speaker": "ผู้พูด",
    "suggestion": "ข้อเสนอ",
    "tasks": "งานที่มอบ",
    "texts": "ถ้อยคำในเอกสาร",
    "time": "เวลา",
    "topic": "เรื่อง",
    "topics": "เรื่องในวาระ",
    "type": "ชนิด",
    "type_size": "ขนาดตัวอักษร",
    "urgency": "ชั้นความเร็ว",
    "url": "ที่อยู่เว็บ",
    "value": "ค่า",
    "verifications": "การอ่านทาน",
    "way": "วิธี",
}
DAYS = {"files": "วันที่เก็บ", "objection": "ณ วันที่"}
"""Where ``on`` is a day and not a code."""

VALUES = {
    "read_back": "อ่านทาน",
    "reachable": "เปิดได้",
    "moved": "ย้ายที่อยู่",
    "gone": "ไม่พบหน้า",
    "unreachable": "ติดต่อไม่ได้",
    "refused": "ไม่ตรวจ",
    "re_key": "กรอกซ้ำ",
    "done": "เสร็จแล้ว",
    "in_progress": "กำลังทำ",
    "not_started": "ยังไม่เริ่ม",
    "waiting": "รอเวลา",
    "partly": "เสร็จบางส่วน",
    "current": "เป็นปัจจุบัน",
    "improve": "ต้องปรับปรุง",
    "keep": "ต้องรักษา",
    "thai": "เลขไทย",
    "arabic": "เลขอารบิก",
    "calendar": "ปี พ.ศ.",
    "fiscal": "ปีงบประมาณ",
}


class Places:
    """Names places of one file; it learns the years and numbers from the file's own entries."""

    def __init__(self, entries: Iterable[Any] = ()) -> None:
        self._names: dict[tuple[str, str], str] = {}
        for entry in entries:
            steps = _STEP.findall(entry.place)
            if len(steps) == 2 and steps[0][1] and IDENTITY.get(steps[0][0]) == steps[1][0]:
                self._names[steps[0]] = str(entry.becomes if entry.becomes is not None else entry.was)

    def words(self, place: str) -> str:
        """A place as ``ปี 2568 คะแนน i2``."""
        steps = _STEP.findall(place)
        above = ["", *(name for name, _ in steps)]
        told = [self._step(name, at, position, above[position]) for position, (name, at) in enumerate(steps)]
        return " ".join(told)

    def _step(self, name: str, at: str, position: int, above: str) -> str:
        if position == 0 and (name in YEARED or name in NUMBERED):
            return step_words(name, self._names.get((name, at)) or str(int(at or 0) + 1), first=True)
        return step_words(name, str(int(at) + 1) if at else "", above)


def words_of(steps: Sequence[tuple[str, str]]) -> str:
    """A place whose steps tell which of a list is meant, as ``ปี 2568 คะแนน i2``."""
    above = ["", *(name for name, _ in steps)]
    return " ".join(
        step_words(name, which, above[position], first=position == 0)
        for position, (name, which) in enumerate(steps)
    )


def step_words(name: str, which: str, above: str = "", *, first: bool = False) -> str:
    """One step of a place."""
    lead = (YEARED.get(name) or NUMBERED.get(name)) if first else None
    word = lead or (DAYS[above] if name == "on" and above in DAYS else WORDS.get(name, name))
    return f"{word} {which}" if which else word


def shown(value: Any) -> str:
    """A value of the file on one line."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return " ".join(shown(each) for each in value.values())
    if isinstance(value, list):
        return ", ".join(shown(each) for each in value)[:LONGEST_VALUE]
    text = str(value)
    if _ISO_DAY.fullmatch(text):
        return short_date(date.fromisoformat(text))
    return VALUES.get(text) or " ".join(text[:LONGEST_VALUE].split())
