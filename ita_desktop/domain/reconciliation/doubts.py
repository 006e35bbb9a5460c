"""What is doubtful in what was typed: no score, too few decimals, another level than the scores give."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.levels import judged, level_of
from ita_desktop.domain.office import Draft
from ita_desktop.domain.reconciliation.findings import Finding, named
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import Score

WHOLE = frozenset({0, 10_000})
DECIMALS = ("ไม่มีทศนิยม", "ทศนิยมตำแหน่งเดียว", "ทศนิยมสองตำแหน่ง")


def out_of_range(
    framework: Framework, entered: Mapping[str, Score], drafts: Sequence[Draft]
) -> Iterator[Finding]:
    """Texts kept as drafts because they are no scores; items neither 0 nor 100 where they must be."""
    for draft in drafts:
        code = draft.place.rsplit("/", 1)[-1]
        if code in framework:
            text = f"{named(framework, code)} พิมพ์ไว้ {draft.text} ยังไม่เป็นคะแนน {draft.reason or ''}".strip()
            yield Finding(code, "range", text, draft.text)
    if framework.oit_rule == "mean_of_sub_indicators":
        for code in framework.item_codes:
            if code in entered and entered[code].hundredths not in WHOLE:
                text = f"{code} กรอก {entered[code]} แต่รายการ OIT ปีนี้ได้ 0 หรือ 100 เท่านั้น"
                yield Finding(code, "range", text, str(entered[code]))


def imprecise(framework: Framework, entered: Mapping[str, Score]) -> Iterator[Finding]:
    """Scores typed with fewer decimals than their neighbours; 0 and 100 tell nothing."""
    telling = {code: score for code, score in entered.items() if score.hundredths not in WHOLE}
    for code, score in telling.items():
        finest = max((telling[near].decimals for near in _neighbours(framework, telling, code)), default=0)
        if score.decimals < finest:
            text = (
                f"{named(framework, code)} กรอก {score} {DECIMALS[score.decimals]} "
                f"ขณะที่ข้อใกล้เคียงมี{DECIMALS[finest]} ตรวจว่าพิมพ์ตกหรือไม่"
            )
            yield Finding(code, "precision", text, str(score))


def _neighbours(framework: Framework, telling: Mapping[str, Score], code: str) -> list[str]:
    """Those that stand under the same parent, else all of the same kind."""
    node = framework.node(code)
    others = [framework.node(other) for other in telling if other != code]
    beside = [other.code for other in others if other.parent == node.parent]
    return beside or [other.code for other in others if other.kind == node.kind]


def level(sums: Sums, assessment: Assessment) -> Iterator[Finding]:
    """The entered level where the known instruments give another one."""
    due = level_of(sums.framework, judged(sums.framework, sums.entered, sums.computed))
    if assessment.level and due and assessment.level != due:
        text = f"ระดับที่กรอกคือ {assessment.level} แต่คะแนนรวมและคะแนนรายเครื่องมือให้ระดับ {due}"
        yield Finding("overall", "level", text, assessment.level, due)
