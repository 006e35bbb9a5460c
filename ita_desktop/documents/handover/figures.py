"""Changes of figures that had been printed already and that say not why."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Column, Table, TableRow, plain
from ita_desktop.documents.handover.sections import nothing
from ita_desktop.documents.snapshots import HandoverSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.handover import ChangedFigure
from ita_desktop.domain.thai.dates import short_date

_COLUMNS = (
    Column("ปีงบประมาณ", 0.15, "center"),
    Column("การแก้ไข", 0.35),
    Column("ผู้ทำ", 0.2),
    Column("แก้เมื่อ", 0.12, "center"),
    Column("เอกสารที่พิมพ์แล้ว", 0.18),
)


def figures(snapshot: HandoverSnapshot) -> Iterator[Block]:
    """A row an act."""
    found = snapshot.pending.figures
    if not found:
        yield nothing()
        return
    yield Table(columns=_COLUMNS, rows=tuple(map(_row, found)), name="ไม่มีเหตุผล")


def _row(each: ChangedFigure) -> TableRow:
    cells = (
        str(each.fiscal_year),
        one_line(each.act),
        one_line(each.actor) or "-",
        short_date(each.on),
        each.printed,
    )
    return TableRow(tuple(map(plain, cells)), (each.fiscal_year, None, None, each.on))
