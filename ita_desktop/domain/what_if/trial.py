"""Scores as they would be: changes below carried up to the totals; nothing is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.levels import judged, possible_levels
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import MOST, Score, round2, settled

_NONE = Decimal(0)
_ROUNDED = frozenset({"overall", "instrument", "part"})


class Ground:
    """A year's scores as they stand, with the way from each part up to what it is part of."""

    def __init__(self, framework: Framework, entered: Mapping[str, Score]) -> None:
        self.framework = framework
        self.entered = entered
        self.sums = Sums(framework, entered)
        self.shares = {code: _shares(self.sums, code) for code in framework.codes}
        """The share of each part in a code, as the sums of the year take them."""

        self.values = {code: _shown(framework, code, value) for code, value in self.sums.values.items()}
        """Every known code: as entered, else as computed; totals, instruments and parts rounded."""

    def starting_point(self, code: str) -> Decimal:
        """Where a known code moves from: the exact mean of its parts where they explain it, else as shown."""
        shown, parts = self.values[code], self.shares[code]
        if not parts or any(term not in self.values for term in parts):
            return shown
        exact = settled(sum((share * self.values[term] for term, share in parts.items()), _NONE))
        return exact if round2(exact) == round2(shown) else shown


@dataclass(frozen=True)
class Trial:
    """A year's scores with some of them changed.

    A parent moves by the shares of its changed parts from where it stands: an announced figure stays the
    starting point, whether or not its parts explain it. ``changes`` are by code, in points from 0 to 100.
    """

    ground: Ground
    changes: Mapping[str, Decimal] = field(default_factory=dict)
    values: Mapping[str, Decimal] = field(init=False)
    """Every known code as it would be: unrounded but for totals, instruments and parts."""

    def __post_init__(self) -> None:
        """Carry the changes up once."""
        object.__setattr__(self, "values", self._carried())

    @property
    def framework(self) -> Framework:
        """What the codes belong to."""
        return self.ground.framework

    def trying(self, changes: Mapping[str, Decimal]) -> "Trial":
        """The same year with other changes; codes of which no score is known are left out."""
        return Trial(self.ground, {code: each for code, each in changes.items() if code in self.values})

    def _carried(self) -> Mapping[str, Decimal]:
        """From the last code to the first, so that parts come before what they are parts of."""
        values = dict(self.ground.values)
        moved: dict[str, Decimal] = {}
        for code in reversed(self.framework.codes):
            before = values.get(code)
            if before is None:
                continue
            by = [share * moved[term] for term, share in self.ground.shares[code].items() if term in moved]
            if code in self.changes:
                values[code] = self.changes[code]
            elif by:
                after = settled(self.ground.starting_point(code) + sum(by, _NONE))
                values[code] = _shown(self.framework, code, min(max(after, _NONE), MOST))
            if values[code] != before:
                moved[code] = values[code] - before
        return values

    def before(self, code: str) -> Decimal | None:
        """The score as it stands, None where it is not known; rounded as ``values`` are."""
        return self.ground.values.get(code)

    def gain(self, code: str) -> Decimal:
        """How far a score would move, after rounding to two places."""
        before, after = self.before(code), self.values.get(code)
        return _NONE if before is None or after is None else round2(after) - round2(before)

    def judged(self) -> dict[str, Decimal]:
        """The scores that levels test, as they would be."""
        known = judged(self.framework, self.ground.entered, self.ground.sums.computed)
        return {code: round2(self.values[code]) for code in known}

    def levels(self) -> tuple[str, ...]:
        """The levels, best first, that the changed scores leave open; one where they decide."""
        return possible_levels(self.framework, self.judged())


def _shares(sums: Sums, code: str) -> Mapping[str, Decimal]:
    terms = sums.terms(code)
    weight = sum((term.weight for term in terms), _NONE)
    return {term.code: term.weight / weight for term in terms}


def _shown(framework: Framework, code: str, value: Decimal) -> Decimal:
    return round2(value) if framework.node(code).kind in _ROUNDED else value
