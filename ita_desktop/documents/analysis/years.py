"""This year beside the years before: a table, and under each row what it means."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.analysis.sentences import KEEP_SCORE, changed, should
from ita_desktop.documents.blocks import Block, Column, GroupRow, Paragraph, Table, TableRow, Value, plain
from ita_desktop.documents.known_scores import Known, KnownScores
from ita_desktop.documents.score_rows import signed, told
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.carrying import carried_scores
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Indicator

MOST_YEARS = 4
"""Years beside this one that a page holds."""


def blocks(analysis: Analysis) -> Iterator[Block]:
    """Totals of all years where there are several, then the indicators beside last year's.

    Where last year's scores are not known, it says so.
    """
    former = [each for each in analysis.snapshot.former if each.scores()][-MOST_YEARS:]
    if len(former) > 1:
        yield _totals(analysis, former)
    last = analysis.year.fiscal_year - 1
    if not any(code in analysis.known.before for code in (OVERALL, *_codes(analysis))):
        told_of = f"ยังไม่มีคะแนนของ{named_year(last)} จึงยังเปรียบเทียบกับปีก่อนไม่ได้"
        yield Paragraph(plain(told_of))
        return
    rows = tuple(_rows(analysis))
    if rows:
        yield _compared(analysis, rows)
    else:
        told_of = f"{named_year(last)} มีคะแนนรวม แต่ยังไม่มีคะแนนรายตัวชี้วัด จึงเปรียบเทียบรายตัวชี้วัดไม่ได้"
        yield Paragraph(plain(told_of))


def _codes(analysis: Analysis) -> tuple[str, ...]:
    return tuple(each.code for each in analysis.framework.indicators)


def _totals(analysis: Analysis, former: list[YearSnapshot]) -> Table:
    """The total and the instruments of every year; what a year's form did not have has a dash.

    EIT has a row of its own above its parts where it was one form in a year.
    """
    carried = [
        carried_scores(analysis.framework, each.framework, KnownScores.of(each, None).now) for each in former
    ]
    rows = []
    for code in _total_codes(analysis, carried):
        title = analysis.framework.title(code) if code == OVERALL else analysis.instrument_name(code)
        scores = [*(each.get(code) for each in carried), analysis.score(code)]
        kept: tuple[Value, ...] = (None, *(each.value if each else None for each in scores))
        rows.append(TableRow(tuple(map(plain, (title, *map(told, scores)))), kept))
    share = 0.6 / (len(former) + 1)
    heads = [*(each.fiscal_year for each in former), analysis.year.fiscal_year]
    return Table(
        columns=(Column("รายการ", 0.4), *(Column(f"ปี {year}", share, "right") for year in heads)),
        rows=tuple(rows),
        caption=f"คะแนนรวมและคะแนนรายเครื่องมือ ปี {heads[0]} ถึง {heads[-1]}",
        name="ย้อนหลังหลายปี",
    )


def _total_codes(analysis: Analysis, carried: Sequence[Mapping[str, Known]]) -> list[str]:
    terms = [term.code for term in analysis.instruments]
    parted = {code: analysis.framework.node(code).instrument or code for code in terms}
    merged = {parted[code] for code in terms for year in carried if parted[code] in year and code not in year}
    return list(
        dict.fromkeys([OVERALL, *(each for code in terms for each in (*({parted[code]} & merged), code))])
    )


def _compared(analysis: Analysis, rows: tuple[TableRow | GroupRow, ...]) -> Table:
    year = analysis.year.fiscal_year
    return Table(
        columns=(
            Column("ตัวชี้วัด", 0.43),
            Column(f"ผลคะแนนปี {year - 1}", 0.2, "right"),
            Column(f"ผลคะแนนปี {year}", 0.2, "right"),
            Column("ผลต่าง", 0.17, "right"),
        ),
        rows=rows,
        caption=f"คะแนนรายตัวชี้วัด ปี {year} เทียบกับปี {year - 1}",
        name=f"เทียบปี {year - 1}",
    )


def _rows(analysis: Analysis) -> Iterator[TableRow | GroupRow]:
    """The indicators of which both years are known, each with its sentence below."""
    best = set(analysis.highest(each.code for each in analysis.indicators))
    for each in analysis.indicators:
        now, before = analysis.score(each.code), analysis.known.before.get(each.code)
        difference = analysis.known.difference(each.code)
        if now is None or before is None or difference is None:
            continue
        cells = f"{each.number}. {each.title}", told(before), told(now), signed(difference)
        yield TableRow(tuple(map(plain, cells)), (None, before.value, now.value, difference), keep=True)
        yield GroupRow(_sentence(analysis, each, difference, is_best=each.code in best), note=True)


def _sentence(analysis: Analysis, indicator: Indicator, difference: Decimal, *, is_best: bool) -> str:
    """A fall and a score below the limit to pass are never advised to be kept."""
    fell = difference < 0
    told_change = f"คะแนน{changed(difference)}"
    if is_best:
        told_change += f" {'แต่ยัง' if fell else 'และ'}เป็นตัวชี้วัดที่ได้คะแนนสูงสุดของปีนี้"
    if not fell and analysis.is_kept(indicator.code):
        return f"{told_change} {KEEP_SCORE}"
    advice = _advice(analysis, indicator)
    usual = "ควรหาสาเหตุและปรับปรุงการดำเนินงาน" if fell else "ควรปรับปรุงการดำเนินงานให้ดีขึ้น"
    return f"{told_change} {should(advice) if advice else usual}"


def _advice(analysis: Analysis, indicator: Indicator) -> str:
    """What was advised on an indicator or on its questions, the first one that is written."""
    codes = [node.code for node in analysis.framework.nodes.values() if node.indicator is indicator]
    written = (one_line(each.advice) for each in analysis.found_on(codes) if each.kind == "improve")
    return next(filter(None, written), "")
