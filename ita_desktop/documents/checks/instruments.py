"""IIT, EIT and OIT called by the words of another."""

import re
from collections.abc import Iterator

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.reading import Reading

KIND = "instrument"
_S = r"[ \t\u00a0]"
_LATIN = rf"(?:[A-Z][A-Za-z]+(?:{_S}+(?:[A-Za-z]+|&))*{_S}+Assessment{_S}*)?"
_GAP = rf"{_S}*(?:ส่วนที่{_S}*[12]{_S}*)?[ \t(:–\-]*{_LATIN}[ \t:(–\-]*(?:หรือ|คือ|เรียกว่า)?{_S}*"
_STAKE = rf"(?:ผู้มี)?ส่วนได้{_S}?(?:ส่วน)?เสีย{_S}?"
_PERCEPTION = rf"แบบ(?:วัด|สำรวจ)?{_S}*การรับรู้"
_DISCLOSURE = rf"แบบ(?:วัด|ตรวจ)?{_S}*การเปิดเผยข้อมูล"
_IS = r"[ \t(:–\-]*(?:หรือ|คือ|เป็น)?[ \t]*"
_OWNED = r"(?<![A-Za-z(])"
"""An abbreviation in brackets belongs to the words before it."""
_BY_WORDS = re.compile(
    rf"(?:{_PERCEPTION}{_S}*(?:ของ)?{_S}*)?{_STAKE}(?P<side>ภายใน|ภายนอก){_GAP}(?<![A-Za-z])(?P<abbr>[IEO]IT)(?![A-Za-z])"
)
_BY_ABBREVIATION = re.compile(
    rf"{_OWNED}(?P<abbr>[IEO]IT)(?![A-Za-z]){_S}*(?:ส่วนที่{_S}*[12]{_S}*)?(?:Public|Survey)?{_IS}"
    rf"{_PERCEPTION}{_S}*(?:ของ)?{_S}*{_STAKE}(?P<side>ภายใน|ภายนอก)(?!{_GAP}[IEO]IT)"
)
_OPEN = re.compile(rf"{_DISCLOSURE}{_S}?(?:สาธารณะ)?{_GAP}(?<![A-Za-z])(?P<abbr>[IE]IT)(?![A-Za-z])")
_OPEN_AFTER = re.compile(rf"{_OWNED}(?P<abbr>[IE]IT)(?![A-Za-z]){_IS}{_DISCLOSURE}(?![^\n]{{0,90}}OIT)")
_PERCEIVED = re.compile(rf"{_PERCEPTION}(?!{_S}*(?:ของ)?{_S}*(?:ผู้มี)?ส่วนได้){_GAP}(?<![A-Za-z])OIT(?![A-Za-z])")
_PERCEIVED_AFTER = re.compile(rf"{_OWNED}OIT(?![A-Za-z]){_IS}{_PERCEPTION}(?![^\n]{{0,120}}[IE]IT)")
_LISTED = re.compile(rf"[IEO]IT(?:{_S}*[):])?(?:{_S}*ส่วนที่{_S}*[12])?{_IS}$")
"""What stands before words that have their own abbreviation already."""
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
    rf"(?P<side>Internal|External){_S}+Integrity{_S}+(?:and|&){_S}+Transparency{_S}+Assessment[ \t(:–\-]*"
    r"(?P<abbr>[IEO]IT)(?![A-Za-z])",
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
            if _SIDES[found["side"].lower()] != found["abbr"] and not _is_listed(text, found):
                yield found.span(), _called(found["abbr"]), _TITLES[found["abbr"]]
    for pattern, abbreviation in (
        (_OPEN, ""),
        (_OPEN_AFTER, ""),
        (_PERCEIVED, "OIT"),
        (_PERCEIVED_AFTER, "OIT"),
    ):
        for found in pattern.finditer(text):
            right = abbreviation or found["abbr"]
            if _is_listed(text, found):
                continue
            yield found.span(), _called(right), _TITLES[right]
    for pattern in (_PART, _PART_AFTER):
        for found in pattern.finditer(text):
            if _PARTS[found["key"].lower()] != found["part"]:
                yield found.span(), f"เรียกส่วนของ EIT สลับกัน {_NAMED} แก้ให้ตรงกัน", ""
    for found in _COUNTED.finditer(text):
        right = f"รายเครื่องมือ {found['count']} เครื่องมือ"
        yield found.span(), f"เขียน “{found[0]}” ที่ถูกคือ {right}", right


def _is_listed(text: str, found: re.Match[str]) -> bool:
    """Whether words stand between their own abbreviation and that of the next words in a list."""
    before = text[max(0, found.start() - 25) : found.start()]
    return text[found.end() :].lstrip(" ):").startswith("แบบ") and bool(_LISTED.search(before))


def _called(abbreviation: str) -> str:
    return f"เรียกเครื่องมือไม่ตรงกับตัวย่อ {abbreviation} ซึ่งคือ {_TITLES[abbreviation]} แก้ชื่อหรือตัวย่อ"
