"""What is doubtful in what was typed: no score, too few decimals, another level than the scores give."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from decimal import Decimal

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.framework_tree import OVERALL, Node
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.levels import judged, possible_levels, shortfalls
from ita_desktop.domain.office import Draft, score_place
from ita_desktop.domain.reconciliation.findings import Finding
from ita_desktop.domain.reconciliation.naming import named
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import Refusal, Score, parse_score

WHOLE = frozenset({0, 10_000})
DECIMALS = ("ไม่มีทศนิยม", "มีทศนิยม 1 ตำแหน่ง", "มีทศนิยม 2 ตำแหน่ง")
TOTAL = "total"
_TOTALS = frozenset({"overall", "instrument", "part"})
_SHOWN = 60


def out_of_range(framework: Framework, assessment: Assessment, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """This year's drafts, which are no scores; items neither 0 nor 100 where they must be one."""
    place = score_place(assessment.fiscal_year)
    for draft in drafts:
        code = draft.place.removeprefix(place)
        if draft.place.startswith(place) and code in framework:
            yield Finding(code, "range", _refused(framework, code, draft), draft.text)
    if framework.oit_rule == "mean_of_sub_indicators":
        for code in framework.item_codes:
            score = assessment.scores.get(code)
            if score is not None and score.hundredths not in WHOLE:
                text = f"{code} กรอก {score} แต่รายการ OIT ปีนี้ได้เพียง 0 หรือ 100 ตรวจกับประกาศ"
                yield Finding(code, "range", text, str(score))


def _refused(framework: Framework, code: str, draft: Draft) -> str:
    read = parse_score(draft.text)
    offered = read.suggestions if isinstance(read, Refusal) else (str(read),)
    reason = draft.reason or (read.reason if isinstance(read, Refusal) else "")
    shown = draft.text if len(draft.text) <= _SHOWN else f"{draft.text[:_SHOWN]}…"
    text = f"{named(framework, code)} พิมพ์ไว้ “{shown}” ยังไม่นับเป็นคะแนน {reason}".rstrip()
    return f"{text} น่าจะเป็น {' หรือ '.join(offered)}" if offered else text


def imprecise(
    framework: Framework, entered: Mapping[str, Score], kept: Container[str] = frozenset()
) -> Iterator[Finding]:
    """Scores typed with fewer decimals than their neighbours, save ``kept`` ones; 0 and 100 tell nothing."""
    telling = {code: score for code, score in entered.items() if score.hundredths not in WHOLE}
    near = _neighbours(framework, telling)
    for code, score in telling.items():
        finest = max(near(code))
        if score.decimals < finest and code not in kept:
            text = (
                f"{named(framework, code)} กรอก {score} {DECIMALS[score.decimals]} "
                f"แต่ข้อใกล้เคียง{DECIMALS[finest]} ตรวจว่าพิมพ์ตกหรือไม่"
            )
            yield Finding(code, "precision", text, str(score))


def _neighbours(framework: Framework, telling: Mapping[str, Score]) -> Callable[[str], Sequence[int]]:
    """The decimals among which a code's stand, its own with them.

    Those of the totals for a total; else of what stands under the same code, else of all of the same kind.
    """
    beside: dict[str | None, list[int]] = {}
    alike: dict[str, list[int]] = {}
    for code, score in telling.items():
        node = framework.node(code)
        beside.setdefault(node.parent, []).append(score.decimals)
        alike.setdefault(_kind(node), []).append(score.decimals)

    def near(code: str) -> Sequence[int]:
        node = framework.node(code)
        siblings = beside[node.parent]
        return alike[_kind(node)] if _kind(node) == TOTAL or len(siblings) == 1 else siblings

    return near


def _kind(node: Node) -> str:
    return TOTAL if node.kind in _TOTALS else node.kind


def level(sums: Sums, assessment: Assessment) -> Iterator[Finding]:
    """The entered level where the known scores give another one or rule it out."""
    framework, entered = sums.framework, assessment.level
    known = judged(framework, sums.entered, sums.computed)
    possible = possible_levels(framework, known)
    if not entered or not known or not possible or entered in possible:
        return
    due = possible[0] if len(possible) == 1 else None
    given = f"ให้ระดับ {due}" if due else "ไม่ให้ระดับนี้"
    text = f"ระดับที่กรอกคือ {entered} แต่คะแนน{given}{_why(framework, known, entered)}"
    yield Finding(OVERALL, "level", text, entered, due)


def _why(framework: Framework, known: Mapping[str, Decimal], entered: str) -> str:
    """What keeps the scores from the entered level; nothing where they give a better one."""
    if entered not in framework.levels:
        return ""
    short = shortfalls(framework, known, entered)
    told = " ".join(f"{named(framework, each.code)} {known[each.code]}" for each in short)
    return f" เพราะ {told} ต่ำกว่า {max(each.needed for each in short)}" if short else ""
