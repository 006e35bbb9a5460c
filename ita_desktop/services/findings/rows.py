"""The findings of a year as a page shows them: a row a finding, a row for each that is proposed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.analysis import Judged, Thresholds, is_bare
from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.framework_tree import Node
from ita_desktop.domain.frameworks import Framework, Indicator
from ita_desktop.domain.scores import Score
from ita_desktop.domain.wording import Kind

RowState = Literal["improve", "keep", "open", "full", "unscored"]
"""A kept finding's kind; a proposal that is not taken; an item with all points; no score to judge by."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding, or the codes that one is proposed for; mappings are by code.

    ``draft`` is what the program proposes, with the bank's words filled in; None where no score says
    anything. ``key`` is the finding's key, else the first code.
    """

    key: str
    codes: tuple[str, ...]
    nodes: tuple[Node, ...]
    finding: AnalysisFinding | None
    draft: AnalysisFinding | None
    judged: tuple[Judged, ...]
    scores: Mapping[str, Score]
    last_year: Mapping[str, Score]

    @property
    def state(self) -> RowState:
        """How far the row is."""
        if self.finding is not None:
            return self.finding.kind or "improve"
        if not self.judged:
            return "unscored"
        items_alone = all(node.item for node in self.nodes)
        return "full" if items_alone and self.judged[0].kind == "keep" else "open"

    @property
    def kind(self) -> Kind | None:
        """The finding's kind, else the proposed one."""
        if self.finding is not None:
            return self.finding.kind
        return self.judged[0].kind if self.judged else None

    @property
    def shown(self) -> AnalysisFinding:
        """The finding, else what is proposed, else an empty one."""
        return self.finding or self.draft or AnalysisFinding(key=self.key, on=self.codes)

    @property
    def lacks_words(self) -> bool:
        """Whether it is to be improved, taken or only proposed, and nothing of it is written yet."""
        if self.finding is not None:
            return is_bare(self.finding)
        return self.state == "open" and self.kind == "improve"

    @property
    def parts(self) -> tuple[str, ...]:
        """The instruments or parts that it is on: ``IIT``, ``EIT.public``, ``OIT``."""
        named = (f"{node.instrument}.{node.part}" if node.part else node.instrument for node in self.nodes)
        return tuple(dict.fromkeys(name for name in named if name))

    @property
    def indicator(self) -> Indicator | None:
        """The indicator of its first code, None where the framework has no such code."""
        return self.nodes[0].indicator if self.nodes else None


@dataclass(frozen=True, slots=True)
class FindingSheet:
    """All findings of a year in the order of the framework."""

    fiscal_year: int
    framework: Framework
    thresholds: Thresholds
    rows: tuple[FindingRow, ...]
    kept: tuple[str, ...] = ()
    """The keys of the findings in the order of the records."""

    def row(self, place: str) -> FindingRow | None:
        """The row of a key, of a code (``e7`` for either part), of a finding by its number (``#2``)."""
        number = place.removeprefix("#")
        if number != place and number.isdecimal() and 0 < int(number) <= len(self.kept):
            place = self.kept[int(number) - 1]
        by_key = (row for row in self.rows if row.key == place)
        codes = {place, *self.framework.expand(place)}
        by_code = (row for row in self.rows if codes & set(row.codes))
        return next(by_key, next(by_code, None))

    @property
    def has_scores(self) -> bool:
        """Whether any question or item is judged."""
        return any(row.judged for row in self.rows)

    def count(self, *states: RowState) -> int:
        """How many rows are in one of the states."""
        return sum(row.state in states for row in self.rows)
