"""Which measures are shown: by how they stand, by unit."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ita_desktop.domain.measures.reporting import UnitReport
from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.measures.unit_choices import EVERY_UNIT, NO_UNIT, unit_choices

if TYPE_CHECKING:
    from ita_desktop.services.measures import FollowedMeasure, FollowUpSheet

EVERY = "all"
LATE = "late"
FILTERS = (
    Choice(EVERY, "ทั้งหมด"),
    Choice(LATE, "เลยกำหนด", Shape.LATE),
    Choice("soon", "ใกล้ครบกำหนด", Shape.CARE),
    Choice("missing", "ยังไม่รายงาน", Shape.MISSING),
    Choice("done", "เสร็จ", Shape.OK),
)
_NONE: Mapping[str, str] = {
    EVERY: "หน่วยงานนี้ไม่มีมาตรการในแผน",
    LATE: "ไม่มีมาตรการเลยกำหนด",
    "soon": "ไม่มีมาตรการที่ใกล้ครบกำหนดใน 30 วัน",
    "missing": "รอบนี้รายงานครบทุกมาตรการแล้ว",
    "done": "ยังไม่มีมาตรการที่แล้วเสร็จ",
}


def shown_rows(sheet: "FollowUpSheet", filter_key: str, unit: str) -> "Sequence[FollowedMeasure]":
    """The measures of a filter and a unit; what is late stands longest first."""
    rows = sheet.late if filter_key == LATE else sheet.rows
    return [row for row in rows if filter_key in _kinds(row, unit)]


def counts_of(sheet: "FollowUpSheet", unit: str) -> Mapping[str, int]:
    """How many measures each filter has, of a unit or of all."""
    kinds = [kind for row in sheet.rows for kind in _kinds(row, unit)]
    return {choice.key: kinds.count(choice.key) for choice in FILTERS}


def none_words(filter_key: str) -> str:
    """What is said where a filter has nothing."""
    return _NONE[filter_key]


def units_of(sheet: "FollowUpSheet") -> list[tuple[str, str]]:
    """The choices of units: those that report in the plan."""
    used = {each.unit for row in sheet.rows for each in row.reports}
    return unit_choices((unit for unit in sheet.units if unit in used), with_none=None in used)


def report_of(row: "FollowedMeasure", unit: str) -> UnitReport:
    """The report of a unit on a measure, the first that is missing or else the first where none is meant."""
    wanted = [each for each in row.reports if (each.unit or NO_UNIT) == unit]
    lacking = [each for each in row.reports if each.awaited and each.report is None]
    return (wanted or lacking or list(row.reports))[0]


def _kinds(row: "FollowedMeasure", unit: str) -> Sequence[str]:
    """The filters that name a measure."""
    reports = [each for each in row.reports if unit in (EVERY_UNIT, each.unit or NO_UNIT)]
    if not reports:
        return ()
    kinds = [EVERY]
    if row.standing.state in (LATE, "soon", "done"):
        kinds.append(row.standing.state)
    if any(each.awaited and each.report is None for each in reports):
        kinds.append("missing")
    return kinds
