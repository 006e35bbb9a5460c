"""The table of indicators under their instruments."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.blocks import Block, Column, GroupRow, Table, TableRow, plain

_COLUMNS = (
    Column("ตัวชี้วัดที่", 0.17, "center"),
    Column("รายละเอียดตัวชี้วัด", 0.63),
    Column("คะแนน", 0.2, "right"),
)


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A row an indicator, with a dash where its score is not known beside others."""
    if analysis.indicators:
        yield Table(columns=_COLUMNS, rows=tuple(_rows(analysis)), name="รายตัวชี้วัด")


def _rows(analysis: Analysis) -> Iterator[TableRow | GroupRow]:
    for instrument in analysis.framework.instruments:
        indicators = [each for each in analysis.framework.indicators if each.instrument == instrument.code]
        if indicators:
            yield GroupRow(f"{instrument.title} ({instrument.code})")
        for each in indicators:
            score = analysis.score(each.code)
            cells = str(each.number), each.title, analysis.told(each.code)
            yield TableRow(tuple(map(plain, cells)), (each.number, None, score.value if score else None))
