"""Tables that are kept with the minutes as they were: written once, printed as kept.

Kept form: ``{"caption", "in_speech", "columns": [{"head", "share", "align"}], "rows": [[cell…] | group]}``,
shares in hundredths of the width. Where no table stood, the sentence that did: ``{"said": "ยังไม่มีข้อมูล…"}``.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from ita_desktop.documents.blocks import Align, Column, GroupRow, Run, Runs, Table, TableRow, plain

_ALIGNS: tuple[Align, ...] = ("left", "center", "right", "justify")


def freeze(table: Table) -> dict[str, Any]:
    """The table as plain data; a cell is its text, a bold one ``{"bold": text}``."""
    return {
        "caption": table.caption,
        "in_speech": table.in_speech,
        "columns": [{"head": c.head, "share": round(c.share * 100), "align": c.align} for c in table.columns],
        "rows": [
            row.text if isinstance(row, GroupRow) else [_kept_cell(cell) for cell in row.cells]
            for row in table.rows
        ],
    }


def thaw(kept: Any) -> Table | None:
    """The table of a kept form; None where the data is of another form."""
    if not isinstance(kept, Mapping) or not isinstance(rows := kept.get("rows"), Sequence):
        return None
    columns = _columns(kept.get("columns") or kept.get("head"), rows)
    if not columns:
        return None
    return Table(
        columns=columns,
        rows=tuple(_row(row, len(columns)) for row in rows),
        caption=str(kept.get("caption") or ""),
        in_speech=kept.get("in_speech") is True,
    )


def freeze_sentence(sentence: str) -> dict[str, Any]:
    """The sentence that stood in place of a table, as plain data."""
    return {"said": sentence}


def kept_sentence(kept: Any) -> str:
    """The sentence of a kept form; empty where it keeps a table or is of another form."""
    return _text(kept.get("said")) if isinstance(kept, Mapping) else ""


def _kept_cell(cell: Runs) -> Any:
    text = "".join(run.text for run in cell)
    return {"bold": text} if cell and all(run.bold for run in cell) else text


def _columns(heads: Any, rows: Sequence[Any]) -> tuple[Column, ...]:
    if not isinstance(heads, Sequence) or isinstance(heads, str):
        widest = max((len(row) for row in rows if isinstance(row, list | tuple)), default=0)
        heads = [""] * widest
    return tuple(_column(head, 100 / len(heads)) for head in heads)


def _column(head: Any, share: float) -> Column:
    if not isinstance(head, Mapping):
        return Column(_text(head), share / 100)
    align: Align = next((each for each in _ALIGNS if each == head.get("align")), "left")
    kept = head.get("share")
    if isinstance(kept, int | float | Decimal) and 0 < kept <= 100:
        share = float(kept)
    return Column(_text(head.get("head")), share / 100, align)


def _row(row: Any, width: int) -> TableRow | GroupRow:
    if not isinstance(row, list | tuple):
        return GroupRow(_text(row))
    cells = [_cell(cell) for cell in row[:width]]
    return TableRow((*cells, *[plain("")] * (width - len(cells))))


def _cell(cell: Any) -> Runs:
    if isinstance(cell, Mapping) and "bold" in cell:
        return (Run(_text(cell["bold"]), bold=True),)
    return plain(_text(cell))


def _text(value: Any) -> str:
    return "" if value is None else str(value)
