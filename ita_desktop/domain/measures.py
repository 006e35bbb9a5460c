"""The plan of measures that answers an assessment."""

from dataclasses import dataclass, field
from datetime import date

from ita_desktop.domain.fields import Line, Percent, Text, Year


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period as written and, where it could be read, its first and last day."""

    text: Line | None = None
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePart:
    """A part of a measure with a period of its own, as written."""

    title: Text | None = None
    period: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What a unit reported on a day."""

    on: date | None = None
    unit: Line | None = None
    percent: Percent | None = None
    text: Text | None = None
    result: Text | None = None
    problem: Text | None = None
    suggestion: Text | None = None
    next: Text | None = None
    evidence: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure; ``number`` is as printed, ``answers`` are codes of questions and items."""

    key: Line | None = None
    number: int | str | None = None
    indicators: tuple[int, ...] | None = None
    answers: tuple[Line, ...] | None = None
    answers_meeting: Line | None = None
    title: Text | None = None
    finding: Text | None = None
    strength: Text | None = None
    to_develop: Text | None = None
    to_keep: Text | None = None
    steps: tuple[Text, ...] | None = None
    parts: tuple[MeasurePart, ...] = ()
    period: Period | None = None
    units: tuple[Line, ...] | None = None
    follow_up: Text | None = None
    budget: Line | None = None
    status: Line | None = None
    progress: tuple[Progress, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A fiscal year's measures; ``from_assessment`` is the year of the result that they answer."""

    fiscal_year: Year
    from_assessment: Year | None = None
    measures: tuple[Measure, ...] = field(default=())
