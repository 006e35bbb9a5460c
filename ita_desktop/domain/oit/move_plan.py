"""A year that began on another year's list moves to its own: what was done goes along."""

from collections.abc import Mapping, Sequence
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
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.office import Draft, score_place
from ita_desktop.domain.oit.continuing import Continuation, Continued
from ita_desktop.domain.oit.joining import Part, joined
from ita_desktop.domain.oit.records import OitItem
from ita_desktop.domain.oit.standings import NOT_STARTED
from ita_desktop.domain.oit.start_plan import LeftItem
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

    What finds no place in the new list: ``gone`` items, ``left_scores`` (codes and scores), ``left_drafts``
    (texts typed as scores), ``left_names`` (codes that findings and measures name). ``assessment`` is the
    year as it would stand.
    """

    year: int
    old: int
    items: tuple[MovedItem, ...]
    gone: tuple[LeftItem, ...]
    left_scores: tuple[tuple[str, Score], ...]
    left_drafts: tuple[Draft, ...]
    left_names: tuple[str, ...]
    before: Assessment
    assessment: Assessment

    @property
    def lost(self) -> tuple[LeftItem, ...]:
        """The items whose records find no place."""
        return tuple(each for each in self.gone if each.holds)

    @property
    def basis(self) -> tuple[object, ...]:
        """What the plan was made from and leaves behind: another plan with the same does the same."""
        lists = tuple(each.continued for each in self.items)
        return (self.before, lists, self.gone, self.left_scores, self.left_drafts, self.left_names)


def plan_move(
    assessment: Assessment,
    lists: Continuation,
    moves: CodeMoves,
    drafts: Sequence[Draft],
    measures: Sequence[Plan],
    told: tuple[date, time, str | None],
) -> MovePlan:
    """What the move does to a year; ``told`` are day, time and officer in the histories of merged items.

    ``drafts`` are texts typed as the year's scores, ``measures`` the plans that answer its result.
    """
    items = tuple(_moved_item(each, assessment, told) for each in lists.items)
    scores, left = moved_scores(assessment.scores, moves)
    place = score_place(assessment.fiscal_year)
    records = {each.code: each.record for each in items if each.record}
    return MovePlan(
        year=assessment.fiscal_year,
        old=assessment.framework_year,
        items=items,
        gone=tuple(LeftItem(item, assessment.oit.get(item.code)) for item in lists.gone),
        left_scores=left,
        left_drafts=tuple(each for each in drafts if len(moves.heirs(each.place.removeprefix(place))) != 1),
        left_names=tuple(code for code in _named(assessment, measures) if not moves.heirs(code)),
        before=assessment,
        assessment=_moved(assessment, moves, scores, records),
    )


def _moved_item(
    continued: Continued, assessment: Assessment, told: tuple[date, time, str | None]
) -> MovedItem:
    parts = tuple(Part(code, assessment.oit.get(code)) for code in continued.former_codes)
    if parts:
        record = joined(parts, *told, f"รวมตามรายการปี {assessment.fiscal_year}")
    else:
        record = NOT_STARTED if assessment.oit else None
    return MovedItem(continued, parts, record)


def _named(assessment: Assessment, measures: Sequence[Plan]) -> tuple[str, ...]:
    """The codes that findings and measures name, each once."""
    found = [code for each in assessment.findings for code in (*(each.on or ()), *(each.items or ()))]
    found += [code for plan in measures for each in plan.measures for code in each.answers or ()]
    return tuple(dict.fromkeys(found))


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
