"""What of a year's result a plan must answer, and which of its measures answer it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Literal

from ita_desktop.domain.analysis import Judged, cover, proposals
from ita_desktop.domain.analysis import with_keys as findings_with_keys
from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures.answering import answered_codes
from ita_desktop.domain.measures.records import Measure
from ita_desktop.domain.memos import free_key
from ita_desktop.domain.scores import Score

MatterKind = Literal["item", "finding", "proposed"]
"""An OIT item that lost points, a finding to improve, or one that the scores propose and nobody took yet."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that must be answered by one of its codes: a finding to improve, else an item's ``score``."""

    codes: tuple[str, ...]
    finding: AnalysisFinding | None = None
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """A row of what a plan is to answer: one of ``codes`` is enough.

    ``findings`` say in words what it shows, ``scores`` those of its codes that are known; ``measures`` are
    those that answer it, in the plan's order.
    """

    key: str
    kind: MatterKind
    codes: tuple[str, ...]
    findings: tuple[AnalysisFinding, ...] = ()
    scores: Mapping[str, Score] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether any measure answers it."""
        return bool(self.measures)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Matters with what is unanswered first, each in the framework's order.

    ``proposed`` are matters that no finding names yet: they may be answered, but need not. ``idle`` are the
    measures that answer no question, no item and no resolution.
    """

    matters: tuple[Matter, ...] = ()
    proposed: tuple[Matter, ...] = ()
    idle: tuple[Measure, ...] = ()

    @property
    def unanswered(self) -> tuple[Matter, ...]:
        """The matters without a measure."""
        return tuple(matter for matter in self.matters if not matter.is_answered)


def wanted(framework: Framework, assessment: Assessment) -> Iterator[Wanted]:
    """Everything that a plan must answer: items that lost points, then findings to improve.

    An item with a finding on it comes twice. A finding on nothing that the framework knows asks for nothing.
    """
    for code in framework.item_codes:
        score = assessment.scores.get(code)
        if score is not None and not score.is_full:
            yield Wanted((code,), score=score)
    for finding in assessment.findings:
        codes = tuple(part for code in finding.on or () for part in framework.expand(code))
        if finding.kind == "improve" and codes:
            yield Wanted(codes, finding=finding)


def answered_by(framework: Framework, measures: Iterable[Measure]) -> frozenset[str]:
    """The codes that any of the measures answers."""
    return frozenset(code for measure in measures for code in answered_codes(measure, framework))


def coverage(
    framework: Framework,
    assessment: Assessment,
    measures: Sequence[Measure],
    judgements: Iterable[Judged] = (),
) -> Coverage:
    """What the result asks for with the measures that answer it.

    A finding on items that lost points, and on nothing else, is told with them.
    """
    found = tuple(_matters(framework, assessment))
    taken = {matter.key for matter in found}
    open_ = tuple(_proposed(framework, assessment, judgements, taken))
    answers = [(each, answered_codes(each, framework)) for each in measures]

    def whole(matter: Matter) -> Matter:
        return replace(
            matter,
            scores={code: assessment.scores[code] for code in matter.codes if code in assessment.scores},
            measures=tuple(each for each, codes in answers if not codes.isdisjoint(matter.codes)),
        )

    return Coverage(
        matters=_ordered(framework, map(whole, found)),
        proposed=_ordered(framework, map(whole, open_)),
        idle=tuple(each for each, codes in answers if not _answers_anything(framework, each, codes)),
    )


def _matters(framework: Framework, assessment: Assessment) -> Iterator[Matter]:
    keyed = replace(assessment, findings=findings_with_keys(assessment.findings))
    asked = tuple(wanted(framework, keyed))
    taken = {each.codes[0] for each in asked if each.score is not None}
    written = [(each.codes, each.finding) for each in asked if each.finding is not None]
    for code in sorted(taken):
        on = tuple(finding for codes, finding in written if code in codes and taken.issuperset(codes))
        yield Matter(code, "item", (code,), on)
    lost = frozenset(taken)
    for codes, finding in written:
        if not lost.issuperset(codes):
            key = free_key(finding.key or codes[0], taken)
            taken.add(key)
            yield Matter(key, "finding", codes, (finding,))


def _proposed(
    framework: Framework, assessment: Assessment, judgements: Iterable[Judged], taken: set[str]
) -> Iterator[Matter]:
    """Questions that the scores say are to be improved and that no finding is on."""
    known = tuple(judgements)
    lacking = set(cover(framework, assessment.findings, known).lacking)
    left = [each for each in known if each.code in lacking and framework.node(each.code).question]
    for proposal in proposals(framework, left):
        if proposal.kind == "improve":
            key = free_key(proposal.codes[0], taken)
            taken.add(key)
            yield Matter(key, "proposed", proposal.codes)


def _ordered(framework: Framework, matters: Iterable[Matter]) -> tuple[Matter, ...]:
    order = {code: at for at, code in enumerate(framework.codes)}

    def place(matter: Matter) -> tuple[bool, int]:
        return matter.is_answered, min(order[code] for code in matter.codes)

    return tuple(sorted(matters, key=place))


def _answers_anything(framework: Framework, measure: Measure, codes: AbstractSet[str]) -> bool:
    return bool(measure.answers_meeting) or any(code in framework for code in codes)
