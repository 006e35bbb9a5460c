"""What is next: the days that come after the work is handed over, of every part of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures.naming import name_line, printed_number
from ita_desktop.domain.measures.records import Measure
from ita_desktop.domain.measures.rounds import Round
from ita_desktop.domain.measures.standings import CLOSED, Standing
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.oit.calendar import happenings

MOST_NAMED = 3
"""So many measures that end on the same day are told one by one."""

EVENTS = {"due": "ครบกำหนด", "possible": "เริ่มทำได้", "review": "ทบทวน"}


@dataclass(frozen=True, slots=True)
class Coming:
    """What happens on a day, and who is to do it (empty where nobody is named)."""

    on: date
    what: str
    who: tuple[str, ...] = ()


def of_items(table: Mapping[str, OitItem], framework: Framework, today: date) -> Iterator[Coming]:
    """The days of a checklist's items from ``today`` on."""
    for each in happenings(table, framework.item_codes, today):
        if each.on >= today and each.event in EVENTS:
            unit = _line(table[each.code].unit)
            what = f"{EVENTS[each.event]} {each.code} {framework.title(each.code)}"
            yield Coming(each.on, what, (unit,) if unit else ())


def of_measures(rows: Iterable[tuple[Measure, Standing]], year: int, today: date) -> Iterator[Coming]:
    """The last days of a plan's measures that are still to be done; of many on a day their numbers."""
    on: dict[date, list[Measure]] = {}
    for measure, standing in rows:
        if standing.ends and standing.ends >= today and standing.status not in CLOSED:
            on.setdefault(standing.ends, []).append(measure)
    for day, due in on.items():
        if len(due) <= MOST_NAMED:
            for each in due:
                units = tuple(filter(None, map(_line, each.units or ())))
                yield Coming(day, f"มาตรการครบกำหนด {name_line(each)}", units)
        else:
            numbers = ", ".join(filter(None, map(printed_number, due)))
            named = f" ข้อ {numbers}" if numbers else ""
            yield Coming(day, f"มาตรการของแผนปี {year} ครบกำหนด {len(due)} มาตรการ{named}")


def of_rounds(rounds: Iterable[Round], today: date) -> Iterator[Coming]:
    """The ends of the rounds whose reports the units hand in."""
    for each in rounds:
        if each.end >= today:
            yield Coming(each.end, f"หน่วยงานรายงานผลมาตรการ ปี {each.fiscal_year} {each.name}")


def of_meetings(meetings: Iterable[Meeting], carried: Iterable[Carried], today: date) -> Iterator[Coming]:
    """Meetings that are called, and the days of what former ones gave to do."""
    for each in meetings:
        if each.day and each.day >= today:
            yield Coming(each.day, f"ประชุม ครั้งที่ {_line(each.number)}")
    for task in carried:
        if task.due and task.due >= today and task.measure is None:
            what = f"งานตามมติ ครั้งที่ {_line(task.of.meeting)} {_line(task.of.text)}"
            yield Coming(task.due, what, tuple(filter(None, map(_line, task.units))))


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
