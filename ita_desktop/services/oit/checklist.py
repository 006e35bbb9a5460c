"""What stands of each item of a year's list, and setting it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ita_desktop.domain.answers import windows_of
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Framework, Item, SubIndicator
from ita_desktop.domain.oit import (
    CHOICES,
    DONE,
    NOT_STARTED,
    QUESTIONS,
    Answers,
    Choice,
    Need,
    OitItem,
    State,
    WaitingDay,
    asked,
    changed,
    late_days,
    needs,
    proposed_day,
    state_of,
    unanswered,
)
from ita_desktop.domain.scores import Score
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.storage import UnitOfWork


class ChangeNeedsAnswer(ItaError):
    """A status cannot be set without a note or reason; ``needs`` says for which items."""

    def __init__(self, open_needs: tuple[Need, ...]) -> None:
        super().__init__(" ".join(f"{' '.join(need.codes)} {_WANTED[need.question]}" for need in open_needs))
        self.needs = open_needs


_WANTED = {
    "reason": "ยังไม่ครบองค์ประกอบ ต้องติ๊กให้ครบหรือระบุเหตุผลก่อนตั้งว่าเสร็จ",
    "note": "เสร็จแล้ว ต้องระบุเหตุที่เปลี่ยนกลับ",
}


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One item of the year's list with what stands of it; ``score`` is that of the year's own result."""

    item: Item
    record: OitItem | None
    state: State
    score: Score | None = None

    @property
    def due(self) -> date | None:
        """The day until which the item is to be done."""
        return self.record.due if self.record else None

    @property
    def waits_until(self) -> date | None:
        """The day from which the item can be done."""
        return self.record.waits_until if self.record else None

    @property
    def review_on(self) -> date | None:
        """The day on which what is kept current is looked at again."""
        return self.record.review_on if self.record else None

    @property
    def is_done(self) -> bool:
        """Whether the item is done, kept current or not."""
        return self.state in DONE

    def late_days(self, today: date) -> int | None:
        """Days since the due date, None where the item is not late."""
        return late_days(self.record, today) if self.record else None


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """A sub-indicator with its rows."""

    sub_indicator: SubIndicator
    rows: tuple[ChecklistRow, ...]

    @property
    def done(self) -> int:
        """How many of its items are done."""
        return sum(row.is_done for row in self.rows)


@dataclass(frozen=True, slots=True)
class Checklist:
    """A year's OIT items in the order of the framework."""

    fiscal_year: int
    framework: Framework
    groups: tuple[ChecklistGroup, ...]

    @property
    def rows(self) -> tuple[ChecklistRow, ...]:
        """All rows in order."""
        return tuple(row for group in self.groups for row in group.rows)

    def count(self, *states: State) -> int:
        """How many rows are in one of the states; what is kept current counts as done."""
        return sum(row.state in states or (row.is_done and "done" in states) for row in self.rows)


class OitService:
    """Statuses, wordings, owners and dates of the items."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def checklist(self, year: int) -> Checklist:
        """The year's list; YearNotFound where it has no data."""
        today = self._context.clock().date()
        with self._context.reading() as unit:
            assessment = self._context.assessment(unit, year)
            framework = self._context.framework(unit, assessment.framework_year)
        started = bool(assessment.oit)

        def row(item: Item) -> ChecklistRow:
            record = assessment.oit.get(item.code)
            state = state_of(record, started, today)
            return ChecklistRow(item, record, state, assessment.scores.get(item.code))

        groups = tuple(
            ChecklistGroup(sub, tuple(row(item) for item in sub.items))
            for indicator in framework.indicators
            for sub in indicator.sub_indicators
        )
        return Checklist(year, framework, groups)

    def needs(self, year: int, codes: Iterable[str], choice: Choice) -> tuple[Need, ...]:
        """What is asked before the status of these items is set, a question once for all that it concerns."""
        today = self._context.clock().date()
        with self._context.reading() as unit:
            assessment = self._context.assessment(unit, year)
            framework = self._context.framework(unit, assessment.framework_year)
            opens = windows_of(unit.office.settings(), year)["OIT"].opens

        def propose(code: str) -> WaitingDay | None:
            node = framework.nodes.get(code)
            if choice != "waiting":
                return proposed_day(year, None, today)
            return proposed_day(year, node.item.waits if node and node.item else None, today, opens)

        return needs(framework, assessment.oit, codes, choice, propose)

    def set_choice(
        self,
        year: int,
        codes: Iterable[str],
        choice: Choice,
        note: str | None = None,
        reason: str | None = None,
        until: date | None = None,
        review_on: date | None = None,
    ) -> None:
        """Set the status of items in one act; their wording follows, their history gets a line.

        ChangeNeedsAnswer, and nothing is set, where ``needs`` asks for a note or reason that is not given.
        """
        named = tuple(codes)
        answers = Answers(note=note, reason=reason, until=until, review_on=review_on)
        if open_needs := unanswered(self.needs(year, named, choice), answers):
            raise ChangeNeedsAnswer(open_needs)
        told = " ".join(named[:3]) + (f" และอีก {len(named) - 3} รายการ" if len(named) > 3 else "")
        with self._context.act(f"ตั้ง {told} เป็น {CHOICES[choice][2]}", Subject.OIT) as unit:
            begin_list(self._context, unit, year)
            for code in named:
                put_choice(self._context, unit, year, code, choice, answers)

    def set_field(self, year: int, codes: Iterable[str], name: str, value: Any) -> None:
        """Set one field of items in one act; ``name`` is a field of OitItem, None empties it."""
        named = tuple(codes)
        with self._context.act(f"แก้รายการ {' '.join(named[:3])}", Subject.OIT) as unit:
            begin_list(self._context, unit, year)
            for code in named:
                before = unit.office.oit_item(year, code) or NOT_STARTED
                unit.office.put_oit_item(year, code, replace(before, **{name: value}))


def put_choice(
    context: Context, unit: UnitOfWork, year: int, code: str, choice: Choice, answers: Answers
) -> None:
    """Set the status of an item within an act; ChangeNeedsAnswer where a note or reason is not given."""
    framework = context.framework(unit, context.assessment(unit, year).framework_year)
    before = unit.office.oit_item(year, code)
    questions = asked(framework, code, before, choice)
    wanted = [Need(question=each, codes=(code,)) for each in QUESTIONS if each in questions]
    if open_needs := unanswered(wanted, answers):
        raise ChangeNeedsAnswer(open_needs)
    after = changed(before, choice, questions, answers, context.clock(), context.actor)
    if after != before:
        unit.office.put_oit_item(year, code, after)


def begin_list(context: Context, unit: UnitOfWork, year: int) -> None:
    """The first entry of a year starts its whole list, so that what is lost later shows as lost."""
    assessment = context.assessment(unit, year)
    if not assessment.oit:
        for code in context.framework(unit, assessment.framework_year).item_codes:
            unit.office.put_oit_item(year, code, NOT_STARTED)
