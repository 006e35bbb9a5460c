"""Which level a year's scores give, and what the next one lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Band, Framework
from ita_desktop.domain.scores import Score, round2


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A score that is below what a level needs, in points."""

    code: str
    needed: Decimal
    short: Decimal


def judged(
    framework: Framework, entered: Mapping[str, Score], computed: Mapping[str, Decimal]
) -> dict[str, Decimal]:
    """The total and the scores that levels test, as entered, else as computed; unknown ones are left out."""
    found: dict[str, Decimal] = {}
    for code in (OVERALL, *framework.judged_codes):
        if code in entered:
            found[code] = entered[code].value
        elif code in computed:
            found[code] = round2(computed[code])
    return found


def level_of(framework: Framework, known: Mapping[str, Decimal]) -> str | None:
    """The level that the known scores give; None where the unknown ones could still change it.

    From FY2566 on every instrument is tested, the two parts of EIT on their own.
    """
    for band in framework.bands:
        holds = _holds(framework, band, known)
        if holds is None:
            return None
        if holds:
            return band.level
    return None


def shortfalls(framework: Framework, known: Mapping[str, Decimal], level: str) -> tuple[Shortfall, ...]:
    """What keeps the scores from a level: the total and the instruments that are below its limits."""
    band = next(band for band in framework.bands if band.level == level)
    limits = {OVERALL: band.overall}
    if band.instruments is not None:
        limits |= dict.fromkeys(framework.judged_codes, band.instruments)
    return tuple(
        Shortfall(code, limit, limit - known[code])
        for code, limit in limits.items()
        if code in known and known[code] < limit
    )


def next_level(framework: Framework, level: str) -> str | None:
    """The level above, None for the best."""
    above = framework.levels.index(level) - 1
    return framework.levels[above] if above >= 0 else None


def _holds(framework: Framework, band: Band, known: Mapping[str, Decimal]) -> bool | None:
    """Whether a band's limits are met; None where that is not known."""
    tested = {OVERALL: band.overall}
    if band.instruments is not None:
        tested |= dict.fromkeys(framework.judged_codes, band.instruments)
    if any(known[code] < limit for code, limit in tested.items() if code in known):
        return False
    return True if all(code in known for code in tested) else None
