"""How a sheet is printed and looked at: A4, the head on every page and always in sight."""

from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from ita_desktop.documents.blocks import PageSetup
from ita_desktop.rendering.xlsx.cells import FONT

INCH = 2.54
A4 = (21.0, 29.7)
A4_CODE = 9
NUMBER_FROM_TOP = 1.25
"""Centimetres from the sheet's edge to the page number."""


def text_width(page: PageSetup) -> float:
    """Centimetres between the margins."""
    return (A4[1] if page.landscape else A4[0]) - page.left - page.right


def set_page(sheet: Any, page: PageSetup, columns: int, rows: int, head: tuple[int, int] | None) -> None:
    """Print area, margins, one page wide; ``head`` are the first and the last row that is repeated."""
    last = get_column_letter(columns)
    sheet.print_area = f"A1:{last}{rows}"
    sheet.page_setup.paperSize = A4_CODE
    sheet.page_setup.orientation = "landscape" if page.landscape else "portrait"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    margins = sheet.page_margins
    margins.left, margins.right = page.left / INCH, page.right / INCH
    margins.top, margins.bottom = page.top / INCH, page.bottom / INCH
    margins.header, margins.footer = NUMBER_FROM_TOP / INCH, NUMBER_FROM_TOP / INCH
    if head:
        sheet.print_title_rows = f"{head[0]}:{head[1]}"
        sheet.freeze_panes = f"A{head[1] + 1}"
    sheet.HeaderFooter.differentFirst = True
    number = sheet.oddHeader.center
    number.text, number.font, number.size = "- &P -", f"{FONT},Regular", int(page.type_size)
