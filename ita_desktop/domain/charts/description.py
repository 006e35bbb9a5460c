"""What a chart shows, without any look."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

ChartKind = Literal["bars", "lines", "differences"]
"""Scores as bars from 0 to 100; scores over years as lines; changes to both sides of a zero line."""


class Series(NamedTuple):
    """Values of one kind, one for each of the chart's labels; None where nothing is known."""

    name: str
    values: tuple[Decimal | None, ...]


class Mark(NamedTuple):
    """A line across the chart at a value: the target of 85."""

    label: str
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart: ``labels`` name the places along it, ``summary`` says in words what it shows."""

    kind: ChartKind
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    marks: tuple[Mark, ...] = ()
    summary: str = ""
