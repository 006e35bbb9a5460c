"""Scales of charts: where they begin, what is written along them."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

TOP = Decimal(100)
STEP = Decimal(5)
AIR = Decimal(2)
"""Points that lie at least between the start of a cut scale and the lowest figure."""
MOST_TICKS = 9
"""More of them would be a net, not a scale."""
WORTH_A_CUT = Decimal(50)
"""A scale that would begin below this begins at 0."""
_STEPS = tuple(map(Decimal, ("0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "25", "50", "100")))


class Axis(NamedTuple):
    """A scale from ``start`` to ``end``; ``ticks`` are the values written along it."""

    start: Decimal
    end: Decimal
    ticks: tuple[Decimal, ...]

    @property
    def is_cut(self) -> bool:
        """Whether the scale leaves out what lies between 0 and its start."""
        return self.start > 0

    def share(self, value: Decimal) -> float:
        """Where a value lies, from 0 at the start to 1 at the end; one outside lies at the edge."""
        return min(1.0, max(0.0, float((value - self.start) / (self.end - self.start))))


def score_axis(values: Iterable[Decimal], most: int) -> Axis:
    """A scale of scores up to 100, cut below the lowest one; at most ``most`` ticks (2 or more).

    It begins a little lower where even steps are found from there alone.
    """
    lowest = min([*values, TOP - STEP])
    start = max(Decimal(0), ((lowest - AIR) / STEP).to_integral_value(ROUND_FLOOR) * STEP)
    if start < WORTH_A_CUT:
        start = Decimal(0)
    most = min(most, MOST_TICKS)
    for lower in (start, start - STEP, start - 2 * STEP):
        step = _even(TOP - lower, most)
        if step is not None and (lower == start or lower >= WORTH_A_CUT):
            return Axis(lower, TOP, _ticks(lower, TOP, step))
    return Axis(start, TOP, _ticks(start, TOP, TOP - start))


def _even(room: Decimal, most: int) -> Decimal | None:
    """The smallest step that parts a room evenly into two or more and into fewer than ``most``."""
    return next((step for step in _STEPS if step >= 1 and not room % step and 2 <= room / step < most), None)


def difference_axis(values: Iterable[Decimal], most: int) -> Axis:
    """A scale of changes with 0 on it; at most ``most`` ticks (3 or more)."""
    known = [Decimal(0), *values]
    low, high = min(known), max(known)
    if low == high:
        return Axis(Decimal(-1), Decimal(1), (Decimal(-1), Decimal(0), Decimal(1)))
    most = min(most, MOST_TICKS)
    few = (each for each in _STEPS if _ceiling(high, each) + _ceiling(-low, each) < most)
    step = next(few, max(high, -low))
    start, end = -_ceiling(-low, step) * step, _ceiling(high, step) * step
    return Axis(start, end, _ticks(start, end, step))


def _ceiling(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).to_integral_value(ROUND_CEILING)


def _ticks(start: Decimal, end: Decimal, step: Decimal) -> tuple[Decimal, ...]:
    return tuple(start + step * number for number in range(int((end - start) / step) + 1))
