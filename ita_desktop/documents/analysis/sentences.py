"""Sentences of the report, made from the very values that its tables print."""

from collections.abc import Sequence
from decimal import Decimal

from ita_desktop.documents.score_table import printed_short
from ita_desktop.documents.texts import joined, one_line
from ita_desktop.domain.assessments import AnalysisFinding

KEEP = "รักษามาตรฐานการดำเนินงาน"
KEEP_SCORE = "ควรรักษามาตรฐานคะแนนให้คงที่"
MEND = "ควรปรับปรุงการดำเนินงาน"
DISCLOSE = "ควรจัดทำข้อมูลให้ครบถ้วนและเผยแพร่บนเว็บไซต์ของหน่วยงาน"
"""What is to be done where nothing is advised: on a question, on an OIT item."""
_BEGUN = ("ควร", "เห็นควร", "ต้อง", "ให้")
"""How advice begins that says itself that it should be done."""


def points(value: Decimal) -> str:
    """An amount without sign, whole ones without decimals: ``12.81 คะแนน``, ``20 คะแนน``."""
    return f"{printed_short(abs(value))} คะแนน"


def changed(difference: Decimal) -> str:
    """How a score stands to last year's."""
    if not difference:
        return "เท่ากับปีก่อน"
    return f"{'เพิ่มขึ้น' if difference > 0 else 'ลดลง'}จากปีก่อน {points(difference)}"


def spans(codes: Sequence[str], order: Sequence[str]) -> list[str]:
    """Codes with three or more that follow each other as one: ``o1 ถึง o9``, ``o11``."""
    runs: list[list[str]] = []
    for code in codes:
        if runs and order.index(code) == order.index(runs[-1][-1]) + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    told = ([f"{run[0]} ถึง {run[-1]}"] if len(run) > 2 else run for run in runs)
    return [each for run in told for each in run]


def should(advice: str) -> str:
    """Advice as what should be done."""
    return advice if advice.startswith(_BEGUN) else f"ควร{advice}"


def reference(finding: AnalysisFinding) -> str:
    """The OIT items that a finding points to: ``(อ้างอิงจาก o8, o9)``."""
    items = list(filter(None, map(one_line, finding.items or ())))
    return f"(อ้างอิงจาก {', '.join(items)})" if items else ""


def found(finding: AnalysisFinding, wanting: str = MEND) -> str:
    """A finding as one text; ``wanting`` is what is to be done where nothing is advised."""
    issue, advice = one_line(finding.issue), one_line(finding.advice)
    if finding.kind == "keep":
        said = " ".join(filter(None, (issue, advice))) or KEEP
    elif issue:
        said = f"{joined('ประเด็น', issue)} ดังนั้น {should(advice) if advice else wanting}"
    else:
        said = should(advice) if advice else wanting
    return " ".join(filter(None, (said, reference(finding))))
