"""Indicators with their scores, and beside them what is to be mended, improved or kept, by instrument.

The right cell holds for a whole instrument: each instrument is one row, so that the cell is one in every form
of the paper and goes on over the page with its row.
"""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.analysis.findings import scored_name, told_findings
from ita_desktop.documents.analysis.sentences import DISCLOSE, KEEP
from ita_desktop.documents.blocks import Block, Column, GroupRow, Table, TableRow, plain
from ita_desktop.documents.score_table import UNKNOWN
from ita_desktop.documents.texts import listed
from ita_desktop.domain.frameworks import Indicator, Instrument

_COLUMNS = (
    Column("ตัวชี้วัดของการประเมิน ITA (คะแนน)", 0.42),
    Column("ประเด็นที่ต้องแก้ไข/ปรับปรุง/รักษาระดับ", 0.58),
)


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A band and a row for each instrument of which anything is known."""
    rows = [row for each in analysis.framework.instruments for row in _rows(analysis, each)]
    if rows:
        yield Table(columns=_COLUMNS, rows=tuple(rows), name="ตัวชี้วัดและประเด็น")


def _rows(analysis: Analysis, instrument: Instrument) -> Iterator[TableRow | GroupRow]:
    indicators = [each for each in analysis.indicators if each.instrument == instrument.code]
    issues = _issues(analysis, instrument)
    if not indicators and not issues:
        return
    yield GroupRow(_band(analysis, instrument))
    left = (f"{each.number}. {each.title}  {analysis.told(each.code)}" for each in indicators)
    yield TableRow((plain("\n".join(left) or UNKNOWN), plain("\n".join(issues) or UNKNOWN)))


def _band(analysis: Analysis, instrument: Instrument) -> str:
    codes = [term.code for term in analysis.instruments]
    own = [code for code in codes if analysis.framework.node(code).instrument == instrument.code]
    told = [
        f"{f'{analysis.part_name(code)} ' if len(own) > 1 else ''}ได้ {analysis.told(code)} คะแนน"
        for code in own
        if code in analysis.known.now
    ]
    return "  ".join((f"{instrument.title} ({instrument.code})", *told))


def _issues(analysis: Analysis, instrument: Instrument) -> list[str]:
    """What was found under an instrument, then the items that lost points of which nothing was found."""
    own = [node.code for node in analysis.framework.nodes.values() if node.instrument == instrument.code]
    told = list(told_findings(analysis, own))
    bare = [code for code in analysis.failed_items if code in own and code not in analysis.findings]
    if len(bare) == 1:
        told.append(f"{scored_name(analysis, bare[0])} {DISCLOSE}")
    elif bare:
        items = (f"- {scored_name(analysis, code)}" for code in bare)
        others = "อื่น" if len(bare) < len(analysis.failed_items) else ""
        told.append("\n".join((f"รายการ{others}ที่ยังไม่ได้คะแนนเต็ม {DISCLOSE} ได้แก่", *items)))
    if told:
        return [f"{number}) {each}" for number, each in enumerate(told, 1)]
    return _untold(analysis, [each for each in analysis.indicators if each.instrument == instrument.code])


def _untold(analysis: Analysis, indicators: Sequence[Indicator]) -> list[str]:
    """What the scores alone say of an instrument: which indicator is to be looked at first."""
    names = {each.code: analysis.indicator_name(each) for each in indicators}
    worst = analysis.lowest(names, 1)
    if not worst:
        return []
    if analysis.is_full(worst[0]):
        return [f"ทุกตัวชี้วัดได้คะแนนเต็ม จึงควร{KEEP}"]
    told = f"{analysis.told(worst[0])} คะแนน"
    if len(worst) == len(names) > 1:
        return [f"ทุกตัวชี้วัดได้คะแนนเท่ากัน {told}"]
    which = listed([names[code] for code in worst])
    return [f"ตัวชี้วัดที่ได้คะแนนต่ำที่สุด ได้แก่ {which} ได้ {told} ควรพิจารณาปรับปรุงก่อน"]
