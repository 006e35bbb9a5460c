"""The rows of the score grid: what a year's framework asks, with what is typed and what is computed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.scores import round2
from ita_desktop.ui.scores import verdicts
from ita_desktop.ui.scores.cells import Cell, ScoreRow
from ita_desktop.ui.scores.columns import SCORE, parts_of
from ita_desktop.ui.scores.figures import score_text
from ita_desktop.ui.scores.judging import judged
from ita_desktop.ui.scores.verdicts import Reading

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Indicator
    from ita_desktop.services.scores import ScoreSheet

PLACES = 2


def build_rows(sheet: "ScoreSheet") -> tuple[ScoreRow, ...]:
    """Every row of a year, folds aside."""
    reading = verdicts.read(sheet)
    plain = [_with_cells(reading, row) for row in _outline(reading)]
    parents = {row.key: row.folds_under for row in plain}
    below: dict[str, list[ScoreRow]] = {}
    for row in plain:
        above = row.folds_under
        while above is not None:
            below.setdefault(above, []).append(row)
            above = parents[above]
    leaves = [row for row in plain if row.is_leaf]
    return tuple(judged(reading, row, below.get(row.key, []), leaves) for row in plain)


def _outline(reading: Reading) -> Iterator[ScoreRow]:
    framework = reading.sheet.framework
    yield ScoreRow(
        key=OVERALL, kind="overall", label="", title=framework.overall_title, level=reading.sheet.level
    )
    for instrument in framework.instruments:
        if not instrument.parts or _speaks(reading, instrument.code):
            yield ScoreRow(
                key=instrument.code, kind="instrument", label=instrument.code, title=instrument.title
            )
        for number, part in enumerate(instrument.parts, 1):
            yield ScoreRow(
                key=f"{instrument.code}.{part.key}",
                kind="part",
                label=f"{instrument.code} {number}",
                title=part.title.removeprefix(f"{instrument.code} "),
            )
        for indicator in framework.indicators:
            if indicator.instrument == instrument.code:
                yield from _indicator(reading, indicator)


def _indicator(reading: Reading, indicator: "Indicator") -> Iterator[ScoreRow]:
    yield ScoreRow(key=indicator.code, kind="indicator", label=indicator.code, title=indicator.title)
    for question in indicator.questions:
        yield ScoreRow(
            key=question.code,
            kind="question",
            label=question.code,
            title=question.title,
            folds_under=indicator.code,
            items=question.items,
        )
    if not _counts_items(reading, indicator):
        return
    for sub in indicator.sub_indicators:
        yield ScoreRow(
            key=sub.code, kind="sub_indicator", label=sub.code, title=sub.title, folds_under=indicator.code
        )
        for item in sub.items:
            yield ScoreRow(
                key=item.code, kind="item", label=item.code, title=item.title, folds_under=sub.code
            )


def _speaks(reading: Reading, code: str) -> bool:
    """Whether something was typed for a code."""
    return code in reading.sheet.entered or code in reading.sheet.drafts


def _counts_items(reading: Reading, indicator: "Indicator") -> bool:
    """Items have rows where the indicator is computed from them, or where some are typed all the same."""
    if reading.sheet.framework.terms(indicator.code):
        return True
    codes = [each for sub in indicator.sub_indicators for each in (sub.code, *(i.code for i in sub.items))]
    return any(code in reading.sheet.entered or code in reading.sheet.drafts for code in codes)


def _with_cells(reading: Reading, row: ScoreRow) -> ScoreRow:
    sheet = reading.sheet
    framework = sheet.framework
    cells: dict[str, Cell] = {}
    parts = parts_of(framework)
    own_part = framework.node(row.key).part if row.key in framework else None
    if own_part is not None:
        cells[own_part] = _cell(reading, row.key)
    else:
        for part in parts:
            if f"{row.key}.{part}" in framework and row.kind != "instrument":
                cells[part] = _cell(reading, f"{row.key}.{part}")
        if row.key in framework:
            cells[SCORE] = _cell(reading, row.key)
    computed = sheet.computed.get(row.key) if framework_computes(sheet, row.key) else None
    return replace(row, cells=cells, computed=computed, last=sheet.last_year.get(row.key))


def framework_computes(sheet: "ScoreSheet", code: str) -> bool:
    """Whether a code is made of parts; what has none is only typed."""
    return code in sheet.framework and bool(sheet.framework.terms(code))


def _cell(reading: Reading, code: str) -> Cell:
    sheet = reading.sheet
    draft = sheet.drafts.get(code)
    if draft is not None:
        return Cell(code=code, text=draft.text, refused=draft.reason or "ยังไม่เป็นคะแนน")
    score = sheet.entered.get(code)
    if score is not None:
        doubt = reading.doubtful(code)
        text = score_text(score)
        lost = PLACES - score.decimals if doubt and text == str(score) else 0
        return Cell(code=code, text=text, doubt=doubt, lost=lost)
    node = sheet.framework.node(code)
    if node.kind == "indicator_part" and code in sheet.computed and framework_computes(sheet, code):
        return Cell(code=code, text=f"{round2(sheet.computed[code])}", typed=False)
    return Cell(code=code)
