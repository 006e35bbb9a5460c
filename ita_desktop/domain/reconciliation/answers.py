"""Whether the plan answers what the result shows."""

from collections.abc import Iterator

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.reconciliation.findings import Finding, named

FULL = 10_000


def unanswered(framework: Framework, assessment: Assessment, plan: Plan | None) -> Iterator[Finding]:
    """OIT items that lost points and findings to improve that no measure of the plan answers.

    ``e7`` answers both its parts; an indicator in a measure's ``indicators`` answers nothing.
    """
    wanted = list(_wanted(framework, assessment))
    if not wanted:
        return
    if plan is None:
        text = f"มี {len(wanted)} เรื่องที่ต้องปรับปรุง แต่ยังไม่มีแผนมาตรการที่ตอบผลปี {assessment.fiscal_year}"
        yield Finding("overall", "unanswered", text)
        return
    answered = {
        code
        for measure in plan.measures
        for answer in measure.answers or ()
        for code in (answer, *framework.expand(answer))
    }
    for codes, what in wanted:
        if answered.isdisjoint(codes):
            for code in codes:
                name = named(framework, code)
                text = f"{name} {what} แต่ยังไม่มีมาตรการในแผนปี {plan.fiscal_year} ที่ตอบเรื่องนี้"
                yield Finding(code, "unanswered", text)


def _wanted(framework: Framework, assessment: Assessment) -> Iterator[tuple[tuple[str, ...], str]]:
    for code in framework.item_codes:
        score = assessment.scores.get(code)
        if score is not None and score.hundredths < FULL:
            yield (code,), f"ได้ {score} ไม่เต็ม"
    for finding in assessment.findings:
        if finding.kind == "improve":
            codes = tuple(
                part
                for code in finding.on or ()
                for part in framework.expand(code) or (code,)
                if part in framework
            )
            if codes:
                yield codes, "มีข้อค้นพบที่ต้องปรับปรุง"
