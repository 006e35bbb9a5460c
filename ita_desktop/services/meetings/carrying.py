"""What became of resolutions and tasks: told, marked as done, made measures of a plan."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.measures.naming import name_line
from ita_desktop.domain.measures.resolutions import Resolved
from ita_desktop.domain.meetings import Meeting, Task, Topic
from ita_desktop.domain.meetings.carried import Carried, carried, followed, late_tasks
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.measures.coverage import CoverageService
from ita_desktop.services.meetings import locking
from ita_desktop.services.meetings.keys import MeetingKey, find_meeting
from ita_desktop.services.papers.capturing import plans
from ita_desktop.storage import UnitOfWork


class AsksNothing(ItaError):
    """A resolution that gives nothing to do."""

    def __init__(self) -> None:
        super().__init__("มตินี้ไม่ได้สั่งให้ดำเนินการ พิมพ์มติที่ให้ดำเนินการ หรือเพิ่มงานใต้มติ แล้วทำเป็นมาตรการ")


class AlreadyCarried(ItaError):
    """A measure carries the resolution out already."""

    def __init__(self, each: Carried) -> None:
        named = name_line(each.measure) if each.measure else ""
        super().__init__(f"อยู่ในแผนปี {each.plan_year} แล้ว {named}".strip())


class NotATask(ItaError):
    """Only a task can be marked as done; a resolution is told by its task or measure."""


@dataclass(frozen=True, slots=True)
class CarriedSheet:
    """What a meeting resolved (``own``) and what it is told of earlier ones (``former``), on ``today``.

    ``plan_year`` is that of the plan into which the meeting's resolutions go.
    """

    own: tuple[Carried, ...]
    former: tuple[Carried, ...]
    today: date
    plan_year: int

    def at(self, item: int, topic: int, task: int = 0) -> Carried | None:
        """What stands at a place of the meeting, from 1; task 0 is the topic's resolution."""
        return next((each for each in self.own if each.of.at == (item, topic, task)), None)


