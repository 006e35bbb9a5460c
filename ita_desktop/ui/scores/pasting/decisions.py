"""What the user says to the rows of a plan, and what is taken of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ita_desktop.domain.reconciliation.naming import named
from ita_desktop.ui.kit.plan_states import PLAN_STATES

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.exchange.score_tables import ReadScore
    from ita_desktop.services.score_tables import ScorePlan

ORDER = tuple(state for state in PLAN_STATES if state != "warning")
"""The states in which a pasted score can be, worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteLine:
    """One score of the plan: ``at`` is its index there, ``text`` what stands beside it in the pasted row.

    ``code`` is where it goes as things stand, None where that is open; ``where`` and ``choices`` are that
    and the codes that may be meant, in words; ``answer`` is what the user said.
    """

    at: int
    read: "ReadScore"
    text: str
    code: str | None
    where: str
    choices: tuple[str, ...]
    title: str
    answer: Literal["", "taken", "skipped"]

    @property
    def is_taken(self) -> bool:
        """Whether its score is put into the grid."""
        usual = self.read.state in ("new", "changed") and self.answer != "skipped"
        return usual or self.answer == "taken"

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.read.state == "doubtful" and not self.answer


class Decisions:
    """Answers to one plan; rows that are refused or the same take none."""

    def __init__(self, plan: "ScorePlan", framework: "Framework") -> None:
        self.plan, self._framework = plan, framework
        self._codes: dict[int, str] = {}
        self._skipped: set[int] = set()

    def lines(self) -> tuple[PasteLine, ...]:
        """Every row of the plan, the worst first, else in the order of the table."""
        made = [self._line(at, read) for at, read in enumerate(self.plan.rows)]
        return tuple(sorted(made, key=lambda line: (ORDER.index(line.read.state), line.read.row, line.at)))

    def take(self, rows: Iterable[int]) -> None:
        """Say yes to rows; one whose code is open stays so until it is chosen."""
        for at in rows:
            self._skipped.discard(at)
            read = self.plan.rows[at]
            code = self._codes.get(at) or read.code or (read.codes[0] if len(read.codes) == 1 else None)
            if read.state == "doubtful" and code is not None:
                self._codes[at] = code

    def choose(self, at: int, code: str) -> None:
        """Say which of the codes that may be meant a row has."""
        self._skipped.discard(at)
        self._codes[at] = code

    def skip(self, rows: Iterable[int]) -> None:
        """Leave rows out."""
        for at in rows:
            if self.plan.rows[at].state in ("new", "changed", "doubtful"):
                self._skipped.add(at)
                self._codes.pop(at, None)

    @property
    def taken(self) -> Mapping[int, str]:
        """What is to be applied: index of the row and its code."""
        return {line.at: line.code for line in self.lines() if line.is_taken and line.code is not None}

    def _line(self, at: int, read: "ReadScore") -> PasteLine:
        code = self._codes.get(at) or read.code
        taken: Literal["", "taken"] = "taken" if at in self._codes else ""
        return PasteLine(
            at=at,
            read=read,
            text=self._beside(read),
            code=code,
            where=named(self._framework, code) if code else "",
            choices=tuple(named(self._framework, each) for each in read.codes),
            title=title_of(self._framework, code) if code else "",
            answer="skipped" if at in self._skipped else taken,
        )

    def _beside(self, read: "ReadScore") -> str:
        """The other cells of the pasted row, on one line."""
        row = self.plan.grid[read.row - 1] if read.row <= len(self.plan.grid) else ()
        others = (cell for at, cell in enumerate(row, 1) if at != read.column)
        return "  ".join(filter(None, (" ".join(cell.split()) for cell in others)))


def title_of(framework: "Framework", code: str) -> str:
    """The title of a code, without the part that its name tells already."""
    if code not in framework:
        return ""
    node = framework.node(code)
    if node.question is not None:
        return node.question.title
    return node.indicator.title if node.kind == "indicator_part" and node.indicator else node.title
