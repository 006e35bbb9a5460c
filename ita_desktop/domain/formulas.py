"""Texts that a spreadsheet would take for a formula."""

import re
from collections.abc import Iterable

_ACTIVE = tuple("=+-@＝＋－＠\t\r\n")
"""Some programs take the wide letters of East Asia for the narrow ones."""
_NUMBER = re.compile(r"[+-]?[\d,]*\.?\d*")


def is_active(text: str) -> bool:
    """Whether a text begins as a formula does, or has begun one in some program."""
    return text.startswith(_ACTIVE)


def pasted_as_text(text: str) -> str:
    """The text as it is copied out: with an apostrophe where it would become a formula; numbers stay."""
    return f"'{text}" if is_active(text) and not _NUMBER.fullmatch(text) else text


def pasted_row(cells: Iterable[str]) -> str:
    """Cells as a line that is copied out, parted by tabs: each in one line, none a formula."""
    return "\t".join(pasted_as_text(" ".join(cell.split())) for cell in cells)
