"""Which measures of a plan the timeline shows, and what each row of it is."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.domain.charts import Timeline
from ita_desktop.domain.charts.description import Outlook
from ita_desktop.domain.charts.timeline import outlook_of, spoken_row, timeline
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.measures.units import meant_units
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.measures.following import FollowedMeasure, FollowUpSheet

EVERY = "all"
FILTERS = (
    Choice(EVERY, "ทั้งหมด", count=0),
    Choice("late", "เลยกำหนด", Shape.LATE, 0),
    Choice("soon", "ใกล้ครบกำหนด", Shape.CARE, 0),
    Choice("in_work", "กำลังทำ", Shape.IN_WORK, 0),
    Choice("not_started", "ยังไม่เริ่ม", Shape.NOT_STARTED, 0),
    Choice("closed", "เสร็จหรือยุติ", Shape.OK, 0),
)
_FILTER_OF: Mapping[Outlook, str] = {
    "late": "late",
    "soon": "soon",
    "begun": "in_work",
    "open": "not_started",
    "ahead": "not_started",
    "stopped": "closed",
    "done": "closed",
}
NO_MEASURES = "ยังไม่มีมาตรการในแผนปี {year} เพิ่มมาตรการพร้อมระยะเวลาแล้ว เส้นเวลาจะอยู่ที่นี่"
NONE_SUCH = "ไม่มีมาตรการที่ตรงกับตัวกรองที่เลือก"
TO_PLAN, SEE_ALL = "ไปที่มาตรการ", "ดูทั้งหมด"


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A row: the key of its measure, where it is in the chart, what it shows in words."""

    key: str
    place: int
    spoken: str


def filter_of(row: "FollowedMeasure") -> str:
    """The filter under which a measure stands."""
    return _FILTER_OF[outlook_of(row.standing)]


def of_unit(sheet: "FollowUpSheet", unit: str) -> "list[FollowedMeasure]":
    """The measures of a unit, all of them without one."""
    return [row for row in sheet.rows if not unit or unit in meant_units(row.measure, sheet.units)]


def counts(rows: "list[FollowedMeasure]") -> dict[str, int]:
    """How many measures each filter has."""
    found = Counter(map(filter_of, rows))
    return {EVERY: len(rows), **{choice.key: found[choice.key] for choice in FILTERS[1:]}}


def chart_of(sheet: "FollowUpSheet", rows: "list[FollowedMeasure]") -> Timeline:
    """The timeline of these measures."""
    measures = tuple(row.measure for row in rows)
    plan = Plan(fiscal_year=sheet.fiscal_year, measures=measures)
    return timeline(plan, sheet.today, sheet.units, sheet.rounds[0].kind)


def rows_of(chart: Timeline, rows: "list[FollowedMeasure]") -> list[TimelineRow]:
    """The rows of a chart."""
    return [TimelineRow(row.key, place, spoken_row(chart, place)) for place, row in enumerate(rows)]


def sentence(sheet: "FollowUpSheet") -> str:
    """What the page holds now."""
    late = len(sheet.late)
    return f"{len(sheet.rows)} มาตรการ" + (f" เลยกำหนด {late}" if late else "") if sheet.rows else ""
