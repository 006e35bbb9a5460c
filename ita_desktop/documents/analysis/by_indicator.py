"""A table for each indicator and below it what the questions show."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.analysis.figures import Analysis, bare
from ita_desktop.documents.analysis.findings import told_findings
from ita_desktop.documents.analysis.sentences import DISCLOSE, KEEP, spans
from ita_desktop.documents.blocks import (
    Block,
    Column,
    Paragraph,
    Run,
    Table,
    TableRow,
    Value,
    bold,
    plain,
)
from ita_desktop.documents.texts import listed
from ita_desktop.domain.frameworks import Indicator

HEAD = "วิเคราะห์ข้อบกพร่อง/ข้อปรับปรุง/ข้อที่ต้องพัฒนาหรือรักษาระดับ"
_COLUMNS = (Column("ตัวชี้วัด", 0.31), Column("ข้อคำถาม", 0.55), Column("คะแนน", 0.14, "right"))


def blocks(analysis: Analysis) -> Iterator[Block]:
    """The indicators of whose questions or items anything is known; of the others it says so once."""
    without: list[str] = []
    for indicator in analysis.framework.indicators:
        codes = _codes(analysis, indicator)
        known = indicator in analysis.indicators
        if codes or _is_found_on(analysis, indicator) or (known and indicator.sub_indicators):
            yield _table(analysis, indicator, codes)
            yield Paragraph(bold(HEAD), indent=False, align="left", keep=True)
            yield from _narrative(analysis, indicator, codes)
        elif known:
            without.append(str(indicator.number))
    if without:
        told = f"ยังไม่มีคะแนนรายข้อคำถามของตัวชี้วัดที่ {listed(without)} จึงไม่แสดงตารางของตัวชี้วัดดังกล่าว"
        yield Paragraph(plain(told))


def _is_found_on(analysis: Analysis, indicator: Indicator) -> bool:
    nodes = analysis.framework.nodes.values()
    return any(node.code in analysis.findings for node in nodes if node.indicator is indicator)


def _codes(analysis: Analysis, indicator: Indicator) -> list[str]:
    """The questions with a score; of OIT the sub-indicators with one and the items that lost points."""
    if not indicator.sub_indicators:
        return [node.code for node in analysis.questions(indicator)]
    return [
        code
        for sub in indicator.sub_indicators
        for code in (sub.code, *(item.code for item in sub.items))
        if (code == sub.code and code in analysis.known.now) or code in analysis.failed_items
    ]


def _table(analysis: Analysis, indicator: Indicator, codes: Sequence[str]) -> Table:
    """The questions below each other beside the indicator with its own score."""
    own = f"{indicator.number}. {indicator.title}"
    rows = [_row(analysis, own, "คะแนนตัวชี้วัด", indicator.code)]
    rows += [_row(analysis, own, _name(analysis, code), code)._replace(joined=1) for code in codes]
    rows[0] = rows[0]._replace(cells=(rows[0].cells[0], *map(_strong, rows[0].cells[1:])))
    return Table(columns=_COLUMNS, rows=tuple(rows), name=f"ตัวชี้วัดที่ {indicator.number}")


def _strong(cell: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(run._replace(bold=True) for run in cell)


def _row(analysis: Analysis, own: str, title: str, code: str) -> TableRow:
    score = analysis.score(code)
    values: tuple[Value, ...] = (None, None, score.value if score else None)
    return TableRow((plain(own), plain(title), plain(analysis.told(code))), values)


def _name(analysis: Analysis, code: str) -> str:
    node = analysis.framework.node(code)
    tool = f" ({analysis.tool(code)})" if node.part else ""
    title = (node.question or node.item or node).title
    return f"{bare(node)} {title}{tool}"


def _narrative(analysis: Analysis, indicator: Indicator, codes: Sequence[str]) -> Iterator[Block]:
    """What is to be kept or mended, then what was found, each finding once."""
    asked = [code for code in codes if analysis.framework.node(code).question]
    if indicator.sub_indicators:
        yield Paragraph(plain(_disclosed(analysis, indicator)))
    elif asked:
        yield Paragraph(plain(_asked(analysis, asked)))
    nodes = (node for node in analysis.framework.nodes.values() if node.indicator is indicator)
    for said in told_findings(analysis, (node.code for node in nodes)):
        yield Paragraph(plain(said))


def _asked(analysis: Analysis, codes: Sequence[str]) -> str:
    worst = analysis.lowest(codes, 1)
    told = f"{analysis.told(worst[0])} คะแนน"
    if all(map(analysis.is_full, codes)):
        return f"ทุกข้อคำถามที่มีคะแนนได้ {told} จึงควร{KEEP}"
    if len(worst) == len(codes) > 1:
        return f"ทุกข้อคำถามที่มีคะแนนได้เท่ากัน {told}"
    names = listed([analysis.question_name(code) for code in worst])
    return f"ข้อคำถามที่ได้คะแนนต่ำที่สุด ได้แก่ {names} ได้ {told}"


def _disclosed(analysis: Analysis, indicator: Indicator) -> str:
    """Of OIT: the items that lost points, named by the table above, or what the score itself shows."""
    own = {item.code for sub in indicator.sub_indicators for item in sub.items}
    failed = [code for code in analysis.failed_items if code in own]
    if failed:
        names = listed(spans(failed, analysis.framework.item_codes))
        untold = any(code not in analysis.findings for code in failed)
        said = f"รายการที่ยังไม่ได้คะแนนเต็ม {len(failed)} รายการ ได้แก่ ข้อ {names}"
        return f"{said} {DISCLOSE}" if untold else said
    told = f"ตัวชี้วัดนี้ได้ {analysis.told(indicator.code)} คะแนน"
    return f"{told} จึงควร{KEEP}" if analysis.is_full(indicator.code) else f"{told} ยังไม่มีคะแนนของแต่ละรายการ"
