"""The least change of scores that a level needs."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.levels import Shortfall, shortfalls
from ita_desktop.domain.scores import HUNDREDTH, MOST, round2
from ita_desktop.domain.what_if.trial import Ground, Trial

_NONE, _ONE = Decimal(0), Decimal(1)


class Move(NamedTuple):
    """A score that would have to be higher."""

    code: str
    before: Decimal
    after: Decimal

    @property
    def points(self) -> Decimal:
        """How much higher."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Lift:
    """What a level needs.

    ``needs`` are the totals below its limits, ``moves`` the scores to raise so that the points raised are
    fewest, ``closed`` the codes among them that are not known to be made of anything (OIT without weights),
    ``reached`` whether the moves bring the level.
    """

    level: str
    needs: tuple[Shortfall, ...]
    moves: tuple[Move, ...]
    closed: tuple[str, ...]
    reached: bool

    @property
    def points(self) -> Decimal:
        """All points that would have to be won."""
        return sum((move.points for move in self.moves), _NONE)


class _Place(NamedTuple):
    """A score that can be raised: its share in a total, and whether it is 0 or 100 and nothing between."""

    code: str
    share: Decimal
    whole: bool


def lift(ground: Ground, level: str) -> Lift:
    """The fewest points that bring a level of the framework; each judged score first, then the total.

    A point counts most where its share in the total is largest; among equals the lowest score is raised
    first. Scores of items under the rule of 0 or 100 are raised whole.
    """
    trial, framework = Trial(ground), ground.framework
    needs = shortfalls(framework, trial.judged(), level)
    changes: dict[str, Decimal] = {}
    for need in sorted(needs, key=lambda need: need.code == OVERALL):
        _raise(trial, need, changes)
    after = trial.trying(changes)
    order = {code: at for at, code in enumerate(framework.codes)}
    moves = tuple(
        Move(code, round2(trial.values[code]), changes[code])
        for code in sorted(changes, key=order.__getitem__)
    )
    closed = tuple(move.code for move in moves if framework.node(move.code).kind not in ("question", "item"))
    return Lift(level, needs, moves, closed, _is_reached(framework, after, level))


def _is_reached(framework: Framework, after: Trial, level: str) -> bool:
    possible = after.levels()
    return bool(possible) and framework.levels.index(possible[-1]) <= framework.levels.index(level)


def _places(ground: Ground, code: str, share: Decimal) -> Iterator[_Place]:
    """The known scores of which a code is made, as deep as they are known; the code itself where none is."""
    parts = {term: part for term, part in ground.shares[code].items() if term in ground.values}
    if not parts:
        framework = ground.framework
        whole = framework.node(code).kind == "item" and framework.oit_rule == "mean_of_sub_indicators"
        yield _Place(code, share, whole)
    for term, part in parts.items():
        yield from _places(ground, term, share * part)


def _raise(trial: Trial, need: Shortfall, changes: dict[str, Decimal]) -> None:
    """Raise scores until a code has what it needs, or nothing is left to raise."""

    def at(place: _Place) -> Decimal:
        return changes.get(place.code, round2(trial.values[place.code]))

    places = _places(trial.ground, need.code, _ONE)
    for place in sorted(places, key=lambda place: (-place.share, at(place))):
        now = trial.trying(changes).values[need.code]
        if now >= need.needed:
            return
        if at(place) < MOST:
            wanted = at(place) + ((need.needed - now) / place.share).quantize(HUNDREDTH, ROUND_CEILING)
            changes[place.code] = MOST if place.whole else min(wanted, MOST)
