"""Whether the plan answers what the result shows."""

from collections.abc import Iterator, Sequence

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.measures.answering import answered_codes
from ita_desktop.domain.reconciliation.findings import Finding
from ita_desktop.domain.reconciliation.naming import listed, named

Wanted = tuple[Sequence[str], str]
"""The codes of which one must be answered, and what they show."""


def unanswered(framework: Framework, assessment: Assessment, plan: Plan | None) -> Iterator[Finding]:
    """OIT items that lost points and findings to improve that no measure of the plan answers.

    ``e7`` answers both its parts; an indicator in a measure's ``indicators`` answers nothing.
    """
    wanted: list[Wanted] = [*_lost(framework, assessment), *_to_improve(framework, assessment)]
    if plan is None:
        codes = sorted({code for some, _ in wanted for code in some}, key=framework.codes.index)
        if codes:
            text = (
                f"ยังไม่มีแผนมาตรการที่ตอบผลประเมินปี {assessment.fiscal_year} "
                f"เรื่องที่ต้องมีมาตรการคือ {listed(framework, codes)}"
            )
            yield Finding("overall", "unanswered", text)
        return
    answered = {code for measure in plan.measures for code in answered_codes(measure, framework)}
    for some, what in wanted:
        for code in some if answered.isdisjoint(some) else ():
            text = (
                f"{named(framework, code)} {what} แต่ไม่มีมาตรการข้อใดในแผนปี {plan.fiscal_year} ตอบ "
                "เพิ่มมาตรการ หรือระบุรหัสนี้ในมาตรการที่มีอยู่"
            )
            yield Finding(code, "unanswered", text)


def _lost(framework: Framework, assessment: Assessment) -> Iterator[Wanted]:
    for code in framework.item_codes:
        score = assessment.scores.get(code)
        if score is not None and not score.is_full:
            yield (code,), f"ได้ {score} คะแนน ไม่เต็ม 100"


def _to_improve(framework: Framework, assessment: Assessment) -> Iterator[Wanted]:
    for finding in assessment.findings:
        if finding.kind == "improve":
            codes = [part for code in finding.on or () for part in framework.expand(code)]
            if codes:
                yield codes, "มีข้อค้นพบที่ต้องปรับปรุง"
