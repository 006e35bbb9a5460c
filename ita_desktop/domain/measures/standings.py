"""How a measure stands on a day: its status, whether it is late, and what its units reported last."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from ita_desktop.domain.measures.periods import period_of
from ita_desktop.domain.measures.records import Measure, Period, Progress
from ita_desktop.domain.measures.reporters import percent_of
from ita_desktop.domain.oit.standings import read_wording
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.domain.thai.normal import comparable

Status = Literal["done", "in_progress", "not_started", "stopped"]
"""What the program itself writes as the status of a measure, in the order of the keys 1 to 4."""

STATUSES: tuple[Status, ...] = get_args(Status)

State = Literal[
    "late", "soon", "not_begun", "in_progress", "waiting", "not_started", "own", "stopped", "done"
]
"""What is seen of a measure, gravest first: its period passed without its being done, its last day is near,
its period began and nothing was done, in work, its period is to come, not started and no period known, in the
office's own words, given up, done."""

STATES: tuple[State, ...] = get_args(State)

CLOSED: frozenset[Status | None] = frozenset({"done", "stopped"})
"""The statuses of what nobody waits for any more."""

WORDINGS: Mapping[Status, str] = {
    "done": "ดำเนินการแล้วเสร็จ",
    "in_progress": "อยู่ระหว่างดำเนินการ",
    "not_started": "ยังไม่ได้ดำเนินการ",
    "stopped": "ยุติการดำเนินการ",
}
"""How a status is worded on screen and paper."""

_STOPPED = ("ยกเลิก", "ยกเลิกการดำเนินการ", "ยุติ", "ระงับการดำเนินการ")

_KNOWN: Mapping[str, Status] = {
    **{comparable(words): "stopped" for words in _STOPPED},
    **{comparable(words): status for status, words in WORDINGS.items()},
    **{status: status for status in STATUSES},
}

SOON = 30
"""Days before its last day in which a measure that is not done is soon due."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a measure stands on a day.

    ``words`` is the status in Thai, or as the office wrote it; ``status`` is None where those tell none.
    ``ends`` is the day that makes it late or soon due, else its last day; ``part`` the title of the part
    whose day that is, where it is not the whole measure's. ``late`` counts days since, ``percent`` is of the
    whole.
    """

    state: State
    status: Status | None
    words: str
    ends: date | None = None
    part: str | None = None
    late: int = 0
    percent: int | None = None


def standing_of(measure: Measure, today: date, every: Sequence[str]) -> Standing:
    """How a measure stands on a day; ``every`` are the units of the office, see ``reporters.percent_of``."""
    status, percent = status_of(measure), percent_of(measure, every)
    words = status_words(measure.status) if measure.status else WORDINGS[status or "not_started"]
    ends = sorted(_ends_of(measure, today), key=lambda each: each[0])
    if status in ("done", "stopped"):
        return Standing(status, status, words, ends[-1][0] if ends else None, None, 0, percent)
    passed = next((each for each in ends if each[0] < today), None)
    if passed is not None:
        return Standing("late", status, words, *passed, (today - passed[0]).days, percent)
    near = next((each for each in ends if (each[0] - today).days <= SOON), None)
    state = "soon" if near else _open_state(measure, status, today)
    day, part = near or (ends[-1] if ends else (None, None))
    return Standing(state, status, words, day, part, 0, percent)


def status_of(measure: Measure) -> Status | None:
    """A measure's status: as kept, as its own words tell, or where none is kept, by whether work is reported.

    None where the office's own words tell none that is known.
    """
    if measure.status:
        return read_status(measure.status)
    return "in_progress" if any(_tells_work(each) for each in measure.progress) else "not_started"


def read_status(text: str) -> Status | None:
    """The status that is kept in a text: the program's own name for it, or an office's wording."""
    known = _KNOWN.get(comparable(text))
    told = None if known else read_wording(text)
    return told[0] if told else known


def status_words(text: str | None) -> str:
    """The Thai wording of a kept status; any text that is not the program's own stays as written."""
    if not text:
        return WORDINGS["not_started"]
    return next((words for status, words in WORDINGS.items() if status == text.strip()), text)


def proposed_status(measure: Measure, every: Sequence[str]) -> Status | None:
    """The status that its reports speak for and that is not kept yet; None where nothing is to be asked.

    All units at 100 per cent speak for done, any work of what was not started for its being in work.
    """
    status = status_of(measure)
    if status in CLOSED:
        return None
    if percent_of(measure, every) == 100:
        return "done"
    begun = status == "not_started" and any(_tells_work(each) for each in measure.progress)
    return "in_progress" if begun else None


def _open_state(measure: Measure, status: Status | None, today: date) -> State:
    """The state of what is neither closed nor late nor soon due."""
    if status != "not_started":
        return status or "own"
    start = measure.period.start if measure.period else None
    if start is None:
        return "not_started"
    return "not_begun" if start <= today else "waiting"


def _ends_of(measure: Measure, today: date) -> Iterable[tuple[date, str | None]]:
    """The last day of the measure, with no title, and that of each part that says one, with its title."""
    own = measure.period.end if measure.period else None
    if own:
        yield own, None
    for part in measure.parts:
        end = period_of(part.period, _year_of(measure, today))[0].end if part.period else None
        if end and end != own:
            yield end, part.title or part.period


def _year_of(measure: Measure, today: date) -> int:
    """The fiscal year that a part means where it names none."""
    period = measure.period or Period()
    return fiscal_year(period.start or period.end or today)


def _tells_work(report: Progress) -> bool:
    """Whether a report tells that something was done."""
    return bool(report.percent or report.text or report.result)
