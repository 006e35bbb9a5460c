"""What is not there: parts with the value they must have, instruments and items without any."""

from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.framework_tree import OVERALL, Term
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.reconciliation.findings import Finding
from ita_desktop.domain.reconciliation.naming import listed, named
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import MOST, round2
from ita_desktop.domain.thai.spacing import spaced

NOTHING = Decimal(0)
_LEAVES = frozenset({"question", "item"})
_TOTALS = frozenset({"overall", "instrument", "part"})


def missing(sums: Sums) -> Iterator[Finding]:
    """Parts that are neither entered nor computable, told from their nearest entered parent.

    Where an instrument has no question or item at all, ``incomplete`` says so once; a total alone lacks
    nothing.
    """
    if sums.entered.keys() == {OVERALL}:
        return
    empty = frozenset(empty_instruments(sums))
    for code in sums.parents():
        open_terms = sums.missing(code)
        if not open_terms or not sums.agrees(code):
            continue
        if len(open_terms) == len(sums.terms(code)) and sums.framework.node(code).instrument in empty:
            continue
        if any(_nearest_parent(sums, term) == code for term in open_terms):
            yield _missing(sums, code, open_terms)


def _missing(sums: Sums, code: str, open_terms: tuple[Term, ...]) -> Finding:
    framework = sums.framework
    needed = min(max(sums.needed(code), NOTHING), MOST)
    open_codes = [term.code for term in open_terms]
    on = open_codes[0] if len(open_codes) == 1 else code
    text = (
        f"ยังไม่ได้กรอก {_required(sums, open_terms, needed)} "
        f"จึงจะตรงกับ{spaced(named(framework, code))} ที่กรอก {sums.entered[code]}"
    )
    return Finding(on, "missing", text, computed=str(round2(needed)))


def _required(sums: Sums, open_terms: tuple[Term, ...], needed: Decimal) -> str:
    """What is to be typed and what it must come to: ``i13 ถึง i15 ต้องเฉลี่ยได้ 96.09 (รวมกันได้ 288.27)``."""
    framework = sums.framework
    open_codes = [term.code for term in open_terms]
    leaves = [leaf for code in open_codes for leaf in _open_leaves(sums, code)]
    if len(open_terms) == 1 and leaves == [term.code for term in sums.terms(open_codes[0])]:
        open_terms, open_codes = sums.terms(open_codes[0]), leaves
    told = listed(framework, leaves)
    if leaves != open_codes:
        told += f" โดย {listed(framework, open_codes)}"
    if len(open_terms) == 1:
        return f"{told} ต้องได้ {round2(needed)}"
    if len({term.weight for term in open_terms}) > 1:
        return f"{told} ต้องเฉลี่ยถ่วงน้ำหนักได้ {round2(needed)}"
    total = f" (รวมกันได้ {round2(needed * len(leaves))})" if leaves == open_codes else ""
    return f"{told} ต้องเฉลี่ยได้ {round2(needed)}{total}"


def _open_leaves(sums: Sums, code: str) -> list[str]:
    """What is to be typed for a code to be known: itself, or the open parts of which it is made."""
    below = [leaf for term in sums.missing(code) for leaf in _open_leaves(sums, term.code)]
    return below or [code]


def _nearest_parent(sums: Sums, term: Term) -> str | None:
    """The entered code from which a missing part is told: where it stands on the page comes first."""
    parent = sums.framework.parent(term.code)
    above = (code for code in sums.parents() if any(each.code == term.code for each in sums.terms(code)))
    return min(above, key=lambda code: code != parent, default=None)


def empty_instruments(sums: Sums) -> Iterator[str]:
    """Instruments of which no question's or item's score is entered."""
    kinds: dict[str, set[bool]] = {}
    for node in sums.framework.nodes.values():
        if node.kind in _LEAVES and node.instrument:
            kinds.setdefault(node.instrument, set()).add(node.code in sums.entered)
    return (instrument for instrument, entered in kinds.items() if True not in entered)


def incomplete(sums: Sums, assessment: Assessment) -> Iterator[Finding]:
    """Instruments without any question or item; items that the year's OIT table lacks while it has others.

    A year with totals only gives none.
    """
    framework = sums.framework
    if any(framework.node(code).kind not in _TOTALS for code in sums.entered):
        for instrument in empty_instruments(sums):
            leaves = [node for node in framework.nodes.values() if node.instrument == instrument]
            codes = [node.code for node in leaves if node.kind in _LEAVES]
            if not any(code in assessment.oit for code in codes):
                yield _without_any(framework, instrument, codes)
    for item in framework.items if assessment.oit else ():
        if item.code not in assessment.oit:
            text = (
                f"ตาราง OIT ปี {assessment.fiscal_year} ไม่มี {item.code} {item.title} เพิ่มรายการหรือตรวจว่าตกหล่น"
            )
            yield Finding(item.code, "incomplete", text)


def _without_any(framework: Framework, instrument: str, codes: list[str]) -> Finding:
    first, last = framework.node(codes[0]), framework.node(codes[-1])
    if first.kind == "item":
        asked = f"{first.code} ถึง {last.code}"
        text = f"ยังไม่ได้กรอกคะแนนของรายการ {instrument} กรอก {asked} เพื่อให้เห็นว่ารายการใดเสียคะแนน"
        return Finding(instrument, "incomplete", text)
    asked = " ถึง ".join(each.question.code for each in (first, last) if each.question)
    both = " ทั้งสองส่วน" if first.part else ""
    text = f"ยังไม่ได้กรอกคะแนนรายข้อของ {instrument} กรอก {asked}{both} เพื่อให้ตรวจคะแนนตัวชี้วัดได้"
    return Finding(instrument, "incomplete", text)
