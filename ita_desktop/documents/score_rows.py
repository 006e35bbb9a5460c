"""The full table of a year's scores: the total and the instruments, then each indicator with its parts."""

from collections.abc import Iterator, Set
from decimal import Decimal
from itertools import zip_longest

from ita_desktop.documents.blocks import Column, GroupRow, Table, TableRow, Value, bold, plain
from ita_desktop.documents.known_scores import Known, KnownScores
from ita_desktop.documents.score_table import UNKNOWN, printed
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.framework_tree import OVERALL, Node, NodeKind
from ita_desktop.domain.frameworks import Framework

COMPUTED = "*"
"""Before a score that was not entered: the decimals stay below each other."""
COMPUTED_NOTE = f"{COMPUTED} หมายถึงคะแนนที่โปรแกรมคำนวณจากคะแนนย่อย เพราะไม่ได้บันทึกไว้"
UNKNOWN_NOTE = f"{UNKNOWN} หมายถึงยังไม่มีคะแนน"

_LEVELS: dict[NodeKind, str] = {
    "indicator_part": "คะแนนรายส่วน",
    "question": "ข้อคำถาม",
    "sub_indicator": "ตัวชี้วัดย่อย",
    "item": "รายการ",
}
"""What is left out as a whole where an instrument has no score of it."""
_STRONG: frozenset[NodeKind] = frozenset({"overall", "indicator"})
_HEADS: frozenset[NodeKind] = frozenset({"indicator", "indicator_part", "sub_indicator"})
_CODED: frozenset[NodeKind] = frozenset({"instrument", "indicator", "question", "sub_indicator", "item"})


def score_rows(year: YearSnapshot, known: KnownScores) -> Table:
    """Code, title and score; last year's score and the difference where any is known.

    In a workbook the codes are those of the office file (``e1.survey``).
    """
    compared = bool(known.before)
    return Table(
        columns=(
            Column("รหัส", 0.09, "center"),
            Column("รายการ", 0.5 if compared else 0.76),
            Column(f"คะแนนปี {year.fiscal_year}", 0.14 if compared else 0.15, "right"),
            *(
                (Column(f"คะแนนปี {year.fiscal_year - 1}", 0.14, "right"), Column("ผลต่าง", 0.13, "right"))
                if compared
                else ()
            ),
        ),
        rows=tuple(_rows(year.framework, known)),
        name=f"คะแนน {year.fiscal_year}",
    )


def omitted(year: YearSnapshot, known: KnownScores) -> list[str]:
    """What the table leaves out as a whole, in words: ``ข้อคำถาม IIT``."""
    framework = year.framework
    shown = _shown(framework, known)
    levels = dict.fromkeys((node.instrument, node.kind) for node in framework.nodes.values())
    return [
        f"{_LEVELS[kind]} {instrument}"
        for instrument, kind in levels
        if kind in _LEVELS and (instrument, kind) not in shown
    ]


def lacks(year: YearSnapshot, known: KnownScores) -> bool:
    """Whether a row of the table has no score of this year."""
    shown = _shown(year.framework, known)
    return any(
        node.code not in known.now
        for node in year.framework.nodes.values()
        if node.kind not in _LEVELS or (node.instrument, node.kind) in shown
    )


def _shown(framework: Framework, known: KnownScores) -> Set[tuple[str | None, NodeKind]]:
    return {(node.instrument, node.kind) for node in framework.nodes.values() if known.has(node.code)}


def _rows(framework: Framework, known: KnownScores) -> Iterator[TableRow | GroupRow]:
    yield GroupRow("คะแนนรวมและคะแนนรายเครื่องมือ")
    yield _row(framework, framework.node(OVERALL), known)
    for instrument in framework.instruments:
        for node in framework.nodes.values():
            if node.instrument == instrument.code and node.kind in ("instrument", "part"):
                yield _row(framework, node, known)
    shown = _shown(framework, known)
    for instrument in framework.instruments:
        indicators = [each for each in framework.indicators if each.instrument == instrument.code]
        if indicators:
            yield GroupRow(f"{instrument.title} ({instrument.code})")
        for indicator in indicators:
            nodes = [
                node
                for node in _under(framework, indicator.code)
                if node.kind == "indicator" or (node.instrument, node.kind) in shown
            ]
            for node, below in zip_longest(nodes, nodes[1:]):
                heads = below is not None and node.kind in _HEADS and below.kind != node.kind
                yield _row(framework, node, known)._replace(keep=heads)


def _under(framework: Framework, code: str) -> Iterator[Node]:
    """A node, then each of those below it with its own."""
    yield framework.node(code)
    for child in framework.children(code):
        yield from _under(framework, child)


def _row(framework: Framework, node: Node, known: KnownScores) -> TableRow:
    now, before, change = known.now.get(node.code), known.before.get(node.code), known.difference(node.code)
    code = node.code.removesuffix(f".{node.part}") if node.kind in _CODED else ""
    cells = [code, _title(framework, node), told(now)]
    values: list[Value] = [node.code, None, _value(now)]
    if known.before:
        cells += [told(before), signed(change)]
        values += [_value(before), change]
    look = bold if node.kind in _STRONG else plain
    return TableRow(tuple(look(cell) for cell in cells), tuple(values))


def _title(framework: Framework, node: Node) -> str:
    """The title; a part's rows stand below its own, so that questions need not name it."""
    if node.kind == "indicator_part":
        parts = (part for each in framework.instruments for part in each.parts)
        return next((part.title for part in parts if part.key == node.part), node.title)
    return node.question.title if node.question else node.title


def told(score: Known | None) -> str:
    """A score with two decimals, marked where it was not entered; a dash where there is none."""
    if score is None:
        return UNKNOWN
    return f"{COMPUTED if score.computed else ''}{printed(score.value)}"


def _value(score: Known | None) -> Decimal | None:
    return score.value if score else None


def signed(change: Decimal | None) -> str:
    """A difference with its sign, a dash where there is none."""
    if change is None:
        return UNKNOWN
    return f"{change:+.2f}" if change else printed(change)
