"""Snapshots for papers, from the cases and by hand."""

from functools import cache
from pathlib import Path
from typing import Any

from ita_desktop.documents.snapshots import (
    AssessmentSnapshot,
    CommitteeSnapshot,
    MeetingSnapshot,
    PlanSnapshot,
)
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.meetings import AgendaItem, Attendance, Entry, Meeting, Topic
from ita_desktop.domain.office import Office
from ita_desktop.exchange import read_office
from ita_desktop.frameworks import FrameworkLibrary

ROOT = Path(__file__).resolve().parent.parent.parent
AGENCY = Agency(name="เทศบาลตำบลตัวอย่าง")
P5, P1 = "2566-p5", "2568-p1"


@cache
def library() -> FrameworkLibrary:
    """The frameworks that come with the program."""
    return FrameworkLibrary(ROOT / "resources" / "frameworks")


def framework(year: int) -> Framework:
    """One framework."""
    return library().get(year)


@cache
def office(case: str = P5) -> Office:
    """A case as records."""
    file = read_office(ROOT / "tests" / "cases" / f"{case}.json", framework)
    assert not file.problems
    return file.office


def years(case: str = P5) -> dict[int, YearSnapshot]:
    """The fiscal years of a case."""
    return {
        each.fiscal_year: YearSnapshot(
            fiscal_year=each.fiscal_year, framework=framework(each.framework_year), assessment=each
        )
        for each in office(case).assessments
    }


def minutes_snapshot(**changes: Any) -> MeetingSnapshot:
    """P5's meeting; ``changes`` are of the snapshot."""
    found = office()
    given = {
        "agency": found.agency,
        "meeting": found.meetings[0],
        "committee": found.committees[0],
        "years": years(),
    }
    return MeetingSnapshot(**{**given, **changes})


def oit_snapshot(**changes: Any) -> AssessmentSnapshot:
    """P5's checklist of 2567; ``changes`` are of the snapshot."""
    given = {"agency": office().agency, "year": years()[2567]}
    return AssessmentSnapshot(**{**given, **changes})


def scores_snapshot(**changes: Any) -> AssessmentSnapshot:
    """P1's scores of 2568; ``changes`` are of the snapshot."""
    given = {"agency": office(P1).agency, "year": years(P1)[2568]}
    return AssessmentSnapshot(**{**given, **changes})


def measures_snapshot(**changes: Any) -> PlanSnapshot:
    """P1's plan of 2569, which answers 2568; ``changes`` are of the snapshot."""
    given = {"agency": office(P1).agency, "plan": office(P1).plans[0], "answered": years(P1)[2568]}
    return PlanSnapshot(**{**given, **changes})


def order_snapshot(**changes: Any) -> CommitteeSnapshot:
    """P5's committee; ``changes`` are of the snapshot."""
    return CommitteeSnapshot(**{"agency": office().agency, "committee": office().committees[0], **changes})


def meeting(*entries: Entry, resolution: str | None = None, **changes: Any) -> Meeting:
    """A meeting with one agenda item whose matter has these entries."""
    agenda = (
        AgendaItem(number=1, title="เรื่องพิจารณา", topics=(Topic(entries=entries, resolution=resolution),)),
    )
    given = {"number": "2/2567", "title": "คณะทำงาน ITA", "agenda": agenda}
    return Meeting(**{**given, **changes})


def snapshot_of(one: Meeting, **changes: Any) -> MeetingSnapshot:
    """The minutes of a meeting without figures."""
    return MeetingSnapshot(**{"agency": AGENCY, "meeting": one, **changes})


def present(count: int) -> tuple[Attendance, ...]:
    """So many members who came."""
    return tuple(
        Attendance(post=f"กรรมการคนที่ {number}", role="กรรมการ", state="present")
        for number in range(1, count + 1)
    )
