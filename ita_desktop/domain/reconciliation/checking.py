"""The whole check of a year, in framework order."""

from collections.abc import Iterator, Sequence

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.office import Draft
from ita_desktop.domain.reconciliation.answers import unanswered
from ita_desktop.domain.reconciliation.completeness import incomplete, missing
from ita_desktop.domain.reconciliation.doubts import imprecise, level, out_of_range
from ita_desktop.domain.reconciliation.findings import Finding, named
from ita_desktop.domain.reconciliation.slips import repairs
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import round2


def check(
    framework: Framework,
    assessment: Assessment,
    drafts: Sequence[Draft] = (),
    plan: Plan | None = None,
) -> tuple[Finding, ...]:
    """Everything that does not agree, is missing, doubtful or unanswered; one finding a code and kind.

    ``drafts`` are those of the year's scores, ``plan`` the one that answers the year.
    """
    known = {code: score for code, score in assessment.scores.items() if code in framework}
    sums = Sums(framework, known)
    found = [
        *mismatches(sums, assessment),
        *missing(sums),
        *incomplete(sums, assessment),
        *out_of_range(framework, known, drafts),
        *imprecise(framework, known),
        *level(sums, assessment),
        *unanswered(framework, assessment, plan),
    ]
    places = {code: at for at, code in enumerate(framework.codes)}
    unique: dict[tuple[str, str], Finding] = {}
    for finding in found:
        unique.setdefault((finding.on, finding.kind), finding)
    return tuple(sorted(unique.values(), key=lambda finding: places.get(finding.on, len(places))))


def mismatches(sums: Sums, assessment: Assessment) -> Iterator[Finding]:
    """Entered parents that differ from their parts by more than 0.01."""
    for code in sums.parents():
        if sums.agrees(code):
            continue
        name, entered = named(sums.framework, code), str(sums.entered[code])
        if code not in sums.computed:
            needed = round2(sums.needed(code))
            text = f"{name} กรอก {entered} แต่ส่วนที่ยังไม่กรอกต้องได้ {needed} ซึ่งเป็นไปไม่ได้ ตรวจตัวเลขที่กรอกแล้ว"
            yield Finding(code, "mismatch", text, entered)
            continue
        found = repairs(sums, code, assessment)
        computed = round2(sums.computed[code])
        difference = abs(computed - sums.entered[code].value)
        text = f"{name} กรอก {entered} แต่คำนวณจากส่วนย่อยได้ {computed} ต่างกัน {difference}"
        values = tuple({at: value} for at, value in found)
        if len(found) == 1:
            at, value = found[0]
            text += f" {named(sums.framework, at)} น่าจะเป็น {value} (กรอกไว้ {sums.entered[at]})"
            yield Finding(code, "mismatch", text, entered, str(computed), values[0])
        elif found:
            told = " หรือ ".join(f"{named(sums.framework, at)} เป็น {value}" for at, value in found[:4])
            text += f" อาจเป็น {told}"
            yield Finding(code, "mismatch", text, entered, str(computed), candidates=values)
        else:
            text += " ตรวจตัวเลขกับประกาศทีละข้อ"
            yield Finding(code, "mismatch", text, entered, str(computed))
