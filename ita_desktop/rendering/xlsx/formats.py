"""How a workbook shows a number or a date: as the printed cell does, in the paper's digits."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from ita_desktop.documents.blocks import Digits
from ita_desktop.domain.thai.dates import short_date, thai_date
from ita_desktop.domain.thai.digits import to_arabic

THAI_NUMBER = "[$-D00041E]"
"""Thai digits (0D), no calendar, Thai (041E): read alike by Excel and LibreOffice."""
THAI_DATE = "[$-D07041E]"
"""Thai digits, the Buddhist calendar (07), Thai months."""
ARABIC_DATE = "[$-107041E]"

_NUMBER = re.compile(r"[+-]?\d+(?:\.(\d+))?")
_DATES: tuple[tuple[Callable[[date], str], str], ...] = (
    (short_date, "d mmm yy"),
    (thai_date, "d mmmm yyyy"),
)
_LONGEST = 60
"""Letters of the words around a number that a format takes over."""


def number_format(value: Decimal | int, printed: str, digits: Digits) -> str:
    """The format under which ``value`` is shown as ``printed``: decimals, sign, words around it.

    Where the printed cell does not show the number: ``0.00`` for a Decimal, ``0`` for an int.
    """
    language = THAI_NUMBER if digits == "thai" else ""
    found = _NUMBER.search(to_arabic(printed))
    if found is None or Decimal(found[0]) != value:
        return language + ("0" if isinstance(value, int) else "0.00")
    before, after = _around(printed, found.start(), found.end())
    shape = f"0.{'0' * len(found[1])}" if found[1] else "0"
    if found[0][0] in "+-":
        return ";".join(f"{language}{before}{sign}{shape}{after}" for sign in ("+", "-", ""))
    return f"{language}{before}{shape}{after}"


def date_format(value: date, printed: str, digits: Digits) -> str:
    """The format of a day in the Buddhist era, short or in full as printed, with the words around it."""
    language = THAI_DATE if digits == "thai" else ARABIC_DATE
    plain = to_arabic(printed)
    for write, shape in _DATES:
        start = plain.find(write(value))
        if start >= 0:
            before, after = _around(printed, start, start + len(write(value)))
            return f"{language}{before}{shape}{after}"
    return f"{language}{_DATES[0][1]}"


def _around(printed: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after the value as literals of a format."""
    before, after = printed[:start], printed[end:]
    if '"' in printed or "\n" in printed or len(before) + len(after) > _LONGEST:
        return "", ""
    return _literal(before), _literal(after)


def _literal(words: str) -> str:
    return f'"{words}"' if words else ""
