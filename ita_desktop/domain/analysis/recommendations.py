"""Recommendations on instruments, worked out from the figures."""

from collections.abc import Iterable, Mapping, Sequence

from ita_desktop.domain.analysis.proposals import Judged
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.wording import Kind, WordingBank, fill


def recommended(
    framework: Framework, bank: WordingBank, judgements: Sequence[Judged], words: Mapping[str, str]
) -> Mapping[str, tuple[str, ...]]:
    """The bank's recommendations by ``IIT``, ``EIT.public``, … and ``overall``, filled with the figures.

    The lowest questions are named with their scores, the lowest first, and every item that lost points. An
    instrument without a judged question or item has none. ``words`` are the year words.
    """
    found: dict[str, tuple[str, ...]] = {}
    for code in (*framework.judged_codes, OVERALL):
        own = [each for each in judgements if code in (each.part, OVERALL)]
        if not own:
            continue
        improve = [each for each in own if each.kind == "improve"]
        texts = _texts(bank, code, improve)
        filled = {
            **words,
            "lowest": listed_scores(framework, [each for each in improve if each.lowest] or improve),
            "items": _listed(f"{each.code} {framework.title(each.code)}" for each in improve),
        }
        if texts:
            found[code] = tuple(fill(text, filled) for text in texts)
    return found


def listed_scores(framework: Framework, judgements: Iterable[Judged]) -> str:
    """``i10 ขอยืม… (88.38 คะแนน) i1 … และ i14 …``: questions with their scores, in the order given."""
    return _listed(
        f"{_name(framework, each)} ({each.score.value} คะแนน)" for each in judgements if each.score
    )


def _texts(bank: WordingBank, code: str, improve: Sequence[Judged]) -> tuple[str, ...]:
    """For the part, else for its instrument as a whole."""
    kind: Kind = "improve" if improve else "keep"
    return bank.recommended(code, kind) or bank.recommended(code.partition(".")[0], kind)


def _name(framework: Framework, each: Judged) -> str:
    question = framework.node(each.code).question
    return f"{question.code} {question.title}" if question else f"{each.code} {framework.title(each.code)}"


def _listed(names: Iterable[str]) -> str:
    *others, last = [*names] or [""]
    return f"{' '.join(others)} และ {last}" if others else last
