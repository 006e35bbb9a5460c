"""The lines and columns of the table of years, and what stands in each cell."""

from collections.abc import Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ita_desktop.domain.comparability import LEVEL
from ita_desktop.domain.comparison import Compared, Direction, level_direction
from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.services.comparison import Comparison

ColumnKind = Literal["title", "year", "difference", "best"]
NO_SCORE = "–"
MOVES: dict[Direction, tuple[Shape, str, str]] = {
    "rise": (Shape.ARROW_UP, "เพิ่มขึ้น", "text"),
    "fall": (Shape.ARROW_DOWN, "ลดลง", "care"),
    "same": (Shape.EQUAL, "เท่าเดิม", "text"),
}
"""The shape, the word and the tone of each direction."""

LEVEL_MOVES: dict[Direction, str] = {"rise": "สูงขึ้น", "fall": "ต่ำลง", "same": "เท่าเดิม"}
OTHER_LEVELS = "คนละเกณฑ์"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``folds_under`` is the key of the one that folds it away, ``row`` is None for the level."""

    key: str
    label: str
    title: str
    row: Compared | None = None
    folds_under: str | None = None
    children: int = 0

    @property
    def is_head(self) -> bool:
        """Whether it is a total or the level."""
        return self.row is None or self.row.kind in ("overall", "instrument", "part")


@dataclass(frozen=True, slots=True)
class Column:
    """One column; width 0 takes what is left."""

    kind: ColumnKind
    head: str
    width: int
    year: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows: ``typed`` is white, ``refused`` says why its text is no score."""

    text: str = ""
    shape: Shape | None = None
    word: str = ""
    tone: str = "text"
    typed: bool = False
    refused: str | None = None


def columns_of(comparison: "Comparison") -> tuple[Column, ...]:
    """The title, the years newest first, what came of the year before, the best of all."""
    years = [Column("year", str(each.fiscal_year), 96, each.fiscal_year) for each in comparison.years]
    last = comparison.fiscal_year - 1
    moved = Column("difference", f"{comparison.fiscal_year} เทียบ {last}", 164)
    return (Column("title", "ผลการประเมิน", 0), *years, moved, Column("best", "สูงสุด", 76))


def lines_of(comparison: "Comparison", opened: Set[str]) -> tuple[Line, ...]:
    """Every line that is seen: indicators are folded but for those in ``opened``."""
    framework = comparison.year(comparison.fiscal_year)
    assert framework is not None
    lines: list[Line] = []
    below: dict[str, int] = {}
    for row in comparison.rows:
        if row.is_leaf and row.indicator:
            below[row.indicator] = below.get(row.indicator, 0) + 1
    for row in comparison.rows:
        inner = row.is_leaf or row.kind == "indicator_part"
        if inner and row.indicator not in opened:
            continue
        lines.append(
            Line(
                row.code,
                _label(row, framework.framework),
                _title(row, framework.framework),
                row,
                row.indicator if inner else None,
                0 if inner else below.get(row.code, 0),
            )
        )
        if row.code == OVERALL:
            lines.append(Line(LEVEL, "", "ระดับผลการประเมิน"))
    return tuple(lines)


def _label(row: Compared, framework: "Framework") -> str:
    node = framework.node(row.code)
    if node.question is not None:
        return node.question.code
    if row.kind == "part":
        parts = [
            each.key for each in next(i for i in framework.instruments if i.code == node.instrument).parts
        ]
        return f"{node.instrument} {parts.index(str(node.part)) + 1}"
    return "" if row.kind in ("overall", "indicator_part") else row.code


def _title(row: Compared, framework: "Framework") -> str:
    """A title that begins with what tells it from its neighbours, so that this is never cut."""
    node = framework.node(row.code)
    if node.part and row.kind in ("question", "indicator_part"):
        parts = next(each.parts for each in framework.instruments if each.code == node.instrument)
        part = next(each.short_title for each in parts if each.key == node.part)
        return f"{part} {node.question.title}" if node.question else part
    if row.kind == "part":
        return row.title.partition(" ")[2] or row.title
    if row.kind == "instrument":
        return row.title.removeprefix("แบบวัด").removeprefix("การรับรู้ของ")
    return row.title


def shown(comparison: "Comparison", line: Line, column: Column) -> Shown:
    """What stands in a cell."""
    if column.kind == "title":
        return Shown(f"{line.label} {line.title}".strip())
    if line.row is None:
        return _level(comparison, column)
    if column.kind == "difference":
        return _difference(line.row)
    if column.kind == "best":
        return Shown(best_words(line.row, comparison.fiscal_year), tone="muted")
    return _score(comparison, line.row, column)


def _score(comparison: "Comparison", row: Compared, column: Column) -> Shown:
    year, score = comparison.year(column.year), row.years[column.year]
    assert year is not None
    tone = "text" if column.year == comparison.fiscal_year else "muted"
    if not year.takes(row.code):
        return Shown(NO_SCORE if score.value is None else str(score.value), tone=tone)
    draft = year.drafts.get(row.code)
    if draft is not None:
        return Shown(draft.text, typed=True, refused=draft.reason or "ยังไม่เป็นคะแนน")
    entered = year.entered.get(row.code)
    if entered is None:
        return Shown("" if score.value is None else str(score.value), tone="muted", typed=True)
    return Shown(str(entered.value), typed=True)


def _difference(row: Compared) -> Shown:
    if row.difference is None or row.direction is None:
        return Shown(NO_SCORE, tone="muted")
    shape, word, tone = MOVES[row.direction]
    return Shown(f"{row.difference:+.2f}" if row.difference else f"{row.difference}", shape, word, tone)


def best_words(row: Compared, year: int) -> str:
    """Which year has the highest score, in a word or its number."""
    if not row.best:
        return ""
    if len(row.best) == row.known:
        return "เท่ากัน"
    return "ปีนี้" if year in row.best else str(row.best[0])


def _level(comparison: "Comparison", column: Column) -> Shown:
    if column.kind == "year":
        year = comparison.year(column.year)
        assert year is not None
        tone = "text" if column.year == comparison.fiscal_year else "muted"
        return Shown(year.result.level or NO_SCORE, tone=tone)
    if column.kind == "best":
        return Shown()
    now, before = (comparison.year(comparison.fiscal_year - back) for back in (0, 1))
    if now is None or before is None or not now.result.level or not before.result.level:
        return Shown(NO_SCORE, tone="muted")
    direction = level_direction(now.result, before.result)
    if direction is None:
        return Shown("", word=OTHER_LEVELS)
    shape, _, tone = MOVES[direction]
    return Shown("", shape, LEVEL_MOVES[direction], tone)
