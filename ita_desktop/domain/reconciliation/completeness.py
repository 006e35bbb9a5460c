"""What is not there: parts with the value they must have, instruments and items without any."""

from collections.abc import Iterator

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.framework_tree import Term
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.reconciliation.findings import Finding, named
from ita_desktop.domain.reconciliation.sums import Sums
from ita_desktop.domain.scores import round2

LEAF_KINDS = frozenset({"question", "item"})
TOTAL_KINDS = frozenset({"overall", "instrument", "part"})


def missing(sums: Sums) -> Iterator[Finding]:
    """Parts that are neither entered nor computable, told from their nearest entered parent."""
    covered = frozenset(empty_instruments(sums))
    for code in sums.parents():
        open_terms = sums.missing(code)
        if not open_terms or not sums.agrees(code):
            continue
        if len(open_terms) == len(sums.terms(code)) and sums.framework.node(code).instrument in covered:
            continue
        if all(_nearest_parent(sums, term) != code for term in open_terms):
            continue
        yield _missing(sums, code, open_terms)


def _missing(sums: Sums, code: str, open_terms: tuple[Term, ...]) -> Finding:
    framework = sums.framework
    needed = round2(sums.needed(code))
    name, entered = named(framework, code), sums.entered[code]
    if len(open_terms) == 1:
        part = open_terms[0].code
        text = f"ยังไม่ได้กรอก {named(framework, part)} ซึ่งต้องได้ {needed} {name} จึงจะเป็น {entered}"
        return Finding(part, "missing", text + _rest_of_part(sums, part, needed), computed=str(needed))
    names = _listed(framework, [term.code for term in open_terms])
    text = f"ยังไม่ได้กรอก {names} ซึ่งต้องเฉลี่ยได้ {needed}"
    weights = {term.weight for term in sums.terms(code)}
    if len(weights) == 1:
        total = sums.entered[code].value * len(sums.terms(code)) - sum(
            value for term in sums.terms(code) if (value := sums.value(term.code)) is not None
        )
        text += f" รวมกัน {round2(total)}"
    return Finding(code, "missing", f"{text} {name} จึงจะเป็น {entered}", computed=str(needed))


def _rest_of_part(sums: Sums, part: str, needed: object) -> str:
    """Which questions of a missing part are to be typed."""
    open_codes = [term.code for term in sums.missing(part)]
    return f" กรอก {_listed(sums.framework, open_codes)}" if open_codes else ""


def _listed(framework: Framework, codes: list[str]) -> str:
    """Codes in words: the first and last of a run of three or more."""
    names = [named(framework, code) for code in codes]
    if len(names) < 3:
        return " และ ".join(names)
    return f"{names[0]} ถึง {names[-1]} ({len(names)} รายการ)"


def _nearest_parent(sums: Sums, term: Term) -> str | None:
    """The entered code from which a missing part is told: where it stands on the page comes first."""
    framework = sums.framework
    above = [code for code in framework.codes if any(t.code == term.code for t in framework.terms(code))]
    above.sort(key=lambda code: code != framework.parent(term.code))
    return next((code for code in above if code in sums.entered), None)


def empty_instruments(sums: Sums) -> Iterator[str]:
    """Instruments of which no question or item is entered."""
    kinds: dict[str, set[bool]] = {}
    for node in sums.framework.nodes.values():
        if node.kind in LEAF_KINDS and node.instrument:
            kinds.setdefault(node.instrument, set()).add(node.code in sums.entered)
    return (instrument for instrument, entered in kinds.items() if True not in entered)


def incomplete(sums: Sums, assessment: Assessment) -> Iterator[Finding]:
    """Instruments without any question or item, items that a table of the year lacks while it has others.

    A year with totals only gives none.
    """
    framework = sums.framework
    if any(framework.node(code).kind not in TOTAL_KINDS for code in sums.entered):
        for instrument in empty_instruments(sums):
            what = "คะแนนรายการ" if instrument == "OIT" else "คะแนนรายข้อ"
            text = f"ยังไม่ได้กรอก{what}ของ {instrument} จึงตรวจ {instrument} รายข้อไม่ได้"
            yield Finding(instrument, "incomplete", text)
        if any(code in sums.entered for code in framework.item_codes):
            yield from _lacking(framework, sums.entered, "ตารางคะแนน OIT ไม่มี")
    if assessment.oit:
        yield from _lacking(framework, assessment.oit, "ตารางสถานะ OIT ไม่มี")


def _lacking(framework: Framework, table: object, words: str) -> Iterator[Finding]:
    assert hasattr(table, "__contains__")
    for item in framework.items:
        if item.code not in table:
            yield Finding(item.code, "incomplete", f"{words} {item.code} {item.title}")
