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
