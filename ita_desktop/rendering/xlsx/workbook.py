"""A paper as a workbook: a sheet for each table and each chart, the same bytes for the same paper."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Font

from ita_desktop.documents.blocks import Block, Chart, Document, KeepTogether, Table
from ita_desktop.domain.errors import ItaError
from ita_desktop.rendering.xlsx.cells import FONT
from ita_desktop.rendering.xlsx.charts import fill_chart_sheet
from ita_desktop.rendering.xlsx.sheet import Sheet
from ita_desktop.rendering.xlsx.texts import cell_text, sheet_name

MADE = datetime(2000, 1, 1)
"""In every file: a workbook tells what the paper says, not when it was written."""
PACKED = (1980, 1, 1, 0, 0, 0)
_TOLD = {
    "docProps/core.xml": (re.compile(rb"(<dcterms:modified[^>]*>)[^<]*"), MADE.isoformat().encode() + b"Z"),
    "docProps/app.xml": (re.compile(rb"(<Application>)[^<]*"), b"ITA Desktop"),
}
"""What the file tells of itself instead of the hour and of Excel, whose rows LibreOffice would not fit."""
_FIXED = re.compile(rb'(<row [^>]*?) customHeight="1"')
"""A reckoned height is where a row begins: it grows with what is typed into it."""


class NoTable(ItaError):
    """The paper has no table."""

    def __init__(self) -> None:
        super().__init__("เอกสารนี้ไม่มีตาราง จึงทำเป็นสมุดงาน (.xlsx) ไม่ได้ เลือกแบบ PDF หรือ Word")


class Section(NamedTuple):
    """A table or a chart with the blocks before it; the last one has those after it too."""

    above: Sequence[Block]
    shown: Table | Chart
    below: Sequence[Block] = ()


def render_xlsx(document: Document) -> bytes:
    """The tables and charts of a paper as a workbook's bytes; NoTable where it has neither.

    Values of rows become numbers and days under the paper's digits; a text is never a formula.
    """
    sections = _sections(document)
    workbook = _empty(document.page.type_size)
    taken: set[str] = set()
    for section in sections:
        name = sheet_name(_name(section.shown) or document.title, taken)
        taken.add(name.casefold())
        sheet, around = workbook.create_sheet(name), (section.above, section.below)
        if isinstance(section.shown, Chart):
            fill_chart_sheet(sheet, document, section.shown, *around)
        else:
            Sheet(sheet, document, section.shown).fill(*around)
    properties = workbook.properties
    properties.title, properties.creator = cell_text(document.title), cell_text(document.author)
    properties.language, properties.created = "th-TH", MADE
    file = BytesIO()
    workbook.save(file)
    return _repacked(file.getvalue())


def _name(shown: Table | Chart) -> str:
    return shown.name or (shown.chart.title if isinstance(shown, Chart) else shown.caption)


def _empty(size: float) -> Workbook:
    """A workbook without sheets; its own type is the paper's, as columns are counted in its digits."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    workbook._named_styles["Normal"].font = Font(name=FONT, size=size)
    return workbook


def _sections(document: Document) -> list[Section]:
    found: list[Section] = []
    waiting: list[Block] = []
    for block in _flat(document.workbook or document.blocks):
        if isinstance(block, Table | Chart):
            found.append(Section(waiting, block))
            waiting = []
        else:
            waiting.append(block)
    if not found:
        raise NoTable
    found[-1] = found[-1]._replace(below=waiting)
    return found


def _flat(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, KeepTogether):
            yield from _flat(block.blocks)
        else:
            yield block


def _repacked(content: bytes) -> bytes:
    """The same parts in the same order, with what they tell of the file."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as made, zipfile.ZipFile(file, "w") as packed:
        for name in made.namelist():
            part = made.read(name)
            if name in _TOLD:
                pattern, told = _TOLD[name]
                part = pattern.sub(rb"\g<1>" + told, part)
            elif name.startswith("xl/worksheets/"):
                part = _FIXED.sub(rb"\1", part)
            entry = zipfile.ZipInfo(name, PACKED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, part)
    return file.getvalue()
