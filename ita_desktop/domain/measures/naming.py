"""By what people know a measure: its printed number and its title, each in one line."""

from typing import Final

from ita_desktop.domain.measures.records import Measure

UNTITLED: Final = "ยังไม่มีชื่อมาตรการ"


def printed_number(measure: Measure) -> str:
    """The number as it is printed, empty where there is none."""
    return "" if measure.number is None else str(measure.number)


def called(measure: Measure) -> str:
    """What it is called within a sentence: ``มาตรการข้อ 3``, ``มาตรการ`` where it has no number."""
    number = printed_number(measure)
    return f"มาตรการข้อ {number}" if number else "มาตรการ"


def title_line(measure: Measure) -> str:
    """The title, else that there is none yet."""
    return " ".join((measure.title or "").split()) or UNTITLED


def name_line(measure: Measure) -> str:
    """Number and title: ``3 ทบทวนคู่มือ``."""
    return f"{printed_number(measure)} {title_line(measure)}".strip()
