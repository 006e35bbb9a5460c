"""What is kept under the codes of one framework, brought under those of another in the same fiscal year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ita_desktop.domain.assessments import AnalysisFinding, Kept, Source, Verification
from ita_desktop.domain.carrying import lineage
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.scores import Score


@dataclass(frozen=True, slots=True)
class CodeMoves:
    """Where each code of ``old`` goes in ``new``; ``line`` are the former codes of each later one."""

    old: Framework
    new: Framework
    line: Mapping[str, tuple[str, ...]]

    def heirs(self, code: str) -> tuple[str, ...]:
        """The codes that go on from a code: totals keep theirs, a bare ``e7`` follows its parts."""
        if code not in self.old:
            parts = [heir for part in self.old.expand(code) for heir in self.heirs(part)]
            questions = [self.new.node(part).question for part in parts]
            return tuple(dict.fromkeys(question.code for question in questions if question))
        node = self.old.node(code)
        if node.question is None and node.item is None:
            return (code,) if code in self.new else ()
        return tuple(new for new, olds in self.line.items() if code in olds)

    def all_heirs(self, codes: Iterable[str]) -> tuple[str, ...]:
        """The codes that go on from any of these, each once."""
        return tuple(dict.fromkeys(heir for code in codes for heir in self.heirs(code)))


def code_moves(new: Framework, old: Framework, known: Mapping[int, Framework]) -> CodeMoves:
    """The moves from ``old`` to ``new``, by ``continues`` through the frameworks between the two."""
    return CodeMoves(old, new, lineage(new, old, known))


def moved_scores(
    scores: Mapping[str, Score], moves: CodeMoves
) -> tuple[Mapping[str, Score], tuple[tuple[str, Score], ...]]:
    """The scores under their new codes, and those that find no place: their code and score.

    A merged question or item has a score only where all that it goes on from have the same.
    """
    moved = {
        code: score
        for code, score in scores.items()
        if code not in moves.line and moves.heirs(code) == (code,) and _is_total(moves.old, code)
    }
    placed = set(moved)
    for new, olds in moves.line.items():
        given = [scores[old] for old in olds if old in scores]
        if given and len(given) == len(olds) and all(score.same_as(given[0]) for score in given):
            moved[new] = given[0]
            placed |= set(olds)
    return moved, tuple((code, score) for code, score in scores.items() if code not in placed)


def moved_sources(sources: Iterable[Source], moves: CodeMoves) -> tuple[Source, ...]:
    """Sources under each code that goes on from theirs."""
    return tuple(replace(each, on=heir) for each in sources for heir in moves.heirs(each.on or ""))


def moved_kept(kept: Iterable[Kept], moves: CodeMoves) -> tuple[Kept, ...]:
    """Kept doubtful scores under each code that goes on from theirs."""
    return tuple(replace(each, on=heir) for each in kept for heir in moves.heirs(each.on or ""))


def moved_looks(looks: Iterable[Verification], moves: CodeMoves) -> tuple[Verification, ...]:
    """Second looks with the new codes of what did not agree."""
    return tuple(
        replace(each, different=None if each.different is None else moves.all_heirs(each.different))
        for each in looks
    )


def moved_findings(findings: Iterable[AnalysisFinding], moves: CodeMoves) -> tuple[AnalysisFinding, ...]:
    """Findings with the new codes; one whose codes are all gone keeps its words and stands on none."""
    return tuple(
        replace(
            each,
            on=None if each.on is None else moves.all_heirs(each.on),
            items=None if each.items is None else moves.all_heirs(each.items),
        )
        for each in findings
    )


def moved_plan(plan: Plan, moves: CodeMoves) -> Plan:
    """A plan whose measures answer the new codes."""
    return replace(plan, measures=tuple(_moved_measure(each, moves) for each in plan.measures))


def _moved_measure(measure: Measure, moves: CodeMoves) -> Measure:
    answers = measure.answers
    return measure if answers is None else replace(measure, answers=moves.all_heirs(answers))


def _is_total(framework: Framework, code: str) -> bool:
    node = framework.node(code)
    return node.question is None and node.item is None
