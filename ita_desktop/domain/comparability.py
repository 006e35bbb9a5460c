"""What of the rules changed between two years, so that their scores are not quite the same thing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ita_desktop.domain.carrying import lineage
from ita_desktop.domain.framework_tree import OVERALL, Node
from ita_desktop.domain.frameworks import Framework, Indicator

ChangeKind = Literal["bands", "weights", "parts", "scale", "questions", "items", "groups", "rule"]
LEVEL = "level"
"""Stands for the level where a code is asked for."""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One change of the rules, told in a Thai sentence."""

    kind: ChangeKind
    words: str


def rule_changes(
    code: str, now: Framework, before: Framework, known: Mapping[int, Framework]
) -> tuple[RuleChange, ...]:
    """What changed for a code of ``now`` (or for ``level``) since an earlier framework.

    ``known`` are the frameworks between the two, by fiscal year. Empty where nothing changed, or where the
    earlier one has totals alone and so tells nothing.
    """
    if now.fiscal_year == before.fiscal_year or not before.indicators or not now.indicators:
        return ()
    return tuple(_changes(code, now, before, known))


def _changes(
    code: str, now: Framework, before: Framework, known: Mapping[int, Framework]
) -> Iterator[RuleChange]:
    if code in (OVERALL, LEVEL):
        yield from _bands(now, before)
    if code == LEVEL:
        return
    node = now.node(code)
    if code == OVERALL:
        yield from _weights(now, before)
    if code == OVERALL or node.instrument == "EIT":
        yield from _parts(now, before)
    if code == OVERALL or any(each.questions for each in _indicators(now, node)):
        yield from _scale(now, before)
    if node.kind not in ("question", "item") and code in before:
        yield from _questions(node, now, before)
        yield from _items(node, now, before, known)


def _bands(now: Framework, before: Framework) -> Iterator[RuleChange]:
    if now.bands == before.bands:
        return
    if now.levels != before.levels:
        words = f"ปี {now.fiscal_year} ใช้ระดับ {_ends(now)} ปี {before.fiscal_year} ใช้ {_ends(before)}"
    else:
        words = f"คะแนนขั้นต่ำของระดับปี {now.fiscal_year} ไม่เท่ากับปี {before.fiscal_year}"
    yield RuleChange("bands", words)


def _ends(framework: Framework) -> str:
    return f"{framework.levels[0]} ถึง {framework.levels[-1]}"


def _weights(now: Framework, before: Framework) -> Iterator[RuleChange]:
    if {each.code: each.weight for each in now.instruments} != {
        each.code: each.weight for each in before.instruments
    }:
        yield RuleChange("weights", f"น้ำหนักของเครื่องมือปี {now.fiscal_year} ไม่เท่ากับปี {before.fiscal_year}")


def _parts(now: Framework, before: Framework) -> Iterator[RuleChange]:
    split, was = (sum(len(each.parts) for each in framework.instruments) for framework in (now, before))
    if split != was:
        yield RuleChange(
            "parts",
            f"EIT ปี {now.fiscal_year} {_split(split)} ปี {before.fiscal_year} {_split(was)}",
        )


def _split(parts: int) -> str:
    return f"แยกเป็น {parts} ส่วน" if parts else "เป็นแบบเดียว"


def _scale(now: Framework, before: Framework) -> Iterator[RuleChange]:
    if now.scale_step == before.scale_step:
        return
    yield RuleChange(
        "scale",
        f"มาตรวัดคำตอบปี {now.fiscal_year} {_step(now)} ปี {before.fiscal_year} {_step(before)}",
    )


def _step(framework: Framework) -> str:
    return f"ห่างกันช่วงละ {framework.scale_step} คะแนน" if framework.scale_step else "ยังไม่ยืนยัน"


def _indicators(framework: Framework, node: Node) -> tuple[Indicator, ...]:
    """The indicators of which a code is made."""
    if node.indicator is not None:
        return (node.indicator,)
    return tuple(
        each for each in framework.indicators if node.code == OVERALL or each.instrument == node.instrument
    )


def _questions(node: Node, now: Framework, before: Framework) -> Iterator[RuleChange]:
    asked, was = _counts(node, now, before, "questions")
    if asked == was:
        return
    yield RuleChange(
        "questions", f"ชุดคำถามต่างกัน ปี {now.fiscal_year} ถาม {asked} ข้อ ปี {before.fiscal_year} ถาม {was} ข้อ"
    )


def _items(
    node: Node, now: Framework, before: Framework, known: Mapping[int, Framework]
) -> Iterator[RuleChange]:
    asked, was = _counts(node, now, before, "items")
    if not asked and not was:
        return
    if asked != was:
        yield RuleChange(
            "items",
            f"รายการ OIT ต่างกัน ปี {now.fiscal_year} มี {asked} รายการ ปี {before.fiscal_year} มี {was} รายการ",
        )
    moved = _regrouped(node, now, before, known)
    if moved and node.code != OVERALL:
        yield RuleChange(
            "groups", f"จัดกลุ่มตัวชี้วัดย่อยใหม่ จึงไม่เทียบคะแนนของ {' '.join(moved)} กับปี {before.fiscal_year}"
        )
    if now.oit_rule != before.oit_rule:
        yield RuleChange(
            "rule", f"OIT ปี {now.fiscal_year} {_rule(now)} ปี {before.fiscal_year} {_rule(before)}"
        )


def _rule(framework: Framework) -> str:
    if framework.oit_rule == "mean_of_sub_indicators":
        return "คิดจากค่าเฉลี่ยของตัวชี้วัดย่อย"
    return "ใช้คะแนนตามที่ประกาศ"


def _counts(node: Node, now: Framework, before: Framework, what: str) -> tuple[int, int]:
    def count(indicators: tuple[Indicator, ...]) -> int:
        if what == "questions":
            return sum(len(each.questions) for each in indicators)
        return sum(len(sub.items) for each in indicators for sub in each.sub_indicators)

    return count(_indicators(now, node)), count(_indicators(before, before.node(node.code)))


def _regrouped(
    node: Node, now: Framework, before: Framework, known: Mapping[int, Framework]
) -> tuple[str, ...]:
    """The sub-indicators below a code that hold other items than the one of the same code did before."""
    came = lineage(now, before, known)
    was = {sub.code: {item.code for item in sub.items} for sub in before.sub_indicators}
    moved = []
    for indicator in _indicators(now, node):
        for sub in indicator.sub_indicators:
            origins = {code for item in sub.items for code in came.get(item.code, ())}
            if origins != was.get(sub.code) or any(item.code not in came for item in sub.items):
                moved.append(sub.code)
    return tuple(moved)
