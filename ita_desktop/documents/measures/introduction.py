"""The introduction of a plan: as the office wrote it, else made from the result that it answers."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Paragraph, plain
from ita_desktop.documents.measures.answered import Answered
from ita_desktop.documents.texts import at_level, lines, listed
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.framework_tree import OVERALL

ITA = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"


def introduction(answered: Answered) -> Iterator[Block]:
    """A paragraph for each line that was written; without any two made from the figures."""
    written = [line for text in answered.snapshot.plan.introduction or () for line in lines(text)]
    for text in written or _made(answered):
        yield Paragraph(plain(text))


def _made(answered: Answered) -> Iterator[str]:
    analysis, plan = answered.analysis, answered.snapshot.plan
    asked = f"{ITA} ประจำ{named_year(answered.snapshot.answered.fiscal_year)}"
    if analysis.score(OVERALL) is not None:
        level = analysis.year.level()
        told = f"ได้คะแนนรวม {analysis.told(OVERALL)} คะแนน" + (f" {at_level(level)}" if level else "")
        yield f"ตามผล{asked} {analysis.office} {told}"
    if found := list(_found(answered)):
        begun = f"{analysis.office} ได้วิเคราะห์ผลการประเมินแล้วพบว่า {listed(found)}"
    elif analysis.score(OVERALL) is not None:
        begun = f"{analysis.office} ได้วิเคราะห์ผลการประเมินดังกล่าวแล้ว"
    else:
        begun = f"เพื่อนำผล{asked} ไปสู่การปฏิบัติ {analysis.office}"
    yield (
        f"{begun} จึงกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
        f"ประจำ{named_year(plan.fiscal_year)} จำนวน {len(plan.measures)} มาตรการ ดังนี้"
    )


def _found(answered: Answered) -> Iterator[str]:
    """The lowest indicator, how many findings are to be improved, the items that lost points."""
    analysis = answered.analysis
    lowest = analysis.lowest((each.code for each in analysis.indicators), 1)
    if lowest and not analysis.is_full(lowest[0]):
        nodes = (analysis.framework.node(code).indicator for code in lowest)
        names = listed([analysis.indicator_name(each) for each in nodes if each])
        yield f"ตัวชี้วัดที่ได้คะแนนต่ำที่สุดคือ {names} ได้ {analysis.told(lowest[0])} คะแนน"
    if improve := sum(each.kind == "improve" for each in analysis.assessment.findings):
        yield f"มีประเด็นที่ต้องปรับปรุง {improve} ประเด็น"
    if failed := len(analysis.failed_items):
        yield f"มีรายการ OIT ที่ยังไม่ได้คะแนนเต็ม {failed} รายการ"
