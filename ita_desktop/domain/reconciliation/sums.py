"""The sums of a year: what is entered, what is known, what each sum still needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ita_desktop.domain.framework_tree import Term
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import HUNDREDTH, MOST, Score, compute, round2


@dataclass(frozen=True)
class Sums:
    """A framework with entered scores and what follows from them."""

    framework: Framework
    entered: Mapping[str, Score]
    computed: Mapping[str, Decimal] = field(init=False)

    def __post_init__(self) -> None:
        """Work the sums out once."""
        object.__setattr__(self, "computed", compute(self.framework, self.entered))

    def value(self, code: str) -> Decimal | None:
        """A code's value as entered, else as computed, None where it is not known."""
        if code in self.entered:
            return self.entered[code].value
        return self.computed.get(code)

    def parents(self) -> tuple[str, ...]:
        """The entered codes that are made of parts, in framework order."""
        return tuple(code for code in self.framework.codes if code in self.entered and self.terms(code))

    def terms(self, code: str) -> tuple[Term, ...]:
        """What a code is made of."""
        return self.framework.terms(code)

    def missing(self, code: str) -> tuple[Term, ...]:
        """The parts of a code that are neither entered nor computable."""
        return tuple(term for term in self.terms(code) if self.value(term.code) is None)

    def needed(self, code: str) -> Decimal:
        """The (weighted) mean that the missing parts of an entered code must have; exact."""
        terms = self.terms(code)
        weight = sum((term.weight for term in terms), Decimal(0))
        rest = self.entered[code].value * weight
        open_weight = Decimal(0)
        for term in terms:
            value = self.value(term.code)
            if value is None:
                open_weight += term.weight
            else:
                rest -= value * term.weight
        return rest / open_weight

    def difference(self, code: str) -> Decimal | None:
        """Computed less entered, after rounding; None where one of them is not known."""
        if code not in self.entered or code not in self.computed:
            return None
        return round2(self.computed[code]) - self.entered[code].value

    def agrees(self, code: str) -> bool:
        """Whether an entered parent fits its parts, or what is missing could still make it fit."""
        difference = self.difference(code)
        if difference is not None:
            return abs(difference) <= HUNDREDTH
        return -HUNDREDTH <= self.needed(code) <= MOST + HUNDREDTH

    def held(self) -> Mapping[str, bool]:
        """The sums that agree: True where they are equal after rounding, False where within 0.01."""
        found = {}
        for code in self.parents():
            difference = self.difference(code)
            if difference is not None and abs(difference) <= HUNDREDTH:
                found[code] = difference == 0
        return found

    def leaves(self, code: str) -> tuple[str, ...]:
        """The entered codes of which a code is made, looking through parts that are not entered."""
        found: list[str] = []
        for term in self.terms(code):
            if term.code in self.entered:
                found.append(term.code)
            else:
                found += self.leaves(term.code)
        return tuple(found)
