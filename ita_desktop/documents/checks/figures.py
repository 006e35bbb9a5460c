"""Scores in free text that are not those of the data."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.known_scores import KnownScores, known_scores
from ita_desktop.documents.checks.reading import Reading, Span
from ita_desktop.documents.checks.score_names import OVERALL, Name, names
from ita_desktop.documents.checks.spots import Spot
from ita_desktop.documents.checks.year_mentions import Mention, is_tied, mentions
from ita_desktop.domain.reconciliation.naming import named

KIND = "figure"
_NUMBER = re.compile(
    r"(?<![\d.,/A-Za-z])(\d{1,3}\.\d{1,2}|100)(?![\d/A-Za-z]|[.,]\d)"
    r"(?!\s*(?:%|บาท|ล้าน|แสน|พัน|น\.|นาฬิกา|เมตร|กิโล|กม|ไร่|ตาราง|คน|ข้อ|ชั่วโมง|นาที|วัน|เท่า|เปอร์|ขึ้นไป|[-–]\s*\d))"
)
_SCORE_AFTER = re.compile(r"\s*คะแนน")
_SCORE_BEFORE = re.compile(r"คะแนน[^\d\n]{0,15}$")
_DIRECT = re.compile(
    r"(?:[\s:,()=\-–.\"“”]|ได้รับ|ได้|มี|ผล|ค่า|คะแนน|เท่ากับ|รวม|เป็น|อยู่ที่|คือ|ที่|ใน|ภาพรวม|ของ|เทศบาล|หน่วยงาน)*"
)
_NOT_A_SCORE = re.compile(
    r"เพิ่ม|สูงขึ้น|ลด|ต่ำลง|ต่าง|ห่าง|ขาด|อีก|กว่า|เกณฑ์|เป้า|อย่างน้อย|ตั้งแต่|ระหว่าง|ประเทศ|จังหวัด|อำเภอ|เฉลี่ย|น้ำหนัก|เต็ม|ย่อย|ควร|"
    r"หาก|ถ้า|คาด|แห่งอื่น|อื่น|ร้อยละ\s*$|ข้อ(?:ที่)?\s*$|เวลา|มาตรา|หมวด|ครั้งที่|ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|เดิม|\d\s*[-–]\s*$"
)
_EXPLAINS = re.compile(r"[\s():]*(?:ใน|โดย|คะแนน|ผล|มี|ได้|ทั้ง|ของ)*[\s():]*")
_BELOW = re.compile("ส่วนที่|ข้อ|ประเด็น|คำถาม|หัวข้อ|ด้าน|เรื่อง|รายการ")
_OTHER_TOTAL = re.compile("พึงพอใจ|เชื่อมั่น|LPA|สำรวจ|อบรม|แบบสอบถาม|เบิกจ่าย|ทดสอบ|แห่งอื่น|อื่น")
_OTHER_YEAR = re.compile("กว่า|จากปี|เทียบ|ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|เดิม|ย้อนหลัง|เพิ่ม|ลด")
_NEAR, _BEFORE, _YEARS_BACK, _JOINED = 60, 40, 20, 4
_HEADS = frozenset(("overall", "instrument", "part", "indicator"))


class Figure(NamedTuple):
    """A number in a text, the name that it stands at, and what stands between."""

    value: Decimal
    span: Span
    name: Name | None
    gap: str

    @property
    def is_direct(self) -> bool:
        """Whether nothing but joining words parts the number from its name."""
        return self.name is not None and bool(_DIRECT.fullmatch(self.gap))


@dataclass(frozen=True, slots=True)
class Told:
    """A text with the years that it names and the scores that it may tell of."""

    reading: Reading
    spot: Spot
    known: KnownScores
    years: tuple[Mention, ...]

    def last_year(self, start: int) -> Mention | None:
        """The last year named before an offset in its line, those of orders and laws left out."""
        line = self.spot.read.rfind("\n", 0, start) + 1
        at = bisect_left(self.years, start, key=lambda each: each.span[0])
        for each in reversed(self.years[max(0, at - _YEARS_BACK) : at]):
            if each.span[0] >= line and not is_tied(each):
                return each
        return None


def has_figures(reading: Reading) -> bool:
    """Whether the paper tells scores in its own words and the data has some."""
    return bool(known_scores(reading).years) and any(
        _SCORE_AFTER.match(each.read, found.end())
        for each in reading.prose
        for found in _NUMBER.finditer(each.read)
    )


def figures(reading: Reading) -> Iterator[PaperFinding]:
    """Numbers that stand at a name and are none of its values, or are a slip of a known one."""
    known = known_scores(reading)
    if not known.years:
        return
    for each in reading.prose:
        told = Told(reading, each, known, tuple(mentions(each.read)))
        seen: set[tuple[Decimal, tuple[str, ...]]] = set()
        for figure in _figures(
            each.read, tuple(names(known.framework, each.read, reading.agency.name or ""))
        ):
            key = (figure.value, figure.name.codes if figure.name else ())
            found = _checked(told, figure) if key not in seen else None
            if found:
                seen.add(key)
                yield found


def _figures(text: str, found_names: Sequence[Name]) -> Iterator[Figure]:
    """The numbers that are scores, each at the last name before it unless another number stands between."""
    last = 0
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        at = bisect_right(found_names, start, key=lambda name: name.span[0])
        if at and found_names[at - 1].span[1] > start:
            continue
        near = [name for name in found_names[max(0, at - _JOINED) : at] if last <= name.span[1]]
        name = _joined(text, near) if near and start - near[-1].span[1] <= _NEAR else None
        if name and "\n" in text[name.span[1] : start]:
            name = None
        gap = text[name.span[1] if name else max(last, start - _BEFORE) : start]
        last = end
        if not _NOT_A_SCORE.search(gap):
            yield Figure(Decimal(found[1]), (start, end), name, gap)


def _joined(text: str, near: Sequence[Name]) -> Name:
    """The last name with those that it only explains: ``EIT ส่วนที่ 1 (EIT Public)``."""
    joined = near[-1]
    for before in reversed(near[:-1]):
        if not _EXPLAINS.fullmatch(text[before.span[1] : joined.span[0]]):
            break
        joined = Name((*joined.codes, *before.codes), (before.span[0], near[-1].span[1]))
    return joined


def _checked(told: Told, figure: Figure) -> PaperFinding | None:
    text, (start, end) = told.spot.read, figure.span
    is_score = _SCORE_AFTER.match(text, end) or _SCORE_BEFORE.search(text[max(0, start - 25) : start])
    exact = "." in text[start:end]
    if not (figure.is_direct and is_score if not exact else figure.name or is_score):
        return None
    if figure.name and OVERALL in figure.name.codes:
        before = text[max(0, figure.name.span[0] - _BEFORE) : start]
        if not is_score or _OTHER_TOTAL.search(before):
            return None
    year = _year_before(told, start)
    if year is not None and year not in told.known.years:
        return _wrong_year(told, figure, year)
    years = [year] if year is not None else list(told.known.years)
    if figure.name is None:
        unsure = _BELOW.search(figure.gap) or _OTHER_TOTAL.search(figure.gap)
        return None if unsure else _slip(told, figure, years)
    own = told.known.at(figure.name.codes, years)
    anywhere = told.known.values(told.known.years)
    if not own or figure.value in own or (not figure.is_direct and figure.value in anywhere):
        return None
    if not figure.is_direct and not any(is_slip(figure.value, value) for value in own):
        return _slip(told, figure, years) if is_score and not _BELOW.search(figure.gap) else None
    return _finding(told, figure, own, figure.name.codes)


def _year_before(told: Told, start: int) -> int | None:
    """The year that a number's sentence tells of, None where it names none or compares years."""
    last = told.last_year(start)
    if last is None or _OTHER_YEAR.search(told.spot.read[max(0, last.span[0] - 15) : start]):
        return None
    return last.year


