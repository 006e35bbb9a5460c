"""What is kept of a plan: its measures, their steps and periods, and what units reported on them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ita_desktop.domain.fields import Line, Percent, Text, Year
from ita_desktop.domain.memos import MemoSigner
from ita_desktop.domain.photographs import Photo

RoundKey = Literal["q1", "q2", "q3", "q4", "m6", "m12"]
"""A round of follow-up: a quarter of the fiscal year, or its first six and all twelve months."""


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
    """What a unit reported on a day, for a round of follow-up where one is meant.

    ``evidence`` says in words what proves it; ``files`` are evidence files by SHA-256.
    """

    on: date | None = None
    round: RoundKey | None = None
    unit: Line | None = None
    percent: Percent | None = None
    text: Text | None = None
    result: Text | None = None
    problem: Text | None = None
    suggestion: Text | None = None
    next: Text | None = None
    evidence: Text | None = None
    files: tuple[Line, ...] | None = None
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure; ``number`` is as printed, ``answers`` are codes of questions and items.

    ``answers_meeting`` is the number of the meeting whose resolution it carries out, ``continues`` the key of
    the measure of the year before that it goes on from.
    """

    key: Line | None = None
    number: int | str | None = None
    indicators: tuple[int, ...] | None = None
    answers: tuple[Line, ...] | None = None
    answers_meeting: Line | None = None
    continues: Line | None = None
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
class PlanSigner(MemoSigner):
    """Who prepares, agrees to or approves a plan: ``label`` says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A fiscal year's measures; ``from_assessment`` is the year of the result that they answer.

    ``introduction`` are the paragraphs before the table, ``scan`` the SHA-256 of the plan as it was signed.
    """

    fiscal_year: Year
    from_assessment: Year | None = None
    introduction: tuple[Text, ...] | None = None
    scan: Line | None = None
    signers: tuple[PlanSigner, ...] = ()
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGlance(Plan):
    """A plan that was not read whole: without its measures, or these without parts and reports."""
