"""Files that hold tables of measures: workbooks with their merged cells, and comma-separated texts."""

import codecs
import csv
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from xml.etree.ElementTree import ParseError

from ita_desktop.exchange.archives import opened_archive
from ita_desktop.exchange.limits import MOST_CELLS, MOST_CLIPBOARD
from ita_desktop.exchange.problems import ReadingError
from ita_desktop.exchange.reading import read_bytes
from ita_desktop.exchange.tables import Grid
from ita_desktop.exchange.tables.grids import TooMuch, cell_of, limited
from ita_desktop.exchange.tables.workbooks import SheetTable, read_workbook

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ENCODINGS = ("utf-8-sig", "cp874")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""How the Unicode text of Excel begins."""
_MIDNIGHT = "T00:00:00"


class Area(NamedTuple):
    """Merged cells: first and last row and column, from 0."""

    top: int
    left: int
    bottom: int
    right: int


def read_tables(path: Path) -> tuple[SheetTable, ...]:
    """The tables of a file, a sheet each; ReadingError says in Thai what hinders.

    A cell over several rows stands in each of them.
    """
    if path.suffix.casefold() in (".csv", ".txt", ".tsv"):
        return (SheetTable(path.stem, read_csv(path.name, read_bytes(path))),)
    sheets = read_workbook(path)
    merged = merged_areas(read_bytes(path))
    return tuple(
        SheetTable(sheet.name, _without_midnight(_repeated(sheet.grid, merged.get(sheet.name, ()))))
        for sheet in sheets
    )


def read_csv(name: str, content: bytes) -> Grid:
    """A text of rows parted by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows' Thai letters."""
    encodings = ("utf-16",) if content.startswith(_WIDE) else _ENCODINGS
    text = next((found for each in encodings if (found := _decoded(content, each)) is not None), None)
    if text is None or "\0" in text:
        raise ReadingError(f"อ่าน {name} ไม่ได้ บันทึกใหม่จาก Excel เป็น .xlsx หรือ CSV UTF-8 แล้วลองอีกครั้ง")
    if len(text) > MOST_CLIPBOARD:
        raise TooMuch("ไฟล์ยาวเกินไป")
    first = text.partition("\n")[0]
    between = max("\t;,", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=between))
    except csv.Error as error:
        raise ReadingError(f"อ่าน {name} ไม่ได้ เพราะเครื่องหมายคำพูดในไฟล์ไม่ครบคู่") from error
    return limited(tuple(tuple(cell_of(cell) for cell in row) for row in rows))


def merged_areas(content: bytes) -> Mapping[str, Sequence[Area]]:
    """The merged cells of each sheet of a workbook that has been read before, by the sheet's name.

    Empty where the package keeps them elsewhere than workbooks of Excel and LibreOffice do.
    """
    try:
        with opened_archive(io.BytesIO(content)) as package:
            return {name: tuple(_areas(package, part)) for name, part in _sheets(package)}
    except (KeyError, ValueError, ParseError):
        return {}


def _sheets(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The names of the sheets and of their parts in the package."""
    from defusedxml import ElementTree

    members = set(package.namelist())
    links = ElementTree.fromstring(package.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for sheet in ElementTree.fromstring(package.read("xl/workbook.xml")).iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl") / target)
        if part in members:
            yield sheet.get("name", ""), part


def _areas(package: zipfile.ZipFile, part: str) -> Iterator[Area]:
    from defusedxml import ElementTree
    from openpyxl.utils import range_boundaries

    with package.open(part) as stream:
        for _, element in ElementTree.iterparse(stream):
            if element.tag == f"{_MAIN}mergeCell":
                left, top, right, bottom = range_boundaries(element.get("ref", "A1"))
                if None not in (left, top, right, bottom):
                    yield Area(top - 1, left - 1, bottom - 1, right - 1)
            elif element.tag == f"{_MAIN}row":
                element.clear()


def _repeated(grid: Grid, areas: Sequence[Area]) -> Grid:
    """The table with each merged cell's text in every row of its first column; nothing grows beyond it."""
    rows = [list(row) for row in grid]
    filled = 0
    for area in areas:
        text = rows[area.top][area.left] if area.top < len(rows) and area.left < len(rows[area.top]) else ""
        for row in rows[area.top + 1 : area.bottom + 1] if text else ():
            filled += 1 + max(0, area.left - len(row))
            if filled > MOST_CELLS:
                return tuple(map(tuple, rows))
            if any(row):
                row.extend([""] * (area.left + 1 - len(row)))
                row[area.left] = row[area.left] or text
    return tuple(map(tuple, rows))


def _without_midnight(grid: Grid) -> Grid:
    """Days of a workbook without the time that it keeps beside them."""
    return tuple(tuple(cell.removesuffix(_MIDNIGHT) for cell in row) for row in grid)


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None
