"""The three indicators that need most attention."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.blocks import Block, Column, Table, TableRow, Value, plain

PLACES = 3
_COLUMNS = (
    Column("อันดับที่", 0.14, "center"),
    Column("ตัวชี้วัดที่", 0.16, "center"),
    Column("รายละเอียดตัวชี้วัด", 0.52),
    Column("คะแนน", 0.18, "right"),
)


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A row an indicator from the lowest on; equal scores have the same place. A full score is not low."""
    of = {each.code: each for each in analysis.indicators}
    codes = [code for code in of if not analysis.is_full(code)]
    ranked = analysis.lowest(codes, PLACES)
    if not ranked or len(of) <= PLACES:
        return
    rows = []
    for code in ranked:
        value = analysis.known.now[code].value
        place = 1 + sum(analysis.known.now[each].value < value for each in ranked)
        cells = str(place), str(of[code].number), of[code].title, analysis.told(code)
        values: tuple[Value, ...] = (place, of[code].number, None, value)
        rows.append(TableRow(tuple(map(plain, cells)), values))
    yield Table(columns=_COLUMNS, rows=tuple(rows), name="ต่ำที่สุด")
