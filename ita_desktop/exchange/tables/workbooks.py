"""Workbooks as tables of texts: what each cell shows, within limits and without anything that runs."""

import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from ita_desktop.documents.score_rows import COMPUTED
from ita_desktop.domain.fields import UNSEEN
from ita_desktop.domain.scores import round2
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange.limits import LONGEST_CELL, MOST_CELLS, MOST_MEMBERS, MOST_ROWS, MOST_UNPACKED
from ita_desktop.exchange.problems import ReadingError
from ita_desktop.exchange.reading import read_bytes
from ita_desktop.exchange.tables.grids import Grid

_YEAR = re.compile(r"ปี(?:งบประมาณ)?\s*(?:พ\.\s*ศ\.)?\s*(25[4-9]\d|26\d\d)(?!\d)")
_SHOWN_DECIMALS = re.compile(r"0\.(0+)")
_LAST_ROW = 1_048_576
"""Of a sheet of Excel."""
_NOT_PLAIN = (b"<!DOCTYPE", b"<!ENTITY")


class NotAWorkbook(ReadingError):
    """The file is no workbook that can be read."""


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
    _refuse_unsafe(path.name, content)
    import openpyxl

    try:
        book = openpyxl.load_workbook(
            BytesIO(content), read_only=True, data_only=not formulas, keep_links=False
        )
        seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        sheets = tuple(SheetTable(str(sheet.title), _grid(sheet, text_of)) for sheet in seen)
        book.close()
    except ReadingError:
        raise
    except Exception as error:  # whatever a damaged file makes openpyxl raise
        raise _unreadable(path.name) from error
    return tuple(sheet for sheet in sheets if sheet.grid)


def years_named(sheets: tuple[SheetTable, ...]) -> tuple[int, ...]:
    """The fiscal years that the sheets' texts name, each once, first ones first."""
    texts = (cell for sheet in sheets for row in sheet.grid for cell in row)
    found = (int(year) for text in texts for year in _YEAR.findall(to_arabic(text)))
    return tuple(dict.fromkeys(found))


def _refuse_unsafe(name: str, content: bytes) -> None:
    """NotAWorkbook where the package is none, or would grow beyond measure, or holds what XML need not."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            members = package.infolist()
            if "[Content_Types].xml" not in package.namelist():
                raise _unreadable(name)
            if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > MOST_UNPACKED:
                raise NotAWorkbook(f"{name} ใหญ่เกินกว่าสมุดงานคะแนน คัดลอกเฉพาะแถวที่ต้องการไปไว้ในสมุดงานใหม่")
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    with package.open(member) as part:
                        start = part.read(4_096)
                    if any(mark in start for mark in _NOT_PLAIN):
                        raise NotAWorkbook(
                            f"{name} มีส่วนที่ไม่ใช่ของสมุดงานปกติ บันทึกใหม่จาก Excel เป็น .xlsx แล้วลองอีกครั้ง"
                        )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as error:
        raise _unreadable(name) from error


def _unreadable(name: str) -> NotAWorkbook:
    return NotAWorkbook(f"อ่านสมุดงาน {name} ไม่ได้ ไฟล์อาจเสียหรือมีรหัสผ่าน เปิดใน Excel แล้วบันทึกใหม่เป็น .xlsx")


def _grid(sheet: Any, show: Callable[[Any], str]) -> Grid:
    """A sheet's cells down to the last one with a text: cells that are only coloured count for nothing."""
    sheet.reset_dimensions()
    rows: list[tuple[str, ...]] = []
    empty, cells = 0, 0
    for row in sheet.iter_rows():
        texts = tuple(_texts(row, show))
        if not texts:
            empty += 1
            if empty > _LAST_ROW:
                raise ReadingError(f"ตารางใน {sheet.title} มีแถวเกินกว่าที่สมุดงานมีได้ ไฟล์อาจเสีย บันทึกใหม่จาก Excel")
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


def _texts(row: Any, show: Callable[[Any], str]) -> Iterator[str]:
    """A row's cells without the empty ones at its end."""
    texts = [show(cell) for cell in row[:MOST_CELLS]]
    while texts and not texts[-1]:
        texts.pop()
    return iter(texts)


def shown(cell: Any) -> str:
    """What a cell shows: numbers by their format, since a workbook drops the zeros that were typed."""
    value = cell.value
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value)
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), str(cell.number_format or ""))
    if isinstance(value, datetime | date):
        return value.isoformat()
    lines = str(value)[:LONGEST_CELL].splitlines()
    return "\n".join(filter(None, (" ".join(UNSEEN.sub("", line).split()) for line in lines)))


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
