"""What becomes of the measures: reports of the units, round by round, and the status of each measure."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Progress, RoundKey
from ita_desktop.domain.measures.naming import called
from ita_desktop.domain.measures.reporting import (
    Tally,
    UnitReport,
    missing_units,
    report_for,
    tally,
    unit_reports,
    with_report,
)
from ita_desktop.domain.measures.rounds import Round, round_of, round_on, rounds_of
from ita_desktop.domain.measures.standings import Standing, Status, proposed_status, standing_of, status_words
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.measures.book import follow_up_rounds, followed_year, opened
from ita_desktop.services.measures.few import OpenMeasures, few_opened


@dataclass(frozen=True, slots=True)
class FollowedMeasure:
    """A measure, how it stands today, and what each of its units handed in for the round.

    ``proposed`` is the status that its reports speak for and that is to be asked.
    """

    measure: Measure
    standing: Standing
    reports: tuple[UnitReport, ...]
    proposed: Status | None

    @property
    def key(self) -> str:
        """By what the plan knows it."""
        return self.measure.key or ""

    @property
    def told(self) -> Tally:
        """How many of its reports for the round are here."""
        return tally(self.reports)


@dataclass(frozen=True, slots=True)
class FollowUpSheet:
    """A plan in a round: its measures in their order, the rounds of the year, the units that are meant."""

    fiscal_year: int
    framework: Framework
    rounds: tuple[Round, ...]
    round: Round
    today: date
    rows: tuple[FollowedMeasure, ...]
    units: tuple[str, ...]

    @property
    def missing(self) -> Mapping[str, tuple[Measure, ...]]:
        """The measures on which each unit still owes a report, ``""`` for those without a unit."""
        return missing_units((row.measure for row in self.rows), self.round, self.units)

    @property
    def told(self) -> Tally:
        """How many of the reports that the round waits for are here."""
        return tally(each for row in self.rows for each in row.reports)

    @property
    def late(self) -> tuple[FollowedMeasure, ...]:
        """The measures whose period passed, the longest ago first."""
        found = [row for row in self.rows if row.standing.state == "late"]
        return tuple(sorted(found, key=lambda row: -row.standing.late))

    def row(self, key: str) -> FollowedMeasure | None:
        """The measure of a key."""
        return next((row for row in self.rows if row.key == key), None)


class FollowUpService:
    """Each act is one step of undo."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def late(self, year: int) -> int:
        """How many measures are late today in the plan that is followed while a fiscal year is shown."""
        today = self._context.clock().date()
        with self._context.reading() as unit:
            book = opened(self._context, unit, followed_year(unit, year, today))
            every = book.units
        return sum(standing_of(each, today, every).state == "late" for each in book.plan.measures)

    def sheet(self, year: int, round_key: RoundKey | None = None) -> FollowUpSheet:
        """A plan in a round, in the one whose reports are due now where none is named."""
        today = self._context.clock().date()
        with self._context.reading() as unit:
            book = opened(self._context, unit, year)
            framework, every = book.framework, book.units
            kind = follow_up_rounds(unit)
        rounds = rounds_of(year, kind)
        due = round_on(today, year, kind)
        of = next((each for each in rounds if each.key == round_key), due)
        return FollowUpSheet(
            fiscal_year=year,
            framework=framework,
            rounds=rounds,
            round=of,
            today=today,
            rows=tuple(_followed(each, of, today, every) for each in book.plan.measures),
            units=every,
        )

    # -- acts ------------------------------------------------------------------------------------------

    def report(self, year: int, key: str, report: Progress) -> None:
        """Put a report beside those that are there; one that tells nothing is none."""
        self.change(year, key, None, report)

    def change(self, year: int, key: str, former: Progress | None, report: Progress | None) -> None:
        """Put a report in the place of another one; None, or one that tells nothing, takes it away."""
        what = "เอารายงานออก" if report is None else "แก้รายงาน" if former else "เพิ่มรายงาน"
        told = report or former
        with self._acting(f"{what}{_by(told.unit if told else None)}", year, (key,)) as book:
            book.put(with_report(book.measure(key), former, report))

    def write(self, year: int, key: str, round_key: RoundKey, unit: str | None, **told: Any) -> None:
        """Set fields of what a unit reports for a round; a report is begun with the day of today.

        Where all that it told is gone, it is too.
        """
        of = round_of(year, round_key)
        with self._acting(f"รายงาน{of.name}{_by(unit)}", year, (key,)) as book:
            measure = book.measure(key)
            former = report_for(measure, of, unit)
            begun = former or Progress(on=self._context.clock().date(), round=round_key, unit=unit)
            book.put(with_report(measure, former, replace(begun, **told)))

    def set_status(self, year: int, keys: Sequence[str], status: Status) -> None:
        """Set the status of measures; nothing is done where all have it."""
        with self._acting(status_words(status), year, keys) as book:
            for key in keys:
                book.put(replace(book.measure(key), status=status))

    @contextmanager
    def _acting(self, what: str, year: int, keys: Sequence[str]) -> Iterator[OpenMeasures]:
        """The measures opened for one act on them; MeasureNotFound where one is gone."""
        with self._context.reading() as unit:
            few = few_opened(self._context, unit, year, keys)
        title = f"{what} {told_measures([few.measure(key) for key in keys])} ปี {year}"
        with self._context.act(title, Subject.PLANS) as unit:
            few = few_opened(self._context, unit, year, keys)
            yield few
            few.close()


def told_measures(measures: Sequence[Measure]) -> str:
    """Measures as the title of an act names them: ``มาตรการข้อ 3``, ``4 มาตรการ``."""
    return called(measures[0]) if len(measures) == 1 else f"{len(measures)} มาตรการ"


def _followed(measure: Measure, of: Round, today: date, every: Sequence[str]) -> FollowedMeasure:
    return FollowedMeasure(
        measure,
        standing_of(measure, today, every),
        unit_reports(measure, of, every),
        proposed_status(measure, every),
    )


def _by(unit: str | None) -> str:
    """Who reported, as the title of an act says it."""
    return f" {unit}" if unit else ""
