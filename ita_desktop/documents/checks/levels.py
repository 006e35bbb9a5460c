"""Levels and changes told in free text: are they those of the data."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.known_scores import KnownScores, known_scores
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.checks.score_names import OVERALL, names
from ita_desktop.documents.checks.spots import Spot
from ita_desktop.documents.checks.year_mentions import is_tied, mentions
from ita_desktop.domain.reconciliation.naming import named

_WISHED = re.compile(
    "เป้า|ให้อยู่|ให้ได้|ยก|เกณฑ์|ต้องการ|มุ่ง|เพื่อ|คาด|หาก|ถ้า|จังหวัด|ประเทศ|อื่น|ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|เดิม|กว่า|จาก"
)
_COMPARED = re.compile("กว่า|จาก|เทียบ|กับ")
_OTHERS = re.compile("จังหวัด|ประเทศ|อื่น|แห่ง")
_COUNTED = re.compile(r"\s*(?:จำนวน\s*)?\d+\s*(?:แห่ง|หน่วยงาน)")
_CHANGE = re.compile(
    r"(?P<way>เพิ่มขึ้น|สูงขึ้น|สูงกว่า|มากกว่า|ลดลง|ต่ำลง|ต่ำกว่า|น้อยกว่า)[^\d\n]{0,12}"
    r"(?:ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|ปี(?:งบประมาณ)?\s*(?:พ\.ศ\.)?\s*(?P<year>25\d\d))[^\d\n]{0,15}?"
    r"(?P<value>\d{1,2}\.\d{1,2})\s*คะแนน"
)
_UP = ("เพิ่มขึ้น", "สูงขึ้น", "สูงกว่า", "มากกว่า")
_LETTERS = re.compile("[A-F]{1,2}")


def has_levels(reading: Reading) -> bool:
    """Whether the paper names a level, and the data has one."""
    known = known_scores(reading)
    return bool(known.levels) and any(_mentioned(known, each.read) for each in reading.prose)


def levels(reading: Reading) -> Iterator[PaperFinding]:
    """Levels that no year has of which the text may tell."""
    known = known_scores(reading)
    for each in reading.prose if known.levels else ():
        seen: set[str] = set()
        for found in _mentioned(known, each.read):
            if found[1] in seen:
                continue
            years = _years(known, each.read, found.start())
            right = {known.levels[year] for year in years if year in known.levels}
            if right and found[1] not in right:
                level = known.levels[max(year for year in years if year in known.levels)]
                text = f"{each.name} เขียนระดับ {found[1]} แต่ข้อมูลเป็นระดับ {level} แก้ข้อความหรือตรวจระดับในข้อมูล"
                seen.add(found[1])
                yield reading.found("level", each, text.strip(), found.span(1), level)


def changes(reading: Reading) -> Iterator[PaperFinding]:
    """Changes on the year before that are not those of the data."""
    known = known_scores(reading)
    for each in reading.prose if len(known.years) > 1 else ():
        for found in _CHANGE.finditer(each.read):
            problem = _change(known, each, found)
            if problem:
                yield reading.found(
                    "figure", each, f"{each.name} {problem[0]}".strip(), found.span("value"), problem[1]
                )


def _mentioned(known: KnownScores, text: str) -> list[re.Match[str]]:
    """The levels that a text names as reached."""
    all_levels = {level for each in known.all_frameworks.values() for level in each.levels}
    longest = sorted(map(re.escape, all_levels), key=len, reverse=True)
    pattern = re.compile(
        rf"ระดับ(?:ผลการประเมิน|คะแนน)?\s*[:“\"(]?\s*({'|'.join(longest)})(?![A-Za-z])(?!เกณฑ์)"
    )
    found = list(pattern.finditer(text)) if longest else []
    return [each for each in found if not _is_of_others(text, each)]


def _is_of_others(text: str, found: re.Match[str]) -> bool:
    """Whether a level is wished for, or that of other offices."""
    before = text[max(0, found.start() - 45) : found.start()]
    counted = _COUNTED.match(text, found.end())
    return bool(counted or _WISHED.search(before[-20:]) or _OTHERS.search(before))


def _years(known: KnownScores, text: str, start: int) -> list[int]:
    """The year that is named before, else every year."""
    line = text.rfind("\n", 0, start) + 1
    told = [
        each.year
        for each in mentions(text[line:start])
        if not is_tied(each) and not _COMPARED.search(each.before[-15:])
    ]
    return [told[-1]] if told else list(known.levels)


def _change(known: KnownScores, each: Spot, found: re.Match[str]) -> tuple[str, str] | None:
    line = each.read.rfind("\n", 0, found.start()) + 1
    before = tuple(names(known.framework, each.read[line : found.start()]))
    code = before[-1].codes[0] if before else OVERALL
    told = Decimal(found["value"]) * (1 if found["way"] in _UP else -1)
    real = _differences(known.years, code, int(found["year"]) if found["year"] else None)
    if not real or told in real.values():
        return None
    year = max(real)
    signed = real[year]
    way = "เพิ่มขึ้น" if signed > 0 else "ลดลง" if signed < 0 else "เท่าเดิม"
    text = (
        f"เขียน {named(known.framework, code)} {found['way']} {found['value']} คะแนน "
        f"แต่ข้อมูลปี {year} เทียบปี {year - 1} {way} {abs(signed):.2f} คะแนน แก้ข้อความหรือตรวจคะแนนในข้อมูล"
    )
    return text, f"{abs(signed):.2f}"


def _differences(
    years: Mapping[int, Mapping[str, Decimal]], code: str, before: int | None
) -> dict[int, Decimal]:
    """The change of a score on the year before, by year; only those of which both are known."""
    return {
        year: scores[code] - years[year - 1][code]
        for year, scores in years.items()
        if before in (None, year - 1) and code in scores and code in years.get(year - 1, {})
    }
