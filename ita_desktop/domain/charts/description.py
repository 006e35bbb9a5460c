"""What a chart shows, without any look."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

ChartKind = Literal["scores", "years", "differences", "shares", "timeline"]
"""Scores row by row on one scale; scores over years; changes to both sides of a zero line; how much of a
whole is done, in per cent: bars from 0; what is to be done in which months of a year (``Timeline``)."""

Outlook = Literal["late", "soon", "open", "begun", "ahead", "stopped", "done"]
"""How what is to be done stands: late, soon due, its time has come and nothing was done, in work, to come,
given up, done."""


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


class Bar(NamedTuple):
    """Days in which something is to be done; without ``start`` it is to be done by ``end``."""

    start: date | None
    end: date | None
    title: str = ""


class Stage(NamedTuple):
    """How a row of a timeline stands: ``words`` say it, ``percent`` of it are done where that is known."""

    outlook: Outlook
    words: str
    percent: int | None = None


class Stretch(NamedTuple):
    """A name over some days of a timeline: a round of follow-up."""

    name: str
    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Chart):
    """Rows with their days between ``first`` and ``last``, the first and last day of a fiscal year.

    ``bars`` and ``stages`` have one entry a label; ``today`` is drawn where it lies in the year. ``series``
    holds what is done of each row, in per cent.
    """

    first: date
    last: date
    bars: tuple[tuple[Bar, ...], ...]
    stages: tuple[Stage, ...]
    today: date | None = None
    rounds: tuple[Stretch, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it has no row."""
        return not self.labels
