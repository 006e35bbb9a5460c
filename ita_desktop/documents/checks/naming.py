"""Places in the data in the words of a clerk."""

from collections.abc import Iterator, Sequence

_COUNTED = {
    "agenda": "ระเบียบวาระที่ {}",
    "topics": "เรื่องที่ {}",
    "entries": "คำพูดลำดับที่ {}",
    "tasks": "งานที่มอบหมายลำดับที่ {}",
    "attendance": "บัญชีรายชื่อลำดับที่ {}",
    "members": "กรรมการลำดับที่ {}",
    "signers": "ผู้ลงนามลำดับที่ {}",
    "to": "ผู้รับลำดับที่ {}",
    "body": "ย่อหน้าที่ {}",
    "duties": "หน้าที่ข้อ {}",
    "attachments": "สิ่งที่ส่งมาด้วยลำดับที่ {}",
    "references": "อ้างถึงลำดับที่ {}",
    "measures": "มาตรการลำดับที่ {}",
    "steps": "ขั้นตอนที่ {}",
    "introduction": "ความนำย่อหน้าที่ {}",
    "parts": "ส่วนที่ {}",
    "progress": "รายงานลำดับที่ {}",
    "photos": "ภาพที่ {}",
    "findings": "ข้อค้นพบลำดับที่ {}",
    "limitations": "ข้อจำกัดลำดับที่ {}",
    "points": "ข้อที่ {}",
}
_FIELDS = {
    "title": "ชื่อเรื่อง",
    "place": "สถานที่",
    "opening": "คำเปิดประชุม",
    "resolution": "มติ",
    "name": "ชื่อ",
    "post": "ตำแหน่ง",
    "role": "หน้าที่ในคณะ",
    "speaker": "ผู้พูด",
    "reason": "เหตุที่ไม่มา",
    "instead_of": "ผู้ที่มาประชุมแทน",
    "recorder": "ผู้จดรายงานการประชุม",
    "reviewer": "ผู้ตรวจรายงานการประชุม",
    "invitation": "หนังสือเชิญประชุม",
    "subject": "เรื่อง",
    "background": "เรื่องเดิม",
    "facts": "ข้อเท็จจริง",
    "proposal": "ข้อพิจารณา",
    "closing": "คำลงท้าย",
    "unit_line": "ส่วนราชการ",
    "opinion": "ความเห็น",
    "contact": "ผู้ประสานงาน",
    "number": "เลขที่",
    "order_number": "เลขที่คำสั่ง",
    "authority": "อำนาจตามกฎหมาย",
    "signer": "ผู้ลงนาม",
    "rank": "ยศหรือคำนำหน้า",
    "acting_for": "ตำแหน่งที่ปฏิบัติราชการแทน",
    "frozen": "ตารางที่เก็บไว้",
    "issue": "ประเด็น",
    "advice": "แนวทาง",
    "topic": "ด้าน",
    "recommendations": "ข้อเสนอแนะ",
    "wording": "ถ้อยคำผลการดำเนินงาน",
    "unit": "หน่วยงานผู้รับผิดชอบ",
    "lacking": "สิ่งที่ผู้ประเมินเห็นว่าขาด",
    "argument": "คำชี้แจง",
    "finding": "ข้อค้นพบ",
    "strength": "จุดแข็ง",
    "to_develop": "จุดที่ควรพัฒนา",
    "to_keep": "แนวทางรักษาระดับ",
    "follow_up": "การติดตาม",
    "period": "ระยะเวลา",
    "budget": "งบประมาณ",
    "result": "ผลการดำเนินการ",
    "problem": "ปัญหา/อุปสรรค",
    "suggestion": "ข้อเสนอแนะ",
    "next": "สิ่งที่จะทำต่อ",
    "evidence": "หลักฐาน",
    "caption": "คำบรรยายภาพ",
}
_ROOTS = {"agency": "ข้อมูลหน่วยงาน", "committees": "คณะกรรมการ"}


def named(place: str) -> str:
    """A place in Thai without the record that it is in: ``ระเบียบวาระที่ 4 เรื่องที่ 1 คำพูดลำดับที่ 2``."""
    parts = place.split("/")
    if parts[0] == "meetings" and parts[4:] == ["title"]:
        return "ชื่อการประชุม"
    words = [_ROOTS[parts[0]]] if parts[0] in _ROOTS else []
    return " ".join([*words, *_named(parts)])


def _named(parts: Sequence[str]) -> Iterator[str]:
    for position, part in enumerate(parts):
        following = parts[position + 1] if position + 1 < len(parts) else ""
        if part in _COUNTED and following.isdecimal():
            yield _COUNTED[part].format(following)
        elif part in _FIELDS and position > 1:
            yield _FIELDS[part]
        elif part == "oit" and following:
            yield following
