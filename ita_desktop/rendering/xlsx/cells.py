"""Single cells: a text that stays text, a number, a day; and how each looks."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from ita_desktop.documents.blocks import Align, Digits, Runs, Value, web_address
from ita_desktop.domain.formulas import is_active
from ita_desktop.rendering.xlsx.formats import date_format, number_format
from ita_desktop.rendering.xlsx.texts import cell_text, escaped

FONT = "TH Sarabun New"
FIRST_DAY = date(1900, 3, 1)
"""Days before it stand otherwise in Excel's calendar: they are written as text."""

AS_TEXT = "@"
"""Keeps a code a text when it is typed anew."""

_SIDE = Side(style="thin")
RULED = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
SHADED = PatternFill("solid", fgColor="FFF2F2F2")


class Look:
    """How the cells of one paper look: type of one size, its digits."""

    def __init__(self, size: float, digits: Digits) -> None:
        self.digits: Digits = digits
        self._regular = Font(name=FONT, size=size)
        self._bold = Font(name=FONT, size=size, bold=True)

    def write(self, cell: Any, value: Value, printed: str = "") -> None:
        """Put a value into a cell; ``printed`` is what paper shows for it, and what None stands for."""
        if isinstance(value, date) and date(value.year, value.month, value.day) >= FIRST_DAY:
            cell.value = datetime(value.year, value.month, value.day)
            cell.number_format = date_format(value, printed, self.digits)
        elif isinstance(value, Decimal | int) and not isinstance(value, bool):
            cell.value = value
            cell.number_format = number_format(value, printed, self.digits)
        elif isinstance(value, str):
            _write_text(cell, value)
            cell.number_format = AS_TEXT
        else:
            _write_text(cell, printed)

    def dress(
        self, cell: Any, align: Align, *, strong: bool = False, ruled: bool = False, middle: bool = False
    ) -> None:
        """Type, place in the cell and rules; a text wraps."""
        cell.font = self._bold if strong else self._regular
        cell.alignment = Alignment(
            horizontal="left" if align == "justify" else align,
            vertical="center" if middle else "top",
            wrap_text=True,
        )
        if ruled:
            cell.border = RULED


def _write_text(cell: Any, text: str) -> None:
    """A string whatever it looks like: openpyxl would make a formula or an error of some."""
    text = cell_text(text)
    if text:
        cell.value = escaped(text)
        cell.data_type = "s"
        cell.quotePrefix = is_active(text)


def lead(cell: Any, runs: Runs) -> None:
    """Let a cell open the page that its text leads to; a cell leads to one page only."""
    links = {web_address(run.link) for run in runs} - {""}
    if len(links) == 1 and cell.value:
        cell.hyperlink = links.pop()


def joined(runs: Runs) -> str:
    """The text of runs."""
    return "".join(run.text for run in runs)


def is_bold(runs: Runs) -> bool:
    """Whether all of a cell is bold."""
    written = [run for run in runs if run.text.strip()]
    return bool(written) and all(run.bold for run in written)
