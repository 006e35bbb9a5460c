"""Printed numbers of measures: free text that is compared and counted on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ita_desktop.domain.measures.naming import printed_number
from ita_desktop.domain.measures.records import Measure
from ita_desktop.domain.thai.digits import fold


def number_key(measure: Measure) -> str:
    """A number for finding it again: ``๓.`` and ``3`` are one; empty where there is none."""
    return fold(printed_number(measure)).strip(".()")


def whole_number(measure: Measure) -> int | None:
    """The number as one that can be counted on from, None where none or something else is printed."""
    key = number_key(measure)
    return int(key) if key.isdecimal() else None


def numbered_behind(measures: Iterable[Measure], new: Sequence[Measure]) -> tuple[Measure, ...]:
    """New measures with the numbers that follow the highest one; a number that is there stays."""
    highest = max((number for each in measures if (number := whole_number(each)) is not None), default=0)
    numbered = []
    for each in new:
        highest += each.number is None
        numbered.append(each if each.number is not None else replace(each, number=highest))
    return tuple(numbered)
