"""Workbooks as tables of texts: what each cell shows, within limits and without anything that runs."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from ita_desktop.documents.score_rows import COMPUTED
from ita_desktop.domain.scores import round2
from ita_desktop.domain.signs import legible
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange.limits import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_EMPTY_ROWS,
    MOST_LOOKED_AT,
    MOST_ROWS,
)
from ita_desktop.exchange.problems import ReadingError
from ita_desktop.exchange.reading import read_bytes
from ita_desktop.exchange.tables.grids import Grid
from ita_desktop.exchange.tables.workbook_parts import refuse_unsafe, unreadable

_YEAR = re.compile(r"ปี(?:งบประมาณ)?\s*(?:พ\.\s*ศ\.)?\s*(25[4-9]\d|26\d\d)(?!\d)")
_SHOWN_DECIMALS = re.compile(r"0\.(0+)")


class SheetTable(NamedTuple):
    """A sheet: its name and its cells as texts, from A1."""

    name: str
    grid: Grid


def read_workbook(
    path: Path, show: Callable[[Any], str] | None = None, *, formulas: bool = False
) -> tuple[SheetTable, ...]:
    """The sheets that hold something; NotAWorkbook or ReadingError says in Thai what hinders.

    Formulas count as what they last came to, or are told to ``show`` as they are. Macros, links, pictures and
    hidden sheets are not looked at. ``show`` gives a cell's text, ``shown`` where it is not given.
    """
    content, text_of = read_bytes(path), show or shown
    refuse_unsafe(path.name, content)
    import openpyxl

    try:
        book = openpyxl.load_workbook(
            BytesIO(content), read_only=True, data_only=not formulas, keep_links=False
        )
        seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        reader = _Reader(text_of)
        sheets = tuple(SheetTable(str(sheet.title), reader.grid(sheet)) for sheet in seen)
        book.close()
    except ReadingError:
        raise
    except Exception as error:  # whatever a damaged file makes openpyxl raise
        raise unreadable(path.name) from error
    return tuple(sheet for sheet in sheets if sheet.grid)


def years_named(sheets: tuple[SheetTable, ...]) -> tuple[int, ...]:
    """The fiscal years that the sheets' texts name, each once, first ones first."""
    texts = (cell for sheet in sheets for row in sheet.grid for cell in row)
    found = (int(year) for text in texts for year in _YEAR.findall(to_arabic(text)))
    return tuple(dict.fromkeys(found))


class _Reader:
    """Reads the sheets of one book; what they make it look at counts together."""

    def __init__(self, show: Callable[[Any], str]) -> None:
        self._show = show
        self._looked_at = 0
        self._empty_rows = 0

    def grid(self, sheet: Any) -> Grid:
        """A sheet's cells down to the last one with a text: cells that are only coloured are nothing."""
        sheet.reset_dimensions()
        rows: list[tuple[str, ...]] = []
        empty, cells = 0, 0
        for row in sheet.iter_rows():
            texts = self._texts(row, sheet) if row else ()
            if not texts:
                empty += 1
                self._count_empty(sheet)
                continue
            cells += len(texts)
            if len(rows) + empty >= MOST_ROWS or cells > MOST_CELLS:
                raise ReadingError(
                    f"ตารางใน {sheet.title} ใหญ่เกินไป (รับได้ไม่เกิน {MOST_ROWS:,} แถว {MOST_CELLS:,} ช่อง) "
                    "คัดลอกเฉพาะแถวที่ต้องการไปไว้ในสมุดงานใหม่"
                )
            rows.extend([()] * empty)
            rows.append(texts)
            empty = 0
        return tuple(rows)

    def _texts(self, row: Any, sheet: Any) -> tuple[str, ...]:
        """A row's cells without the empty ones at its end."""
        self._looked_at += len(row)
        if self._looked_at > MOST_LOOKED_AT:
            raise ReadingError(f"ตารางใน {sheet.title} กว้างเกินกว่าที่อ่านได้ คัดลอกเฉพาะแถวที่ต้องการไปไว้ในสมุดงานใหม่")
        texts = [self._show(cell) for cell in row[:MOST_CELLS]]
        while texts and not texts[-1]:
            texts.pop()
        return tuple(texts)

    def _count_empty(self, sheet: Any) -> None:
        self._empty_rows += 1
        if self._empty_rows > MOST_EMPTY_ROWS:
            raise ReadingError(f"ตารางใน {sheet.title} มีแถวเกินกว่าที่สมุดงานมีได้ ไฟล์อาจเสีย บันทึกใหม่จาก Excel")


def shown(cell: Any) -> str:
    """What a cell shows: numbers by their format, since a workbook drops the zeros that were typed."""
    value = cell.value
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value)
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), str(cell.number_format or ""))
    if isinstance(value, datetime | date):
        return value.isoformat()
    if len(text := str(value)) > LONGEST_CELL:
        raise ReadingError(f"มีช่องที่ยาวเกิน {LONGEST_CELL:,} ตัวอักษร ซึ่งมากที่สุดที่อ่านได้ แบ่งข้อความเป็นหลายช่อง")
    lines = text.splitlines()
    return "\n".join(filter(None, (" ".join(legible(line).split()) for line in lines)))


def _number(value: Decimal, shape: str) -> str:
    """At least two decimals; more only where neither the format nor the number itself has fewer.

    A score that a printed table marks as computed is left out: it was not entered.
    """
    if f'"{COMPUTED}"' in shape:
        return ""
    if not value.is_finite() or abs(value) > 1_000_000:
        return str(value)
    shown = _SHOWN_DECIMALS.search(shape)
    if round2(value) == value or (shown is not None and len(shown[1]) <= 2):
        return f"{round2(value)}"
    return f"{value:f}"
