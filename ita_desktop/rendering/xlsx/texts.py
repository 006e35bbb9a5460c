"""Texts as a workbook takes them: never a formula, nothing that makes the file unreadable."""

import re
from collections.abc import Container

from ita_desktop.domain.thai.breaks import character_clusters
from ita_desktop.domain.thai.digits import to_arabic

MOST = 32_767
"""UTF-16 units that a cell holds (Excel)."""
CUT = "… (ข้อความยาวเกินที่ช่องของสมุดงานรับได้ อ่านฉบับเต็มในแบบ PDF หรือ Word)"
LONGEST_NAME = 31

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


def cell_text(text: str) -> str:
    """The text without what XML forbids, cut with a clear mark where a cell cannot hold it.

    Not yet escaped: see ``escaped``.
    """
    clean = _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    units = clean.encode("utf-16-le")
    if len(units) <= 2 * MOST:
        return clean
    return units[: 2 * (MOST - len(CUT))].decode("utf-16-le", "ignore") + CUT


def escaped(text: str) -> str:
    """The text with ``_x0041_`` written so that it is not read as a letter's number."""
    return _LIKE_ESCAPE.sub("_x005F_", text)


def sheet_name(wanted: str, taken: Container[str]) -> str:
    """A name that Excel takes: at most 31 letters, none that it forbids, unlike those taken (small letters).

    Digits are Arabic, so that formulas can name the sheet.
    """
    clean = " ".join(_NOT_IN_NAMES.sub(" ", _FORBIDDEN.sub("", to_arabic(wanted))).split()).strip("'")
    if clean.casefold() in ("", "history"):
        clean = "ตาราง"
    name, number = _shortened(clean, LONGEST_NAME), 1
    while name.casefold() in taken:
        number += 1
        ending = f" ({number})"
        name = _shortened(clean, LONGEST_NAME - len(ending)) + ending
    return name


def _shortened(text: str, most: int) -> str:
    """As many whole clusters as fit, counted in UTF-16 units."""
    taken = ""
    for cluster in character_clusters(text):
        if len((taken + cluster).encode("utf-16-le")) > 2 * most:
            break
        taken += cluster
    return taken.strip(" '")
