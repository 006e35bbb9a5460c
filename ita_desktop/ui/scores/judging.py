"""What the check makes of each row: its verdict, the filters that name it, whether it must be open."""

from dataclasses import replace

from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores import verdicts
from ita_desktop.ui.scores.cells import Cell, ScoreRow
from ita_desktop.ui.scores.columns import parts_of
from ita_desktop.ui.scores.verdicts import Category, Reading, Verdict


def judged(reading: Reading, row: ScoreRow, below: list[ScoreRow], leaves: list[ScoreRow]) -> ScoreRow:
    named = row.codes
    found = {kind for code in named for kind in reading.findings.get(code, {})}
    doubt = any(reading.doubtful(code) for code in named)
    differ = any(code in reading.sheet.contradictions for code in named)
    missing = _missing(reading, row, below, leaves)
    bad = verdicts.wrong(reading, named)
    categories: set[Category] = set()
    if bad:
        categories.add("wrong")
    if doubt or differ:
        categories.add("doubt")
    if (row.is_leaf and _lacks(row)) or ("missing" in found and not missing and not row.is_leaf):
        categories.add("missing")
    usual = _leaf_verdict(reading, row) if row.is_leaf else _sum_verdict(reading, row, missing)
    return replace(
        row,
        verdict=bad or _doubtful(differ=differ, doubt=doubt) or usual,
        categories=frozenset(categories),
        troubled=bool(bad or doubt or differ or found & verdicts.SHOWN_HERE),
        children=sum(each.folds_under == row.key for each in below),
    )


def _doubtful(*, differ: bool, doubt: bool) -> Verdict | None:
    if differ:
        return verdicts.SOURCES_DIFFER
    return verdicts.DOUBT if doubt else None


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
        return verdicts.KEPT if any(code in reading.sheet.kept for code in row.codes) else verdicts.NOTHING
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
