"""What became of what meetings resolved and of the tasks that they gave."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ita_desktop.domain.measures.records import Measure, Plan
from ita_desktop.domain.measures.resolutions import Resolved, carrying, resolved
from ita_desktop.domain.measures.standings import CLOSED, Standing, standing_of
from ita_desktop.domain.measures.units import units_of
from ita_desktop.domain.meetings import Meeting

State = Literal["late", "open", "bare", "done"]
"""What is seen of it, gravest first: its day passed, in work, nobody's yet, done (or given up)."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A resolution or a task and what became of it; ``late`` counts days since it was due.

    ``measure`` of the plan of ``plan_year`` carries it out, ``standing`` is that measure's on the day. What
    was written at the task itself goes before what the plan tells.
    """

    of: Resolved
    state: State
    units: tuple[str, ...] = ()
    due: date | None = None
    late: int = 0
    measure: Measure | None = None
    plan_year: int | None = None
    standing: Standing | None = None


def carried(meetings: Iterable[Meeting], plans: Iterable[Plan], today: date) -> tuple[Carried, ...]:
    """What each resolution that asks for work, and each task, came to; newest meeting first.

    A resolution that was given to units as tasks is told by these, unless a measure carries it out.
    """
    known = tuple(plans)
    every = resolved(meetings, 0, 9999)
    given = {each.topic_key for each in every if each.is_task}
    told = (_carried(each, known, today) for each in every)
    return tuple(each for each in told if each.of.is_task or each.measure or each.of.topic_key not in given)


def former_meetings(meeting: Meeting, meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """The earlier meetings of the same committee, newest first; all others of it where no day is known."""
    same = [
        each for each in meetings if each.committee == meeting.committee and each.number != meeting.number
    ]
    if isinstance(meeting.date, date):
        on = meeting.date
        same = [each for each in same if isinstance(each.date, date) and each.date < on]
    return tuple(sorted(same, key=lambda each: str(each.date or ""), reverse=True))


def followed(
    meeting: Meeting, meetings: Iterable[Meeting], plans: Iterable[Plan], today: date
) -> tuple[Carried, ...]:
    """What a meeting is told of the earlier ones: all of the last, and of those before it what was open then.

    Open is what is not done, or was done after the last meeting.
    """
    former = former_meetings(meeting, meetings)
    if not former:
        return ()
    last, *before = former
    known = tuple(plans)
    since = last.day or date.min
    older = carried(before, known, today)
    return (
        *carried((last,), known, today),
        *(each for each in older if each.state != "done" or (each.of.done or date.min) > since),
    )


def late_tasks(meetings: Iterable[Meeting], plans: Iterable[Plan], today: date) -> tuple[Carried, ...]:
    """The tasks whose day passed without their being done, longest first; late measures the plan tells."""
    late = (each for each in carried(meetings, plans, today) if each.of.is_task and each.state == "late")
    return tuple(sorted(late, key=lambda each: each.late, reverse=True))


def _carried(each: Resolved, plans: Sequence[Plan], today: date) -> Carried:
    units = (each.unit,) if each.unit else ()
    for plan in plans:
        measure = carrying(each, plan.measures)
        if measure is not None:
            standing = standing_of(measure, today, units_of(None, plan.measures))
            due = each.due or standing.ends
            closed = each.done is not None or standing.status in CLOSED
            state, late = _state(due, today, "done" if closed else "open")
            return Carried(
                each, state, measure.units or units, due, late, measure, plan.fiscal_year, standing
            )
    state, late = _state(each.due, today, "done" if each.done else "open" if each.is_task else "bare")
    return Carried(each, state, units, each.due, late)


def _state(due: date | None, today: date, otherwise: State) -> tuple[State, int]:
    if otherwise != "done" and due is not None and due < today:
        return "late", (today - due).days
    return otherwise, 0
