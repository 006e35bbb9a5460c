"""What the cells of a returned workbook show: numbers as typed, formulas marked."""

from decimal import Decimal
from typing import Any

from ita_desktop.exchange.tables.workbooks import shown

FORMULA = "\0"
"""Begins the text of a cell that is reckoned or in error: no typed text has it."""


def is_formula(text: str) -> bool:
    """Whether a cell is reckoned, or in error."""
    return FORMULA in text


def as_typed(cell: Any) -> str:
    """A cell's text: ``80%`` where a number is shown so, numbers without zeros at their end."""
    value = cell.value
    if cell.data_type in ("f", "e"):
        return f"{FORMULA}{value}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = Decimal(repr(value))
        if not number.is_finite():
            return str(value)
        is_share = "%" in str(cell.number_format or "")
        return f"{_plain(number * 100)}%" if is_share else _plain(number)
    return shown(cell)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
