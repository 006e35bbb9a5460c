"""The office's own name: written with another kind, a letter wrong or a syllable too many."""

import re
from collections.abc import Iterator

from ita_desktop.documents.checks.distance import distance
from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.reading import Reading, Span
from ita_desktop.documents.checks.spots import Spot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.thai.normal import normalise

KIND = "office-name"
_KINDS = ("เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร")
_SHORT = {"ทต.": "เทศบาลตำบล", "ทม.": "เทศบาลเมือง", "ทน.": "เทศบาลนคร"}
_HEADS = re.compile(r"(?:เทศบาล|เทศมนตรี)(?P<kind>ตำบล|เมือง|นคร) ?|(?P<short>ท[ตมน]\.) ?")
_FOLLOWS = re.compile(
    "และ|หรือ|ที่|มี|ได้|จะ|เป็น|นั้น|นี้|ว่า|ซึ่ง|ให้|กับ|แก่|ของ|ใน|ต้อง|ไม่|คือ|เอง|ทุก|แล้ว|ขอ|จึง|โดย|เพื่อ|ณ|ตาม|ทั้ง|ด้วย|มา|ไป|ต่อ|จาก|ถึง|"
    "กำ|ดำ|รับ|จัด|อยู่|เข้า|ออก|แห่ง|ทำ|ส่ง|เมื่อ|ก็|ควร|อาจ|ยัง|คง|เคย|เรื่อง|ครั้ง|ปี|อำเภอ|จังหวัด|ผู้|เห็น|รวม|ร่วม|พร้อม|สังกัด|ประ|กล่าว|เสนอ|แจ้ง|นำ|สั่ง|ชี้|ถือ|ใช้|พบ|ผ่าน|"
    "เพิ่ม|ลด|เปิด|ปิด|สร้าง|วาง|ตั้ง|เลือก|ลง|ตอบ|สรุป|รู้|เร่ง|ช่วย|คน|อีก|หลาย|ทั่ว|ทาง|ครบ|หา|ขึ้น|ๆ|พ"
)
_MARKS = re.compile("[ะ-ฺ็-๎]")
_LONG = 10
_LETTERS = re.compile("[ก-ฮะ-ฺเ-ๅ็-๎]*")
_SHORTEST, _LONGEST_TAIL, _BEFORE = 4, 4, 30


def has_name(reading: Reading) -> bool:
    """Whether the office's name is known and the paper names it."""
    place = _place(reading.agency)
    return bool(place) and any(place[:3] in each.shown for each in _texts(reading))


def office_name(reading: Reading) -> Iterator[PaperFinding]:
    """Names that are nearly the office's own."""
    agency = reading.agency
    place, kind = _place(agency), _kind(agency)
    if len(place) < _SHORTEST or not kind:
        return
    name = f"{kind}{place}"
    for each in _texts(reading):
        seen: set[str] = set()
        for start, end in sorted({*_by_head(each.shown, place, kind), *_by_place(each.shown, place, kind)}):
            written = each.shown[start:end]
            if written in seen:
                continue
            seen.add(written)
            text = f"{each.name} เขียนชื่อหน่วยงานว่า “{written}” แต่ชื่อที่ตั้งไว้คือ {name} แก้ให้ตรงกัน"
            yield reading.found(KIND, each, text.strip(), (start, end), name)


def _texts(reading: Reading) -> Iterator[Spot]:
    """All but the office's own record, by which the others are judged."""
    return (each for each in reading.spots if not each.place.startswith("agency/"))


def _kind(agency: Agency) -> str:
    name = normalise(agency.name or "").strip()
    given = normalise(agency.kind or "").strip()
    return next((each for each in (given, *_KINDS) if each and name.startswith(each) and each in _KINDS), "")


def _place(agency: Agency) -> str:
    """The part of the name after its kind."""
    return normalise(agency.name or "").strip().removeprefix(_kind(agency)).strip()


def _by_head(text: str, place: str, kind: str) -> Iterator[Span]:
    """What stands after the kind of an office: another kind before the same place, or nearly the place."""
    for head in _HEADS.finditer(text):
        said = _SHORT[head["short"]] if head["short"] else f"เทศบาล{head['kind']}"
        start, after = head.start(), head.end()
        letters = _LETTERS.match(text, after)
        tail = letters[0] if letters else ""
        if tail.startswith(place):
            rest = tail[len(place) :]
            if said != kind:
                yield start, after + len(place)
            elif 0 < len(rest) <= _LONGEST_TAIL and len(rest) > 1 and not _FOLLOWS.match(rest):
                yield start, after + len(tail)
        elif said == kind and (bent := _nearest(tail, place)):
            yield start, after + bent


def _nearest(tail: str, place: str) -> int:
    """How many letters of a text are nearly the place's name, 0 where none are."""
    lengths = range(max(2, len(place) - 2), len(place) + 3)
    found = [
        (apart, abs(n - len(place)), n)
        for n in lengths
        if n <= len(tail) and (apart := _apart(tail[:n], place)) is not None
    ]
    best = min(found, default=None)
    return best[2] if best and best[0] > 0 and _is_end(tail, best[2]) else 0


def _apart(written: str, place: str) -> int | None:
    """How far a name is from the place's, None where it may be another's; marks count little."""
    most = 1 if len(place) < _LONG else 2
    if _MARKS.sub("", written) == _MARKS.sub("", place):
        most = 3
    apart = distance(written, place, most)
    return apart if apart <= most else None


def _is_end(tail: str, at: int) -> bool:
    """Whether a name can end here: at the end of the letters, or where a word that follows names begins."""
    rest = tail[at:]
    return not rest or bool(_FOLLOWS.match(rest))


def _by_place(text: str, place: str, kind: str) -> Iterator[Span]:
    """Nearly the kind before the right place."""
    for found in re.finditer(re.escape(place), text):
        before = text[max(0, found.start() - _BEFORE) : found.start()].removesuffix(" ")
        if before.endswith((kind, kind.replace("เทศบาล", "เทศมนตรี"))):
            continue
        for length in (len(kind), len(kind) - 1, len(kind) + 1):
            written = before[-length:]
            if len(written) == length and written[0] == kind[0] and 0 < distance(written, kind, 2) <= 2:
                if not written.endswith(_KINDS):
                    blank = text[found.start() - 1] == " "
                    yield found.start() - blank - length, found.end()
                break
