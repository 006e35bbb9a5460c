"""The table of a paper as comma-separated values (RFC 4180) that Excel opens in Thai."""

import csv
from collections.abc import Iterator
from io import StringIO

from ita_desktop.documents.blocks import Document, GroupRow, Table
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.formulas import is_active

GROUP = "หมวด"
BOM = "\ufeff"
"""Without it Excel reads UTF-8 as the code page of the office."""


class NoTable(ItaError):
    """The paper has no table."""

    def __init__(self) -> None:
        super().__init__("เอกสารนี้ไม่มีตาราง จึงทำเป็นไฟล์ CSV ไม่ได้ เลือกแบบ PDF หรือ Word")


def render_csv(document: Document) -> bytes:
    """The first table of a paper: a row of heads, then its rows, each with its group; NoTable where none is.

    Every row stands alone: cells that a paper joins with the row above are repeated.
    """
    table = next((block for block in document.blocks if isinstance(block, Table)), None)
    if table is None:
        raise NoTable
    file = StringIO()
    csv.writer(file, lineterminator="\r\n").writerows(_lines(table))
    return (BOM + file.getvalue()).encode()


def _lines(table: Table) -> Iterator[list[str]]:
    grouped = any(isinstance(row, GroupRow) and not row.note for row in table.rows)
    group = ""
    yield [*([GROUP] if grouped else []), *(column.head for column in table.columns)]
    for row in table.rows:
        if isinstance(row, GroupRow):
            group = group if row.note else row.text
        else:
            cells = ["".join(run.text for run in cell) for cell in row.cells]
            for at, value in enumerate(row.values):
                cells[at] = cells[at] if value is None else str(value)
            yield [_text(cell) for cell in ([group] if grouped else []) + cells]


def _text(cell: str) -> str:
    """The cell in one line; a quotation mark keeps a text that looks like a formula a text."""
    line = " ".join(cell.split("\n"))
    return f"'{line}" if is_active(line) else line
