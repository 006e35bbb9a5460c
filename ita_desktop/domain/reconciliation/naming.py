"""Codes in the words of a clerk."""

from collections.abc import Sequence

from ita_desktop.domain.framework_tree import Node
from ita_desktop.domain.frameworks import Framework

_WORDS = {
    "overall": "คะแนนรวม",
    "indicator": "ตัวชี้วัดที่ {}",
    "indicator_part": "ตัวชี้วัดที่ {}",
    "sub_indicator": "ตัวชี้วัดย่อยที่ {}",
}
_RUNS = frozenset({"question", "item", "indicator", "indicator_part", "sub_indicator"})
_MOST_NAMED = 6


def named(framework: Framework, code: str) -> str:
    """A code in words: ``ตัวชี้วัดที่ 1``, ``EIT ส่วนที่ 1``, ``e1 ส่วนที่ 2``, ``i2``."""
    if code not in framework:
        return code
    node = framework.node(code)
    return f"{_base(node)} {_part(framework, node)}".strip()


def listed(framework: Framework, codes: Sequence[str]) -> str:
    """Codes in words: ``i13 ถึง i15``, ``e1 ถึง e3 ส่วนที่ 1``, ``IIT และ OIT``; a long list is cut."""
    if _is_run(framework, codes):
        first, last = framework.node(codes[0]), framework.node(codes[-1])
        return f"{_base(first)} ถึง {_code(last)} {_part(framework, last)}".strip()
    names = [named(framework, code) for code in codes]
    if len(names) > _MOST_NAMED:
        return f"{' '.join(names[:_MOST_NAMED])} และอีก {len(names) - _MOST_NAMED} รายการ"
    return " และ ".join([*([" ".join(names[:-1])] if names[1:] else []), *names[-1:]])


def _base(node: Node) -> str:
    return _WORDS.get(node.kind, "{}").format(_code(node))


def _code(node: Node) -> str:
    return node.code.removesuffix(f".{node.part}") if node.part else node.code


def _part(framework: Framework, node: Node) -> str:
    parts = (part for each in framework.instruments for part in each.parts if each.code == node.instrument)
    return next((part.short_title for part in parts if part.key == node.part), "")


def _is_run(framework: Framework, codes: Sequence[str]) -> bool:
    """Whether the codes are three or more of a kind that follow each other."""
    if len(codes) < 3 or codes[0] not in framework or framework.node(codes[0]).kind not in _RUNS:
        return False
    first = framework.node(codes[0])
    like = (first.kind, first.instrument, first.part)
    peers = [
        node.code for node in framework.nodes.values() if (node.kind, node.instrument, node.part) == like
    ]
    start = peers.index(codes[0])
    return peers[start : start + len(codes)] == list(codes)
