"""Which reports a round of follow-up waits for, and which units have handed theirs in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from ita_desktop.domain.measures.records import Measure, Progress
from ita_desktop.domain.measures.reporters import by_day, reports_of, voices
from ita_desktop.domain.measures.rounds import Round, handed_in
from ita_desktop.domain.measures.standings import CLOSED, status_of
from ita_desktop.domain.measures.units import unit_key

_ABOUT = frozenset({"on", "round", "unit"})
"""Of whom, when and for what a report is: not what it tells."""


@dataclass(frozen=True, slots=True)
class UnitReport:
    """What a unit handed in for a round; ``unit`` is None where the measure names none.

    ``report`` is None where nothing came, ``awaited`` where something should.
    """

    unit: str | None
    report: Progress | None
    awaited: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many reports of a round are here, of how many."""

    here: int = 0
    of: int = 0

    @property
    def missing(self) -> int:
        """How many are still to come."""
        return self.of - self.here


def unit_reports(measure: Measure, of: Round, every: Sequence[str]) -> tuple[UnitReport, ...]:
    """A measure's reports for a round: one of each unit that it means, then those of others that reported."""
    waits, last = is_awaited(measure, of), _last_reports(measure, of)
    heard = voices(measure, every, handed_in(measure.progress, of))
    found = ((unit, last.get(unit_key(unit or ""), last.get(""))) for unit in heard)
    return tuple(UnitReport(unit, report, waits or report is not None) for unit, report in found)


def report_for(measure: Measure, of: Round, unit: str | None) -> Progress | None:
    """What a unit reported last for a round: its own report, else one that speaks for every unit."""
    last = _last_reports(measure, of)
    return last.get(unit_key(unit or ""), last.get(""))


def _last_reports(measure: Measure, of: Round) -> Mapping[str, Progress]:
    """The last report for a round by the key of its unit, ``""`` where it names none."""
    return {unit_key(each.unit or ""): each for each in by_day(handed_in(measure.progress, of))}


def former_reports(measure: Measure, of: Round, unit: str | None) -> tuple[Progress, ...]:
    """What a unit reported for other rounds, the newest first."""
    found = reports_of(measure, unit)
    here = set(map(id, handed_in(found, of)))
    return tuple(each for each in reversed(by_day(found)) if id(each) not in here)


def is_awaited(measure: Measure, of: Round) -> bool:
    """Whether a round waits for reports: not of what was given up, is done, or begins after the round."""
    start = measure.period.start if measure.period else None
    return status_of(measure) not in CLOSED and (start is None or start <= of.end)


def tally(reports: Iterable[UnitReport]) -> Tally:
    """How many of the reports that a round waits for are here."""
    awaited = [each for each in reports if each.awaited]
    return Tally(sum(each.report is not None for each in awaited), len(awaited))


def missing_units(
    measures: Iterable[Measure], of: Round, every: Sequence[str]
) -> Mapping[str, tuple[Measure, ...]]:
    """The measures on which each unit still has to report for a round; ``""`` for those without a unit."""
    found: dict[str, list[Measure]] = {}
    for measure, unit in _lacking(measures, of, every):
        found.setdefault(unit, []).append(measure)
    return {unit: tuple(found[unit]) for unit in (*every, "") if unit in found}


def _lacking(measures: Iterable[Measure], of: Round, every: Sequence[str]) -> Iterator[tuple[Measure, str]]:
    for measure in measures:
        for each in unit_reports(measure, of, every):
            if each.awaited and each.report is None:
                yield measure, each.unit or ""


def is_empty(report: Progress) -> bool:
    """Whether a report tells nothing: then nothing was handed in."""
    told = (getattr(report, each.name) for each in fields(report) if each.name not in _ABOUT)
    return all(value in (None, "", ()) for value in told)


def with_report(measure: Measure, former: Progress | None, report: Progress | None) -> Measure:
    """The measure with a report in the place of another, at the end where there was none.

    One that tells nothing, or None, takes the former one away.
    """
    at = next((n for n, each in enumerate(measure.progress) if each is former or each == former), None)
    kept = list(measure.progress)
    new = [] if report is None or is_empty(report) else [report]
    if at is None:
        kept += new
    else:
        kept[at : at + 1] = new
    return replace(measure, progress=tuple(kept))
