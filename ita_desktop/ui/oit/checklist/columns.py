"""The columns of the checklist."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.oit.checklist.looks import dates_cell, status_cell
from ita_desktop.ui.oit.checklist.rows import ItemLine, Line

if TYPE_CHECKING:
    from ita_desktop.services.oit import ChecklistRow, State

CODE, TITLE, STATUS, WORDING, UNIT, DATES, LINKS = range(7)


def columns(today: date, usual: "Mapping[State, str]", *, links: bool) -> list[Column[Line]]:
    """``usual`` are the words printed for items without wording of their own."""
    made = [
        Column("รหัส", _code, 64),
        Column("รายการ", _title),
        Column("สถานะ", _of_items(status_cell), 190),
        Column("ถ้อยคำที่พิมพ์", _of_items(lambda row: _wording(row, usual)), 182),
        Column("ผู้รับผิดชอบ", _of_items(_unit), 118),
        Column("กำหนด", _of_items(lambda row: dates_cell(row, today)), 154),
    ]
    return [*made, Column("ลิงก์", _of_items(_links), 72, right=True)] if links else made


def _of_items(cell: "Callable[[ChecklistRow], Cell]") -> Callable[[Line], Cell]:
    return lambda line: cell(line.row) if isinstance(line, ItemLine) else Cell()


def _code(line: Line) -> Cell:
    return Cell(line.key, tone="muted") if isinstance(line, ItemLine) else Cell(line.group.code)


def _title(line: Line) -> Cell:
    if not isinstance(line, ItemLine):
        return Cell(line.group.title, tip=f"{line.group.title} {line.group.told}")
    return Cell(line.row.item.title, tip=f"{line.key} {line.row.item.title}")


def _wording(row: "ChecklistRow", usual: "Mapping[State, str]") -> Cell:
    record = row.record
    if record is None:
        return Cell("–" if row.state == "missing" else "", tone="muted")
    text = record.wording or usual.get(row.state, "")
    return Cell(text, tone="muted", tip=text)


def _unit(row: "ChecklistRow") -> Cell:
    record = row.record
    told = [text for text in (record.unit, record.officer) if text] if record else []
    return Cell(" ".join(told), tip=" ".join(told))


def _links(row: "ChecklistRow") -> Cell:
    links = row.record.links if row.record else ()
    if not links:
        return Cell()
    told = "\n".join(link.url or "" for link in links)
    return Cell(str(len(links)), shape=Shape.LINK, tip=told)


def spoken(line: Line, today: date) -> str:
    """An item in words for a screen reader: code, title, state, wording, unit, dates."""
    if not isinstance(line, ItemLine):
        group, folded = line.group, "พับอยู่" if line.folded else "เปิดอยู่"
        return f"{group.code} {group.title} {group.told} {folded}".strip()
    row = line.row
    record = row.record
    words = [line.key, row.item.title, status_cell(row).text, dates_cell(row, today).text]
    if record is not None:
        words += [record.wording or "", record.unit or "", record.officer or ""]
        words += [f"กำหนด {thai_date(record.due)}"] if record.due else []
    return " ".join(filter(None, words))
