"""What a result shows of the codes that measures answer: still wanted, or well by now."""

from collections.abc import Iterable

from ita_desktop.domain.analysis.covering import codes_of
from ita_desktop.domain.analysis.proposals import Judged
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework


def settled_codes(
    framework: Framework, assessment: Assessment, judgements: Iterable[Judged]
) -> frozenset[str]:
    """The score codes of which a result shows that nothing is to be improved.

    What the office wrote goes before what ``judgements`` say of the score; an item that lost points is never
    settled, and neither is a code without a score and without a finding.
    """
    improve, keep = set[str](), set[str]()
    for finding in assessment.findings:
        named = improve if finding.kind == "improve" else keep if finding.kind == "keep" else set[str]()
        named.update(codes_of(framework, finding))
    written = improve | keep
    items = frozenset(framework.item_codes)
    for each in judgements:
        if each.code not in written or (each.code in items and each.kind == "improve"):
            (improve if each.kind == "improve" else keep).add(each.code)
    return frozenset(keep - improve)
