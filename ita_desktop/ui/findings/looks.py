"""How the rows of findings look: state in shape and word, scores and reasons in the words of a clerk."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import Score
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell

if TYPE_CHECKING:
    from ita_desktop.domain.wording import Kind
    from ita_desktop.services.findings import FindingRow, RowState

KINDS: "tuple[tuple[Kind, str], ...]" = (("improve", "ปรับปรุง"), ("keep", "รักษาระดับ"))
"""What the keys 1 and 2 set."""
LOOKS: "Mapping[RowState, tuple[Shape, str, str]]" = {
    "improve": (Shape.ARROW_UP, "ต้องปรับปรุง", "text"),
    "keep": (Shape.OK, "รักษาระดับ", "text"),
    "full": (Shape.TICK, "ได้คะแนนเต็ม", "muted"),
    "unscored": (Shape.MISSING, "ยังไม่มีคะแนน", "muted"),
}
PROPOSED = {"improve": "เสนอปรับปรุง", "keep": "เสนอรักษาระดับ"}
NO_WORDS = "ขาดถ้อยคำ"


def state_cell(row: "FindingRow") -> Cell:
    """Kept kind, proposed kind, or why neither; words that lack are the gravest."""
    if row.finding is not None and row.lacks_words:
        return Cell(NO_WORDS, shape=Shape.CARE, tone="care", tip="ต้องปรับปรุง แต่ยังไม่มีประเด็นและแนวทาง")
    if row.state == "open":
        return Cell(PROPOSED[row.kind or "improve"], shape=Shape.NOT_STARTED, tone="muted")
    shape, word, tone = LOOKS[row.state]
    return Cell(word, shape=shape, tone=tone)


def part_titles(framework: Framework) -> Mapping[str, str]:
    """The instruments and parts that questions and items are on, in words: ``EIT ส่วนที่ 1``."""
    titles = {}
    for instrument in framework.instruments:
        for part in instrument.parts:
            titles[f"{instrument.code}.{part.key}"] = f"{instrument.code} {part.short_title}"
        if not instrument.parts:
            titles[instrument.code] = instrument.code
    return titles


def fact_words(framework: Framework, row: "FindingRow", year: int) -> str:
    """Scores and last year's scores in one sentence, by part."""
    now, last = _by_code(framework, row, row.scores), _by_code(framework, row, row.last_year)
    told = [f"คะแนน {now}" if now else "ยังไม่มีคะแนน"]
    return " · ".join([*told, *([f"ปี {year - 1} ได้ {last}"] if last else [])])


def _by_code(framework: Framework, row: "FindingRow", scores: Mapping[str, Score]) -> str:
    shorts = {part.key: part.short_title for each in framework.instruments for part in each.parts}
    several = len({node.question.code if node.question else node.code for node in row.nodes}) > 1
    told = []
    for node in row.nodes:
        if node.code in scores:
            own = node.question.code if node.question else node.code
            named = " ".join(filter(None, (own if several else "", shorts.get(node.part or "", ""))))
            told.append(f"{named} {scores[node.code].value}".strip())
    return "  ".join(told)


def why_words(framework: Framework, row: "FindingRow", score: str, lowest: int) -> str:
    """Why the row is proposed as it is; ``score`` is the threshold in words, empty where none holds."""
    if not row.judged:
        return "ยังไม่มีคะแนนให้เสนอ เลือกเองได้"
    titles = part_titles(framework)
    reasons: dict[str, list[str]] = {}
    for each in row.judged:
        if each.kind == "improve":
            because = [f"ต่ำกว่า {score}"] if each.below else []
            because += [f"อยู่ใน {lowest} ข้อที่ต่ำที่สุด"] if each.lowest else []
            named = reasons.setdefault(" และ".join(because) or "ยังไม่ได้คะแนนเต็ม", [])
            named += [titles.get(each.part, each.part)]
    if reasons:
        told = (f"{' และ '.join(dict.fromkeys(named))} {because}" for because, named in reasons.items())
        return f"เสนอปรับปรุง เพราะ {' · '.join(told)}"
    if all(each.score is None or each.score.is_full for each in row.judged):
        return "เสนอรักษาระดับ เพราะได้คะแนนเต็ม"
    return "เสนอรักษาระดับ เพราะไม่เข้าเกณฑ์ที่เสนอปรับปรุง"
