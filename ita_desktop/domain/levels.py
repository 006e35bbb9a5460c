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
    """The total and the scores that levels test, as entered, else as computed; unknown ones are left out.

    One ``EIT`` is added where it is known and one of its parts is not: below a limit, a part is below it too.
    """
    codes = (OVERALL, *framework.judged_codes, *(each.code for each in framework.instruments if each.parts))
    found: dict[str, Decimal] = {}
    for code in codes:
        if code in entered:
            found[code] = entered[code].value
        elif code in computed:
            found[code] = round2(computed[code])
    for instrument in framework.instruments:
        if instrument.parts and all(f"{instrument.code}.{part.key}" in found for part in instrument.parts):
            found.pop(instrument.code, None)
    return found


def level_of(framework: Framework, known: Mapping[str, Decimal]) -> str | None:
    """The level that the known scores (``judged``) give; None where the unknown ones could still change it.

    From FY2566 on every instrument is tested, the two parts of EIT on their own (domain rules of the bands).
    """
    possible = possible_levels(framework, known)
    return possible[0] if len(possible) == 1 else None


def possible_levels(framework: Framework, known: Mapping[str, Decimal]) -> tuple[str, ...]:
    """The levels, best first, that the known scores leave open."""
    possible: list[str] = []
    for band in framework.bands:
        holds = _holds(framework, band, known)
        if holds is not False:
            possible.append(band.level)
        if holds:
            break
    return tuple(possible)


def shortfalls(framework: Framework, known: Mapping[str, Decimal], level: str) -> tuple[Shortfall, ...]:
    """What keeps the scores from a level: the total and the instruments that are below its limits."""
    return tuple(
        Shortfall(code, known[code] - spare, -spare)
        for code, spare in margins(framework, known, level).items()
        if spare < 0
    )


def margins(framework: Framework, known: Mapping[str, Decimal], level: str) -> dict[str, Decimal]:
    """How far the total and the instruments lie above a level's limits, in points; below them negative."""
    band = next(band for band in framework.bands if band.level == level)
    limits = _limits(framework, band, known)
    return {code: known[code] - limit for code, limit in limits.items() if code in known}


def highest_limits(framework: Framework) -> tuple[Decimal, ...]:
    """The two highest limits of totals between levels, the one to pass first."""
    return tuple(sorted({band.overall for band in framework.bands if band.overall > 0})[-2:])


def next_level(framework: Framework, level: str) -> str | None:
    """The level above, None for the best."""
    above = framework.levels.index(level) - 1
    return framework.levels[above] if above >= 0 else None


def _limits(framework: Framework, band: Band, known: Mapping[str, Decimal]) -> dict[str, Decimal]:
    limits = {OVERALL: band.overall}
    if band.instruments is not None:
        merged = [each.code for each in framework.instruments if each.parts and each.code in known]
        limits |= dict.fromkeys((*framework.judged_codes, *merged), band.instruments)
    return limits


def _holds(framework: Framework, band: Band, known: Mapping[str, Decimal]) -> bool | None:
    """Whether a band's limits are met; None where that is not known."""
    limits = _limits(framework, band, known)
    if any(known[code] < limit for code, limit in limits.items() if code in known):
        return False
    return True if all(code in known for code in limits) else None
