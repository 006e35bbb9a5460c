"""The table of instruments with what each weighs."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.blocks import Block, Column, Table, TableRow, Value, bold, plain
from ita_desktop.domain.framework_tree import OVERALL

_COLUMNS = (
    Column("เครื่องมือการประเมิน", 0.67),
    Column("น้ำหนัก (ร้อยละ)", 0.19, "center"),
    Column("คะแนน", 0.14, "right"),
)


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A row an instrument (a part of EIT), then the total; a dash where a score is not known."""
    if not any(term.code in analysis.known.now for term in analysis.instruments):
        return
    rows = [
        TableRow(
            (
                plain(analysis.official_name(term.code)),
                plain(f"{term.weight * 100:.0f}"),
                plain(analysis.told(term.code)),
            ),
            (None, int(term.weight * 100), _value(analysis, term.code)),
        )
        for term in analysis.instruments
    ]
    total = (analysis.framework.title(OVERALL), "100", analysis.told(OVERALL))
    rows.append(TableRow(tuple(map(bold, total)), (None, 100, _value(analysis, OVERALL))))
    yield Table(columns=_COLUMNS, rows=tuple(rows), name="รายเครื่องมือ")


def _value(analysis: Analysis, code: str) -> Value:
    score = analysis.score(code)
    return score.value if score else None
