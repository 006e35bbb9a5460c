"""The total, its change, the level: why it is this one and not the next."""

from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.analysis.sentences import changed, points
from ita_desktop.documents.blocks import Block, Paragraph, plain
from ita_desktop.documents.score_table import printed
from ita_desktop.documents.texts import at_level, listed
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Band
from ita_desktop.domain.levels import judged, next_level, shortfalls
from ita_desktop.domain.scores import compute


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A paragraph each for the result and for the level's rule."""
    yield Paragraph(plain(_result(analysis)))
    reasons = list(_reasons(analysis))
    if reasons:
        yield Paragraph(plain(" ".join(reasons)))


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


def _reasons(analysis: Analysis) -> Iterator[str]:
    """The level's rule; only where the scores give the level that was announced, no further explanation
    could be right.
    """
    level = analysis.year.level()
    band = next((each for each in analysis.framework.bands if each.level == level), None)
    if band is None:
        return
    if band.text:
        yield f"ระดับ{_apart(level)}หมายถึง {band.text}"
    if level != analysis.year.computed_level():
        return
    better = next_level(analysis.framework, level)
    yield _highest(analysis, band) if better is None else _next(analysis, better)


def _next(analysis: Analysis, better: str) -> str:
    """What keeps the result from the next level, the lowest first."""
    known = _judged(analysis)
    short = sorted(shortfalls(analysis.framework, known, better), key=lambda each: -each.short)
    if not short:
        return ""
    causes = [f"{_name(analysis, each.code)} ได้ {printed(known[each.code])} คะแนน "
              f"ต่ำกว่าเกณฑ์ {printed(each.needed)} อยู่ {points(each.short)}" for each in short]  # fmt: skip
    return f"ผลการประเมินยังไม่ถึงระดับ{_apart(better)}{better} เพราะ{listed(causes)}"


def _highest(analysis: Analysis, band: Band) -> str:
    """How far the lowest instrument is above the limit of the best level."""
    known = _judged(analysis)
    codes = [code for code in analysis.framework.judged_codes if code in known]
    limit = band.instruments
    if limit is None or not codes:
        return "ซึ่งเป็นระดับสูงสุด"
    lowest = min(known[code] for code in codes)
    names = listed([_name(analysis, code) for code in codes if known[code] == lowest])
    return (
        f"ระดับนี้เป็นระดับสูงสุด เครื่องมือที่ได้คะแนนต่ำที่สุดคือ {names} {printed(lowest)} คะแนน "
        f"สูงกว่าเกณฑ์ {printed(limit)} อยู่ {points(lowest - limit)}"
    )


def _judged(analysis: Analysis) -> dict[str, Decimal]:
    entered = analysis.assessment.scores
    return judged(analysis.framework, entered, compute(analysis.framework, entered))


def _name(analysis: Analysis, code: str) -> str:
    return "คะแนนรวม" if code == OVERALL else analysis.instrument_name(code)


def _apart(level: str) -> str:
    return " " if level.isascii() else ""
