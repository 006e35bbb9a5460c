"""The sums of a year: what is entered, what is known, what each sum still needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ita_desktop.domain.framework_tree import Term
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import HUNDREDTH, MOST, Score, compute, round2, terms_in_force

_NONE = Decimal(0)


@dataclass(frozen=True)
class Sums:
    """A framework with entered scores and what follows from them."""

    framework: Framework
    entered: Mapping[str, Score]
    computed: Mapping[str, Decimal] = field(init=False)
    values: Mapping[str, Decimal] = field(init=False)
    """Every known code: as entered, else as computed (unrounded)."""

    def __post_init__(self) -> None:
        """Work the sums out once."""
        computed = compute(self.framework, self.entered)
        object.__setattr__(self, "computed", computed)
        entered = {code: score.value for code, score in self.entered.items()}
        object.__setattr__(self, "values", {**computed, **entered})

    def parents(self) -> tuple[str, ...]:
        """The entered codes that are made of parts, in framework order."""
        return tuple(code for code in self.framework.codes if code in self.entered and self.terms(code))

    def terms(self, code: str) -> tuple[Term, ...]:
        """What a code is made of."""
        return terms_in_force(self.framework, code, self.values)

    def missing(self, code: str) -> tuple[Term, ...]:
        """The parts of a code that are neither entered nor computable."""
        return tuple(term for term in self.terms(code) if term.code not in self.values)

    def needed(self, code: str) -> Decimal:
        """The (weighted) mean that the missing parts of an entered code must have; exact."""
        terms, missing = self.terms(code), self.missing(code)
        whole = sum((term.weight for term in terms), _NONE) * self.entered[code].value
        return (whole - self._given(terms)) / sum((term.weight for term in missing), _NONE)

    def reach(self, code: str) -> tuple[Decimal, Decimal]:
        """The least and the most that a code can come to, its missing parts being 0 or 100; rounded."""
        terms = self.terms(code)
        weight, given = sum((term.weight for term in terms), _NONE), self._given(terms)
        most = given + sum((term.weight for term in self.missing(code)), _NONE) * MOST
        return round2(given / weight), round2(most / weight)

    def _given(self, terms: tuple[Term, ...]) -> Decimal:
        known = (term for term in terms if term.code in self.values)
        return sum((self.values[term.code] * term.weight for term in known), _NONE)

    def difference(self, code: str) -> Decimal | None:
        """Computed less entered, after rounding; None where one of them is not known."""
        if code not in self.entered or code not in self.computed:
            return None
        return round2(self.computed[code]) - self.entered[code].value

    def agrees(self, code: str) -> bool:
        """Whether an entered parent fits its parts within 0.01, or missing parts could make it fit."""
        difference = self.difference(code)
        if difference is not None:
            return abs(difference) <= HUNDREDTH
        least, most = self.reach(code)
        return least - HUNDREDTH <= self.entered[code].value <= most + HUNDREDTH

    def held(self) -> Mapping[str, bool]:
        """The sums that agree: True where they are equal after rounding, False where nearly or still open."""
        return {code: self.difference(code) == 0 for code in self.parents() if self.agrees(code)}

    def leaves(self, code: str) -> Mapping[str, Decimal]:
        """The entered codes of which a code is made, with the share of each in it.

        Looks through parts that are not entered.
        """
        terms = self.terms(code)
        weight = sum((term.weight for term in terms), _NONE)
        found: dict[str, Decimal] = {}
        for term in terms:
            share = term.weight / weight
            if term.code in self.entered:
                found[term.code] = share
            else:
                found |= {leaf: share * part for leaf, part in self.leaves(term.code).items()}
        return found
