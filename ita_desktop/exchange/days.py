"""Days in cells of tables: typed by clerks, or held by a workbook."""

import re
from datetime import date

from ita_desktop.domain.oit.addresses import shortened
from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.dates import ERA, parse_date

_BY_MACHINE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")
_BUDDHIST = 2400


def read_day(text: str) -> date | Refusal:
    """A typed day, or one that a workbook holds: its year may be of either era."""
    found = _BY_MACHINE.fullmatch(text.strip())
    if found is None:
        return parse_date(text)
    year = int(found[1])
    try:
        return date(year - ERA if year > _BUDDHIST else year, int(found[2]), int(found[3]))
    except ValueError:
        return Refusal("ไม่มีในปฏิทิน")


def day_or_doubt(text: str, doubts: list[str]) -> date | None:
    """The day of a cell, None where it is empty or cannot be read; the latter is told in ``doubts``."""
    if not text:
        return None
    read = read_day(text)
    if isinstance(read, Refusal):
        doubts.append(f"วันที่ “{shortened(text, 30)}” {read.reason} ถ้ารับแถวนี้จะไม่มีวันที่")
        return None
    return read
