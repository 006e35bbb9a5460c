"""From one fiscal year to the next: which code goes on from which."""

from collections.abc import Mapping
from typing import TypeVar

from ita_desktop.domain.frameworks import Framework, Item, Question

T = TypeVar("T")
_LEAVES = frozenset({"question", "item"})


def former_codes(part: Question | Item, framework: Framework, former: Framework) -> tuple[str, ...]:
    """The codes under which a question or item stood in ``former``: several where merged, none where new.

    The same framework keeps its codes; another one is followed by ``continues``.
    """
    if former.fiscal_year == framework.fiscal_year:
        return (part.code,)
    prefix = f"{former.fiscal_year}."
    return tuple(name.removeprefix(prefix) for name in part.continues if name.startswith(prefix))


def lineage(
    framework: Framework, other: Framework, known: Mapping[int, Framework]
) -> Mapping[str, tuple[str, ...]]:
    """The score codes of another year's framework to which each question and item of ``framework`` belongs.

    ``continues`` is followed year by year through ``known`` (frameworks by fiscal year), backward, or forward
    where ``other`` is the later one. A code that has no counterpart there is left out; where a framework
    between the two is not known, so is every code.
    """
    if other.fiscal_year > framework.fiscal_year:
        return _turned(framework, lineage(other, framework, known))
    found: dict[str, tuple[str, ...]] = {code: (code,) for code in _leaf_codes(framework)}
    at = framework
    while at.fiscal_year > other.fiscal_year:
        year = at.fiscal_year - 1
        below = other if year == other.fiscal_year else known.get(year)
        if below is None:
            return {}
        step = _step(at, below)
        found = {
            code: tuple(dict.fromkeys(former for each in codes for former in step.get(each, ())))
            for code, codes in found.items()
        }
        at = below
    return {code: codes for code, codes in found.items() if codes}


def _leaf_codes(framework: Framework) -> tuple[str, ...]:
    return tuple(code for code, node in framework.nodes.items() if node.kind in _LEAVES)


def _step(framework: Framework, former: Framework) -> dict[str, tuple[str, ...]]:
    """Each question's and item's score codes in the framework just before."""
    found = {}
    for code in _leaf_codes(framework):
        node = framework.node(code)
        part = node.question or node.item
        assert part is not None
        before = former_codes(part, framework, former)
        names = [f"{each}.{node.part}" if node.part else each for each in before]
        found[code] = tuple(name for name in names if name in former)
    return found


def _turned(framework: Framework, backward: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Where each code of ``framework`` goes on, from where the later codes come from."""
    found: dict[str, list[str]] = {}
    for later, codes in backward.items():
        for code in codes:
            found.setdefault(code, []).append(later)
    return {code: tuple(found[code]) for code in _leaf_codes(framework) if code in found}


def carried_scores(framework: Framework, former: Framework, scores: Mapping[str, T]) -> dict[str, T]:
    """Scores of ``former`` under the codes of ``framework``: totals by code, the rest by ``continues``.

    A merged question or item has a former score only where all that it goes on from had the same.
    """
    carried = {
        code: score
        for code, score in scores.items()
        if code in framework and framework.node(code).kind not in {*_LEAVES, "sub_indicator"}
    }
    for node in framework.nodes.values():
        part = node.question or node.item
        if node.kind in _LEAVES and part is not None:
            before = former_codes(part, framework, former)
            names = [f"{code}.{node.part}" if node.part else code for code in before]
            if names and all(name in scores and scores[name] == scores[names[0]] for name in names):
                carried[node.code] = scores[names[0]]
    return carried
