"""A year that began on another year's list moves to its own: what was done goes along."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.code_moves import (
    CodeMoves,
    moved_findings,
    moved_kept,
    moved_looks,
    moved_scores,
    moved_sources,
)
from ita_desktop.domain.oit.continuing import Continuation, Continued
from ita_desktop.domain.oit.joining import Part, joined
from ita_desktop.domain.oit.records import OitItem
from ita_desktop.domain.oit.start_plan import NOT_STARTED, LeftItem
from ita_desktop.domain.scores import Score


@dataclass(frozen=True, slots=True)
class MovedItem:
    """An item of the new list with the record that it would have, from those of the old list's items."""

    continued: Continued
    former: tuple[Part, ...]
    record: OitItem | None

    @property
    def code(self) -> str:
        """The item's code in the new list."""
        return self.continued.item.code


@dataclass(frozen=True, slots=True)
class MovePlan:
    """What moving ``year`` from the list of ``old`` to its own would do, before it is done.

    ``gone`` items and ``left_scores`` (codes and scores) find no place in the new list; one undo brings them
    back. ``assessment`` is the year as it would stand.
    """

    year: int
    old: int
    items: tuple[MovedItem, ...]
    gone: tuple[LeftItem, ...]
    left_scores: tuple[tuple[str, Score], ...]
    assessment: Assessment

    @property
    def lost(self) -> tuple[LeftItem, ...]:
        """The items whose records find no place."""
        return tuple(each for each in self.gone if each.holds)


def plan_move(
    assessment: Assessment, continuation: Continuation, moves: CodeMoves, on: date, at: time, by: str | None
) -> MovePlan:
    """What the move does to a year; ``on``, ``at`` and ``by`` stand in the histories of merged items."""
    old = assessment.framework_year
    note = f"รวมตามรายการปี {assessment.fiscal_year}"
    items = []
    for continued in continuation.items:
        parts = tuple(Part(code, assessment.oit.get(code)) for code in continued.former_codes)
        is_begun = bool(assessment.oit) and not parts
        record = joined(parts, on, at, by, note) if parts else NOT_STARTED if is_begun else None
        items.append(MovedItem(continued, parts, record))
    scores, left = moved_scores(assessment.scores, moves)
    return MovePlan(
        year=assessment.fiscal_year,
        old=old,
        items=tuple(items),
        gone=tuple(LeftItem(item, assessment.oit.get(item.code)) for item in continuation.gone),
        left_scores=left,
        assessment=_moved(assessment, moves, scores, {each.code: each.record for each in items if each.record}),
    )


def _moved(
    assessment: Assessment, moves: CodeMoves, scores: Mapping[str, Score], oit: Mapping[str, OitItem]
) -> Assessment:
    return replace(
        assessment,
        framework=None,
        scores=scores,
        sources=moved_sources(assessment.sources, moves),
        kept=moved_kept(assessment.kept, moves),
        verifications=moved_looks(assessment.verifications, moves),
        findings=moved_findings(assessment.findings, moves),
        oit=oit,
    )
