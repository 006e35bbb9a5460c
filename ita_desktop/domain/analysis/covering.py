"""Which questions and items have a finding, and which lack one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ita_desktop.domain.analysis.proposals import Judged
from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.frameworks import Framework


@dataclass(frozen=True, slots=True)
class Covering:
    """``by`` gives the findings on a score code; ``lacking`` are the codes that should have one."""

    by: Mapping[str, tuple[AnalysisFinding, ...]]
    lacking: tuple[str, ...]


def cover(
    framework: Framework, findings: Iterable[AnalysisFinding], judgements: Iterable[Judged]
) -> Covering:
    """What findings cover; ``e7`` covers both its parts.

    A finding lacks for every question that has a score and every item that lost points: an item that lost
    none has nothing to tell.
    """
    by: dict[str, tuple[AnalysisFinding, ...]] = {}
    for finding in findings:
        for code in codes_of(framework, finding):
            by[code] = (*by.get(code, ()), finding)
    wanted = (each for each in judgements if framework.node(each.code).question or each.kind == "improve")
    return Covering(by, tuple(each.code for each in wanted if each.code not in by))


def codes_of(framework: Framework, finding: AnalysisFinding) -> tuple[str, ...]:
    """The score codes that a finding is on, in the order of the framework; unknown ones at the end."""
    named = [known for code in finding.on or () for known in framework.expand(code) or (code,)]
    order = {code: at for at, code in enumerate(framework.codes)}
    return tuple(sorted(dict.fromkeys(named), key=lambda code: order.get(code, len(order))))


def is_bare(finding: AnalysisFinding) -> bool:
    """Whether something is to be improved without a word of what is wrong or what to do."""
    said = (finding.issue or "").strip() or (finding.advice or "").strip()
    return finding.kind == "improve" and not said
