"""A workbook made and read back."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from ita_desktop.documents.blocks import Column, Document, GroupRow, Table, TableRow, Value, plain
from ita_desktop.rendering.xlsx import render_xlsx


def sheets(document: Document) -> list[Any]:
    """The sheets of the paper's workbook."""
    return list(load_workbook(BytesIO(render_xlsx(document)), rich_text=False).worksheets)


def sheet(document: Document) -> Any:
    """Its only sheet."""
    (only,) = sheets(document)
    return only


def texts(of: Any) -> list[list[Any]]:
    """The values of all rows."""
    return [[cell.value for cell in row] for row in of.iter_rows()]


def table(*rows: TableRow | GroupRow, columns: int = 1, **changes: Any) -> Table:
    """A table whose columns share alike."""
    heads = tuple(Column(f"หัว {number}", 1 / columns) for number in range(1, columns + 1))
    return Table(heads, rows, **changes)


def row(*cells: str, values: Sequence[Value] = ()) -> TableRow:
    """A row of plain cells."""
    return TableRow(tuple(plain(cell) for cell in cells), tuple(values))


def paper(*blocks: Any, **changes: Any) -> Document:
    """A paper of these blocks."""
    return Document(**{"title": "ตาราง", "blocks": blocks, **changes})
