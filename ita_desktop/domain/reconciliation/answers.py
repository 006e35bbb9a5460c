"""Whether the plan answers what the result shows."""

from collections.abc import Iterator

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.measures.coverage import Wanted, answered_by, wanted
from ita_desktop.domain.reconciliation.findings import Finding
from ita_desktop.domain.reconciliation.naming import listed, named


def unanswered(framework: Framework, assessment: Assessment, plan: Plan | None) -> Iterator[Finding]:
    """OIT items that lost points and findings to improve that no measure of the plan answers.

    ``e7`` answers both its parts; an indicator in a measure's ``indicators`` answers nothing.
    """
    asked = tuple(wanted(framework, assessment))
    if plan is None:
        codes = sorted({code for each in asked for code in each.codes}, key=framework.codes.index)
        if codes:
            text = (
                f"ยังไม่มีแผนมาตรการที่ตอบผลประเมินปี {assessment.fiscal_year} "
                f"เรื่องที่ต้องมีมาตรการคือ {listed(framework, codes)}"
            )
            yield Finding("overall", "unanswered", text)
        return
    answered = answered_by(framework, plan.measures)
    for each in asked:
        for code in each.codes if answered.isdisjoint(each.codes) else ():
            text = (
                f"{named(framework, code)} {_shown(each)} แต่ไม่มีมาตรการข้อใดในแผนปี {plan.fiscal_year} ตอบ "
                "เพิ่มมาตรการ หรือระบุรหัสนี้ในมาตรการที่มีอยู่"
            )
            yield Finding(code, "unanswered", text)


def _shown(each: Wanted) -> str:
    return "มีข้อค้นพบที่ต้องปรับปรุง" if each.score is None else f"ได้ {each.score} คะแนน ไม่เต็ม 100"
