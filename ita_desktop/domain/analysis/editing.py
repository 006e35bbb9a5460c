"""Findings added to others, joined and parted, each with a key that stays."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ita_desktop.domain.analysis.covering import codes_of
from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.memos import free_key


def with_keys(findings: Iterable[AnalysisFinding]) -> tuple[AnalysisFinding, ...]:
    """The findings, each with a key: its own, else its first code, with a number where that is taken."""
    found = tuple(findings)
    taken = {finding.key for finding in found}
    keyed = []
    for finding in found:
        key = finding.key or free_key((finding.on or ("finding",))[0], taken)
        taken.add(key)
        keyed.append(replace(finding, key=key))
    return tuple(keyed)


def placed(
    framework: Framework, findings: Sequence[AnalysisFinding], finding: AnalysisFinding
) -> tuple[AnalysisFinding, ...]:
    """The findings with one more, before the first that stands later in the framework."""
    order = {code: at for at, code in enumerate(framework.codes)}

    def first(each: AnalysisFinding) -> int:
        return min((order.get(code, len(order)) for code in codes_of(framework, each)), default=len(order))

    at = next((at for at, each in enumerate(findings) if first(each) > first(finding)), len(findings))
    return with_keys((*findings[:at], finding, *findings[at:]))


def joined(framework: Framework, findings: Sequence[AnalysisFinding]) -> AnalysisFinding:
    """One finding on all codes, under the first's key; to improve where one of them is.

    Texts that differ stand one below the other, and no linked item is lost.
    """
    first = findings[0]
    both = replace(first, on=tuple(code for each in findings for code in each.on or ()))
    return replace(
        first,
        on=codes_of(framework, both),
        kind="improve" if any(each.kind == "improve" for each in findings) else first.kind,
        issue=together(each.issue for each in findings),
        advice=together(each.advice for each in findings),
        items=tuple(dict.fromkeys(code for each in findings for code in each.items or ())) or None,
    )


def parted(framework: Framework, finding: AnalysisFinding) -> tuple[AnalysisFinding, ...]:
    """A finding a question with the same words, or a finding a part where it is on one question alone.

    The first keeps the key; the others have none yet.
    """
    groups: dict[str, list[str]] = {}
    for code in codes_of(framework, finding):
        node = framework.nodes.get(code)
        groups.setdefault(node.question.code if node and node.question else code, []).append(code)
    sets = [tuple(codes) for codes in groups.values()]
    if len(sets) == 1:
        sets = [(code,) for code in sets[0]]
    return tuple(replace(finding, key=None if at else finding.key, on=on) for at, on in enumerate(sets))


def together(texts: Iterable[str | None]) -> str | None:
    """Texts one below the other, each once; None where nothing is said."""
    return "\n".join(dict.fromkeys(text.strip() for text in texts if text and text.strip())) or None
