"""The order of an office file: by year, by framework, by number."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.office import Office
from ita_desktop.domain.thai.digits import fold
from ita_desktop.exchange.office_file.schema import SETTINGS
from ita_desktop.exchange.office_file.years import YearFrameworks

T = TypeVar("T")
Natural = tuple[tuple[str | int, ...], str]

_MEETING_NUMBER = re.compile(r"([0-9]{1,9})/([0-9]{1,9})")


def ordered(office: Office, frameworks: YearFrameworks) -> Office:
    """The same office in the order of the file; lists that are known by position stay as they are."""
    places = {committee.key: index for index, committee in enumerate(office.committees)}
    return replace(
        office,
        settings=_in_order(office.settings, {name: at for at, name in enumerate(SETTINGS)}),
        framework_changes=_sorted(
            office.framework_changes, lambda each: (each.framework, natural(each.path))
        ),
        files=_sorted(office.files, lambda each: each.sha256),
        drafts=_sorted(office.drafts, lambda each: natural(each.place)),
        assessments=_sorted(
            (_assessment(each, frameworks) for each in office.assessments), lambda each: each.fiscal_year
        ),
        plans=_sorted(office.plans, lambda each: each.fiscal_year),
        meetings=_sorted(office.meetings, lambda each: _meeting(each, places)),
    )


def natural(text: str) -> Natural:
    """A key that puts ``o2`` before ``o10``; texts and numbers alternate in it."""
    parts = re.split(r"([0-9]+)", fold(text))
    return tuple(int(part) if at % 2 else part for at, part in enumerate(parts)), text


def _sorted(records: Iterable[T], key: Callable[[T], object]) -> tuple[T, ...]:
    return tuple(sorted(records, key=key))  # type: ignore[arg-type]


def _assessment(assessment: Assessment, frameworks: YearFrameworks) -> Assessment:
    framework = frameworks.of(assessment.framework_year)
    places = {code: at for at, code in enumerate(framework.codes)} if framework else {}
    return replace(
        assessment,
        respondents=_in_order(assessment.respondents, places),
        scores=_in_order(assessment.scores, places),
        recommendations=_in_order(assessment.recommendations, places),
        oit=_in_order(assessment.oit, places),
    )


M = TypeVar("M", bound=Mapping[str, object] | None)


def _in_order(members: M, places: Mapping[str, int]) -> M:
    if members is None:
        return members
    last = len(places)
    names = sorted(members, key=lambda name: (places.get(name, last), natural(name)))
    return {name: members[name] for name in names}  # type: ignore[return-value]


def _meeting(meeting: Meeting, committees: Mapping[str, int]) -> tuple[object, ...]:
    committee = -1 if meeting.committee is None else committees.get(meeting.committee, len(committees))
    found = _MEETING_NUMBER.fullmatch(fold(meeting.number))
    year, number = (int(found[2]), int(found[1])) if found else (0, 0)
    return committee, meeting.committee or "", found is None, year, number, natural(meeting.number)
