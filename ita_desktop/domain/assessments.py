"""A fiscal year's assessment: its scores, findings and checklist."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from datetime import time as clock
from typing import Literal

from ita_desktop.domain.fields import Count, Line, Text, Year
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.scores import Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A value that one source gives for a code; ``chosen`` marks the one that the clerk took."""

    on: Line | None = None
    value: Score | None = None
    from_: Line | None = None
    chosen: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A doubtful score that the clerk looked up and kept, with the reason; another score takes it back."""

    on: Line | None = None
    value: Score | None = None
    reason: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """A second look at a year's scores: read back by two persons, or the totals typed again unseen.

    ``compared`` counts the scores that were looked at, ``different`` are the codes that did not agree.
    """

    way: Literal["read_back", "re_key"] | None = None
    on: date | None = None
    time: clock | None = None
    by: Line | None = None
    compared: Count | None = None
    different: tuple[Line, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisFinding:
    """What a question or item shows: improve (issue and advice) or keep."""

    key: Line | None = None
    on: tuple[Line, ...] | None = None
    kind: Literal["improve", "keep"] | None = None
    issue: Text | None = None
    advice: Text | None = None
    items: tuple[Line, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limitation:
    """A limit of the office, in points."""

    topic: Line | None = None
    points: tuple[Text, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One fiscal year; codes of ``scores`` are those of the framework used."""

    fiscal_year: Year
    framework: Year | None = None
    level: Line | None = None
    respondents: Mapping[str, Count] | None = None
    scores: Mapping[str, Score] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    kept: tuple[Kept, ...] = ()
    verifications: tuple[Verification, ...] = ()
    recommendations: Mapping[str, tuple[Text, ...]] | None = None
    findings: tuple[AnalysisFinding, ...] = ()
    limitations: tuple[Limitation, ...] = ()
    oit: Mapping[str, OitItem] = field(default_factory=dict)

    @property
    def framework_year(self) -> int:
        """The fiscal year whose questions and items are used."""
        return self.fiscal_year if self.framework is None else self.framework

    def sources_of(self, code: str) -> tuple[Source, ...]:
        """The values that sources give for a code, in the order in which they were noted."""
        return tuple(source for source in self.sources if source.on == code and source.value is not None)

    def kept_on(self, code: str) -> Kept | None:
        """What was kept on a code, as long as its score still is that value."""
        score = self.scores.get(code)
        if score is None:
            return None
        return next((kept for kept in self.kept if kept.on == code and score.same_as(kept.value)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance(Assessment):
    """A fiscal year whose checklist is without links and history: to be looked at, never to be written."""
