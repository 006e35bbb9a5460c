"""What is entered, what is wrong and what is next in a year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.reconciliation import Finding
from ita_desktop.domain.scores import Score
from ita_desktop.services.context import Context
from ita_desktop.services.oit import OitService
from ita_desktop.services.scores import ScoreService, ScoreSheet


@dataclass(frozen=True, slots=True)
class Filled:
    """How much of one kind is entered."""

    title: str
    done: int
    total: int
    page: str
    place: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something to do: ``due`` in days from today, below zero where late, None without a date."""

    text: str
    page: str
    place: str
    on: date | None = None
    due: int | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page of a year; scores are by code."""

    fiscal_year: int
    framework: Framework
    entered: Mapping[str, Score]
    last_year: Mapping[str, Score]
    computed: Mapping[str, Decimal]
    level: str | None
    wrong: tuple[Finding, ...]
    filled: tuple[Filled, ...]
    next: tuple[NextStep, ...]


class OverviewService:
    """The first page."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._scores = ScoreService(context)
        self._oit = OitService(context)

    def of(self, year: int) -> Overview:
        """A year at a glance; YearNotFound where it has no data."""
        sheet = self._scores.sheet(year)
        with self._context.reading() as unit:
            assessment = self._context.assessment(unit, year)
            meetings = tuple(unit.office.meetings())
        today = self._context.clock().date()
        steps = [*self._oit_steps(year, today)]
        steps += [
            NextStep(
                f"ประชุมคณะกรรมการ ครั้งที่ {meeting.number}",
                "meetings",
                f"{meeting.committee or ''}|{meeting.number}",
                meeting.date,
                (meeting.date - today).days,
            )
            for meeting in meetings
            if isinstance(meeting.date, date) and meeting.date >= today
        ]
        return Overview(
            fiscal_year=year,
            framework=sheet.framework,
            entered=sheet.entered,
            last_year=sheet.last_year,
            computed=sheet.computed,
            level=sheet.level,
            wrong=sheet.findings,
            filled=tuple(filled(sheet, assessment)),
            next=tuple(sorted(steps, key=urgency)),
        )

    def _oit_steps(self, year: int, today: date) -> list[NextStep]:
        steps = []
        for row in self._oit.checklist(year).rows:
            if row.late_days(today) is not None or row.state in ("waiting", "due"):
                day = row.due if row.late_days(today) is not None else row.waits_until
                days = (day - today).days if day else None
                text = f"{row.item.code} {row.item.title}"
                steps.append(NextStep(text, "oit", row.item.code, day, days, row.state in ("waiting", "due")))
        return steps


def urgency(step: NextStep) -> tuple[int, int]:
    """Late first, then by date, then what waits."""
    if step.due is None:
        return (2, 0)
    return (1 if step.waits and step.due > 0 else 0, step.due)


def filled(sheet: ScoreSheet, assessment: Assessment) -> list[Filled]:
    """Counts of what is entered: totals, indicators, questions a part, checklist."""
    framework, entered = sheet.framework, sheet.entered
    totals = ["overall"]
    for instrument in framework.instruments:
        totals += [f"{instrument.code}.{part.key}" for part in instrument.parts] or [instrument.code]
    groups: list[tuple[str, list[str], str]] = [
        ("คะแนนรวมและเครื่องมือ", totals, "overall"),
        ("ตัวชี้วัด", [indicator.code for indicator in framework.indicators], "1"),
    ]
    for instrument in framework.instruments:
        questions = [
            question.code
            for indicator in framework.indicators
            if indicator.instrument == instrument.code
            for question in indicator.questions
        ]
        if questions:
            parts = [
                (f".{part.key}", f"{instrument.code} {part.short_title}") for part in instrument.parts
            ] or [("", instrument.code)]
            for suffix, title in parts:
                groups.append(
                    (f"คำถาม {title}", [code + suffix for code in questions], questions[0] + suffix)
                )
    counted = [
        Filled(title, sum(code in entered for code in codes), len(codes), "scores", place)
        for title, codes, place in groups
        if codes
    ]
    items = framework.item_codes
    recorded = sum(code in assessment.oit for code in items)
    return [*counted, Filled("สถานะรายการ OIT", recorded, len(items), "oit", items[0])] if items else counted
