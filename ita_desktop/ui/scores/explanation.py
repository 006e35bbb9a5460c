"""What the side panel says of the current cell: what is wrong, the sum, the way out, other facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.levels import judged, level_of, next_level, shortfalls
from ita_desktop.domain.scores import Refusal, parse_score, round2
from ita_desktop.domain.thai.spacing import spaced
from ita_desktop.ui.kit.readings import day_words
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores import sums, verdicts
from ita_desktop.ui.scores.cells import Cell, ScoreRow
from ita_desktop.ui.scores.sums import PaperSum
from ita_desktop.ui.scores.verdicts import Reading, Verdict
from ita_desktop.ui.scores.verifying.status import way_of

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.domain.reconciliation import Finding
    from ita_desktop.services.scores import ScoreSheet

ANSWERED_AT_ONCE = "เมื่อกรอกครบ โปรแกรมจะตรวจให้ทันที ไม่ต้องกดปุ่มใด"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Values that the program offers, by code, and the words of its button."""

    values: Mapping[str, str]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """All that stands in the panel; ``proposals`` of one entry is taken by F8."""

    shape: Shape | None = None
    headline: str = ""
    subtitle: str = ""
    sums: tuple[PaperSum, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    notes: tuple[Verdict, ...] = ()
    facts: tuple[tuple[str, str], ...] = field(default=())


def explain(reading: Reading, row: ScoreRow, code: str) -> Explanation:
    """What is to be said at a code of a row."""
    if code not in reading.sheet.framework:
        code = row.codes[0]
    cell = next((each for each in row.cells.values() if each.code == code), None)
    mismatch = reading.suspects.get(code) or reading.of((code, *row.codes), "mismatch")
    missing = _missing_finding(reading, row, code)
    used = None
    if cell is not None and cell.refused:
        told = _of_refused(row, cell)
    elif mismatch is not None:
        used, told = mismatch, _of_mismatch(reading, row, mismatch)
    elif missing is not None:
        used, told = missing, _of_missing(reading, missing)
    else:
        told = _of_quiet(reading, row, code)
    notes = (*told.notes, *_notes(reading, row, used), *_level_notes(reading, row))
    return replace(told, notes=notes, facts=_facts(reading, row, code))


def _missing_finding(reading: Reading, row: ScoreRow, code: str) -> "Finding | None":
    framework = reading.sheet.framework
    found = reading.of((code, *row.codes), "missing")
    above = framework.parent(code) if code in framework else None
    while found is None and above is not None and framework.node(above).kind != "instrument":
        found, above = reading.of((above,), "missing"), framework.parent(above)
    lacks = not row.is_leaf or any(not cell.text for cell in row.cells.values())
    return found if lacks else None


def _of_refused(row: ScoreRow, cell: Cell) -> Explanation:
    read = parse_score(cell.text)
    offered = read.suggestions if isinstance(read, Refusal) else ()
    return Explanation(
        shape=Shape.BAD,
        headline=cell.refused or "",
        subtitle=f"{row.label} {row.title}".strip(),
        proposals=tuple(Proposal({cell.code: text}, f"ใช้ {text}") for text in offered),
        notes=(Verdict(None, f"พิมพ์ไว้ “{cell.text}” เก็บไว้ให้แก้ ยังไม่นับเป็นคะแนน", "text"),),
    )


def _of_mismatch(reading: Reading, row: ScoreRow, finding: "Finding") -> Explanation:
    framework = reading.sheet.framework
    values = dict(finding.suggest or {})
    shown = [sums.as_entered(reading, finding.on)]
    if values:
        shown.append(sums.if_taken(reading, finding.on, values))
    offers = [values] if values else list(candidates_of(finding))
    suspect = set(values) & set(row.codes)
    return Explanation(
        shape=Shape.CARE if suspect else Shape.BAD,
        headline=_slip(reading, values) if values else f"{_short(framework, finding.on)} ไม่ตรงกับส่วนย่อย",
        subtitle=row.title if suspect else _named(framework, finding.on),
        sums=tuple(each for each in shown if each is not None),
        proposals=tuple(Proposal(offer, _use(framework, offer, named=len(offers) > 1)) for offer in offers),
        notes=() if values else (Verdict(None, finding.text, "text"),),
    )


def _slip(reading: Reading, values: Mapping[str, str]) -> str:
    """What was likely typed wrong: a digit lost, one too many, two swapped, one wrong."""
    code, meant = next(iter(values.items()))
    name = _short(reading.sheet.framework, code)
    entered = reading.sheet.entered.get(code)
    typed, right = ("" if entered is None else str(entered)).replace(".", ""), meant.replace(".", "")
    if len(typed) != len(right):
        return f"{name} น่าจะพิมพ์{'ตก' if len(typed) < len(right) else 'เกิน'}หนึ่งหลัก"
    swapped = sorted(typed) == sorted(right) and sum(a != b for a, b in zip(typed, right, strict=True)) == 2
    return f"{name} น่าจะพิมพ์{'สลับสองหลัก' if swapped else 'ผิดหนึ่งหลัก'}"


def candidates_of(finding: "Finding") -> Sequence[Mapping[str, str]]:
    """Each way in which a mismatch may be resolved, as values by code."""
    return [dict(each) for each in finding.candidates or ()]


def _use(framework: "Framework", values: Mapping[str, str], *, named: bool) -> str:
    if len(values) == 1 and not named:
        return f"ใช้ {next(iter(values.values()))}"
    return "ใช้ " + " ".join(f"{_short(framework, code)} เป็น {text}" for code, text in values.items())


def _of_missing(reading: Reading, finding: "Finding") -> Explanation:
    sheet = reading.sheet
    framework = sheet.framework
    on = finding.on
    above = on if sums.value_of(sheet, on) is not None else framework.parent(on) or on
    target = sums.value_of(sheet, above)
    lines = () if target is None else sums.gap(sheet, above, target)
    return Explanation(
        shape=Shape.MISSING,
        headline=f"ขาด {_missing_codes(reading, on)}",
        subtitle=f"{_named(framework, above)} ประกาศ {target} คะแนน" if target is not None else "",
        sums=(PaperSum("ค่าที่ขาดต้องเป็นเท่าไร", lines),) if lines else (),
        notes=(Verdict(None, ANSWERED_AT_ONCE, "muted"),),
    )


def _missing_codes(reading: Reading, code: str) -> str:
    """The codes to type: those missing under a code, or itself."""
    sheet = reading.sheet
    lacking = [t.code for t in sheet.framework.terms(code) if sums.value_of(sheet, t.code) is None]
    named = (
        sums.spoken(sheet.framework, code, lacking) if lacking else sums.short_label(sheet.framework, code)
    )
    node = sheet.framework.node(lacking[0] if lacking else code)
    if node.kind == "question" and node.part is not None:
        part = sheet.framework.parent(node.code)
        named += f" {sums.short_label(sheet.framework, part)}" if part else ""
    return named


def _of_quiet(reading: Reading, row: ScoreRow, code: str) -> Explanation:
    framework = reading.sheet.framework
    on = code if code in framework and framework.terms(code) else framework.parent(code) or OVERALL
    if row.is_leaf and any(not cell.text for cell in row.cells.values()):
        on = ""
    shown = sums.as_entered(reading, on, here=code) if on else None
    told = bool(shown and any(line.text for line in shown.lines))
    return Explanation(
        shape=row.verdict.shape,
        headline=f"{row.label or row.title} {row.verdict.word}".strip(),
        subtitle=row.title if row.label else "",
        sums=(shown,) if shown is not None and told else (),
    )


def _short(framework: "Framework", code: str) -> str:
    node = framework.node(code)
    return f"ตัวชี้วัดที่ {code}" if node.kind == "indicator" else sums.short_label(framework, code)


def _named(framework: "Framework", code: str) -> str:
    node = framework.node(code)
    if node.indicator is not None and node.kind in ("indicator", "indicator_part"):
        return f"ตัวชี้วัดที่ {node.indicator.number} {node.indicator.title}"
    return node.title


def _notes(reading: Reading, row: ScoreRow, used: "Finding | None") -> tuple[Verdict, ...]:
    """Findings of the row that the head does not tell; a part of EIT also tells what is said of EIT."""
    differ = reading.sheet.contradictions
    notes = []
    for told in (differ[code] for code in row.codes if code in differ):
        notes.append(Verdict(Shape.SOURCES, told.text, "text"))
        notes += [Verdict(Shape.INFO, told.reason, "text")] if told.reason else []
    notes += _look_notes(reading.sheet, row)
    above = [row.key.partition(".")[0]] if row.kind == "part" else []
    for code in (*row.codes, *above):
        for kind, finding in reading.findings.get(code, {}).items():
            if finding is used or kind == "range" or (kind == "precision" and code in reading.suspects):
                continue
            shape, tone = _NOTE_LOOKS.get(kind, (Shape.CARE, "text"))
            notes.append(Verdict(shape, finding.text, tone))
    return tuple(notes)


def _look_notes(sheet: "ScoreSheet", row: ScoreRow) -> list[Verdict]:
    """What a second look found wrong here, as long as the figure is the same."""
    return [
        Verdict(Shape.BAD, f"{way_of(look)}เมื่อ {day_words(look.verification.on)} พบว่าไม่ตรงกับประกาศ", "text")
        for look in sheet.looks
        if any(code in (look.verification.different or ()) and code not in look.changed for code in row.codes)
    ]


def _level_notes(reading: Reading, row: ScoreRow) -> tuple[Verdict, ...]:
    """What keeps the year from the level above, told at the total."""
    sheet = reading.sheet
    if row.kind != "overall":
        return ()
    known = judged(sheet.framework, sheet.entered, sheet.computed)
    level = level_of(sheet.framework, known)
    above = next_level(sheet.framework, level) if level else None
    if level is None or above is None:
        return ()
    short = " และ ".join(
        f"{sums.short_label(sheet.framework, each.code)} เพิ่มอีก {each.short}"
        for each in shortfalls(sheet.framework, known, above)
    )
    return (Verdict(Shape.BELOW, f"คะแนนนี้ได้ระดับ{spaced(level)} จะได้ระดับ{spaced(above)} เมื่อ {short}", "text"),)


_NOTE_LOOKS: Mapping[str, tuple[Shape, verdicts.Tone]] = {
    "mismatch": (Shape.BAD, "text"),
    "level": (Shape.BAD, "text"),
    "missing": (Shape.MISSING, "text"),
    "incomplete": (Shape.MISSING, "text"),
}


def _three_figures(sheet: "ScoreSheet", code: str) -> list[tuple[str, str]]:
    """What was announced, what the parts come to, and how far they are apart."""
    entered = sheet.entered.get(code)
    if entered is None or code not in sheet.computed:
        return []
    computed = round2(sheet.computed[code])
    apart = entered.value - computed
    return [
        ("ประกาศ", f"{entered.value}"),
        ("คำนวณได้", f"{computed}"),
        ("ต่างกัน", f"{apart:+.2f}" if apart else "0.00"),
    ]


def _facts(reading: Reading, row: ScoreRow, code: str) -> tuple[tuple[str, str], ...]:
    sheet = reading.sheet
    last = sheet.last_year.get(code) or row.last
    facts = [*_three_figures(sheet, row.codes[0] if code not in row.codes else code)]
    facts += [(f"ปี {sheet.fiscal_year - 1}", f"{last.value}" if last else "ยังไม่ได้กรอก")]
    if row.items:
        facts.append(("รายการ OIT", "  ".join(row.items)))
    node = sheet.framework.nodes.get(row.codes[0]) if row.codes else None
    if node is not None and row.is_leaf and node.certainty == "assumed":
        facts.append(("ที่มา", "ยังไม่ยืนยันกับคู่มือ"))
    return tuple(facts)
