"""A block of numbers alone lands on the cells from the current one on."""

from collections.abc import Iterator, Mapping

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import Score, compute
from ita_desktop.exchange.score_tables.cells import read_cell
from ita_desktop.exchange.score_tables.settling import Taken
from ita_desktop.exchange.tables import Grid

_NOWHERE = "ตารางนี้มีแต่ตัวเลข ไม่มีรหัสหรือชื่อ เลือกช่องคะแนนที่จะเริ่มวางก่อน แล้ววางใหม่"


def columns_of(framework: Framework, entered: Mapping[str, Score]) -> Mapping[str, tuple[str, ...]]:
    """The cells that are typed, by part (``""`` for the score column), each in framework order.

    Left out are what the program computes from typed questions, and items that count for nothing.
    """
    computed = compute(framework, entered)
    columns: dict[str, list[str]] = {}
    for code, node in framework.nodes.items():
        if code not in entered:
            if node.kind == "instrument" and any(
                f"{code}.{part.key}" in framework for each in framework.instruments for part in each.parts
            ):
                continue
            if node.kind == "indicator_part" and code in computed:
                continue
            if node.kind in ("sub_indicator", "item") and not _counts(framework, code, entered):
                continue
        columns.setdefault(node.part or "", []).append(code)
    return {part: tuple(codes) for part, codes in columns.items()}


def _counts(framework: Framework, code: str, entered: Mapping[str, Score]) -> bool:
    indicator = framework.indicator_of(code)
    if indicator is None or framework.terms(indicator.code):
        return True
    groups = indicator.sub_indicators
    return any(each in entered for sub in groups for each in (sub.code, *(item.code for item in sub.items)))


def is_numbers_only(grid: Grid, scored: frozenset[int]) -> bool:
    """Whether a table is nothing but scores: every filled cell in a column of scores, none a code."""
    filled = [(at, read_cell(cell)) for row in grid for at, cell in enumerate(row) if cell]
    return bool(filled) and all(
        at in scored and text.is_number and not text.code_like and len(text.several) == 1
        for at, text in filled
        if not text.change
    )


def land(grid: Grid, framework: Framework, entered: Mapping[str, Score], at: str | None) -> Iterator[Taken]:
    """Each number on its cell: downwards from ``at``, a second column on the next part's cells.

    An empty cell of the block passes its cell over.
    """
    columns = columns_of(framework, entered)
    key = (framework.node(at).part or "") if at is not None and at in framework else ""
    cells = columns.get(key, ())
    start = cells.index(at) if at is not None and at in cells else -1
    parts = [part for part in columns if part]
    for down, row in enumerate(grid):
        for right, cell in enumerate(row):
            if not cell:
                continue
            (figure, *_) = read_cell(cell).scores(1)
            code = _target(framework, cells, start + down, key, parts, right) if start >= 0 else None
            why = "" if code else _NOWHERE if start < 0 else "เลยช่องสุดท้ายของคอลัมน์นี้ จึงไม่มีช่องให้วาง"
            told = f"วางตามลำดับช่องจาก {at} ลงมา เพราะตารางไม่มีรหัส" if code else why
            yield Taken(code, figure, down + 1, right + 1, told=told)


def _target(
    framework: Framework, cells: tuple[str, ...], down: int, key: str, parts: list[str], right: int
) -> str | None:
    if down >= len(cells):
        return None
    code = cells[down]
    if not right:
        return code
    if key not in parts or parts.index(key) + right >= len(parts):
        return None
    beside = f"{code.removesuffix(f'.{key}')}.{parts[parts.index(key) + right]}"
    return beside if beside in framework else None