def _wrong_year(told: Told, figure: Figure, year: int) -> PaperFinding | None:
    """A year without scores whose figure is another year's."""
    if figure.name is None or not figure.is_direct or figure.value == 100:
        return None
    of = [each for each in told.known.years if figure.value in told.known.at(figure.name.codes, [each])]
    if not of:
        return None
    text = f"{told.spot.name} เขียนคะแนน {figure.value} เป็นของปี {year} แต่เป็นคะแนนของปี {of[-1]} แก้ให้ตรงกัน"
    at = told.last_year(figure.span[0])
    return told.reading.found("year", told.spot, text, at.span if at else figure.span, str(of[-1]))


def _slip(told: Told, figure: Figure, years: Sequence[int]) -> PaperFinding | None:
    """A number that is one digit away from a total or an indicator, and no value at all."""
    if figure.value in told.known.values(told.known.years):
        return None
    near = {
        value: (code,)
        for code, value in told.known.heads(years)
        if value != 100 and is_slip(figure.value, value)
    }
    if not near:
        return None
    nearest = min(near, key=lambda value: abs(value - figure.value))
    return _finding(told, figure, {nearest: None}, near[nearest])


def _finding(
    told: Told, figure: Figure, values: Mapping[Decimal, int | None], codes: Sequence[str]
) -> PaperFinding:
    """What is meant: a value that differs by a slip, else that of the newest year."""

    def likely(value: Decimal) -> tuple[bool, int, Decimal]:
        return not is_slip(figure.value, value), -(values[value] or 0), abs(value - figure.value)

    nearest = min(values, key=likely)
    typed = told.spot.read[slice(*figure.span)]
    text = (
        f"{told.spot.name} เขียน {named(told.known.framework, codes[0])} {typed} คะแนน "
        f"แต่ข้อมูลเป็น {nearest:.2f} แก้ข้อความหรือตรวจคะแนนในข้อมูล"
    )
    return told.reading.found(KIND, told.spot, text, figure.span, f"{nearest:.2f}")


def is_slip(typed: Decimal, meant: Decimal) -> bool:
    """Whether a number is another with one digit wrong, lost or added, or with two neighbours swapped."""
    a, b = str(typed), f"{meant:.2f}"
    if len(a) == len(b):
        wrong = [at for at in range(len(a)) if a[at] != b[at]]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
            return a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
        return len(wrong) == 1
    short, long = sorted((a, b), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
