"""What is entered, what is wrong and what is next in a year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures.naming import name_line
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.domain.oit import KINDS, Kind, Reminder
from ita_desktop.domain.reconciliation import Finding
from ita_desktop.domain.scores import Score
from ita_desktop.services.context import Context
from ita_desktop.services.measures.book import followed_year
from ita_desktop.services.measures.following import FollowedMeasure, FollowUpService, FollowUpSheet
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.services.meetings.carrying import CarryingService
from ita_desktop.services.oit.reminders import ReminderService
from ita_desktop.services.scores import ScoreService, ScoreSheet, year_of_answer

StepKind = Kind | Literal["meeting", "measure_late", "task_late", "reports"]
"""Why a step is named: an item's reminder, a meeting that is called, a measure whose period passed, a task of
a meeting whose day passed, reports of a round that ended and that a unit has not handed in."""

NO_UNIT = "ยังไม่ระบุหน่วยงาน"
_URGENT = KINDS.index("possible")
STEP_KINDS: tuple[StepKind, ...] = (
    "late",
    "measure_late",
    "task_late",
    "reports",
    *KINDS[KINDS.index("late") + 1 : _URGENT],
    "meeting",
    *KINDS[_URGENT:],
)
"""The order of the kinds: what is late, then the rest; meetings after what is due within days."""


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
    """Something to do: ``days`` from today to ``on``, below zero where late; ``urls`` are broken links."""

    text: str
    page: str
    place: str
    on: date | None = None
    days: int | None = None
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NextGroup:
    """The steps of one kind, the most pressing first."""

    kind: StepKind
    steps: tuple[NextStep, ...]


@dataclass(frozen=True, slots=True)
class Beginning:
    """A year without a checklist: how many items its list has, and last year where that has one."""

    items: int
    last_year: int | None


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
    next: tuple[NextGroup, ...]
    answered_by: int
    """The fiscal year of the plan that answers the year's result."""

    beginning: Beginning | None = None


class OverviewService:
    """The first page."""

    def __init__(self, context: Context, carrying: CarryingService) -> None:
        self._context = context
        self._carrying = carrying
        self._scores = ScoreService(context)
        self._reminders = ReminderService(context)
        self._follow_up = FollowUpService(context)

    def of(self, year: int) -> Overview:
        """A year at a glance; YearNotFound where it has no data."""
        sheet = self._scores.sheet(year)
        reminders = self._reminders.of(year)
        framework = sheet.framework
        with self._context.reading() as unit:
            answered_by = year_of_answer(unit, year)
        groups = [
            NextGroup(group.kind, tuple(step(framework, each) for each in group.reminders))
            for group in reminders.groups
        ]
        steps: dict[StepKind, tuple[NextStep, ...]] = {"meeting": self._meetings(), **self._of_plan(year)}
        steps["task_late"] = tuple(map(task_step, self._carrying.late()))
        groups += [NextGroup(kind, each) for kind, each in steps.items() if each]
        return Overview(
            fiscal_year=year,
            framework=framework,
            entered=sheet.entered,
            last_year=sheet.last_year,
            computed=sheet.computed,
            level=sheet.level,
            wrong=sheet.findings,
            filled=tuple(filled(sheet, reminders.recorded)),
            next=tuple(sorted(groups, key=lambda group: STEP_KINDS.index(group.kind))),
            answered_by=answered_by,
            beginning=None if reminders.recorded else self._beginning(framework, year),
        )

    def _meetings(self) -> tuple[NextStep, ...]:
        today = self._context.clock().date()
        with self._context.reading() as unit:
            dated = [(each.date, each) for each in unit.office.meetings() if isinstance(each.date, date)]
        coming = sorted((pair for pair in dated if pair[0] >= today), key=lambda pair: pair[0])
        return tuple(
            NextStep(
                f"ประชุมคณะกรรมการ ครั้งที่ {meeting.number}",
                "meetings",
                str(key_of(meeting)),
                on,
                (on - today).days,
            )
            for on, meeting in coming
        )

    def _of_plan(self, year: int) -> dict[StepKind, tuple[NextStep, ...]]:
        """What wants to be seen of the plan that is meant: the running one where it is among them."""
        today = self._context.clock().date()
        with self._context.reading() as unit:
            followed = followed_year(unit, year, today)
        sheet = self._follow_up.sheet(followed)
        late = tuple(late_step(sheet, row) for row in sheet.late)
        return {"measure_late": late, "reports": tuple(report_steps(sheet))}

    def _beginning(self, framework: Framework, year: int) -> Beginning | None:
        items = len(framework.item_codes)
        last_year = year - 1 if items and self._reminders.has_list(year - 1) else None
        return Beginning(items, last_year) if items else None


def step(framework: Framework, reminder: Reminder) -> NextStep:
    """A reminder as a step that leads to its item."""
    code = reminder.code
    text = f"{code} {framework.title(code)}"
    return NextStep(text, "oit", code, reminder.on, reminder.days, reminder.urls)


def late_step(sheet: FollowUpSheet, row: FollowedMeasure) -> NextStep:
    """A measure whose period passed."""
    place = f"{sheet.fiscal_year}/following:{row.key}"
    return NextStep(name_line(row.measure), "measures", place, row.standing.ends, -row.standing.late)


def task_step(each: Carried) -> NextStep:
    """A task of a meeting whose day passed."""
    words = " ".join(filter(None, (each.of.unit, " ".join(each.of.text.split()))))
    place = f"{MeetingKey(each.of.committee, each.of.meeting)}|carried"
    return NextStep(f"{words} (ครั้งที่ {each.of.meeting})", "meetings", place, each.due, -each.late)


def report_steps(sheet: FollowUpSheet) -> Iterator[NextStep]:
    """The units that owe reports on a round that has ended, each with how many."""
    ended = sheet.round.end
    if sheet.today <= ended:
        return
    for unit, measures in sheet.missing.items():
        text = f"{unit or NO_UNIT} {len(measures)} มาตรการ ของ{sheet.round.name}"
        place = f"{sheet.fiscal_year}/following:{measures[0].key}"
        yield NextStep(text, "measures", place, ended, (ended - sheet.today).days)


def filled(sheet: ScoreSheet, recorded: int) -> list[Filled]:
    """Counts of what is entered: totals, indicators, questions a part, ``recorded`` items of the list."""
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
    return [*counted, Filled("สถานะรายการ OIT", recorded, len(items), "oit", items[0])] if items else counted
