"""The table of questions with what was found on each: six columns."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.analysis.figures import Analysis, bare
from ita_desktop.documents.analysis.findings import told_finding
from ita_desktop.documents.analysis.sentences import DISCLOSE, KEEP
from ita_desktop.documents.blocks import Block, Column, Paragraph, Table, TableRow, Value, plain
from ita_desktop.documents.score_table import UNKNOWN
from ita_desktop.documents.texts import listed
from ita_desktop.domain.framework_tree import Node
from ita_desktop.domain.frameworks import Indicator

_COLUMNS = (
    Column("ลำดับ", 0.078, "center"),
    Column("ผลการวิเคราะห์ตัวชี้วัด ITA", 0.173),
    Column("เครื่องมือการประเมิน", 0.135, "center"),
    Column("ข้อคำถาม", 0.21),
    Column("คะแนน", 0.116, "right"),
    Column("ข้อบกพร่อง/ข้อแก้ไข-ปรับปรุง/รักษาระดับ", 0.288),
)
INDICATOR, TOOL = 2, 3
"""So many columns are one with the row above: of the same indicator, and of the same instrument too."""
WHOLE = "ภาพรวมของตัวชี้วัด"


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A row a question; an indicator of which only the whole is known has one row."""
    rows = tuple(_rows(analysis))
    if rows:
        yield Table(columns=_COLUMNS, rows=rows, name="รายข้อคำถาม")
        if absent := list(_absent(analysis)):
            yield Paragraph(plain(f"ยังไม่มีคะแนนของ{listed(absent)} จึงไม่แสดงในตาราง"), align="left")


def _rows(analysis: Analysis) -> Iterator[TableRow]:
    for indicator in analysis.framework.indicators:
        before: TableRow | None = None
        for row in _of_indicator(analysis, indicator):
            yield row if before is None else row._replace(joined=_joined(before, row))
            before = row


def _joined(above: TableRow, row: TableRow) -> int:
    return TOOL if above.cells[TOOL - 1] == row.cells[TOOL - 1] else INDICATOR


def _of_indicator(analysis: Analysis, indicator: Indicator) -> Iterator[TableRow]:
    shown = _shown(analysis, indicator)
    own = [indicator.code, *(sub.code for sub in indicator.sub_indicators)]
    whole = indicator.code in analysis.known.now
    if (whole and (indicator.sub_indicators or not shown)) or any(code in analysis.findings for code in own):
        yield _row(analysis, indicator, indicator.code, WHOLE, own)
    for code in shown:
        node = analysis.framework.node(code)
        title = (node.question or node.item or node).title
        yield _row(analysis, indicator, code, f"{bare(node)} {title}", [code])


def _shown(analysis: Analysis, indicator: Indicator) -> list[str]:
    """Questions that are scored or found on; of OIT the items that lost points or were found on."""
    codes = [node.code for node in analysis.framework.nodes.values() if node.indicator is indicator]
    nodes = [node for code in codes if (node := analysis.framework.node(code)).question or node.item]
    wanted = set(analysis.failed_items) if indicator.sub_indicators else set(analysis.known.now)
    found_on = [node for node in nodes if node.code in wanted or node.code in analysis.findings]
    return [node.code for node in sorted(found_on, key=lambda node: _part_order(analysis, node))]


def _part_order(analysis: Analysis, node: Node) -> int:
    """Questions of the first part of EIT before those of the second."""
    keys = [part.key for each in analysis.framework.instruments for part in each.parts]
    return keys.index(node.part) if node.part in keys else 0


def _row(
    analysis: Analysis, indicator: Indicator, code: str, title: str, found_on: Sequence[str]
) -> TableRow:
    score = analysis.score(code)
    findings = "\n".join(told_finding(analysis, each) for each in analysis.found_on(found_on))
    cells = (
        *(str(indicator.number), indicator.title, analysis.tool(code), title, analysis.told(code)),
        findings or _untold(analysis, code),
    )
    values: tuple[Value, ...] = (indicator.number, None, None, None, score.value if score else None)
    return TableRow(tuple(map(plain, cells)), values)


def _untold(analysis: Analysis, code: str) -> str:
    """What the score alone says where nothing was found."""
    if code in analysis.failed_items:
        return DISCLOSE
    return KEEP if analysis.is_full(code) else UNKNOWN


def _absent(analysis: Analysis) -> Iterator[str]:
    """Questions without a score: instruments without any, then those of the others."""
    whole, some = [], []
    nodes = [node for node in analysis.framework.nodes.values() if node.question]
    for tool in dict.fromkeys(analysis.tool(node.code) for node in nodes):
        own = [node for node in nodes if analysis.tool(node.code) == tool]
        absent = [bare(node) for node in own if node.code not in analysis.known.now]
        if len(absent) == len(own):
            whole.append(tool)
        elif absent := [
            bare(each)
            for each in own
            if each.code not in analysis.known.now and each.code not in analysis.findings
        ]:
            some.append(f"ข้อ {' '.join(absent)} ({tool})")
    if whole:
        yield f"ข้อคำถามทุกข้อของ {listed(whole)}"
    yield from some
