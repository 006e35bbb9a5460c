"""Which years a paper is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.checks.tables import entries
from ita_desktop.documents.snapshots import (
    AssessmentSnapshot,
    CommitteeSnapshot,
    MeetingSnapshot,
    MemoSnapshot,
    PlanSnapshot,
)
from ita_desktop.domain.thai.dates import ERA, fiscal_year
from ita_desktop.domain.thai.digits import fold


@dataclass(frozen=True, slots=True)
class CoreYears:
    """``own`` are those of the paper's day and number, ``shown`` those of its tables and figures.

    ``told`` is the one by which the paper is known.
    """

    own: frozenset[int]
    shown: frozenset[int] = frozenset()
    told: int = 0

    @property
    def all(self) -> frozenset[int]:
        """Every year that is right without a tie: also the one after the paper's."""
        years = self.own | self.shown
        return years | {max(self.own, default=max(years)) + 1} if years else years

    @property
    def last(self) -> int:
        """The year before the paper's fiscal year, 0 where that is unknown."""
        return max(self.own, default=1) - 1


def core_years(reading: Reading) -> CoreYears:
    """The years of a paper; without any of its own, nothing can be said."""
    match reading.snapshot:
        case MeetingSnapshot(meeting=meeting):
            own = {*_year(meeting.number), *_of(meeting.date)}
            tables = {
                entry.fiscal_year for _, entry in entries(meeting) if entry.insert and entry.fiscal_year
            }
            before = {
                entry.fiscal_year - 1
                for _, entry in entries(meeting)
                if entry.insert == "oit-status" and entry.fiscal_year
            }
            near = {year for year in tables | before if not own or min(own) - 1 <= year <= max(own) + 1}
            return CoreYears(frozenset(own), frozenset(near if own else ()), min(own, default=0))
        case MemoSnapshot(memo=memo, year=year):
            reported = memo.fiscal_year or (year.fiscal_year if year else None)
            own = set(_of(memo.date)) or ({reported, reported + 1} if reported else set())
            shown = frozenset({reported} if reported else ())
            return CoreYears(frozenset(own), shown, reported or min(own, default=0))
        case CommitteeSnapshot(committee=committee):
            own = {*_year(committee.order_number or ""), *_of(committee.order_date)}
            return CoreYears(frozenset(own), told=min(own, default=0))
        case AssessmentSnapshot(year=year) if reading.word == "analysis":
            own = {year.fiscal_year}
            return CoreYears(frozenset(own), frozenset(own), year.fiscal_year)
        case PlanSnapshot(plan=plan, answered=answered):
            planned, judged = plan.fiscal_year, answered.fiscal_year
            return CoreYears(frozenset({planned}), frozenset({judged}), planned)
    return CoreYears(frozenset())


def _of(day: date | str | None) -> Iterator[int]:
    """The calendar's and the fiscal year of a day."""
    if isinstance(day, date):
        yield day.year + ERA
        yield fiscal_year(day)


def _year(number: str) -> Iterator[int]:
    """The year in a number: ``1/2566``."""
    found = re.search(r"/(2[45]\d\d)$", fold(number))
    if found:
        yield int(found[1])
