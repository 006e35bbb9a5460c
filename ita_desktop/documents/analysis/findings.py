"""Findings of a part of the framework as lines of text, each with the questions or items that it is on."""

from collections.abc import Iterable, Iterator, Sequence

from ita_desktop.documents.analysis.figures import Analysis, bare
from ita_desktop.documents.analysis.sentences import DISCLOSE, KEEP, MEND, found
from ita_desktop.documents.texts import listed, one_line
from ita_desktop.domain.assessments import AnalysisFinding


def told_findings(analysis: Analysis, codes: Iterable[str]) -> Iterator[str]:
    """Each finding on the codes; those of them that are only to be kept stand in one line at the end."""
    kept: list[str] = []
    own = tuple(codes)
    for each in analysis.found_on(own):
        on = _codes(analysis, each)
        if each.kind == "keep" and not any(map(one_line, (each.issue, each.advice, *(each.items or ())))):
            kept += [code for code in on if code in own]
        else:
            yield f"{_named(analysis, on)} {told_finding(analysis, each)}".strip()
    if kept:
        yield f"{_named(analysis, kept)} {KEEP}"


def told_finding(analysis: Analysis, finding: AnalysisFinding) -> str:
    """A finding as one text; on OIT items alone it tells what is to be done with items."""
    nodes = [analysis.framework.node(code) for code in _codes(analysis, finding)]
    return found(finding, DISCLOSE if nodes and all(node.item for node in nodes) else MEND)


def scored_name(analysis: Analysis, code: str) -> str:
    """``ข้อ i10 (88.54 คะแนน) ขอยืม…``: the score before the title, so that lines end where they may."""
    node = analysis.framework.node(code)
    title = (node.question or node.item or node).title
    return f"ข้อ {bare(node)} ({analysis.told(code)} คะแนน) {title}"


def _codes(analysis: Analysis, finding: AnalysisFinding) -> list[str]:
    return [code for on in finding.on or () for code in analysis.framework.expand(on)]


def _named(analysis: Analysis, codes: Sequence[str]) -> str:
    """``ข้อ i7 i8 และ i9``, ``ข้อ e7 (EIT Public และ EIT Survey)``; the instrument only of one question."""
    nodes = [analysis.framework.node(code) for code in codes]
    names = list(dict.fromkeys(map(bare, nodes)))
    tools = list(dict.fromkeys(analysis.tool(node.code) for node in nodes if node.part))
    return f"ข้อ {listed(names)}" + (f" ({listed(tools)})" if tools else "")
