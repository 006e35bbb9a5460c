"""How links look: the shape and word of each state, the columns, what is said of a link in full."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ita_desktop.domain.oit import LinkCheck
from ita_desktop.domain.oit.links import last_check
from ita_desktop.domain.thai.dates import short_date, thai_date, thai_time
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.oit.link_looks import VERDICT_LOOKS, short_address
from ita_desktop.ui.oit.links.lines import LinkLine

if TYPE_CHECKING:
    from ita_desktop.ui.oit.links.lines import State

CODE, TITLE, LINK, CHECKED, STATE, DOUBTS = range(6)

_OTHERS: "Mapping[State, tuple[Shape, str, str]]" = {
    "unchecked": (Shape.NOT_STARTED, "ยังไม่ตรวจ", "text"),
    "asked": (Shape.WAITS, "รอตรวจ", "text"),
    "none": (Shape.MISSING, "ไม่มีลิงก์", "muted"),
}
LOOKS: "Mapping[State, tuple[Shape, str, str]]" = {
    **{key: VERDICT_LOOKS[key] for key in VERDICT_LOOKS},
    **_OTHERS,
}
"""Shape, word and tone of each state."""


def _code(line: LinkLine) -> Cell:
    return Cell(line.item.code if line.at == 0 else "", tone="muted")


def _title(line: LinkLine) -> Cell:
    """The item at its first link; at the others what the link is called."""
    named = (line.link.title if line.link else None) or ""
    told = f"{line.item.code} {line.item.title}"
    if line.at == 0:
        return Cell(line.item.title, tip=f"{told} {named}".strip())
    return Cell(named, tone="muted", tip=told)


def _link(line: LinkLine) -> Cell:
    return Cell(short_address(line.url), tip=line.url)


def _checked(line: LinkLine) -> Cell:
    check = last_check(line.link) if line.link else None
    return Cell(short_date(check.on) if check and check.on else "", tone="muted")


def _state(line: LinkLine) -> Cell:
    if line.is_new:
        return Cell()
    shape, word, tone = LOOKS[line.state]
    return Cell(word, shape, tone, tip=said(line))


def _doubts(line: LinkLine) -> Cell:
    told = " ".join(line.doubts)
    return Cell(told, Shape.CARE if told else None, "care" if told else "text", tip=told)


COLUMNS: tuple[Column[LinkLine], ...] = (
    Column("รหัส", _code, 60),
    Column("รายการ", _title),
    Column("ลิงก์", _link),
    Column("ตรวจล่าสุด", _checked, 104),
    Column("ผล", _state, 126),
    Column("ควรดู", _doubts, 176),
)


def said(line: LinkLine) -> str:
    """The last answer of a link in full, with where it ended and what the page is called."""
    check = last_check(line.link) if line.link else None
    if line.is_new:
        return "ลิงก์ใหม่ พิมพ์หรือวางที่อยู่เว็บ แล้วกด Enter"
    if line.link is None:
        return "รายการนี้ยังไม่มีลิงก์ กด Insert แล้วพิมพ์หรือวางที่อยู่เว็บ วางรหัสกับลิงก์ของหลายรายการได้ด้วย Ctrl+V"
    if check is None:
        return "ยังไม่ตรวจ"
    told = [check.answer or LOOKS[line.state][1], _when(check)]
    told += [f"ปลายทาง {check.url}"] if check.url else []
    told += [f"ชื่อหน้า “{check.title}”"] if check.title else []
    return "  ".join(filter(None, told))


def spoken(line: LinkLine) -> str:
    """A line in words for a screen reader."""
    words = (line.item.code, line.item.title, line.url, LOOKS[line.state][1], *line.doubts)
    return " ".join(filter(None, words))


def _when(check: LinkCheck) -> str:
    day = thai_date(check.on) if check.on else ""
    return f"{day} {thai_time(check.time, digits='arabic')}" if check.time else day
