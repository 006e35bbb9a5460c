"""The rows of a returned form under their heads: which cells name the measure, what each other one is for."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ita_desktop.documents.measures_unit_form import HEADS
from ita_desktop.exchange.measure_reports.heads import NAMING, SAYING, Head, Role, heads_of, roles_of
from ita_desktop.exchange.tables import Grid

_FOOT = re.compile(r"^\(?\s*(?:ลงชื่อ|ชื่อตัวบรรจง|ผู้รายงาน|ผู้รับรอง|ตำแหน่ง|วันที่\s*\.{3}|หมายเหตุ|รวม(?:ทั้ง|$))")
JOINED = "รวมข้อความของแถว {} ที่ไม่มีรหัสและชื่อมาตรการไว้ด้วย"


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row as it stands: ``number`` in the grid from 1, what names its measure and unit, its other cells.

    ``doubts`` say in Thai what of the row is not sure.
    """

    number: int
    key: str = ""
    ordinal: str = ""
    title: str = ""
    unit: str = ""
    cells: Mapping[Role, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()

    @property
    def typed(self) -> str:
        """What names the measure, in one line."""
        return " ".join(f"{self.ordinal or self.key} {self.title.partition(chr(10))[0]}".split())

    @property
    def filled(self) -> str:
        """What else stands in the row, in one line."""
        return "  ".join(filter(None, (" ".join(text.split()) for text in self.cells.values())))


def rows_of(grid: Grid, keys: Container[str]) -> Iterator[FormRow]:
    """The rows under a head; without any, rows that begin with a key stand as in the program's own form.

    A row that names no measure but says something goes on from the one above it.
    """
    heads = dict(heads_of(grid))
    bare = not heads and any(row and row[0] in keys for row in grid)
    head: Head | None = roles_of(HEADS) if bare else None
    last: FormRow | None = None
    for at, cells in enumerate(grid):
        if at in heads:
            head, row = heads[at], None
        else:
            row = _under(head, at + 1, cells) if head and not _is_foot(cells) else None
        if row is not None and last is not None and not row.typed:
            last = _going_on(last, row)
            continue
        if last is not None:
            yield last
        last = row if row is not None and (row.typed or row.cells) else None
    if last is not None:
        yield last


def _is_foot(cells: tuple[str, ...]) -> bool:
    first = next(filter(None, cells), "")
    return bool(_FOOT.match(first))


def _under(head: Head, number: int, cells: tuple[str, ...]) -> FormRow | None:
    texts: dict[Role, str] = {}
    for at, cell in enumerate(cells):
        role = head.get(at, "left_out")
        if cell and role != "left_out":
            texts[role] = f"{texts[role]}\n{cell}" if role in texts else cell
    said = {role: text for role, text in texts.items() if role in SAYING}
    key, ordinal, title, unit = (texts.get(role, "") for role in NAMING)
    named = key or ordinal or title or unit
    return FormRow(number, key, ordinal, title, unit, said) if named or said else None


def _going_on(above: FormRow, row: FormRow) -> FormRow:
    if not row.cells:
        return above
    cells = dict(above.cells)
    for role, text in row.cells.items():
        cells[role] = f"{cells[role]}\n{text}" if cells.get(role) else text
    return replace(above, cells=cells, doubts=(*above.doubts, JOINED.format(row.number)))
