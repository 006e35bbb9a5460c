"""How measures that are followed up look in a table: the shape, the word and the colour of a standing."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.measures.standings import Status
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell

if TYPE_CHECKING:
    from ita_desktop.services.measures import FollowedMeasure

STATUS_SHAPES: Mapping[Status, Shape] = {
    "done": Shape.OK,
    "in_progress": Shape.IN_WORK,
    "not_started": Shape.NOT_STARTED,
    "stopped": Shape.MINUS,
}


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
