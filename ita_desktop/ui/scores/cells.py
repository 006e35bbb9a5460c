"""One line of the score grid and the cells in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ita_desktop.domain.framework_tree import NodeKind
from ita_desktop.domain.scores import Score
from ita_desktop.ui.scores import verdicts
from ita_desktop.ui.scores.columns import SCORE
from ita_desktop.ui.scores.verdicts import Category, Verdict

LEAVES = ("question", "item")


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
