"""How an officer stands in the list: name, post of today, unit, since when one has left."""

from datetime import date

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.officers import acting, as_on, full_name, left_on
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.line_editor import Line
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column

UNIT = 2


def columns(today: date) -> tuple[Column[Line], ...]:
    """Name, post, unit, standing."""
    return (
        Column("ชื่อ", lambda line: _name(line[1])),
        Column("ตำแหน่ง", lambda line: _post(line[1], today)),
        Column("กอง", lambda line: _plain(as_on(line[1], today).unit or line[1].unit), 130),
        Column("สถานะ", lambda line: _standing(line[1], today), 200),
    )


def _name(officer: Officer) -> Cell:
    return _plain(full_name(officer)) if full_name(officer) else Cell("ไม่ระบุชื่อ", tone="muted")


def _post(officer: Officer, today: date) -> Cell:
    return _plain(as_on(officer, today).post or officer.post)


def _standing(officer: Officer, today: date) -> Cell:
    left = left_on(officer, today)
    if left is not None:
        return Cell(f"พ้นหน้าที่ {short_date(left)}", Shape.NOT_STARTED, tone="muted")
    acts = acting(as_on(officer, today).acting_for)
    words = f"{acts.word}{acts.post}" if acts else ""
    return Cell(words, Shape.PERSON if words else None, tip=words)


def _plain(words: str | None) -> Cell:
    return Cell(words or "", tip=words or "")
