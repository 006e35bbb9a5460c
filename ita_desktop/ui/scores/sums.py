"""A score as a sum on paper: its parts, their mean, and what a missing part must be."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from ita_desktop.domain.framework_tree import OVERALL, Term
from ita_desktop.domain.scores import Score, compute, parse_score, round2
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores.verdicts import NOTHING, Reading, Verdict

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.services.scores import ScoreSheet

Mark = Literal["", "doubt", "proposal", "here"]
TOLERANCE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Line:
    """One figure with what it is; ``lost`` counts decimals that are missing in it."""

    label: str
    text: str
    mark: Mark = ""
    lost: int = 0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class PaperSum:
    """A heading, the figures, and under a rule their result with what the check says of it."""

    head: str
    lines: tuple[Line, ...]
    result: Line | None = None
    verdict: Verdict = field(default=NOTHING)


def short_label(framework: "Framework", code: str) -> str:
    """What a code is called beside its siblings: ``i2``, ``ส่วนที่ 1``, ``EIT 1``."""
    node = framework.node(code)
    part = node.part
    if part is None:
        return "คะแนนรวม" if code == OVERALL else code
    number = [each.key for i in framework.instruments if i.code == node.instrument for each in i.parts].index(
        part
    )
    if node.kind == "part":
        return f"{node.instrument} {number + 1}"
    if node.kind == "indicator_part":
        return f"ส่วนที่ {number + 1}"
    return node.question.code if node.question else code


def value_of(sheet: "ScoreSheet", code: str) -> Decimal | None:
    """A score as typed, else as computed, unrounded."""
    entered = sheet.entered.get(code)
    return entered.value if entered is not None else sheet.computed.get(code)


def as_entered(reading: Reading, code: str, here: str = "") -> PaperSum | None:
    """The sum of a code from what is typed; ``here`` is the part at which the keyboard is."""
    sheet = reading.sheet
    announced = sheet.entered.get(code)
    head = f"ตามที่กรอก เทียบกับประกาศ {announced.value}" if announced else "ตามที่กรอก"

    def mark(part: str) -> Mark:
        return "doubt" if reading.doubtful(part) else "here" if part == here else ""

    return _sum(sheet, code, head, {}, mark)


def if_taken(reading: Reading, code: str, values: Mapping[str, str]) -> PaperSum | None:
    """The sum of a code as it would be with proposed values."""
    told = " ".join(
        f"{short_label(reading.sheet.framework, part)} เป็น {text}" for part, text in values.items()
    )
    return _sum(
        reading.sheet, code, f"ถ้า {told}", values, lambda part: "proposal" if part in values else ""
    )  # fmt: skip


def _sum(
    sheet: "ScoreSheet", code: str, head: str, taken: Mapping[str, str], mark: Callable[[str], Mark]
) -> PaperSum | None:
    terms = sheet.framework.terms(code)
    if not terms:
        return None
    entered = {**sheet.entered, **_scores(taken)}
    computed = compute(sheet.framework, entered)
    lines = []
    for term, label in zip(terms, _labels(sheet.framework, terms), strict=True):
        typed = entered.get(term.code)
        lost = 2 - typed.decimals if typed and mark(term.code) == "doubt" else 0
        shown = computed.get(term.code)
        text = f"{typed.value}" if typed else "" if shown is None else f"{round2(shown)}"
        if lost:
            text = str(typed)
        lines.append(Line(label, text, mark(term.code), lost, mark(term.code) == "proposal"))
    result = computed.get(code)
    if result is None:
        return PaperSum(head, tuple(lines))
    announced = entered.get(code)
    name = "เฉลี่ย" if len({term.weight for term in terms}) == 1 else "รวม"
    return PaperSum(
        head, tuple(lines), Line(name, f"{round2(result)}", strong=True),
        _compared(announced, round2(result)) if announced else NOTHING,
    )  # fmt: skip


def _scores(texts: Mapping[str, str]) -> dict[str, Score]:
    read = {code: parse_score(text) for code, text in texts.items()}
    return {code: score for code, score in read.items() if isinstance(score, Score)}


def _labels(framework: "Framework", terms: Sequence[Term]) -> Iterator[str]:
    total = sum((term.weight for term in terms), Decimal(0))
    weighted = len({term.weight for term in terms}) > 1
    labels = {term.code: short_label(framework, term.code) for term in terms}
    if len(set(labels.values())) < len(terms):
        labels = {code: code.partition(".")[0] for code in labels}
    for term in terms:
        label = labels[term.code]
        yield f"{label} × {(term.weight / total * 100).normalize():f} %" if weighted else label


def _compared(announced: Score, result: Decimal) -> Verdict:
    if abs(announced.value - result) <= TOLERANCE:
        return Verdict(Shape.OK, f"ตรง {announced.value}", "text")
    return Verdict(Shape.BAD, f"ไม่ตรง {announced.value}", "bad")


def gap(sheet: "ScoreSheet", code: str, target: Decimal) -> tuple[Line, ...]:
    """What the parts that are missing under a code must be for it to come to ``target`` (unrounded)."""
    framework = sheet.framework
    terms = framework.terms(code)
    known = [(term, value_of(sheet, term.code)) for term in terms]
    missing = [term for term, value in known if value is None]
    if not missing:
        return ()
    given = sum((term.weight * value for term, value in known if value is not None), Decimal(0))
    total = sum((term.weight for term in terms), Decimal(0))
    need = (target * total - given) / sum((term.weight for term in missing), Decimal(0))
    mean = " เฉลี่ย" if framework.terms(missing[0].code) else ""
    lines = [
        Line(f"{short_label(framework, term.code)}{mean}", f"{round2(value)}")
        for term, value in known
        if value is not None
    ]
    named = spoken(framework, code, [term.code for term in missing])
    if len(missing) == 1:
        lines.append(Line(f"{named} ต้อง{mean.strip() or 'ได้'}", f"{round2(need)}", "here", strong=True))
        return (*lines, *gap(sheet, missing[0].code, need))
    if len({term.weight for term in missing}) > 1:
        return (*lines, Line(f"{named} ต้องเฉลี่ยตามน้ำหนัก", f"{round2(need)}", "here", strong=True))
    lines.append(Line(f"{named} ต้องเฉลี่ย", f"{round2(need)}", "here", strong=True))
    return (*lines, Line(f"รวม {len(missing)} ข้อต้องได้", f"{round2(need * len(missing))}"))


def spoken(framework: "Framework", code: str, parts: Sequence[str]) -> str:
    """Some parts of a code as one says them: ``i13 ถึง i15`` where they follow each other."""
    labels = [short_label(framework, part) for part in parts]
    order = [term.code for term in framework.terms(code)]
    places = [order.index(part) for part in parts]
    if len(parts) > 2 and places == list(range(places[0], places[0] + len(places))):
        return f"{labels[0]} ถึง {labels[-1]}"
    return " และ ".join(filter(None, [" ".join(labels[:-1]), labels[-1]]))
