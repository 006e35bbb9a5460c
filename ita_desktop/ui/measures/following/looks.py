"""How measures that are followed up look in a table: the shape, the word and the colour of a standing."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.measures import Period
from ita_desktop.domain.measures.standings import Standing, State, Status
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell

if TYPE_CHECKING:
    from ita_desktop.services.measures import FollowedMeasure

SHAPES: Mapping[State, Shape] = {
    "late": Shape.LATE,
    "soon": Shape.CARE,
    "not_begun": Shape.NOT_STARTED,
    "in_progress": Shape.IN_WORK,
    "waiting": Shape.WAITS,
    "not_started": Shape.NOT_STARTED,
    "own": Shape.INFO,
    "stopped": Shape.MINUS,
    "done": Shape.OK,
}
STATUS_SHAPES: Mapping[Status, Shape] = {
    "done": Shape.OK,
    "in_progress": Shape.IN_WORK,
    "not_started": Shape.NOT_STARTED,
    "stopped": Shape.MINUS,
}
_TONES: Mapping[State, str] = {"late": "bad", "soon": "care"}


def standing_cell(row: "FollowedMeasure", today: date) -> Cell:
    """The standing in a table: what is late or near first, else the status."""
    standing = row.standing
    told = standing_words(standing, today, row.measure.period)
    part = f"\n{standing.part}" if standing.part else ""
    return Cell(
        told,
        shape=SHAPES[standing.state],
        tone=_TONES.get(standing.state, "text"),
        tip=f"{told}\n{standing.words}{part}" if told != standing.words else told,
    )


def standing_words(standing: Standing, today: date, period: Period | None = None) -> str:
    """The standing in a few words: ``เลยกำหนด 12 วัน``, ``เหลือ 5 วัน``, ``เริ่ม 1 ม.ค. 69``, else the status."""
    if standing.state == "late":
        return f"เลยกำหนด {standing.late} วัน"
    if standing.state == "soon" and standing.ends:
        days = (standing.ends - today).days
        return f"เหลือ {days} วัน" if days else "ครบกำหนดวันนี้"
    if standing.state == "not_begun":
        return "ถึงช่วงแล้ว ยังไม่เริ่ม"
    if standing.state == "waiting" and period and period.start:
        return f"เริ่ม {short_date(period.start)}"
    return standing.words


def reports_cell(row: "FollowedMeasure") -> Cell:
    """How many of the reports of the round are here."""
    told = row.told
    if not told.of:
        return Cell("–", tone="muted", tip="รอบนี้ไม่ต้องรายงาน")
    shape = Shape.OK if not told.missing else Shape.IN_WORK if told.here else Shape.MISSING
    words = "รายงานแล้ว" if told.here else "ยังไม่รายงาน"
    if told.of > 1 and told.here:
        words = f"{told.here} จาก {told.of}"
    lacking = [each.unit or "" for each in row.reports if each.awaited and each.report is None]
    tip = f"{words}\nยังไม่รายงาน {' '.join(filter(None, lacking))}".strip() if any(lacking) else words
    return Cell(words, shape=shape, tip=tip)


def last_report(row: "FollowedMeasure") -> date | None:
    """The day of the last report on a measure."""
    return max((each.on for each in row.measure.progress if each.on), default=None)
