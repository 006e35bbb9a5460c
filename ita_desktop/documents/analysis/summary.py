"""The total, its change, the level: why it is this one and not the next."""

from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.analysis.sentences import changed, points
from ita_desktop.documents.blocks import Block, Paragraph, plain
from ita_desktop.documents.score_table import printed
from ita_desktop.documents.texts import at_level, joined, listed
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Band
from ita_desktop.domain.levels import judged, next_level, shortfalls
from ita_desktop.domain.scores import compute


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A paragraph each for the result, for the level's rule and for what keeps it from the next level."""
    for text in (_result(analysis), *_rule(analysis), *_explained(analysis)):
        yield Paragraph(plain(text))


def _result(analysis: Analysis) -> str:
    year = named_year(analysis.year.fiscal_year)
    if analysis.score(OVERALL) is None:
        told = [f"{analysis.office} ยังไม่มีคะแนนรวมของ{year}"]
    else:
        told = [f"ผลการประเมินประจำ{year} {analysis.office} ได้คะแนนรวม {analysis.told(OVERALL)} คะแนน"]
    difference = analysis.known.difference(OVERALL)
    if difference is not None:
        told.append(changed(difference))
    if level := analysis.year.level():
        told.append(at_level(level))
    return " ".join(told)


def _rule(analysis: Analysis) -> Iterator[str]:
    level, band = analysis.year.level(), _band(analysis)
    if band is not None and band.text:
        yield f"{joined('ระดับ', level)} หมายถึง {band.text}"


def _explained(analysis: Analysis) -> Iterator[str]:
    """Why it is this level and not the next; nothing where the scores do not give what was announced."""
    level, band = analysis.year.level(), _band(analysis)
    if band is None or level != analysis.year.computed_level():
        return
    better = next_level(analysis.framework, level)
    if better is None:
        yield _highest(analysis, band)
    else:
        yield from _next(analysis, better)


def _band(analysis: Analysis) -> Band | None:
    level = analysis.year.level()
    return next((each for each in analysis.framework.bands if each.level == level), None)


def _next(analysis: Analysis, better: str) -> Iterator[str]:
    """What keeps the result from the next level, the farthest from it first."""
    known = _judged(analysis)
    short = sorted(shortfalls(analysis.framework, known, better), key=lambda each: -each.short)
    causes = [
        f"{_name(analysis, each.code)} ได้ {analysis.told(each.code)} คะแนน "
        f"ต่ำกว่าเกณฑ์ {printed(each.needed)} อยู่ {points(each.short)}"
        for each in short
    ]
    begun = f"ผลการประเมินยังไม่ถึง{joined('ระดับ', better)} เพราะ"
    if len(causes) == 1:
        yield joined(begun, causes[0])
    elif causes:
        yield f"{begun}มีคะแนนที่ต่ำกว่าเกณฑ์ เรียงจากที่ขาดมากไปน้อย ดังนี้"
        yield from (f"({number}) {each}" for number, each in enumerate(causes, 1))


def _highest(analysis: Analysis, band: Band) -> str:
    """How far the lowest instrument is above the limit of the best level."""
    known = _judged(analysis)
    codes = [code for code in analysis.framework.judged_codes if code in known]
    limit = band.instruments
    if limit is None or not codes:
        return f"{joined('ระดับ', band.level)} เป็นระดับสูงสุด"
    lowest = min(known[code] for code in codes)
    lowest_codes = [code for code in codes if known[code] == lowest]
    names, told = listed([_name(analysis, code) for code in lowest_codes]), analysis.told(lowest_codes[0])
    return (
        f"ระดับนี้เป็นระดับสูงสุด เครื่องมือที่ได้คะแนนต่ำที่สุดคือ {names} {told} คะแนน "
        f"สูงกว่าเกณฑ์ {printed(limit)} อยู่ {points(lowest - limit)}"
    )


def _judged(analysis: Analysis) -> dict[str, Decimal]:
    entered = analysis.assessment.scores
    return judged(analysis.framework, entered, compute(analysis.framework, entered))


def _name(analysis: Analysis, code: str) -> str:
    return "คะแนนรวม" if code == OVERALL else analysis.instrument_name(code)
