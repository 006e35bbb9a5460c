"""What the user says to the rows of a returned form, and what is taken of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.measures.naming import printed_number, title_line
from ita_desktop.domain.measures.told import changed_fields
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit.plans.asking import AskedLine
from ita_desktop.ui.kit.plans.decisions import PlanDecisions

if TYPE_CHECKING:
    from ita_desktop.exchange.measure_reports import ReadReport
    from ita_desktop.services.measures.report_plan import ReportPlan

NOTHING = "–"
_NAMES = {
    "result": "",
    "text": "",
    "percent": "ร้อยละ",
    "problem": "ปัญหา",
    "suggestion": "ข้อเสนอแนะ",
    "next": "ขั้นต่อไป",
    "evidence": "หลักฐาน",
    "on": "วันที่",
}
"""How the fields of a report are named, in the order in which they are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine(AskedLine):
    """One row of the plan; ``offered`` are the measures that may be meant, in words."""

    read: "ReadReport"
    offered: tuple[str, ...]


class Decisions(PlanDecisions[ReportLine]):
    """The answers to returned forms."""

    def __init__(self, plan: "ReportPlan") -> None:
        super().__init__(plan.rows)
        self.plan = plan

    def line(self, at: int) -> ReportLine:
        """A returned row as it stands."""
        read, code = self.plan.rows[at], self.code(at)
        was, becomes = self._words(at, code)
        return ReportLine(
            at=at,
            read=read,
            code=code,
            named=words_of(self.plan.measure(code)) if code else "",
            offered=tuple(words_of(self.plan.measure(key)) for key in read.codes),
            was=was,
            becomes=becomes,
            answer=self.answer(at),
        )

    def _words(self, at: int, code: str | None) -> tuple[str, str]:
        read = self.plan.rows[at]
        if code is None or read.told.is_empty:
            return "", read.filled
        was, becomes = self.plan.becomes(at, code)
        names = changed_fields(was, becomes)
        if not names:
            told = told_fields(becomes, ("percent", "text", "result"))
            return told, told
        return told_fields(was or Progress(), names), told_fields(becomes, names)


def words_of(measure: Measure) -> str:
    """A measure's printed number and title, in one line."""
    return "  ".join(filter(None, (printed_number(measure), title_line(measure))))


def told_fields(report: Progress, names: Iterable[str]) -> str:
    """Some fields of a report in words."""
    wanted = set(names)
    said = ((name, getattr(report, name)) for name in _NAMES if name in wanted)
    told = [
        " ".join(f"{_NAMES[name]} {short_date(value) if isinstance(value, date) else value}".split())
        for name, value in said
        if value not in (None, "")
    ]
    return " · ".join(told) or NOTHING
