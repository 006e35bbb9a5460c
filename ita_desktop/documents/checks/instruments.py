"""IIT, EIT and OIT called by the words of another."""

import re
from collections.abc import Iterator

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.reading import Reading

KIND = "instrument"
_LATIN = r"(?:[A-Z][A-Za-z]+(?:\s+(?:[A-Za-z]+|&))*\s+Assessment\s*)?"
_GAP = rf"\s*(?:ส่วนที่\s*[12]\s*)?[\s(:–\-]*{_LATIN}[\s:(–\-]*(?:หรือ|คือ|เรียกว่า)?\s*"
_PERCEPTION = r"(?:แบบ(?:วัด|สำรวจ)?\s*การรับรู้\s*(?:ของ)?\s*)?(?:ผู้มี)?ส่วนได้\s?(?:ส่วน)?เสีย\s?"
_ABBREVIATION = r"(?<![A-Za-z])(?P<abbr>[IEO]IT)(?![A-Za-z])"
_BY_WORDS = re.compile(rf"{_PERCEPTION}(?P<side>ภายใน|ภายนอก)(?!จังหวัด){_GAP}{_ABBREVIATION}")
_BY_ABBREVIATION = re.compile(
    rf"{_ABBREVIATION}[\s):]*(?:ส่วนที่\s*[12]\s*)?(?:Public|Survey)?[\s(:)–\-]*(?:หรือ|คือ|เป็น)?\s*"
    r"แบบ(?:วัด|สำรวจ)?\s*การรับรู้\s*(?:ของ)?\s*(?:ผู้มี)?ส่วนได้\s?(?:ส่วน)?เสีย\s?(?P<side>ภายใน|ภายนอก)"
    r"(?!\s*\(?\s*[IEO]IT)"
)
_OPEN = re.compile(
    rf"แบบ(?:วัด|ตรวจ)?\s*การเปิดเผยข้อมูล\s?(?:สาธารณะ)?{_GAP}(?<![A-Za-z])(?P<abbr>[IE]IT)(?![A-Za-z])"
)
_OPEN_AFTER = re.compile(
    r"(?<![A-Za-z])(?P<abbr>[IE]IT)(?![A-Za-z])[\s(:–\-]*(?:หรือ|คือ|เป็น)?\s*แบบ(?:วัด|ตรวจ)?\s*การเปิดเผยข้อมูล(?![^\n]{0,12}OIT)"
)
_PERCEIVED = re.compile(
    rf"แบบ(?:วัด|สำรวจ)?\s*การรับรู้(?!\s*(?:ของ)?\s*(?:ผู้มี)?ส่วนได้){_GAP}(?<![A-Za-z])OIT(?![A-Za-z])"
)
_PERCEIVED_AFTER = re.compile(
    r"(?<![A-Za-z])OIT[\s(:–\-]*(?:หรือ|คือ|เป็น)?\s*แบบ(?:วัด|สำรวจ)?\s*การรับรู้(?![^\n]{0,45}[(][IE]IT)"
)
_PART = re.compile(
    r"(?<!Public )(?<!Survey )(?<!Public \()(?<!Survey \()"
    r"ส่วนที่\s*(?P<part>[12])(?!\d)[\s(]*(?:EIT\s*)?(?P<key>Public|Survey)",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"(?<!\d\s)EIT[\s(]*(?P<key>Public|Survey)[\s)(]*(?:คือ|หรือ)?\s*(?:EIT\s*)?ส่วนที่\s*(?P<part>[12])(?![\d\s(]*(?:EIT\s*)?(?:Public|Survey))",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"(?P<side>Internal|External)\s+Integrity\s+(?:and|&)\s+Transparency\s+Assessment[\s(:–\-]*(?P<abbr>[IEO]IT)(?![A-Za-z])",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"รายเครื่องมือ\s*(?:ทั้ง)?\s*(?P<count>[34])\s*ตัวชี้วัด")
_SIDES = {"ภายใน": "IIT", "ภายนอก": "EIT", "internal": "IIT", "external": "EIT"}
_TITLES = {
    "IIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน",
    "EIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก",
    "OIT": "แบบวัดการเปิดเผยข้อมูลสาธารณะ",
}
_PARTS = {"public": "1", "survey": "2"}
_NAMED = "ส่วนที่ 1 คือ EIT Public ส่วนที่ 2 คือ EIT Survey"


def has_instruments(reading: Reading) -> bool:
    """Whether the paper names an instrument in its own words."""
    return any(re.search("[IEO]IT|ส่วนได้ส่วนเสีย", each.read) for each in reading.prose)


def instruments(reading: Reading) -> Iterator[PaperFinding]:
    """Names that are another instrument's or another part's."""
    for each in reading.prose:
        if not re.search("[IEO]IT|Public|Survey|รายเครื่องมือ", each.read, re.IGNORECASE):
            continue
        told: set[int] = set()
        seen: set[str] = set()
        for span, text, suggest in _wrong(each.read):
            words = each.read[slice(*span)]
            if words not in seen and told.isdisjoint(range(*span)):
                told.update(range(*span))
                seen.add(words)
                yield reading.found(KIND, each, f"{each.name} {text}".strip(), span, suggest)


def _wrong(text: str) -> Iterator[tuple[tuple[int, int], str, str]]:
    for pattern in (_BY_WORDS, _ENGLISH, _BY_ABBREVIATION):
        for found in pattern.finditer(text):
            if _SIDES[found["side"].lower()] != found["abbr"]:
                yield found.span(), _called(found["abbr"]), _TITLES[found["abbr"]]
    for pattern, abbreviation in (
        (_OPEN, ""),
        (_OPEN_AFTER, ""),
        (_PERCEIVED, "OIT"),
        (_PERCEIVED_AFTER, "OIT"),
    ):
        for found in pattern.finditer(text):
            right = abbreviation or found["abbr"]
            yield found.span(), _called(right), _TITLES[right]
    for pattern in (_PART, _PART_AFTER):
        for found in pattern.finditer(text):
            if _PARTS[found["key"].lower()] != found["part"]:
                yield found.span(), f"เรียกส่วนของ EIT สลับกัน {_NAMED} แก้ให้ตรงกัน", ""
    for found in _COUNTED.finditer(text):
        right = f"รายเครื่องมือ {found['count']} เครื่องมือ"
        yield found.span(), f"เขียน “{found[0]}” ที่ถูกคือ {right}", right


def _called(abbreviation: str) -> str:
    return f"เรียกเครื่องมือไม่ตรงกับตัวย่อ {abbreviation} ซึ่งคือ {_TITLES[abbreviation]} แก้ชื่อหรือตัวย่อ"
