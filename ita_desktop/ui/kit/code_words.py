"""Codes, their titles and their scores as a list shows them: parts of a question together."""

from collections.abc import Mapping, Sequence

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import Score


def code_words(framework: Framework, codes: Sequence[str]) -> str:
    """``e7``, ``e1 ส่วนที่ 2``, ``i7 i8 i9``: a part is named where the other is not meant."""
    return " ".join(words for words, _ in _named(framework, codes))


def titled_lines(framework: Framework, codes: Sequence[str]) -> str:
    """A line a question or item: its code and title, both parts of a question in one."""
    named = _named(framework, codes)
    return "\n".join(f"{words} {title_words(framework, framework.expand(code))}" for words, code in named)


def _named(framework: Framework, codes: Sequence[str]) -> list[tuple[str, str]]:
    """The words of each code in order, and the code of its question or item; unknown ones as they are."""
    shorts = {part.key: part.short_title for each in framework.instruments for part in each.parts}
    found: dict[str, list[str]] = {}
    for code in codes:
        node = framework.nodes.get(code)
        own = node.question.code if node and node.question else code
        found.setdefault(own, []).append((node.part if node else None) or "")
    words = []
    for own, parts in found.items():
        whole = "" in parts or len(parts) == len(framework.expand(own))
        words.append((own if whole else f"{own} {shorts.get(parts[0], parts[0])}", own))
    return words


def title_words(framework: Framework, codes: Sequence[str]) -> str:
    """The titles of questions and items, each once."""
    nodes = (framework.node(code) for code in codes if code in framework)
    titles = (node.question.title if node.question else node.title for node in nodes)
    return " · ".join(dict.fromkeys(titles)) or "รหัสนี้ไม่มีในกรอบการประเมิน"


def score_words(codes: Sequence[str], scores: Mapping[str, Score]) -> str:
    """The scores in the order of the codes; of many only the lowest and the highest."""
    values = [scores[code].value for code in codes if code in scores]
    if len(values) > 2:
        return f"{min(values)}–{max(values)}"
    return "  ".join(map(str, values))
