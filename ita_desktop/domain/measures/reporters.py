"""Who reports on a measure, what each unit told, and how far the measure is by that."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ita_desktop.domain.measures.records import Measure, Progress
from ita_desktop.domain.measures.units import meant_units, unit_key


def by_day(reports: Iterable[Progress]) -> tuple[Progress, ...]:
    """Reports in the order of their days, those without a day first, then as they were written down."""
    return tuple(sorted(reports, key=lambda each: each.on or date.min))


def own_reports(measure: Measure, unit: str) -> tuple[Progress, ...]:
    """What a unit itself reported on a measure, in the order of the days; ``""`` what names no unit."""
    return _reports(measure, unit_key(unit))


def reports_of(measure: Measure, unit: str | None) -> tuple[Progress, ...]:
    """What a unit reported on a measure, in the order of the days; a report of no unit speaks for each."""
    return _reports(measure, "", unit_key(unit or ""))


def voices(
    measure: Measure, every: Sequence[str], reports: Iterable[Progress] | None = None
) -> tuple[str | None, ...]:
    """Who is to be heard on a measure: the units of ``every`` that it means, then others that reported.

    ``reports`` are those that count, all of the measure's where none are given; ``None`` alone where neither
    the measure nor a report names a unit.
    """
    meant = meant_units(measure, every)
    known = {"", *map(unit_key, meant)}
    told = measure.progress if reports is None else reports
    others = {unit_key(each.unit or ""): each.unit for each in told}
    return (*meant, *(unit for key, unit in others.items() if key not in known)) or (None,)


def last_percent(reports: Sequence[Progress]) -> int | None:
    """The per cent that was told last in reports by day, None where none was."""
    return next((each.percent for each in reversed(reports) if each.percent is not None), None)


def percent_of(measure: Measure, every: Sequence[str]) -> int | None:
    """The mean of what its units told last, cut to a whole per cent; a unit that told none counts as 0.

    ``every`` are the units of the office (``units.units_of``). None where nobody told any.
    """
    last = _last_percents(measure)
    told = [last.get(unit_key(unit or ""), last.get("")) for unit in voices(measure, every)]
    if not any(each is not None for each in told):
        return None
    return sum(each or 0 for each in told) // len(told)


def _last_percents(measure: Measure) -> Mapping[str, int]:
    """The per cent that each unit told last, by its key; ``""`` for those that are not named."""
    last: dict[str, int] = {}
    for each in by_day(measure.progress):
        if each.percent is not None:
            if not (key := unit_key(each.unit or "")):
                last.clear()
            last[key] = each.percent
    return last


def _reports(measure: Measure, *keys: str) -> tuple[Progress, ...]:
    return by_day(each for each in measure.progress if unit_key(each.unit or "") in keys)
