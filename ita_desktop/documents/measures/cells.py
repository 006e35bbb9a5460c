"""What tables of measures say of one measure, cell by cell: each under the name by which forms take it."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import NamedTuple

from ita_desktop.documents import measure_texts
from ita_desktop.documents.blocks import Run, Runs, Value, plain
from ita_desktop.documents.measure_texts import paragraphs
from ita_desktop.documents.measures.answered import Answered, Asked
from ita_desktop.documents.texts import listed, one_line
from ita_desktop.domain.measures import Measure

NOTHING = "-"
NO_INDICATOR = "ไม่ระบุตัวชี้วัด"
STRENGTH, TO_DEVELOP, TO_KEEP = "จุดแข็ง", "จุดที่ควรพัฒนา", "แนวทางรักษาระดับ"


class Cell(NamedTuple):
    """How a cell is made: its text, the number or text of a workbook, and what joins it to the row above.

    Cells of the same ``same`` are one over several rows; None is never joined.
    """

    text: Callable[[Answered, Measure], Runs]
    value: Callable[[Answered, Measure], Value] | None = None
    same: Callable[[Answered, Measure], Hashable | None] | None = None


def _of(text: Callable[[Measure], str]) -> Cell:
    """A cell that the measure alone tells."""
    return Cell(lambda _, measure: plain(text(measure)))


def _numbers(answered: Answered, measure: Measure) -> Runs:
    return plain(", ".join(map(str, answered.indicators(measure))) or NOTHING)


def _one_number(answered: Answered, measure: Measure) -> Value:
    numbers = answered.indicators(measure)
    return numbers[0] if len(numbers) == 1 else None


def _indicators(answered: Answered, measure: Measure) -> Runs:
    titles = map(answered.indicator_title, answered.indicators(measure))
    return plain("\n".join(titles) or NO_INDICATOR)


def _numbered_indicators(answered: Answered, measure: Measure) -> Runs:
    """``1. การปฏิบัติหน้าที่``."""
    numbers = answered.indicators(measure)
    return plain("\n".join(f"{each}. {answered.indicator_title(each)}" for each in numbers) or NO_INDICATOR)


def _questions(answered: Answered, measure: Measure) -> Runs:
    return plain("\n".join(_question(answered, each) for each in answered.asked(measure)) or NOTHING)


def _question(answered: Answered, asked: Asked) -> str:
    """``i1 ปฏิบัติงาน…``, ``e7 เปิดโอกาส… (EIT Survey)``; a code of another framework as it is."""
    tools = listed([part for code in asked.codes if (part := answered.part(code))] or [""])
    return " ".join(filter(None, (asked.code, asked.title, tools and f"({tools})")))


def _result(answered: Answered, measure: Measure) -> Runs:
    """The scores, then what was found: as the plan says it, else as the analysis does."""
    return plain("\n".join((*_scores(answered, measure), *_findings(answered, measure))) or NOTHING)


def _item_result(answered: Answered, measure: Measure) -> Runs:
    """``ข้อ o9 (0.00 คะแนน) …`` for each code, items first, then what was found."""
    asked = sorted(answered.asked(measure), key=lambda each: not answered.is_item(each))
    named = [_scored(answered, each) for each in asked] or _of_indicators(answered, measure)
    return plain("\n".join((*named, *_findings(answered, measure))) or NOTHING)


def _scored(answered: Answered, asked: Asked) -> str:
    scores = answered.scores(asked)
    return " ".join(filter(None, ("ข้อ", asked.code, f"({listed(scores)})" if scores else "", asked.title)))


def _scores(answered: Answered, measure: Measure) -> Iterator[str]:
    """The scores of what is answered; of a measure that answers nothing those of its indicators."""
    asked = answered.asked(measure)
    for each in asked:
        yield from (f"{each.code} {score}" for score in answered.scores(each))
    yield from () if asked else _of_indicators(answered, measure)


def _of_indicators(answered: Answered, measure: Measure) -> list[str]:
    codes = map(str, answered.indicators(measure))
    known = [code for code in codes if answered.analysis.score(code) is not None]
    return [f"ตัวชี้วัดที่ {code} ได้ {answered.analysis.told(code)} คะแนน" for code in known]


def _findings(answered: Answered, measure: Measure) -> Iterator[str]:
    if own := paragraphs(measure.finding):
        yield own
    else:
        yield from filter(None, (one_line(each.issue) for each in answered.found(measure)))


def _aligned(answered: Answered, measure: Measure) -> Runs:
    """Strengths, what to develop and how to keep the level, each under its label."""
    told = [
        (label, text)
        for label, text in (
            (STRENGTH, paragraphs(measure.strength)),
            (TO_DEVELOP, paragraphs(measure.to_develop)),
            (TO_KEEP, paragraphs(measure.to_keep)),
        )
        if text
    ] or list(_advised(answered, measure))
    runs: list[Run] = []
    for label, text in told:
        below = "\n" if "\n" in text else " "
        runs += [Run(f"{chr(10) if runs else ''}{label}", bold=True), Run(f"{below}{text}")]
    return tuple(runs) or plain(NOTHING)


def _advised(answered: Answered, measure: Measure) -> Iterator[tuple[str, str]]:
    """What the analysis advises on what is answered, where the plan says nothing of it."""
    found = answered.found(measure)
    for label, kind in ((TO_DEVELOP, "improve"), (TO_KEEP, "keep")):
        if advice := measure_texts.numbered([each.advice or "" for each in found if each.kind == kind]):
            yield label, advice


def _numbered_title(measure: Measure) -> str:
    """``3. ทบทวนคู่มือ``; a number that was typed with its mark keeps it."""
    number, title = measure_texts.number(measure), measure_texts.title(measure)
    if not number:
        return title
    return f"{number}{'' if number.endswith(('.', ')')) else '.'} {title}"


CELLS: Mapping[str, Cell] = {
    "indicator-number": Cell(_numbers, _one_number, Answered.indicators),
    "indicator": Cell(_indicators, same=Answered.indicators),
    "numbered-indicator": Cell(_numbered_indicators, same=Answered.indicators),
    "questions": Cell(_questions, same=lambda answered, measure: answered.answers(measure) or None),
    "result": Cell(
        _result,
        same=lambda answered, measure: (
            (answers, measure.finding) if (answers := answered.answers(measure)) else None
        ),
    ),
    "item-result": Cell(_item_result),
    "aligned": Cell(_aligned),
    "number": Cell(
        lambda _, measure: plain(measure_texts.number(measure)),
        lambda _, measure: measure_texts.number_value(measure),
    ),
    "title": _of(measure_texts.title),
    "numbered-title": _of(_numbered_title),
    "finding": _of(lambda measure: paragraphs(measure.finding)),
    "strength": _of(lambda measure: paragraphs(measure.strength)),
    "to_develop": _of(lambda measure: paragraphs(measure.to_develop)),
    "to_keep": _of(lambda measure: paragraphs(measure.to_keep)),
    "steps": _of(measure_texts.steps),
    "period": _of(measure_texts.period),
    "units": _of(measure_texts.units),
    "follow_up": _of(lambda measure: paragraphs(measure.follow_up)),
    "budget": _of(lambda measure: one_line(measure.budget)),
    "answers_meeting": _of(lambda measure: one_line(measure.answers_meeting)),
}
"""By the name that a form's column has; those of a measure's own fields are the office file's."""
