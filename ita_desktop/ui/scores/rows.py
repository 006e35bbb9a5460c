"""The rows of the score grid: what a year's framework asks, with what is typed and what is computed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from ita_desktop.domain.framework_tree import OVERALL, NodeKind
from ita_desktop.domain.scores import Score, round2
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores import verdicts
from ita_desktop.ui.scores.columns import SCORE, parts_of
from ita_desktop.ui.scores.verdicts import Category, Reading, Verdict

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Indicator
    from ita_desktop.services.scores import ScoreSheet

LEAVES = ("question", "item")
PLACES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A score's place in the grid.

    ``text`` is what stands there: as typed, or with two places where the program computed it. ``lost`` counts
    the decimals that are missing beside the neighbours'; ``refused`` says why a typed text is no score.
    """

    code: str
    text: str = ""
    typed: bool = True
    doubt: bool = False
    lost: int = 0
    refused: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """One line of the grid; ``folds_under`` is the key of the row that can fold it away."""

    key: str
    kind: NodeKind
    label: str
    title: str
    folds_under: str | None = None
    cells: Mapping[str, Cell] = field(default_factory=dict)
    computed: Decimal | None = None
    verdict: Verdict = verdicts.NOTHING
    last: Score | None = None
    items: tuple[str, ...] = ()
    categories: frozenset[Category] = frozenset()
    troubled: bool = False
    children: int = 0
    level: str | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """The score codes that stand in this row."""
        return tuple(cell.code for cell in self.cells.values())

    @property
    def is_leaf(self) -> bool:
        """Whether it is a question or an item."""
        return self.kind in LEAVES

    @property
    def change(self) -> Decimal | None:
        """How far this year's score lies above last year's."""
        cell = self.cells.get(SCORE) or next(iter(self.cells.values()), None)
        if self.last is None or cell is None or not cell.text or cell.refused:
            return None
        return Decimal(cell.text) - self.last.value


def build_rows(sheet: "ScoreSheet") -> tuple[ScoreRow, ...]:
    """Every row of a year, folds aside."""
    reading = verdicts.read(sheet)
    plain = [_with_cells(reading, row) for row in _outline(reading)]
    below: dict[str, list[ScoreRow]] = {}
    for row in plain:
        for above in _lines_above(row, plain):
            below.setdefault(above, []).append(row)
    leaves = [row for row in plain if row.is_leaf]
    return tuple(_judged(reading, row, below.get(row.key, []), leaves) for row in plain)


def _lines_above(row: ScoreRow, rows: list[ScoreRow]) -> Iterator[str]:
    parents = {each.key: each.folds_under for each in rows}
    key = row.folds_under
    while key is not None:
        yield key
        key = parents.get(key)


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
        if score.hundredths in (0, 10_000):
            return Cell(code=code, text=f"{score.value}", doubt=doubt)
        return Cell(code=code, text=str(score), doubt=doubt, lost=PLACES - score.decimals if doubt else 0)
    node = sheet.framework.node(code)
    if node.kind == "indicator_part" and code in sheet.computed and framework_computes(sheet, code):
        return Cell(code=code, text=f"{round2(sheet.computed[code])}", typed=False)
    return Cell(code=code)


def _judged(reading: Reading, row: ScoreRow, below: list[ScoreRow], leaves: list[ScoreRow]) -> ScoreRow:
    named = row.codes
    found = {kind for code in named for kind in reading.findings.get(code, {})}
    doubt = any(reading.doubtful(code) for code in named)
    missing = _missing(reading, row, below, leaves)
    bad = verdicts.wrong(reading, named)
    categories: set[Category] = set()
    if bad:
        categories.add("wrong")
    if doubt:
        categories.add("doubt")
    if (row.is_leaf and _lacks(row)) or ("missing" in found and not missing and not row.is_leaf):
        categories.add("missing")
    usual = _leaf_verdict(reading, row) if row.is_leaf else _sum_verdict(reading, row, missing)
    return replace(
        row,
        verdict=bad or (verdicts.DOUBT if doubt else usual),
        categories=frozenset(categories),
        troubled=bool(bad or doubt or found & verdicts.SHOWN_HERE),
        children=sum(each.folds_under == row.key for each in below),
    )


def _missing(reading: Reading, row: ScoreRow, below: list[ScoreRow], leaves: list[ScoreRow]) -> int:
    """How many questions or items under a row are not typed."""
    framework = reading.sheet.framework
    if row.kind == "part":
        slot = framework.node(row.key).part or ""
        return sum(slot in leaf.cells and not _is_scored(leaf.cells[slot]) for leaf in leaves)
    if row.kind == "instrument":
        below = [leaf for leaf in leaves if framework.node(leaf.codes[0]).instrument == row.key]
    return sum(each.is_leaf and not all(map(_is_scored, each.cells.values())) for each in below)


def _is_scored(cell: Cell) -> bool:
    return bool(cell.text) and not cell.refused


def _lacks(row: ScoreRow) -> bool:
    return any(not cell.text for cell in row.cells.values())


def _leaf_verdict(reading: Reading, row: ScoreRow) -> Verdict:
    empty = [slot for slot, cell in row.cells.items() if not cell.text]
    if not empty:
        return verdicts.NOTHING
    if len(empty) == len(row.cells):
        return verdicts.EMPTY
    number = parts_of(reading.sheet.framework).index(empty[0]) + 1
    return Verdict(Shape.NOT_STARTED, f"ขาดส่วนที่ {number}")


def _sum_verdict(reading: Reading, row: ScoreRow, missing: int) -> Verdict:
    framework = reading.sheet.framework
    entered = row.key in reading.sheet.entered
    if entered and row.computed is not None and not reading.of(row.codes, "missing"):
        return verdicts.AGREES
    if not entered:
        known = row.computed is not None and row.kind == "sub_indicator"
        return verdicts.NOTHING if known else verdicts.EMPTY
    if not framework.terms(row.key):
        return verdicts.OFFICIAL
    return verdicts.lacking(missing) if missing else Verdict(Shape.MISSING, "ยังไม่ครบ")
