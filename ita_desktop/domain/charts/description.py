"""What a chart shows, without any look."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

ChartKind = Literal["scores", "years", "differences", "shares"]
"""Scores row by row on one scale; scores over years; changes to both sides of a zero line; how much of a
whole is done, in per cent: bars from 0."""


class Series(NamedTuple):
    """Values of one kind, one for each of the chart's labels; None where nothing is known."""

    name: str
    values: tuple[Decimal | None, ...]


class Mark(NamedTuple):
    """A line across the chart at a value: the target of 85."""

    label: str
    value: Decimal


class Group(NamedTuple):
    """A name over the next ``size`` labels: an instrument over its indicators."""

    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart: ``labels`` name the places along it, ``summary`` says in words what it shows.

    A label begins with its code, so that a shortened one can still be told. ``groups`` cover all labels or
    there are none; only charts of rows have them.
    """

    kind: ChartKind
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    marks: tuple[Mark, ...] = ()
    groups: tuple[Group, ...] = ()
    summary: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether no figure is known."""
        return all(value is None for series in self.series for value in series.values)