class CarryingService:
    """Resolutions and tasks of meetings; each act is one step of undo."""

    def __init__(self, context: Context, coverage: CoverageService) -> None:
        self._context = context
        self._coverage = coverage

    def sheet(self, key: MeetingKey) -> CarriedSheet:
        """Everything that is shown of a meeting, else MeetingNotFound."""
        today = self._context.clock().date()
        with self._context.reading() as unit:
            meetings = unit.office.meetings_glance()
            meeting = find_meeting(meetings, key)
            known = tuple(plans(unit))
            year = _plan_year(unit, meeting, today)
        own = carried((meeting,), known, today)
        return CarriedSheet(own, followed(meeting, meetings, known, today), today, year)

    def units(self) -> tuple[str, ...]:
        """The units of the office, then others that its plans name."""
        with self._context.reading() as unit:
            agency = unit.office.agency()
            listed = (agency.units or ()) if agency else ()
            return tuple(dict.fromkeys((*listed, *unit.office.planned_units())))

    def late(self) -> tuple[Carried, ...]:
        """The tasks of all meetings whose day passed, longest first."""
        today = self._context.clock().date()
        with self._context.reading() as unit:
            due = tuple(each for each in unit.office.meetings_glance() if _has_open_task(each, today))
            return late_tasks(due, plans(unit), today) if due else ()

    def own(self, meeting: Meeting) -> tuple[Carried, ...]:
        """What became of a meeting's own resolutions and tasks; only plans that tell of it are read."""
        today = self._context.clock().date()
        with self._context.reading() as unit:
            years = unit.office.years_answering_meeting(meeting.number)
            known = [plan for year in years if (plan := unit.office.plan(year))]
        return carried((meeting,), known, today)

    # -- acts ------------------------------------------------------------------------------------------

    def carry_out(self, key: MeetingKey, item: int, topic: int, task: int = 0) -> tuple[int, str]:
        """Make a measure of a task, or of a topic's resolution (task 0): the plan's year and its key."""
        sheet = self.sheet(key)
        found = sheet.at(item, topic, task) or self._given(key, item, topic, task)
        if found is None:
            raise AsksNothing
        if found.measure is not None:
            raise AlreadyCarried(found)
        (made,) = self._coverage.carry_out(sheet.plan_year, [found.of.key])
        return sheet.plan_year, made

    def finish(self, each: Resolved, on: date | None) -> None:
        """Mark a task as done on a day; None where it is not done after all."""
        title = "บันทึกว่างานเสร็จ" if on else "บันทึกว่างานยังไม่เสร็จ"
        self._change(each, title, lambda task: replace(task, done=on))

    def tell(self, each: Resolved, outcome: str | None) -> None:
        """Keep what came of a task."""
        self._change(each, "บันทึกผลของงาน", lambda task: replace(task, outcome=outcome))

    def _given(self, key: MeetingKey, item: int, topic: int, task: int) -> Carried | None:
        """A resolution that its topic's tasks tell of, and that a measure may carry out all the same."""
        with self._context.reading() as unit:
            meeting = find_meeting(unit.office.meetings_glance(), key)
        bare = _with_topic(meeting, item, topic, lambda one: replace(one, tasks=()))
        every = carried((bare,), (), self._context.clock().date())
        return next((each for each in every if each.of.at == (item, topic, task)), None)

    def _change(self, each: Resolved, title: str, change: Callable[[Task], Task]) -> None:
        item, topic, at = each.at
        if not at:
            raise NotATask("มติไม่มีช่องวันแล้วเสร็จ ทำเป็นมาตรการแล้วบันทึกผลที่หน้าแผน หรือเพิ่มเป็นงานใต้มติแล้วบันทึกผลของงาน")
        with self._context.act(f"{title} ของการประชุมครั้งที่ {each.meeting}", Subject.MEETINGS) as unit:
            meeting = find_meeting(tuple(unit.office.meetings()), MeetingKey(each.committee, each.meeting))

            def changed(one: Topic) -> Topic:
                tasks = list(one.tasks)
                if at > len(tasks) or (tasks[at - 1].text or "").strip() != each.text:
                    raise NotFound("งานนี้ถูกแก้หรือย้ายไปแล้ว เปิดรายการมติและงานใหม่แล้วบันทึกอีกครั้ง")
                tasks[at - 1] = change(tasks[at - 1])
                return replace(one, tasks=tuple(tasks))

            locking.put(unit, meeting, _with_topic(meeting, item, topic, changed))


def _with_topic(meeting: Meeting, item: int, topic: int, change: Callable[[Topic], Topic]) -> Meeting:
    """The meeting with a topic changed; places count from 1."""
    agenda = list(meeting.agenda)
    if item > len(agenda) or topic > len(agenda[item - 1].topics):
        raise NotFound("ไม่พบเรื่องนี้ในระเบียบวาระ เปิดการประชุมใหม่แล้วทำอีกครั้ง")
    topics = list(agenda[item - 1].topics)
    topics[topic - 1] = change(topics[topic - 1])
    agenda[item - 1] = replace(agenda[item - 1], topics=tuple(topics))
    return replace(meeting, agenda=tuple(agenda))


def _has_open_task(meeting: Meeting, today: date) -> bool:
    tasks = (task for item in meeting.agenda for topic in item.topics for task in topic.tasks)
    return any(task.due is not None and task.due < today and task.done is None for task in tasks)


def _plan_year(unit: UnitOfWork, meeting: Meeting, today: date) -> int:
    """The plan of the meeting's fiscal year; next year's where only that one is kept and takes it."""
    year = fiscal_year(meeting.day or today)
    kept = unit.office.planned_years()
    if year not in kept and kept.get(year + 1) is not None and (kept[year + 1] or year) < year:
        return year + 1
    return year
