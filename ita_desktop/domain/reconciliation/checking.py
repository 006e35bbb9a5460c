"""The whole check of a year, in framework order."""

from collections.abc import Iterator, Sequence

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Plan
from ita_desktop.domain.office import Draft
from ita_desktop.domain.reconciliation.answers import unanswered
from ita_desktop.domain.reconciliation.completeness import incomplete, missing
from ita_desktop.domain.reconciliation.doubts import imprecise, level, out_of_range
from ita_desktop.domain.reconciliation.findings import Finding
from ita_desktop.domain.reconciliation.naming import listed, named
from ita_desktop.domain.reconciliation.slips import Repair, repairs
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import round2


def check(
    framework: Framework,
    assessment: Assessment,
    drafts: Sequence[Draft] = (),
    plan: Plan | None = None,
) -> tuple[Finding, ...]:
    """Everything that does not agree, is missing, doubtful or unanswered; one finding a code and kind.

    ``drafts`` of other years are passed over; ``plan`` is the one that answers the year.
    """
    known = {code: score for code, score in assessment.scores.items() if code in framework}
    sums = Sums(framework, known)
    found = [
        *mismatches(sums, assessment),
        *missing(sums),
        *incomplete(sums, assessment),
        *out_of_range(framework, assessment, drafts),
        *imprecise(framework, known, {code for code in known if assessment.kept_on(code)}),
        *level(sums, assessment),
        *unanswered(framework, assessment, plan),
    ]
    places = {code: at for at, code in enumerate(framework.codes)}
    unique: dict[tuple[str, str], Finding] = {}
    for finding in found:
        unique.setdefault((finding.on, finding.kind), finding)
    return tuple(sorted(unique.values(), key=lambda finding: places.get(finding.on, len(places))))


def mismatches(sums: Sums, assessment: Assessment) -> Iterator[Finding]:
    """Entered parents that differ from their parts by more than 0.01, or can no longer come about."""
    held = sums.held()
    for code in sums.parents():
        if code not in held and code not in sums.computed:
            yield _impossible(sums, code)
        elif code not in held:
            yield _differs(sums, code, repairs(sums, code, held, assessment), assessment)


def _impossible(sums: Sums, code: str) -> Finding:
    framework = sums.framework
    open_codes = [term.code for term in sums.missing(code)]
    mean = "เฉลี่ย" if len(open_codes) > 1 else ""
    text = (
        f"{named(framework, code)} กรอก {sums.entered[code]} แต่ {listed(framework, open_codes)} ที่ยังไม่กรอก"
        f"ต้อง{mean}ได้ {round2(sums.needed(code))} ซึ่งอยู่นอก 0 ถึง 100 ตรวจตัวเลขที่กรอกแล้วกับประกาศ"
    )
    return Finding(code, "mismatch", text, entered=str(sums.entered[code]))


def _differs(sums: Sums, code: str, found: Sequence[Repair], assessment: Assessment) -> Finding:
    framework, entered = sums.framework, sums.entered[code]
    computed = round2(sums.computed[code])
    text = (
        f"{named(framework, code)} กรอก {entered} แต่คำนวณจาก "
        f"{listed(framework, [term.code for term in sums.terms(code)])} ได้ {computed} "
        f"ต่างกัน {abs(computed - entered.value)}"
    )
    kept = [at for at in (*sums.leaves(code), code) if assessment.kept_on(at)]
    text += f" ({listed(framework, kept)} คงไว้ตามที่ตรวจแล้ว)" if kept else ""
    values = tuple({repair.code: repair.value} for repair in found)
    if len(found) == 1:
        at, value, slip = found[0]
        text += f" {named(framework, at)} น่าจะเป็น {value} (กรอกไว้ {sums.entered[at]} {slip})"
        return Finding(code, "mismatch", text, str(entered), str(computed), suggest=values[0])
    if found:
        told = " หรือ ".join(f"{named(framework, repair.code)} เป็น {repair.value}" for repair in found[:4])
        text += f" อาจเป็นเพราะ {told} ตรวจกับประกาศแล้วเลือก"
        return Finding(code, "mismatch", text, str(entered), str(computed), candidates=values)
    return Finding(code, "mismatch", f"{text} ตรวจตัวเลขกับประกาศทีละข้อ", str(entered), str(computed))
